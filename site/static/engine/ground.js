// ground.js: the base of the map as a picture. The base list is tens of
// thousands of points and costs a hundred milliseconds without a GPU, but it
// changes with the whole zoom only. So it is drawn into a canvas that is larger
// than the window, in short slices; a frame copies what it shows of it. Panning
// moves the copy by whole pixels and draws only the strips that come into
// sight; zooming scales the copy, and where the hand rests it is drawn anew.
import { OP } from 'ops.js' // written from scene.Ops by the build
import { replay } from './replay.js'

const margin = 256 // device pixels around the window
const slice = 5 // milliseconds of work before others have their turn
const piece = 1000 // words of work that others may have to wait for
const rest = 120 // milliseconds without a frame
const world = zoom => 256 * 2 ** zoom // pixels

// extent is the part that a base list covers, in its own pixels: its first
// shape is the sea under all of it. parts cuts the list where nothing but the
// canvas remembers what was before, into pieces worth a slice: before a style, and
// around an image with its alpha.
function extent ({ f32 }) { return [f32[3], f32[4], f32[3] + f32[5], f32[4] + f32[6]] }
const length = { [OP.style]: 2, [OP.circle]: 4, [OP.rect]: 6, [OP.paint]: 1, [OP.text]: 5, [OP.image]: 6, [OP.clip]: 1, [OP.unclip]: 1, [OP.group]: 2, [OP.endgroup]: 1, [OP.alpha]: 2, [OP.dash]: 4 }
function parts ({ u32, n }) {
  const cuts = [0]
  let work = 0 // words since the last cut; an image is as much as many
  for (let p = 0, depth = 0; p < n;) {
    const op = u32[p]
    if (op === OP.clip) depth++
    if (op === OP.unclip) depth--
    const words = op === OP.line || op === OP.ring ? 2 + 2 * u32[p + 1] : length[op] || n
    p += words
    work += op === OP.image ? piece : words
    const next = u32[p]
    if (!depth && work > piece && ((op === OP.paint || op === OP.unclip) && (next === OP.style || next === OP.alpha) || op === OP.alpha && next === OP.style)) {
      cuts.push(p)
      work = 0
    }
  }
  return cuts
}

