// This map: the page around it gives it the points as a layer and shows what is
// under the pointer. Before the client is there, the marks of the picture are
// links; what the pointer is on is read off them.
const map = window.watiya.map
const bench = window.bench ??= { tip () {} }
const layer = map.addLayer(document.body.dataset.points)
let shown = false
layer.then(() => { shown = true }, err => { bench.failed = String(err?.message ?? err) })
Object.assign(bench, {
  setView: (lon, lat, zoom) => map.setView(lon, lat, zoom),
  together: at => map.hits(at)
})
addEventListener('pointermove', async e => {
  const link = e.target.closest?.('.paint a')
  bench.tip(link ? link.dataset.id || link.getAttribute('data-id') : shown ? await map.hit(e.clientX, e.clientY) : null)
})
