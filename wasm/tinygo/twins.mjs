// twins.mjs runs the client that standard Go compiled and the one that TinyGo
// compiled on the same records.
//
//   node twins.mjs hashes go|tinygo   one line a frame: what was shown and a hash of every word drawn
//   node twins.mjs layers go|tinygo   the memory after one large layer and after many
//   node twins.mjs cost               milliseconds a frame of both, in turns, memory, and the ratio
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const { HEAD, IN, LAYER, TIME, classes, steps, events, themes } = JSON.parse(readFileSync('shared.json'))
const LOAD = { basemap: 0, story: 1, view: 2, visit: 3, search: 4, filter: 5, refine: 6 } // as in wasm/main_js.go
const encoder = new TextEncoder()

// client loads a program and shows a view in a window.
async function client (name, query, w, h) {
  const go = (await import('./' + name + '.mjs')).host()
  const { instance } = await WebAssembly.instantiate(readFileSync(name + '.wasm'), go.imports)
  const ex = go.run(instance)
  const at = ex.head()
  const c = {
    ex,
    now: 0,
    head: i => new Uint32Array(ex.mem.buffer)[at / 4 + i],
    bytes: (i, size) => new Uint8Array(ex.mem.buffer, c.head(i), c.head(i + 1) * size),
    message: () => Buffer.from(c.bytes(HEAD.message, 1)).toString(),
    give (b) {
      if (typeof b === 'string') b = encoder.encode(b)
      const p = ex.alloc(b.length)
      new Uint8Array(ex.mem.buffer).set(b, p)
      return b.length
    },
    load: (kind, b) => ex.load(kind, c.give(b)) ? c.message() : '',
    find: name => { c.give(name); return ex.find() ? c.message() : '' },
    // layer adds a document as layer.js does, and returns what is said against it.
    layer (text) {
      const b = encoder.encode(text)
      if (ex.layeropen(b.length)) return c.message()
      for (let i = 0; i < b.length; i += 1 << 19) {
        const piece = b.subarray(i, i + (1 << 19))
        const p = ex.layerroom(piece.length)
        new Uint8Array(ex.mem.buffer).set(piece, p)
        if (ex.layerread(piece.length)) return c.message()
      }
      for (;;) {
        const state = ex.layerbuild()
        if (state === 1) return c.message()
        if (state === 2) return ''
      }
    },
    // images is a hash of the pixels of the layer's surface that are new.
    images () {
      const s = createHash('sha256')
      while (ex.image()) {
        const row = new Uint32Array(ex.mem.buffer, ex.layerrow())
        const side = row[LAYER.imageSide]
        s.update('' + row[LAYER.imageNumber]).update(new Uint8Array(ex.mem.buffer, row[LAYER.image], 4 * side * side))
      }
      return s.digest('hex').slice(0, 16)
    },
    frame (...records) {
      const f64 = new Float64Array(ex.mem.buffer, c.head(HEAD.inputs))
      records.forEach((r, n) => { for (let i = 0; i < 6; i++) f64[6 * n + i] = r[i] || 0 })
      c.now += 16
      return ex.frame(c.now, records.length)
    },
    // hash of all that the host would draw and tell.
    hash () {
      const s = createHash('sha256')
      const strings = (bytes, at, n) => {
        const ends = new Uint32Array(ex.mem.buffer, c.head(at), c.head(n))
        s.update(new Uint8Array(ex.mem.buffer, c.head(bytes), ends.at(-1) ?? 0)).update(ends)
      }
      s.update(c.bytes(HEAD.top, 4)).update(c.bytes(HEAD.base, 4)).update(c.bytes(HEAD.styles, 64))
      strings(HEAD.strings, HEAD.stringsEnds, HEAD.stringsLen)
      strings(HEAD.timeStrings, HEAD.timeStringsEnds, HEAD.timeStringsLen)
      s.update(c.bytes(HEAD.time, 4)).update(c.bytes(HEAD.timeStyles, 64))
      const facets = ex.facets()
      s.update(new Uint8Array(ex.mem.buffer, c.head(HEAD.facets), 4 * facets))
      s.update(c.bytes(HEAD.address, 1)).update(c.bytes(HEAD.shown, 1)).update(c.bytes(HEAD.beyond, 1))
      for (const k of ['step', 'selected', 'hovered', 'count', 'scale', 'marks', 'stacked', 'areas', 'tray', 'moved', 'hashLow', 'hashHigh']) s.update(k + c.head(HEAD[k]))
      return s.digest('hex').slice(0, 16)
    }
  }
  for (const [kind, b] of [[LOAD.basemap, readFileSync('base.bin')], [LOAD.view, query], [LOAD.story, readFileSync('story.bin')]]) {
    const bad = c.load(kind, b)
    if (bad) throw new Error(bad)
  }
  while (ex.start()) continue
  c.frame([IN.size, w, h, 1])
  return c
}

