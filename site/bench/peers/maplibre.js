// MapLibre GL JS: both files are read and tiled by its own workers.
import { Map as GL, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { answer, colours, data, start } from './shared.js'

setWorkerUrl(new URL(data.worker, location.href).href)
const of = layer => ['==', ['get', 'layer'], layer]
const map = new GL({
  container: 'map',
  center: [start.lon, start.lat],
  zoom: start.zoom - 1, // its tiles have 512 pixels
  attributionControl: false,
  renderWorldCopies: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      base: { type: 'geojson', data: new URL(data.base, location.href).href, maxzoom: 10 },
      points: { type: 'geojson', data: new URL(data.points, location.href).href, maxzoom: 10 }
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.depth[0] } },
      { id: 'depth', type: 'fill', source: 'base', filter: of('depth'), paint: { 'fill-antialias': false, 'fill-color': ['step', ['get', 'depth'], colours.depth[0], 200, colours.depth[1], 1000, colours.depth[2], 2000, colours.depth[3], 3000, colours.depth[4], 4000, colours.depth[5]] } },
      { id: 'land', type: 'fill', source: 'base', filter: of('land'), paint: { 'fill-color': colours.land } },
      { id: 'coast', type: 'line', source: 'base', filter: of('land'), paint: { 'line-color': colours.coast, 'line-width': 0.8 } },
      { id: 'lake', type: 'fill', source: 'base', filter: of('lake'), paint: { 'fill-color': colours.lake } },
      { id: 'river', type: 'line', source: 'base', filter: of('river'), paint: { 'line-color': colours.river, 'line-width': 0.8 } },
      { id: 'points', type: 'circle', source: 'points', paint: { 'circle-radius': 3.2, 'circle-color': colours.point, 'circle-stroke-color': colours.plate, 'circle-stroke-width': 1 } }
    ]
  }
})

answer({
  setView: (lon, lat, zoom) => map.jumpTo({ center: [lon, lat], zoom: zoom - 1 }),
  hit (x, y) {
    if (!map.getLayer('points')) return null
    const found = map.queryRenderedFeatures([x, y], { layers: ['points'] })
    return found.length ? found[0].properties.id : null
  }
})
