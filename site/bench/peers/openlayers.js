// OpenLayers with two canvas vector layers and shared styles.
import Map from 'ol/Map.js'
import View from 'ol/View.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import GeoJSON from 'ol/format/GeoJSON.js'
import { Circle, Fill, Stroke, Style } from 'ol/style.js'
import { fromLonLat } from 'ol/proj.js'
import { answer, colours, data, depthColour, json, start } from './shared.js'

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const depths = colours.depth.map(color => new Style({ fill: new Fill({ color }), zIndex: 0 }))
const looks = {
  depth: f => depths[colours.depth.indexOf(depthColour(f.get('depth')))],
  land: new Style({ fill: new Fill({ color: colours.land }), stroke: new Stroke({ color: colours.coast, width: 0.8 }), zIndex: 1 }),
  lake: new Style({ fill: new Fill({ color: colours.lake }), zIndex: 2 }),
  river: new Style({ stroke: new Stroke({ color: colours.river, width: 0.8 }), zIndex: 3 })
}
const ground = new VectorSource()
const dots = new VectorSource()
const point = new Style({ image: new Circle({ radius: 3.2, fill: new Fill({ color: colours.point }), stroke: new Stroke({ color: colours.plate, width: 1 }) }) })
const layer = new VectorLayer({ source: dots, style: point })
const map = new Map({
  target: 'map',
  controls: [],
  layers: [new VectorLayer({ source: ground, style: f => { const s = looks[f.get('layer')]; return typeof s === 'function' ? s(f) : s } }), layer],
  view: new View({ center: fromLonLat([start.lon, start.lat]), zoom: start.zoom })
})
json(data.base).then(d => ground.addFeatures(format.readFeatures(d)))
json(data.points).then(d => dots.addFeatures(format.readFeatures(d)))

answer({
  setView (lon, lat, zoom) {
    const v = map.getView()
    v.setCenter(fromLonLat([lon, lat]))
    v.setZoom(zoom)
  },
  hit: (x, y) => map.forEachFeatureAtPixel([x, y], f => f.getId(), { layerFilter: l => l === layer, hitTolerance: 2 }) ?? null
})
