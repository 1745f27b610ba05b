// api.js: the functions of watiya.map, for the page and for hosts.
import { HEAD, IN, LOAD } from 'ops.js'

// api puts the functions of the running client over those that waited for it.
export function api ({ el, p, ids, page, push, ask, where, retheme, own }) {
  const { ex } = p
  const event = id => ids.indexOf(id)
  const root = document.documentElement
  return Object.assign(window.watiya.map, {
    step: i => push(IN.step, i),
    select: (id, look) => { if (id === null || event(id) >= 0) push(IN.select, event(id), look ? 1 : 0) },
    measure: (what, n) => push(IN.measure, what, n), // measure.js
    fan: id => push(IN.fan, event(id)),
    hover: id => push(IN.hover, event(id)),
    window: (from, to) => push(IN.window, from, to),
    reset: () => push(IN.reset),
    zoom: z => push(IN.zoom, z),
    theme: name => { if (name) root.dataset.theme = name; else delete root.dataset.theme; retheme() },
    setView: (lon, lat, zoom) => { ex.aim(lon, lat, zoom); ask() },
    view: () => ({ lon: ex.camera(0), lat: ex.camera(1), zoom: ex.camera(2) }),
    setState: q => where.show(LOAD.visit, String(q)),
    state: () => where.query(),
    filter: (q, refine) => where.show(refine ? LOAD.refine : LOAD.filter, String(q)), // filter.js
    facets () {
      const n = ex.facets()
      p.look()
      const at = p.head(HEAD.facets) >>> 2
      return { n: [...p.u32.subarray(at, at + n)], count: p.head(HEAD.count) }
    },
    stack: id => page.stack(event(id)), // the events that share its mark
    hit (x, y) {
      const b = el.getBoundingClientRect()
      const i = ex.hit(x - b.left, y - b.top)
      if (i >= 0) return ids[i]
      if (!ex.feature(x - b.left, y - b.top)) return null
      p.look()
      return p.text(HEAD.message)
    },
    // find looks places up by name: rows of number, kind, name.
    find (q) {
      p.put(String(q).slice(0, 100))
      ex.find()
      p.look()
      return p.text(HEAD.message).split('\n').slice(0, -1).map(l => l.split('\t'))
    },
    goTo: n => { ex.visit(n, performance.now()); ask() },
    addLayer: layer => own.add(layer),
    removeLayer: () => own.remove()
  })
}
