// canvas.js: the canvas over the picture of the build and under the furniture. A
// worker draws on it (replayer.js) where that is possible: not in a frame
// without an origin, and not in every browser. Else, or when the worker fails,
// this thread does the same.
import { parts } from './parts.js'
import { HEAD, MAX } from 'ops.js'

const patience = 5000 // milliseconds for the worker to draw a picture

// faces are the fonts of the page, as a worker can load them.
const faces = () => [...document.styleSheets].flatMap(s => {
  try { return [...s.cssRules] } catch (e) { return [] } // another's style sheet
}).filter(r => r instanceof CSSFontFaceRule).map(({ style: s }) => {
  const get = (n, or) => s.getPropertyValue(n) || or
  return { family: get('font-family').replace(/^["']|["']$/g, ''), src: get('src'), style: get('font-style', 'normal'), weight: get('font-weight', 'normal'), unicodeRange: get('unicode-range', 'U+0-10FFFF') }
})

// canvas shows what the program draws. live() is called with the first picture,
// failed(error) when there is no way left to draw.
export function canvas (el, live, failed) {
  let p = null // the program, once it is there
  const head = i => p.head(i)
  const css = getComputedStyle(el)
  const families = [css.getPropertyValue('--sans').trim() || 'sans-serif', css.getPropertyValue('--serif').trim() || 'serif']
  let relief
  const tiles = [] // pictures that the program made: image i, and when it came
  let puts = 0
  let drops = 0
  let drawn = false // the program has drawn
  let element = null // what is shown
  let way = null // how it is drawn

  // news are what changed in the program's memory since the last of them.
  const reader = () => {
    let base, table, shade
    let strings = 0
    let put = 0
    let drop = 0
    return () => {
      const { u32 } = p
      const at = head(HEAD.camera) >>> 3
      const n = { w: head(HEAD.width), h: head(HEAD.height), ratio: devicePixelRatio || 1, camera: [...p.f64.subarray(at, at + 3)] }
      const copy = (at, size) => u32.slice(at >>> 2, (at >>> 2) + size)
      if (base !== (base = head(HEAD.baseVersion))) n.words = copy(head(HEAD.base), head(HEAD.baseLen))
      if (table !== (table = head(HEAD.stylesHash))) n.styles = copy(head(HEAD.styles), head(HEAD.stylesLen) * MAX.style)
      if (shade !== (shade = relief)) n.relief = [relief]
      if (drop !== (drop = drops)) n.drop = true
      if (put !== puts) n.tiles = tiles.filter(t => t?.at > put)
      put = puts
      const count = head(HEAD.stringsLen)
      const from = head(HEAD.strings)
      const ends = head(HEAD.stringsEnds) >>> 2
      if (strings < count) n.strings = []
      for (; strings < count; strings++) {
        const s = p.decode(from + (strings ? u32[ends + strings - 1] : 0), from + u32[ends + strings])
        // A canvas has the direction of its element, a worker's has none: what holds
        // Arabic is set from right to left, as in the picture of the build.
        n.strings.push(/[\u0590-\u08ff\ufb1d-\ufefc]/.test(s) ? '\u2067' + s + '\u2069' : s)
      }
      return n
    }
  }

  const make = () => {
    const c = document.createElement('canvas')
    c.setAttribute('aria-hidden', 'true') // the list says the same in words
    return c
  }
  const fit = c => { c.style.width = head(HEAD.width) + 'px'; c.style.height = head(HEAD.height) + 'px' }
  // show puts a canvas that has a picture into the place of what was there.
  const show = c => {
    p.look()
    c.dataset.hash = head(HEAD.hashHigh).toString(16).padStart(8, '0') + head(HEAD.hashLow).toString(16).padStart(8, '0')
    if (element && element !== c) element.replaceWith(c)
    else if (!c.parentNode) el.insertBefore(c, el.firstChild)
    element = c
    if (el.dataset.live === undefined) {
      el.dataset.live = '' // the style sheet hides the picture of the build
      live()
    }
  }

  // here draws on this thread, with what the worker has.
  const script = new URL(parts().replay, document.baseURI) // in an opaque-origin frame a script has no base address
  let screen = null
  const kit = () => import(script).then(k => { screen = k.screen })
  const here = () => {
    const c = make()
    const news = reader()
    const sheet = screen(c, families, () => draw())
    let stopped = false // its timers may still fire
    const draw = atOnce => {
      if (stopped) return
      p.look()
      fit(c)
      sheet.take(news())
      if (sheet.draw(p.u32, p.f32, head(HEAD.top) >>> 2, head(HEAD.topLen), atOnce) && element !== c) show(c)
    }
    return { draw, late: () => draw(), stop () { stopped = true } }
  }

  // far draws in a worker: one picture at a time, in between only the newest.
  const far = () => {
    const c = make()
    const news = reader()
    const fonts = faces()
    const worker = new Worker(script, { type: 'module' })
    const fail = () => { if (way === me) { me.stop(); turn().catch(failed) } }
    const pool = [] // buffers that are not on their way
    let busy = 0 // a timer while the worker draws
    let more = false
    const draw = () => {
      if (busy) { more = true; return }
      more = false
      p.look()
      fit(c)
      const n = head(HEAD.topLen)
      let buffer = pool.pop()
      if (!buffer || buffer.byteLength < 4 * n) buffer = new ArrayBuffer(4 * n + 4096)
      const at = head(HEAD.top) >>> 2
      new Uint32Array(buffer).set(p.u32.subarray(at, at + n))
      const fresh = news()
      if (!element && !c.parentNode) el.insertBefore(c, el.firstChild) // under the picture of the build, until it has its own
      worker.postMessage({ news: fresh, buffer, n }, [buffer, ...fresh.words ? [fresh.words.buffer] : []])
      busy = setTimeout(fail, patience)
    }
    const me = {
      draw,
      late () {}, // the worker has fonts of its own
      stop () { clearTimeout(busy); worker.terminate(); if (element !== c) c.remove() }
    }
    worker.onerror = worker.onmessageerror = fail
    worker.onmessage = ({ data }) => {
      if (data.shown) return requestAnimationFrame(() => { if (way === me) show(c) })
      clearTimeout(busy)
      busy = 0
      if (data.buffer) pool.push(data.buffer)
      if (more) draw()
    }
    const off = c.transferControlToOffscreen()
    worker.postMessage({ canvas: off, families, faces: fonts }, [off])
    return me
  }

  // turn takes the way that is left.
  const turn = async () => {
    way = { draw () {}, late () {}, stop () {} }
    if (!screen) await kit()
    way = here()
    if (drawn) way.draw()
  }
  if (origin !== 'null' && HTMLCanvasElement.prototype.transferControlToOffscreen) {
    try { way = far() } catch (e) {}
  }
  if (!way) turn().catch(failed)
  if (document.fonts) document.fonts.addEventListener('loadingdone', () => { if (drawn) way.late() })
  return {
    use (program) { p = program },
    ready: kit, // to draw here at once, when it must be
    draw () {
      drawn = true
      way.draw()
    },
    // now draws before it returns, for a printer. From then on this thread draws.
    now () {
      if (!screen) return
      way.stop()
      way = here()
      if (drawn) way.draw(true)
    },
    // put makes image i of side by side pixels, drop forgets all but the relief.
    put (i, side, pixels) { tiles[i] = { i, at: ++puts, data: new ImageData(pixels.slice(), side) } },
    drop () {
      tiles.length = 0
      drops++
    },
    relief (img, late) {
      relief = img
      if (late && drawn) way.draw()
    },
    // remove gives the map back to the picture of the build.
    remove () {
      way.stop()
      element?.remove()
      delete el.dataset.live
    }
  }
}
