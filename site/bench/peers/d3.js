// The leanest map that a good programmer would write by hand: d3-geo projects
// every vertex once; a frame clips by bounding box, skips what is below a pixel and paints
// rings and dots straight onto one canvas.
import { geoMercatorRaw } from 'd3-geo'
import { answer, colours, data, depthColour, json, start } from './shared.js'

const canvas = document.getElementById('map').appendChild(document.createElement('canvas'))
const ctx = canvas.getContext('2d', { alpha: false })
const w = canvas.width = innerWidth
const h = canvas.height = innerHeight
const project = ([lon, lat]) => {
  const [px, py] = geoMercatorRaw(lon * Math.PI / 180, lat * Math.PI / 180)
  return [0.5 + px / (2 * Math.PI), 0.5 - py / (2 * Math.PI)]
}
const shapes = [] // in the order of painting
let xs = new Float64Array(0)
let ys = xs
let ids = []
let x, y, scale

function look (lon, lat, zoom) {
  [x, y] = project([lon, lat])
  scale = 256 * 2 ** zoom
  draw()
}

// trace makes flat arrays of world coordinates of a geometry, with the box of all.
function trace ({ type, coordinates: c }) {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  const ring = r => Float64Array.from(r.flatMap(at => {
    const [px, py] = project(at)
    box[0] = Math.min(box[0], px); box[1] = Math.min(box[1], py); box[2] = Math.max(box[2], px); box[3] = Math.max(box[3], py)
    return [px, py]
  }))
  const rings = { LineString: [c], MultiLineString: c, Polygon: c, MultiPolygon: type === 'MultiPolygon' ? c.flat() : [] }[type]
  return { rings: rings.map(ring), box }
}

function draw () {
  const ox = w / 2 - x * scale
  const oy = h / 2 - y * scale
  ctx.fillStyle = colours.depth[0]
  ctx.fillRect(0, 0, w, h)
  ctx.lineWidth = 0.8
  for (const s of shapes) {
    if (s.box[2] * scale + ox < 0 || s.box[0] * scale + ox > w || s.box[3] * scale + oy < 0 || s.box[1] * scale + oy > h) continue
    ctx.beginPath()
    for (const r of s.rings) {
      let lx = r[0] * scale + ox
      let ly = r[1] * scale + oy
      ctx.moveTo(lx, ly)
      for (let i = 2; i < r.length; i += 2) {
        const px = r[i] * scale + ox
        const py = r[i + 1] * scale + oy
        if (Math.abs(px - lx) + Math.abs(py - ly) < 0.8) continue
        ctx.lineTo(lx = px, ly = py)
      }
    }
    if (s.fill) { ctx.fillStyle = s.fill; ctx.fill() }
    if (s.stroke) { ctx.strokeStyle = s.stroke; ctx.stroke() }
  }
  ctx.fillStyle = colours.point
  ctx.strokeStyle = colours.plate
  ctx.lineWidth = 1
  for (let i = 0, n = 0; i < xs.length;) { // in portions: one path of 100,000 arcs is slow
    ctx.beginPath()
    for (n = 0; i < xs.length && n < 512; i++) {
      const px = xs[i] * scale + ox
      const py = ys[i] * scale + oy
      if (px < -4 || py < -4 || px > w + 4 || py > h + 4) continue
      ctx.moveTo(px + 3.2, py)
      ctx.arc(px, py, 3.2, 0, 2 * Math.PI)
      n++
    }
    ctx.fill()
    ctx.stroke()
  }
}

const looks = {
  depth: p => ({ fill: depthColour(p.depth) }),
  land: () => ({ fill: colours.land, stroke: colours.coast }),
  lake: () => ({ fill: colours.lake }),
  river: () => ({ stroke: colours.river })
}
json(data.base).then(base => {
  for (const f of base.features) shapes.push({ ...looks[f.properties.layer](f.properties), ...trace(f.geometry) })
  draw()
})
json(data.points).then(({ features }) => {
  const n = features.length
  xs = new Float64Array(n)
  ys = new Float64Array(n)
  ids = features.map((f, i) => {
    [xs[i], ys[i]] = project(f.geometry.coordinates)
    return f.id
  })
  draw()
})
look(start.lon, start.lat, start.zoom)

let asked = 0
const ask = () => { asked ||= requestAnimationFrame(() => { asked = 0; draw() }) }
let hand = null
canvas.onpointerdown = e => {
  canvas.setPointerCapture(e.pointerId)
  hand = [e.clientX, e.clientY]
}
canvas.onpointerup = canvas.onpointercancel = () => { hand = null }
canvas.onpointermove = e => {
  if (!hand) return
  x -= (e.clientX - hand[0]) / scale
  y -= (e.clientY - hand[1]) / scale
  hand = [e.clientX, e.clientY]
  ask()
}
canvas.onwheel = e => {
  const k = 2 ** (-e.deltaY * 0.0033)
  x += (e.clientX - w / 2) / scale * (1 - 1 / k)
  y += (e.clientY - h / 2) / scale * (1 - 1 / k)
  scale *= k
  ask()
}

answer({
  setView: look,
  hit (px, py) {
    const wx = (px - w / 2) / scale + x
    const wy = (py - h / 2) / scale + y
    let best = (5 / scale) ** 2
    let at = -1
    for (let i = 0; i < xs.length; i++) {
      const d = (xs[i] - wx) ** 2 + (ys[i] - wy) ** 2
      if (d < best) { best = d; at = i }
    }
    return at < 0 ? null : ids[at]
  }
})
