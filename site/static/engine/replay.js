// replay.js: a display list (package watiya/geo/scene) drawn on a 2D canvas.
// The words are a copy (the base) or WebAssembly memory itself.
import { MAX, OP } from 'ops.js' // written from scene.Ops by the build

const css = c => c & 0xff ? 'rgb(' + (c >>> 24) + ' ' + (c >>> 16 & 255) + ' ' + (c >>> 8 & 255) + '/' + ((c & 255) / 255).toFixed(3) + ')' : ''
const aligns = ['left', 'center', 'right']

// hatch is a fill of lines at 45 degrees, fixed to the picture.
const fine = 4
const hatch = (colour, gap) => {
  if (!self.OffscreenCanvas) return colour
  const d = Math.round(Math.abs(gap) * fine)
  const tile = new OffscreenCanvas(d, d)
  const c = tile.getContext('2d')
  c.fillStyle = colour
  c.fillRect(0, 0, Math.round(d * 0.42), d) // scene.HatchShare
  const p = c.createPattern(tile, 'repeat')
  p.setTransform(new DOMMatrix().rotate(gap > 0 ? 45 : -45).scale(1 / fine))
  return p
}

// decodeStyles turns records of scene.AppendStyles into what the canvas takes; a font is
// its type and the family of that number (letters.js).
export function decodeStyles (u32) {
  const f32 = new Float32Array(u32.buffer)
  const out = []
  for (let at = 0; at < u32.length; at += MAX.style) {
    const dash = [...f32.subarray(at + 3, at + 7)]
    while (dash.length && !dash[dash.length - 1] && !dash[dash.length - 2]) dash.length -= 2
    out.push({
      fill: f32[at + 16] ? hatch(css(u32[at]), f32[at + 16]) : css(u32[at]),
      stroke: css(u32[at + 1]),
      width: f32[at + 2],
      dash,
      cap: u32[at + 7] ? 'round' : 'butt',
      type: (u32[at + 10] ? 'italic ' : '') + u32[at + 9] + ' ' + f32[at + 11] + 'px ',
      family: u32[at + 8],
      spacing: f32[at + 12] + 'px',
      align: aligns[u32[at + 13]],
      halo: css(u32[at + 14]),
      around: f32[at + 15]
    })
  }
  return out
}

// replay draws the list of n words at word p. scale is that of the call that
// drew it: widths and dashes are screen pixels whatever the scale. The list that
// a list calls, the base, is drawn by m.call(scale, x, y); when that says no, so
// does replay.
export function replay (ctx, m, p, n, scale) {
  const { u32, f32, styles, strings, images, families } = m
  const end = p + n
  let style = styles[0]
  let set = null // the style whose paint state the context holds
  let dash = null
  let text = null
  ctx.beginPath()
  while (p < end) {
    switch (u32[p]) {
      case OP.style:
        style = styles[u32[p + 1]]
        if (dash) set = null
        dash = null
        p += 2
        break
      case OP.line:
      case OP.ring: {
        const ring = u32[p] === OP.ring
        const last = p + 2 + 2 * u32[p + 1]
        ctx.moveTo(f32[p + 2], f32[p + 3])
        for (p += 4; p < last; p += 2) ctx.lineTo(f32[p], f32[p + 1])
        if (ring) ctx.closePath()
        break
      }
      case OP.circle:
        ctx.moveTo(f32[p + 1] + f32[p + 3], f32[p + 2])
        ctx.arc(f32[p + 1], f32[p + 2], f32[p + 3], 0, 2 * Math.PI)
        p += 4
        break
      case OP.rect:
        if (f32[p + 5]) ctx.roundRect(f32[p + 1], f32[p + 2], f32[p + 3], f32[p + 4], f32[p + 5])
        else ctx.rect(f32[p + 1], f32[p + 2], f32[p + 3], f32[p + 4])
        p += 6
        break
      case OP.paint:
        if (set !== style) {
          if (style.fill) ctx.fillStyle = style.fill
          if (style.stroke) {
            ctx.strokeStyle = style.stroke
            ctx.lineWidth = style.width / scale
            ctx.lineCap = style.cap
            ctx.lineJoin = 'round'
            ctx.setLineDash(dash || (scale === 1 ? style.dash : style.dash.map(d => d / scale)))
            if (!dash) ctx.lineDashOffset = 0
          }
          set = style
          text = null
        }
        if (style.fill) ctx.fill()
        if (style.stroke) ctx.stroke()
        ctx.beginPath()
        p += 1
        break
      case OP.text: {
        if (text !== style) {
          ctx.font = style.type + families[style.family]
          ctx.letterSpacing = style.spacing
          ctx.textAlign = style.align
          ctx.textBaseline = 'alphabetic'
          ctx.lineJoin = 'round'
          if (style.halo) {
            ctx.strokeStyle = style.halo
            ctx.lineWidth = 2 * style.around
            ctx.setLineDash([])
          }
          ctx.fillStyle = style.fill
          text = style
          set = null
        }
        const s = strings[u32[p + 1]]
        const x = f32[p + 2]
        const y = f32[p + 3]
        const a = f32[p + 4]
        if (a) {
          ctx.save()
          ctx.translate(x, y)
          ctx.rotate(a)
          if (style.halo) ctx.strokeText(s, 0, 0)
          ctx.fillText(s, 0, 0)
          ctx.restore()
        } else {
          if (style.halo) ctx.strokeText(s, x, y)
          ctx.fillText(s, x, y)
        }
        p += 5
        break
      }
      case OP.image: {
        const i = images[u32[p + 1]]
        if (i) ctx.drawImage(i, f32[p + 2], f32[p + 3], f32[p + 4], f32[p + 5])
        p += 6
        break
      }
      case OP.clip:
        ctx.save()
        ctx.clip()
        ctx.beginPath()
        p += 1
        break
      case OP.unclip:
        ctx.restore()
        set = text = null
        ctx.beginPath()
        p += 1
        break
      case OP.call: {
        if (!m.call(f32[p + 2], f32[p + 3], f32[p + 4])) return false
        set = text = null
        ctx.beginPath()
        p += 5
        break
      }
      case OP.group:
        p += 2
        break
      case OP.endgroup:
        p += 1
        break
      case OP.alpha:
        ctx.globalAlpha = f32[p + 1]
        p += 2
        break
      case OP.dash:
        dash = f32[p + 1] ? [f32[p + 1] / scale, f32[p + 2] / scale] : []
        ctx.lineDashOffset = f32[p + 3] / scale
        set = null
        p += 4
        break
      default: // OP.end, or words of a newer program: stop instead of guessing
        return
    }
  }
}
