// screen.js: one canvas and the picture on it. It is told what is new since the
// last picture (sheet.js) and asks letters for its families.
import { ground } from './ground.js'
import { decodeStyles, replay } from './replay.js'

// screen draws on a canvas; better() is called when a picture that was drawn can
// be drawn better, or one that could not be drawn now can.
export function screen (canvas, letters, better) {
  const ctx = canvas.getContext('2d', { alpha: false })
  const base = ground(better)
  const v = { w: 0, h: 0, ratio: 1, camera: null, look: 0, base: null, styles: [], strings: [], images: [null] }
  return {
    view: v,
    take ({ w, h, ratio, camera, words, styles, strings, relief, drop, tiles }) {
      Object.assign(v, { w, h, ratio, camera })
      if (words) v.base = { u32: words, f32: new Float32Array(words.buffer), n: words.length }
      if (styles) v.styles = decodeStyles(styles)
      if (relief) v.images[0] = relief[0]
      if (styles || relief) v.look++ // what is drawn already looks otherwise
      if (strings) v.strings.push(...strings)
      if (drop) v.images.length = 1
      for (const { i, data } of tiles ?? []) {
        const { width, height } = data
        v.images[i] ??= self.OffscreenCanvas ? new OffscreenCanvas(width, height) : Object.assign(document.createElement('canvas'), { width, height })
        v.images[i].getContext('2d').putImageData(data, 0, 0)
      }
    },
    // draw replays the list of n words at p; false: there is nothing to show yet.
    draw (u32, f32, p, n) {
      const pw = Math.round(v.w * v.ratio)
      const ph = Math.round(v.h * v.ratio)
      if (canvas.width !== pw || canvas.height !== ph) {
        canvas.width = pw
        canvas.height = ph
      }
      ctx.setTransform(v.ratio, 0, 0, v.ratio, 0, 0)
      ctx.globalAlpha = 1
      const { styles, strings, images } = v
      return replay(ctx, { u32, f32, styles, strings, images, families: letters.families, call: (s, x, y) => base(ctx, v, s, x, y) }, p, n, 1) !== false
    }
  }
}
