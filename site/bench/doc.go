// Command bench measures this map beside its peers, MapLibre GL JS, Leaflet
// (with and without markercluster), OpenLayers and a hand-written canvas on
// d3-geo, in one run, in headless Chromium without a GPU.
//
//	make bench-map                           the whole table
//	make bench-map RUNS=1 N=200,10000        a quick look
//	make bench-map WRITE=1                   writes site/bench/RESULTS.md too
//
// # The model
//
// A contestant is a page: the same window, the same ground (the layers of
// site/data/basemap), the same seeded points, the same colours. The pages of the
// peers are bundled, minified and compressed like ours. Ours is the built
// product, its first picture, scripts, program and packs, with the points given
// to it as a layer, watiya.map.addLayer, as a newsroom would.
//
// A round shows every contestant once to a fresh browser on a fast link and once
// on a slow one, so that a disturbance of the machine meets all of them; the
// table holds medians over rounds. What is seen is read from the outside: from
// the frames of a screencast, from /proc, from the DevTools protocol. Of a
// contestant the harness uses two functions, setView and hit, and the element
// in which it shows what the pointer is on; ours runs beside the page's thread and
// has together in the place of hit, which asks for many places at once.
//
// A contestant that fails has a row with the reason; the run goes on.
//
// # What is not equal
//
// Our map draws more than the peers are asked for: relief, shore, borders and
// their bands, districts, roads, towns and lettering, and one event of the
// briefing. Of many points it shows levels of detail, as markercluster does,
// where the other peers paint every one. Times are those of this machine at this hour: compare inside one
// table only.
package main
