// answers.js: what the page may ask of the engine, by name.
import { HEAD, LOAD } from 'ops.js'
import { strip } from './strip.js'

// answers is an object of functions; time is the canvas of time, once there is one.
export function answers ({ p, ids, page, map, own, ground, type, theme, ask, drawn, idle }) {
  return {
    // show puts the map into the state of a query string, words takes their index.
    words: list => p.load(LOAD.search, list),
    show (how, q) {
      page.again()
      p.load(how, q)
      ask()
    },
    theme (name) {
      map.relief(ground.of(name))
      if (!ground.of(name)) ground.load(name).then(img => { if (img && name === theme) map.relief(img, true) })
      theme = name
    },
    time: null,
    strip (canvas) {
      this.time = strip(p, canvas, type)
      ask()
    },
    // aim moves the camera and is kept when that is drawn.
    aim (...at) { p.ex.aim(...at); return drawn() },
    visit (n, now) { p.ex.visit(n, now); ask() },
    facets () {
      const n = p.ex.facets()
      p.look()
      const at = p.head(HEAD.facets) >>> 2
      return { n: [...p.u32.subarray(at, at + n)], count: p.head(HEAD.count) }
    },
    stack: id => page.stack(ids.indexOf(id)),
    // hit is what is drawn at places x, y, x, y …: event, point of the reader's layer, null.
    hit (at) {
      const found = []
      for (let i = 0; i + 1 < at.length; i += 2) {
        const n = p.ex.hit(at[i], at[i + 1])
        const point = n < 0 && p.ex.feature(at[i], at[i + 1])
        p.look()
        found.push(n >= 0 ? ids[n] : point ? p.text(HEAD.message) : null)
      }
      return found
    },
    // find looks places up by name: rows of number, kind, name.
    find (q) {
      p.put(q)
      p.ex.find()
      p.look()
      return p.text(HEAD.message).split('\n').slice(0, -1).map(l => l.split('\t'))
    },
    idle,
    layer: own.show,
    remove: own.remove,
    feature: own.feature
  }
}
