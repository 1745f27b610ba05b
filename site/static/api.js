// api.js: the functions of watiya.map, for the page and for hosts. What is asked of the
// engine is a promise.
import { IN, LOAD } from 'ops.js'

// api puts the functions of the running client over those that waited for it.
export function api ({ el, link, ids, camera, where, retheme, own }) {
  const event = id => ids().indexOf(id)
  const { push, order } = link
  const root = document.documentElement
  // hits tells what is drawn at places x, y, x, y … of the window: event, point of the
  // reader's own layer, or null; hit does so for one.
  const hits = at => {
    const b = el.getBoundingClientRect()
    return link.ask('hit', at.map((v, i) => v - (i & 1 ? b.top : b.left)))
  }
  return Object.assign(window.watiya.map, {
    step: i => order(IN.step, i),
    select: (id, look) => { if (id === null || event(id) >= 0) order(IN.select, event(id), look ? 1 : 0) },
    measure: (what, n) => push(IN.measure, what, n), // measure.js
    fan: id => push(IN.fan, event(id)),
    hover: id => push(IN.hover, event(id)),
    window: (from, to) => order(IN.window, from, to),
    reset: () => order(IN.reset),
    zoom: z => push(IN.zoom, z),
    theme: name => { if (name) root.dataset.theme = name; else delete root.dataset.theme; retheme() },
    // setView is kept when the view is drawn.
    setView: (...at) => link.ask('aim', ...at.map(Number)),
    // view is where the last frame looked: the camera is in the world's square of 1
    // (Mercator: Snyder, Map Projections, 1987, page 41).
    view () {
      const [x, y, zoom] = camera()
      return { lon: 360 * x - 180, lat: 180 / Math.PI * Math.atan(Math.sinh(Math.PI * (1 - 2 * y))), zoom }
    },
    setState: q => where.show(LOAD.visit, String(q)),
    state: () => where.query(),
    filter: (q, refine) => where.show(refine ? LOAD.refine : LOAD.filter, String(q)), // filter.js
    facets: () => link.ask('facets'),
    stack: id => link.ask('stack', id), // the events that share its mark
    hits,
    hit: (x, y) => hits([x, y]).then(found => found[0]),
    find: q => link.ask('find', String(q).slice(0, 100)), // rows of number, kind, name
    goTo: n => link.ask('visit', n, performance.now()),
    idle: () => link.ask('idle'), // when all is drawn and nothing moves
    addLayer: layer => own.add(layer),
    removeLayer: () => own.remove()
  })
}
