// Leaflet with every point a circle marker on its canvas.
import L from 'leaflet'
import { leaflet } from './leaflet-map.js'

leaflet((map, rows, mark) => L.geoJSON(rows, { pointToLayer: mark }).addTo(map))
