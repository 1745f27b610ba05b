// engine.js: the map itself: the program, its frames and its canvases. It runs in a
// worker, so that the page's thread is free for the hand; where that is not possible
// the page imports it and runs it itself. link.js is the page's end.
//
//   program.js  the program, its memory, its words
//   loop.js     input records and animation frames
//   letters.js  the fonts
//   sheet.js    the map's canvas: screen.js, ground.js, replay.js draw on it
//   strip.js    the canvas of time
//   report.js   what a frame changed
//   layer.js    the reader's own data
//   answers.js  what the page may ask
//
// The page sends messages with a number n:
//
//	{ ahead: urls }      before all else: fetch the files, start nothing
//	{ start }            once: the files, the canvas, the state
//	{ row }              an input record
//	{ rows }             input records that no frame may come between
//	{ order: row }       a record after which the page wants to hear everything
//	{ ask: name, with }  a question, answered under its number
//
// and hears { ahead }, { prepared }, { shown }, { failed }, { layer }, { answer } and a message a
// frame, in which seen is the number of what was worked off.
import { FLAG, HEAD, IN, LOAD, TIME } from 'ops.js'
import { answers } from './answers.js'
import { layer } from './layer.js'
import { letters } from './letters.js'
import { loop } from './loop.js'
import { program } from './program.js'
import { reliefs } from './relief.js'
import { report } from './report.js'
import { sheet } from './sheet.js'

// pause lets others have a turn: to start is a hundred milliseconds of work.
const pause = () => new Promise(resolve => setTimeout(resolve))

// engine returns what takes the page's messages; post sends it ours.
export function engine (post) {
  let map = null
  let seen = 0
  return m => {
    if (m.start) return start(m.start, post, () => seen).then(r => { map = r; r.ready() }).catch(err => post({ failed: err.message }))
    if (m.stop) return map?.stop()
    if (!map) return
    seen = Math.max(seen, m.n)
    if (m.row) map.push(m.row)
    else if (m.rows) for (const row of m.rows) map.push(row)
    else if (m.order) map.order(m.order)
    else map.answer(m)
  }
}

async function start ({ module, base, story, words, state, relief, theme, canvas, families, faces, late, origin }, post, seen) {
  const ids = [] // of the events, in the order of the list
  const ground = reliefs(relief)
  // The relief belongs to the first frame, or the map would flash.
  const [p] = await Promise.all([program(module), ground.load(theme)])
  const page = report(p, ids)
  let asked = null
  const type = letters(families, faces, late, () => {
    map.draw()
    asked?.time?.draw()
  })
  const map = sheet(p, canvas, type, !!faces, hash => {
    post({ shown: hash })
    setTimeout(() => p.ex.rest(), 100) // before the hand has got going
  })
  const { push, ask, seen: drawn, idle } = loop(p, performance.timeOrigin - origin, f => {
    if (f & FLAG.draw) {
      own.drawn()
      map.begin()
    }
    if (f & FLAG.time) asked.time?.draw()
    if (f & ~FLAG.more || told !== seen()) post({ seen: (told = seen()), ...page.frame(f) })
  }, () => {
    stop()
    post({ failed: 'the map program stopped' })
  })
  const stop = () => {
    map.stop()
    type.stop()
  }
  let told = -1
  const own = layer(p, map, ask, (...say) => post({ layer: say }))

  await pause()
  p.load(LOAD.basemap, base)
  await pause()
  p.load(LOAD.view, state)
  p.load(LOAD.story, story)
  if (words) p.load(LOAD.search, words)
  while (p.prepare()) await pause()
  for (let i = 0; p.ex.id(i); i++) {
    p.look()
    ids.push(p.text(HEAD.message))
  }
  map.relief(ground.of(theme))
  asked = answers({ p, ids, page, map, own, ground, type, theme, ask, drawn, idle })
  return {
    push (row) {
      if (row[0] === IN.size) map.ratio(row[3])
      if (row[0] === IN.time && row[1] === TIME.size) asked.time?.size(...row.slice(2))
      push(...row)
    },
    order (row) {
      page.again()
      push(...row)
    },
    // What is asked is done at once: the next record may build on it.
    answer ({ ask: name, with: given, n }) {
      new Promise(resolve => resolve(asked[name](...given))).then(value => post({ answer: n, value }), err => post({ answer: n, error: err.message }))
    },
    ready () {
      post({ prepared: ids })
    },
    stop
  }
}

if (!self.document) {
  const take = engine(postMessage)
  self.onmessage = async ({ data: m }) => {
    if (!m.ahead) return take(m)
    await Promise.allSettled(m.ahead.map(url => fetch(url, { priority: 'low' }).then(r => r.arrayBuffer())))
    postMessage({ ahead: true })
  }
}
