// map.js: the page's side of the client, put together. What the map is, shows and
// draws is the engine's (engine/engine.js), which runs beside this thread where it can;
// here what happens on the page becomes input records, and what changed is told.
//
//   link.js     the engine, in a worker or on this thread
//   files.js    the program and its data
//   hands.js    pointers, wheel, keys
//   canvas.js   the canvas
//   themes.js   the theme of now
//   address.js  the state in the address bar
//   time.js     the time below the map, fetched when the map is there
//   own.js      the reader's own data: fetches layer.js when it is asked for
//   api.js      watiya.map
import { parts } from './parts.js'
import { FLAG, IN, THEME } from 'ops.js'
import { address } from './address.js'
import { api } from './api.js'
import { canvas, faces, families } from './canvas.js'
import { bytes, compiled } from './files.js'
import { hands } from './hands.js'
import { link } from './link.js'
import { ownData } from './own.js'
import { follow, theme } from './themes.js'

const say = (name, detail) => document.dispatchEvent(new CustomEvent('watiya:' + name, { detail }))

// start takes the map over from boot.js.
export async function start (el, boot) {
  const d = el.dataset
  const embed = d.embed !== undefined
  // A static page: what its address asks for besides, the build did not know.
  if (embed || d.sheet !== undefined) {
    const [its, asked] = [new URLSearchParams(d.state), new URLSearchParams(location.search)]
    for (const [k] of asked) its.delete(k)
    for (const [k, v] of asked) its.append(k, v)
    d.state = its.toString()
  }
  const sheet = canvas(el)
  const url = name => name && new URL(name, document.baseURI).href // a worker has another base
  let ids = [] // of the events, in the order of the list
  let camera
  let map

  const files = () => Promise.all([compiled(url(d.wasm)), bytes(url(d.base), 'the basemap'), bytes(url(d.story), 'the events')])
  let first = files()
  // The index of words comes when the address has some; without it titles are searched.
  let index = null // a promise: the engine of now has it
  const indexed = q => /(^|&)q=/.test(q)
  const words = () => bytes(url(parts().search), 'the words').catch(() => null)
  const begin = async (way, far) => {
    const state = where.query()
    const [[module, base, story], list] = await Promise.all([first ?? files(), indexed(state) && words()])
    if (way.gone) return
    first = null
    index = list ? Promise.resolve() : null
    const c = sheet.make(far)
    way.post({
      start: {
        module, base, story, words: list, state, theme: theme(), origin: performance.timeOrigin, canvas: c,
        relief: { light: url(d.relief), dark: url(d.reliefDark) },
        families: families(el), faces: far ? faces() : null, late: document.documentElement.dataset.fonts !== undefined
      }
    }, far ? [c, base.buffer, story.buffer] : [])
  }
  const hear = (m, stale) => {
    if (m.prepared) prepared(m.prepared)
    else if (m.shown) sheet.show(m.shown)
    else if (m.layer) own.heard(m.layer)
    else framed(m, stale)
  }
  let turn = 0
  const where = address(d, async (how, q) => {
    const mine = ++turn
    if (indexed(q)) await (index ??= words().then(list => list ? engine.ask('words', list) : (index = null))) // what did not come is asked for again
    if (mine === turn) return engine.tell('show', how, q) // else another state came first
  })
  const engine = link(begin, hear, err => {
    sheet.remove()
    boot.failed(err)
  }, boot.worker)
  const { push } = engine

  // What a frame says is told to the page by events on the document: watiya:change,
  // watiya:fan, watiya:measure, watiya:select, watiya:hover. A change that is older than
  // the last order does not count.
  function framed (m, stale) {
    camera = m.camera
    if (m.hover !== undefined) {
      const [x, y] = hand.pointer()
      el.style.cursor = m.hover ? 'pointer' : ''
      say('hover', { id: m.hover, x, y })
    }
    if (m.query !== undefined) where.moved(m.query, m.f & FLAG.push)
    if (m.change && !stale) say('change', { query: where.query(), ...m.change })
    if (m.f & FLAG.shown) filtered(where.query())
    for (const what of ['fan', 'measure', 'select']) if (m[what]) say(what, m[what])
    if (m.time) strip?.state(m.time)
    if (!map) live()
  }

  const sized = () => {
    if (matchMedia('print').matches) return [] // the paper's, not the window's
    sheet.fit()
    return el.clientWidth && el.clientHeight ? [[IN.size, el.clientWidth, el.clientHeight, devicePixelRatio || 1]] : []
  }
  const size = () => engine.pushAll(sized())
  const themed = () => [IN.theme, THEME[theme()] ?? 0]
  const retheme = () => {
    engine.ask('theme', theme())
    push(...themed())
  }
  const reduced = matchMedia('(prefers-reduced-motion: reduce)')
  // Names keep clear of the furniture that really stands over the map.
  const furniture = document.querySelectorAll('.zoom,.tray,#offmap,.scale,.credits,.legend,.pill,.briefing')
  const covered = () => {
    const rows = []
    if (el.querySelector('.tray[open], .legend.narrow[open]')) return rows // what is opened for a moment does not chase the names
    const o = el.getBoundingClientRect()
    for (const f of furniture) {
      const r = f.getBoundingClientRect()
      if (r.width && getComputedStyle(f).visibility === 'visible') rows.push([IN.cover, rows.length, r.left - o.left, r.top - o.top, r.right - o.left, r.bottom - o.top])
    }
    return rows
  }

  // Where the address has a filter, the page shows it (filter.js).
  const filter = document.querySelector('.filter-link')?.dataset // an embedded map has none
  const filtered = q => filter && /(kind|side|status|prec|who|place|lang|seed|about|q)=/.test(q) && import(new URL(filter.tool, document.baseURI)).then(m => m.open(el, () => window.watiya.map, null, true), () => {})

  let hand
  let moved // how far boot.js moved the picture
  let own
  const time = document.getElementById('time')
  let strip

  // prepared: an engine waits for what the page has. The first one goes on from where
  // boot.js is.
  function prepared (names) {
    ids = names
    engine.ask('theme', theme())
    engine.pushAll([
      ...sized(), themed(), [IN.reduced, reduced.matches ? 1 : 0],
      ...map || (embed && el.clientWidth < 520) ? covered() : [] // the smallest frames are drawn for what stands over larger ones
    ])
    if (map) {
      strip?.attach(engine.far())
      own.again()
      say('measure', { on: false }) // what was measured is lost
    } else { // an engine before it may have been lost without a frame
      hand ??= hands(el, embed, push)
      hand.take(moved ??= boot.take())
    }
  }
  // live: the first frame is there.
  function live () {
    own = ownData(el, engine)
    map = api({ el, link: engine, ids: () => ids, camera: () => camera, where, retheme, own })
    boot.resolve(map)
    filtered(where.query())
    new ResizeObserver(size).observe(el)
    const ratio = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { size(); strip?.size(); ratio() }, { once: true })
    ratio()
    reduced.addEventListener('change', e => push(IN.reduced, e.matches ? 1 : 0))
    follow(retheme)
    const watch = new ResizeObserver(() => engine.pushAll(covered()))
    for (const f of [el, ...furniture]) watch.observe(f)
    // The time below the map has a script of its own.
    if (time) {
      import(new URL(time.dataset.script, document.baseURI)).then(m => {
        strip = m.timeline(time, engine)
        if (engine.open()) strip.attach(engine.far()) // else the next one gets it
      }, () => {})
    }
  }
  await engine.started
}