// tour is a reader's way: wheel, keys, hands, through every whole zoom and back.
function tour (i, now) {
  const x = i * 13 % 1000
  const y = i * 7 % 600
  switch (Math.floor(i / 60) % 4) {
    case 0: return [[IN.wheel, 300, 250, -60]]
    case 1: return [[IN.key, i % 4], [IN.move, 9, x, y, now]]
    case 2: return [[IN.wheel, 700, 400, 60], [IN.move, 9, x, y, now]]
    default: return [[IN.down, 1, x, y, now], [IN.move, 1, x + 30, y, now + 1], i % 3 ? [IN.cancel, 1] : [IN.up, 1, x + 30, y, now + 2]]
  }
}

const layer = n => JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from({ length: n }, (_, i) => ({
    type: 'Feature', id: 'p' + i, properties: { n: i, ['k' + i % 40]: 'é\\u0634' }, geometry: { type: 'Point', coordinates: [10 + i * 7 % 150 / 10, 25 + i * 3 % 80 / 10] }
  }))
})

async function hashes (name) {
  const say = (c, ...what) => console.log(...what, c.hash())
  for (const k of classes) {
    for (const s of steps) say(await client(name, 'step=' + s, k.W, k.H), 'first', k.Name, s)
  }
  const c = await client(name, '', 1032, 656)
  for (let i = 0; i < 480; i++) { c.frame(...tour(i, c.now)); say(c, 'tour', i) }
  for (let i = 0; i < steps.length; i++) {
    c.frame([IN.step, i])
    for (let n = 0; n < 90; n++) { c.frame(); if (n % 15 === 14) say(c, 'flight', i, n) }
  }
  for (let i = 0; i < events; i++) {
    c.frame([IN.select, i, i % 2])
    for (let n = 0; n < 3; n++) c.frame()
    say(c, 'select', i, c.ex.stack(i), c.ex.hit(i * 11 % 1000, i * 5 % 600))
  }
  for (let i = 0; i <= themes; i++) { c.frame([IN.theme, i]); say(c, 'theme', i) }
  c.frame([IN.window, 18000, 18450]); say(c, 'window')
  c.frame([IN.time, TIME.size, 900, 120]); say(c, 'time')
  for (let i = 0; i < 40; i++) {
    c.frame([IN.time, i % 3 ? TIME.move : TIME.wheel, 9, i * 23 % 900, i * 7 % 120, c.now])
    say(c, 'time', i)
  }
  c.frame([IN.time, TIME.play, 1])
  for (let i = 0; i < 60; i++) { c.frame(); say(c, 'play', i) }
  c.frame([IN.time, TIME.play, 0])
  for (const q of ['kind=battle', 'side=gna,lna&status=disputed', 'q=haftar', 'who=']) {
    c.load(LOAD.filter, q); c.frame(); say(c, q)
    c.load(LOAD.refine, ''); c.frame(); say(c, 'all')
  }
  for (const name of ['tripoli', 'طرابلس', 'jufr', 'nowhere']) console.log('find', name, c.find(name))
  c.ex.visit(0, c.now)
  for (let i = 0; i < 30; i++) { c.frame(); say(c, 'visit', i) }
  for (const [of, is] of [['[10', '[1e'], ['[10', '[1000'], ['"Point"', '"Pint"'], ['"n":1', '"n":01']]) console.log('broken', c.layer(layer(3).replace(of, is)))
  console.log('layer', c.layer(layer(6000)))
  for (let i = 0; i < 60; i++) { c.frame(...tour(i, c.now)); say(c, 'with layer', i, c.ex.feature(i * 17 % 1000, i * 5 % 600), c.message(), c.images()) }
  c.ex.rest()
  for (const q of ['c=13.2,32.9&z=7.3', 'event=watiya-capture-2020-05-18', 'side=gna&at=2020-05']) { c.load(LOAD.view, q); c.frame(); say(c, q) }
}

