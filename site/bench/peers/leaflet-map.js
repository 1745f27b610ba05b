// Leaflet on canvases, one for the ground and one for the points, so that the
// pointer is tested against points only; fractional zoom.
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { answer, colours, data, depthColour, json, start } from './shared.js'

const ground = L.canvas({ padding: 0.1 })
const dots = L.canvas({ padding: 0.1 })
const map = L.map('map', { preferCanvas: true, zoomSnap: 0, maxZoom: 12, zoomControl: false, attributionControl: false, renderer: ground })
map.setView([start.lat, start.lon], start.zoom)
const fill = c => ({ stroke: false, fillColor: c, fillOpacity: 1, interactive: false })
const looks = {
  depth: p => fill(depthColour(p.depth)),
  land: () => ({ fillColor: colours.land, fillOpacity: 1, color: colours.coast, weight: 0.8, interactive: false }),
  lake: () => fill(colours.lake),
  river: () => ({ color: colours.river, weight: 0.8, interactive: false })
}
json(data.base).then(base => L.geoJSON(base, { renderer: ground, interactive: false, style: f => looks[f.properties.layer](f.properties) }).addTo(map))
const point = { renderer: dots, radius: 3.2, fillColor: colours.point, fillOpacity: 1, color: colours.plate, weight: 1, opacity: 1 }
const mark = (f, at) => {
  const m = L.circleMarker(at, point)
  m.feature = f
  return m.on('mouseover', () => window.bench?.tip(f.id))
}

// add is how the points come on the map: as they are, or through a plug-in.
export async function leaflet (add) {
  add(map, await json(data.points), mark)
}

answer({
  setView: (lon, lat, zoom) => map.setView([lat, lon], zoom, { animate: false }),
  // hit is the loop of Leaflet's own canvas renderer (Canvas._handleMouseHover).
  hit (x, y) {
    const at = map.containerPointToLayerPoint([x, y])
    let found = null
    for (let o = dots._drawFirst; o; o = o.next) if (o.layer.options.interactive && o.layer._containsPoint(at)) found = o.layer
    return found && found.feature.id
  }
}, false)
