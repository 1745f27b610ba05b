// map.js: the browser's side of the client, put together. It loads the program
// and its data, turns what happens into input records, asks for a frame when
// there is something to do, replays the display list and tells the page what
// changed. What the map does is decided in Go (package watiya/wasm/app);
// nothing here knows a map.
//
//   program.js  the program, its memory, its words
//   loop.js     input records and animation frames
//   hands.js    pointers, wheel, keys
//   canvas.js   the canvas; replay.js draws a display list on it
//   themes.js   the theme of now, and the relief of each
//   address.js  the state in the address bar
//   tell.js     DOM events
//   time.js      the time below the map, fetched when the map is there
//   own.js      the reader's own data: fetches layer.js when it is asked for
//   api.js      watiya.map
import { parts } from './parts.js'
import { FLAG, HEAD, IN, LOAD } from 'ops.js'
import { address } from './address.js'
import { api } from './api.js'
import { canvas } from './canvas.js'
import { hands } from './hands.js'
import { loop } from './loop.js'
import { ownData } from './own.js'
import { bytes, program } from './program.js'
import { tell } from './tell.js'
import { themes } from './themes.js'

// start takes the map over from boot.js.
export async function start (el, boot) {
  const d = el.dataset
  const look = themes(d)
  const sheet = canvas(el, () => sheet.ready().catch(() => {}), boot.failed)
  try {
    // The relief belongs to the first frame, or the map would flash.
    const [p, base, story] = await Promise.all([program(d.wasm), bytes(d.base, 'the basemap'), bytes(d.story, 'the events'), look.ready])
    await run(el, boot, look, sheet, p, base, story)
  } catch (err) {
    sheet.remove()
    throw err
  }
}

// pause lets others have a turn: to start is a hundred milliseconds of work.
const pause = () => new Promise(resolve => setTimeout(resolve))

async function run (el, boot, look, sheet, p, base, story) {
  const d = el.dataset
  const embed = d.embed !== undefined
  // A static page: what its address asks for, the build did not know.
  if (embed || d.sheet !== undefined) d.state = location.search.slice(1) || d.state
  sheet.use(p)
  const ids = [] // of the events, in the order of the list
  const page = tell(p, ids)
  const { push, ask, frame } = loop(p, f => {
    if (f & FLAG.draw) {
      own.drawn()
      sheet.draw()
    }
    if (f & FLAG.time) strip?.draw()
    if (f & FLAG.hover) el.style.cursor = page.hover(hand.pointer()) ? 'pointer' : ''
    if (f & FLAG.view) where.moved(f & FLAG.push)
    if (f & (FLAG.draw | FLAG.shown | FLAG.view)) page.change(where.query())
    if (f & FLAG.shown) filtered(where.query())
    if (f & FLAG.fan) page.fan()
    if (f & FLAG.measured) page.measure()
    if (f & FLAG.select) page.select()
  }, () => {
    sheet.remove()
    boot.failed(new Error('the map program stopped'))
  })

  await pause()
  p.load(LOAD.basemap, base)
  await pause()
  p.load(LOAD.view, d.state || '')
  p.load(LOAD.story, story)
  while (p.prepare()) await pause()
  for (let i = 0; p.ex.id(i); i++) {
    p.look()
    ids.push(p.text(HEAD.message))
  }
  const filter = document.querySelector('.filter-link')?.dataset // an embedded map has none
  // The index of words comes when the address has some; without it titles are searched.
  let searching
  const search = q => /(^|&)q=/.test(q) && searching !== true
    ? (searching ??= bytes(parts().search, 'the words').then(b => p.load(LOAD.search, b), () => {}).then(() => { searching = true }))
    : null
  await search(d.state)
  const size = () => {
    if (el.clientWidth && el.clientHeight) push(IN.size, el.clientWidth, el.clientHeight, devicePixelRatio || 1)
  }
  size()
  const retheme = look.follow(n => push(IN.theme, n), sheet.relief, () => { frame(performance.now()); sheet.now() })
  const where = address(p, d, ask, search)
  const hand = hands(el, embed, push)
  hand.take(boot.take())

  new ResizeObserver(size).observe(el)
  const ratio = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { size(); ratio() }, { once: true })
  ratio()
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', e => push(IN.reduced, e.matches ? 1 : 0))

  // Names keep clear of the furniture that really stands over the map.
  const furniture = document.querySelectorAll('.zoom,.tray,#offmap,.scale,.credits,.legend,.pill,.briefing')
  const covered = () => {
    const o = el.getBoundingClientRect()
    let n = 0
    for (const f of furniture) {
      const r = f.getBoundingClientRect()
      if (r.width && getComputedStyle(f).visibility === 'visible') push(IN.cover, n++, r.left - o.left, r.top - o.top, r.right - o.left, r.bottom - o.top)
    }
  }

  // Where the address has a filter, the page shows it (filter.js).
  const filtered = q => filter && /(kind|side|status|prec|who|place|lang|seed|about|q)=/.test(q) && import(new URL(filter.tool, document.baseURI)).then(m => m.open(el, () => map, null, true), () => {})

  // The time below the map has a script of its own.
  const time = document.getElementById('time')
  let strip
  if (time) import(new URL(time.dataset.script, document.baseURI)).then(m => m.timeline(time, parts().replay, p, push, ids)).then(s => { strip = s }, () => {})
  const own = ownData(el, p, sheet, ask)
  const map = api({ el, p, ids, page, push, ask, where, retheme, own })
  await pause()
  frame(performance.now())
  await pause()
  page.change(where.query())
  page.select()
  boot.resolve(map)
  filtered(where.query())
  const watch = new ResizeObserver(covered)
  for (const f of [el, ...furniture]) watch.observe(f)
  ;(window.requestIdleCallback ?? setTimeout)(() => p.ex.rest())
}