// layers adds the same large document again and again.
async function layers (name) {
  const c = await client(name, '', 1032, 656)
  const doc = layer(60000)
  const mb = []
  for (let i = 0; i < 8; i++) {
    const bad = c.layer(doc)
    if (bad) throw new Error(bad)
    for (let k = 0; k < 30; k++) c.frame(...tour(k, c.now))
    c.ex.rest()
    mb.push((c.ex.mem.buffer.byteLength / 2 ** 20).toFixed(1))
  }
  console.log(mb.join(' '))
}

async function cost () {
  const names = ['go', 'tinygo']
  const c = {}
  const took = { go: [], tinygo: [] }
  const loading = { go: [], tinygo: [] }
  const mb = n => (c[n].ex.mem.buffer.byteLength / 2 ** 20).toFixed(1)
  for (let i = 0; i < 3; i++) {
    for (const n of names) {
      const t = performance.now()
      c[n] = await client(n, 'step=jets', 1032, 656)
      loading[n].push(performance.now() - t)
    }
  }
  const start = names.map(n => n + ' ' + mb(n) + ' MB').join(', ')
  for (const n of names) c[n].ex.rest()
  for (let round = 0; round < 12; round++) { // the first two warm the engine up
    for (const n of round % 2 ? names : [...names].reverse()) {
      const each = []
      for (let i = 0; i < 240; i++) {
        const records = tour(i, c[n].now)
        const t = performance.now()
        c[n].frame(...records)
        each.push(performance.now() - t)
      }
      if (round > 1) took[n].push(...each)
    }
  }
  const sorted = v => [...v].sort((a, b) => a - b)
  const at = (v, q) => sorted(v)[Math.floor(q * (v.length - 1))]
  const mean = v => v.reduce((a, b) => a + b) / v.length
  console.log('to the first frame, ms:', names.map(n => n + ' ' + at(loading[n], 0.5).toFixed(0)).join(', '))
  console.log('memory after the first frame:', start, '; after', 12 * 240, 'frames:', names.map(n => n + ' ' + mb(n) + ' MB').join(', '))
  for (const n of names) console.log(n.padEnd(7), 'ms a frame: median', at(took[n], 0.5).toFixed(3), 'mean', mean(took[n]).toFixed(3), '95 %', at(took[n], 0.95).toFixed(3), 'most', at(took[n], 1).toFixed(2))
  // A frame with its rivals' noise left out: the median over rounds of each frame of the tour.
  const clean = n => mean(Array.from({ length: 240 }, (_, i) => at(took[n].filter((_, j) => j % 240 === i), 0.5)))
  console.log('ratio', (clean('tinygo') / clean('go')).toFixed(3))
}

const [what, name] = process.argv.slice(2)
await { hashes, layers, cost }[what](name)
process.exit(0) // standard Go's main does not return