// ground keeps the picture; changed() is called when there is a better one.
export function ground (changed) {
  let front = null // the picture that is shown
  let spare = null // its canvas may be drawn on
  let job = null
  let before = null // the camera of the frame before
  let timer = 0

  const canvasOf = (pw, ph) => {
    if (spare?.canvas.width === pw && spare.canvas.height === ph) return spare
    const canvas = self.OffscreenCanvas ? new OffscreenCanvas(pw, ph) : Object.assign(document.createElement('canvas'), { width: pw, height: ph })
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true }) // it stays in memory
  }
  // within is a rectangle of the list's own pixels on a picture.
  const within = (pic, [x0, y0, x1, y1]) => {
    const { ratio: k, s, tx, ty } = pic
    return [Math.max(0, Math.ceil(margin + k * (tx + s * x0))), Math.max(0, Math.ceil(margin + k * (ty + s * y0))),
      Math.min(pic.pw, Math.floor(margin + k * (tx + s * x1))), Math.min(pic.ph, Math.floor(margin + k * (ty + s * y1)))]
  }

  // begin starts the picture for a camera; at is how the frame calls the list.
  const begin = (v, at, [x, y, zoom]) => {
    const [cx, cy, cz] = v.camera
    const level = Math.round(cz - Math.log2(at.s))
    const strips = front && front.look === v.look && front.level === level && front.zoom === zoom && front.ratio === v.ratio && front.pw === at.pw && front.ph === at.ph
    const px = world(zoom) * v.ratio
    let dx = 0
    let dy = 0
    if (strips) { // by whole pixels, so that what stays is what it would be
      dx = Math.round((x - front.x) * px)
      dy = Math.round((y - front.y) * px)
      x = front.x + dx / px
      y = front.y + dy / px
    }
    const q = 2 ** (zoom - cz)
    const pic = {
      x, y, zoom, level, look: v.look, ratio: v.ratio, w: v.w, h: v.h, pw: at.pw, ph: at.ph,
      s: at.s * q,
      tx: v.w / 2 + (at.tx - v.w / 2) * q + (cx - x) * world(zoom),
      ty: v.h / 2 + (at.ty - v.h / 2) * q + (cy - y) * world(zoom)
    }
    pic.valid = within(pic, extent(v.base))
    pic.ctx = canvasOf(pic.pw, pic.ph)
    spare = null
    const [x0, y0, x1, y1] = pic.valid
    let todo = [pic.valid]
    if (strips) {
      const [a, b, c, d] = [Math.max(x0, front.valid[0] - dx), Math.max(y0, front.valid[1] - dy), Math.min(x1, front.valid[2] - dx), Math.min(y1, front.valid[3] - dy)]
      if (a < c && b < d) {
        pic.ctx.setTransform(1, 0, 0, 1, 0, 0)
        pic.ctx.drawImage(front.ctx.canvas, -dx, -dy)
        todo = [[x0, y0, x1, b], [x0, d, x1, y1], [x0, b, a, d], [c, b, x1, d]].filter(([a, b, c, d]) => a < c && b < d)
      }
    }
    const cuts = parts(v.base)
    job = { pic, todo, cuts, i: 0, m: { u32: v.base.u32, f32: v.base.f32, styles: v.styles, strings: v.strings, images: v.images }, n: v.base.n }
  }

  // step does one part of the job in one rectangle.
  const step = () => {
    const { pic, todo, cuts, m } = job
    if (job.i < todo.length * cuts.length) {
      const [x0, y0, x1, y1] = todo[Math.floor(job.i / cuts.length)]
      const k = job.i++ % cuts.length
      const { ctx, ratio } = pic
      ctx.save()
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      ctx.beginPath()
      ctx.rect(x0, y0, x1 - x0, y1 - y0)
      ctx.clip()
      ctx.setTransform(ratio * pic.s, 0, 0, ratio * pic.s, margin + ratio * pic.tx, margin + ratio * pic.ty)
      replay(ctx, m, cuts[k], (cuts[k + 1] ?? job.n) - cuts[k], pic.s)
      ctx.restore()
      ctx.getImageData(0, 0, 1, 1) // now, not when the picture is shown
    }
    if (job.i < todo.length * cuts.length) return true
    if (front) spare = front.ctx
    front = pic
    job = null
    return false
  }
  let turn = 0
  const work = () => {
    turn = 0
    const end = performance.now() + slice
    while (job) {
      if (!step()) return changed()
      if (performance.now() > end) break
    }
    later()
  }
  const later = () => { if (job && !turn) turn = setTimeout(work, 1) }

  // draw copies the picture; the transform that it leaves makes what follows fit
  // it. It is false when there is no picture yet that fits: changed() will come.
  return function draw (ctx, v, s, tx, ty) {
    const { width, height } = ctx.canvas
    const at = { s, tx, ty, pw: width + 2 * margin, ph: height + 2 * margin }
    const camera = v.camera
    const [x, y, zoom] = camera
    const px = world(zoom) * v.ratio
    const [bx, by, bz] = before && before.look === v.look ? before.camera : camera
    before = { camera: [x, y, zoom], look: v.look }
    clearTimeout(timer)
    if (job && job.pic.look !== v.look) job = null
    // where puts the picture into the window: scale and top left.
    const where = () => {
      const r = 2 ** (zoom - front.zoom) * v.ratio / front.ratio
      const left = v.ratio * v.w / 2 + (front.x - x) * px - r * (margin + front.ratio * front.w / 2)
      const top = v.ratio * v.h / 2 + (front.y - y) * px - r * (margin + front.ratio * front.h / 2)
      const [x0, y0, x1, y1] = front.valid
      return { r, left, top, spare: Math.min(-left - r * x0, -top - r * y0, left + r * x1 - width, top + r * y1 - height), seen: left + r * x1 > 0 && top + r * y1 > 0 && left + r * x0 < width && top + r * y0 < height }
    }
    const p = front && front.look === v.look ? where() : null
    if (!p?.seen) {
      if (!job) begin(v, at, camera)
      later()
      return false
    }
    const { r, left, top } = p
    if (p.spare < 0) { // beyond the picture is the sea until it is there
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      ctx.fillStyle = v.styles[v.base.u32[1]].fill
      ctx.fillRect(0, 0, width, height)
    }
    const still = Math.abs(r - 1) < 1e-6
    const l = still ? Math.round(left) : left
    const t = still ? Math.round(top) : top
    ctx.imageSmoothingEnabled = !still
    if (p.spare >= 1) { // whole: what is moved by whole pixels is copied row by row then
      ctx.setTransform(still ? 1 : r, 0, 0, still ? 1 : r, l, t)
      ctx.drawImage(front.ctx.canvas, 0, 0)
    } else { // only what there is: source and place are cut alike
      const [x0, y0, x1, y1] = front.valid
      const sx = Math.max(x0, Math.floor(-l / r))
      const sy = Math.max(y0, Math.floor(-t / r))
      const sw = Math.min(x1, Math.ceil((width - l) / r)) - sx
      const sh = Math.min(y1, Math.ceil((height - t) / r)) - sy
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      if (sw > 0 && sh > 0) ctx.drawImage(front.ctx.canvas, sx, sy, sw, sh, l + r * sx, t + r * sy, r * sw, r * sh)
    }
    ctx.imageSmoothingEnabled = true
    ctx.setTransform(v.ratio, 0, 0, v.ratio, still ? l - left : 0, still ? t - top : 0)

    // Is a better picture wanted, and for which camera will it be in time?
    if (job) { later(); return true }
    const dz = Math.min(Math.max(zoom - bz, -0.1), 0.1)
    const far = Math.max(Math.abs(front.x - x), Math.abs(front.y - y)) * px
    const level = Math.round(zoom - Math.log2(s))
    if (r > 1.4 || r < 0.9 || (p.spare < 0.45 * margin && far > 0.3 * margin)) {
      const lead = d => Math.min(Math.max(16 * d * px, -margin / 2), margin / 2) / px
      begin(v, at, still ? [x + lead(x - bx), y + lead(y - by), zoom] : [x, y, zoom + 8 * dz + 0.35 * Math.sign(dz)])
      later()
    } else if (!still || front.level !== level) {
      timer = setTimeout(() => {
        if (job) return
        begin(v, at, camera.slice())
        later()
      }, rest)
    }
    return true
  }
}
