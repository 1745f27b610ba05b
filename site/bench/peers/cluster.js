// Leaflet with markercluster: in chunks, as its manual advises, and added to the
// map when it is filled.
import L from 'leaflet'
import 'leaflet.markercluster'
import './cluster.css'
import { leaflet } from './leaflet-map.js'

leaflet((map, rows, mark) => {
  const group = L.markerClusterGroup({ chunkedLoading: true, animate: false, spiderfyOnMaxZoom: false })
  group.addLayers(rows.features.map(f => mark(f, L.latLng(f.geometry.coordinates[1], f.geometry.coordinates[0]))))
  map.addLayer(group)
})
