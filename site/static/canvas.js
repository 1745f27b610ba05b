// canvas.js: the canvas over the picture of the build and under the furniture,
// and what is replayed on it.
import { HEAD } from 'ops.js'
import { decodeStyles, replay } from './replay.js'

// canvas makes the canvas; it enters the page with its first frame.
export function canvas (el, p) {
  const c = document.createElement('canvas')
  c.setAttribute('aria-hidden', 'true') // the list says the same in words
  const ctx = c.getContext('2d', { alpha: false })
  const families = getComputedStyle(el)
  const fonts = [families.getPropertyValue('--sans').trim() || 'sans-serif', families.getPropertyValue('--serif').trim() || 'serif']
  const m = { u32: null, f32: null, styles: [], strings: [], images: [], lists: [{}, {}] }
  let styles = 0 // the table that m.styles was decoded from
  let drawn = false

  // draw replays what the last frame left in memory.
  const draw = () => {
    p.look()
    const { head, u32, f32 } = p
    m.u32 = u32
    m.f32 = f32
    if (styles !== head(HEAD.stylesHash)) {
      styles = head(HEAD.stylesHash)
      m.styles = decodeStyles(u32, f32, head(HEAD.styles) >>> 2, head(HEAD.stylesLen), fonts)
    }
    const count = head(HEAD.stringsLen)
    for (let i = m.strings.length, from = head(HEAD.strings), ends = head(HEAD.stringsEnds) >>> 2; i < count; i++) {
      m.strings[i] = p.decode(from + (i ? u32[ends + i - 1] : 0), from + u32[ends + i])
    }
    m.lists[1] = { at: head(HEAD.base) >>> 2, n: head(HEAD.baseLen) }
    const ratio = devicePixelRatio || 1
    const w = head(HEAD.width)
    const h = head(HEAD.height)
    const pw = Math.round(w * ratio)
    const ph = Math.round(h * ratio)
    if (c.width !== pw || c.height !== ph) {
      c.width = pw
      c.height = ph
      c.style.width = w + 'px'
      c.style.height = h + 'px'
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.globalAlpha = 1
    replay(ctx, m, head(HEAD.top) >>> 2, head(HEAD.topLen), 1)
    if (!drawn) {
      drawn = true
      c.dataset.hash = head(HEAD.hashHigh).toString(16).padStart(8, '0') + head(HEAD.hashLow).toString(16).padStart(8, '0')
      el.insertBefore(c, el.firstChild)
      el.dataset.live = '' // the style sheet hides the picture of the build
    }
  }
  const redraw = () => { if (drawn) draw() }
  if (document.fonts) document.fonts.addEventListener('loadingdone', redraw)
  return {
    element: c,
    draw,
    // put makes image i of side by side pixels, drop forgets all but the relief.
    put (i, side, pixels) {
      if (!m.images[i]) m.images[i] = Object.assign(document.createElement('canvas'), { width: side, height: side })
      m.images[i].getContext('2d').putImageData(new ImageData(pixels, side), 0, 0)
    },
    drop () { m.images.length = 1 },
    relief (img) {
      m.images[0] = img
      redraw()
    },
    // remove gives the map back to the picture of the build.
    remove () {
      c.remove()
      delete el.dataset.live
    }
  }
}
