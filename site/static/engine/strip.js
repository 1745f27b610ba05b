// strip.js: the canvas of the time below the map.
import { HEAD, MAX } from 'ops.js'
import { directed } from './program.js'
import { decodeStyles, replay } from './replay.js'

// strip draws the program's picture of time. The strings of the program only grow.
export function strip (p, canvas, letters) {
  const ctx = canvas.getContext('2d')
  const head = i => p.head(i)
  const strings = []
  let styles = []
  let table = 0
  let [w, h, ratio] = [0, 0, 1]
  const draw = () => {
    p.look()
    const { u32, f32 } = p
    if (!head(HEAD.timeLen) || !w) return
    if (table !== (table = head(HEAD.timeStylesHash))) {
      const at = head(HEAD.timeStyles) >>> 2
      const words = u32.slice(at, at + head(HEAD.timeStylesLen) * MAX.style)
      styles = decodeStyles(words)
      letters.want(styles, '0')
    }
    const from = head(HEAD.timeStrings)
    const ends = head(HEAD.timeStringsEnds) >>> 2
    for (let n = strings.length; n < head(HEAD.timeStringsLen); n++) strings.push(directed(p.decode(from + (n ? u32[ends + n - 1] : 0), from + u32[ends + n])))
    const [pw, ph] = [Math.round(w * ratio), Math.round(h * ratio)]
    if (canvas.width !== pw || canvas.height !== ph) Object.assign(canvas, { width: pw, height: ph })
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.globalAlpha = 1
    ctx.clearRect(0, 0, w, h)
    replay(ctx, { u32, f32, styles, strings, families: letters.families }, head(HEAD.time) >>> 2, head(HEAD.timeLen), 1)
  }
  return { draw, size (...s) { [w, h, ratio] = s } }
}
