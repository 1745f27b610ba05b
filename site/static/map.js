// map.js: the browser's side of the client. It loads the program and its data,
// turns events into input records, asks for a frame when there is something to
// do, replays the display list and tells the page what changed. What the map
// does is decided in Go (package watiya/wasm/app); nothing here knows a map.
import { IN, FLAG, HEAD, KEY, LOAD, MAX, THEME } from 'ops.js' // written from the Go constants by the build
import { host } from './go.js'
import { decodeStyles, replay } from './replay.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

async function bytes (url, what) {
  const r = await fetch(url)
  if (!r.ok) throw new Error(what + ' could not be loaded (' + r.status + ')')
  return new Uint8Array(await r.arrayBuffer())
}

async function program (url, imports) {
  const r = await fetch(url)
  if (!r.ok) throw new Error('the map program could not be loaded (' + r.status + ')')
  // A host may serve .wasm under another type: then compile from the bytes.
  if (WebAssembly.instantiateStreaming && r.headers.get('content-type') === 'application/wasm') return (await WebAssembly.instantiateStreaming(r, imports)).instance
  return (await WebAssembly.instantiate(await r.arrayBuffer(), imports)).instance
}

export async function start (el, boot) {
  const d = el.dataset
  const embed = d.embed !== undefined
  const go = host()
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const relief = {} // the image of each theme, once it is decoded
  const themed = () => root.dataset.theme || (dark.matches ? 'dark' : 'light')
  const shade = async name => {
    const img = new Image()
    img.src = name === 'dark' ? d.reliefDark : d.relief
    await img.decode()
    relief[name] = img
  }
  // The relief belongs to the first frame, or the map would flash; without it
  // the map is plain.
  const [instance, base, story] = await Promise.all([
    program(d.wasm, go.imports), bytes(d.base, 'the basemap'), bytes(d.story, 'the events'), shade(themed()).catch(() => {})
  ])
  const ex = go.run(instance)
  let u32, f32, f64, u8
  const memory = () => { // views are lost whenever memory grows
    if (!u32 || u32.buffer !== ex.mem.buffer) {
      u32 = new Uint32Array(ex.mem.buffer)
      f32 = new Float32Array(ex.mem.buffer)
      f64 = new Float64Array(ex.mem.buffer)
      u8 = new Uint8Array(ex.mem.buffer)
    }
  }
  const head0 = ex.head() >>> 2
  const head = i => u32[head0 + i]
  const signed = i => head(i) | 0
  const text = i => decoder.decode(u8.subarray(head(i), head(i) + head(i + 1)))
  const load = (kind, b) => {
    const p = ex.alloc(b.length)
    memory()
    u8.set(b, p)
    const bad = ex.load(kind, b.length)
    memory()
    if (bad) throw new Error(text(HEAD.message))
  }

  // Inputs: records in memory, worked off by the next frame.
  let n = 0
  let asked = 0
  const ids = [] // of the events, in the order of the list
  const push = (...r) => {
    memory()
    const p = (head(HEAD.inputs) >>> 3) + 6 * n
    if (r[0] === IN.move && n && f64[p - 6] === IN.move && f64[p - 5] === r[1]) n-- // only the last move of a frame counts
    if (n === MAX.inputs) frame(performance.now()) // a flood: work it off now
    const at = (head(HEAD.inputs) >>> 3) + 6 * n++
    for (let i = 0; i < 6; i++) f64[at + i] = r[i] || 0
    ask()
  }
  const ask = () => { if (!asked) asked = requestAnimationFrame(frame) }

  // The canvas, over the picture of the build and under the furniture.
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true') // the list says the same in words
  const ctx = canvas.getContext('2d', { alpha: false })
  const families = getComputedStyle(el)
  const fonts = [families.getPropertyValue('--sans').trim() || 'sans-serif', families.getPropertyValue('--serif').trim() || 'serif']
  const m = { u32: null, f32: null, styles: [], strings: [], images: [], lists: [{}, {}] }
  let styleHash = 0

  const theme = () => {
    const name = themed()
    m.current = name
    m.images[0] = relief[name]
    if (!relief[name]) shade(name).then(() => { if (m.current === name) { m.images[0] = relief[name]; redraw() } }, () => {})
    push(IN.theme, THEME[name] ?? 0)
  }

  const size = () => {
    const w = el.clientWidth
    const h = el.clientHeight
    if (w && h) push(IN.size, w, h, devicePixelRatio || 1)
  }

  // draw replays what the last frame left in memory.
  let drawn = false
  const draw = () => {
    memory()
    m.u32 = u32
    m.f32 = f32
    if (styleHash !== head(HEAD.stylesHash)) {
      styleHash = head(HEAD.stylesHash)
      m.styles = decodeStyles(u32, f32, head(HEAD.styles) >>> 2, head(HEAD.stylesLen), fonts)
    }
    const count = head(HEAD.stringsLen)
    for (let i = m.strings.length, ends = head(HEAD.stringsEnds) >>> 2; i < count; i++) {
      const from = head(HEAD.strings)
      m.strings[i] = decoder.decode(u8.subarray(from + (i ? u32[ends + i - 1] : 0), from + u32[ends + i]))
    }
    m.lists[1] = { at: head(HEAD.base) >>> 2, n: head(HEAD.baseLen) }
    const ratio = devicePixelRatio || 1
    const w = head(HEAD.width)
    const h = head(HEAD.height)
    const pw = Math.round(w * ratio)
    const ph = Math.round(h * ratio)
    if (canvas.width !== pw || canvas.height !== ph) {
      canvas.width = pw
      canvas.height = ph
      canvas.style.width = w + 'px'
      canvas.style.height = h + 'px'
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.globalAlpha = 1
    replay(ctx, m, head(HEAD.top) >>> 2, head(HEAD.topLen), 1)
    if (!drawn) {
      drawn = true
      canvas.dataset.hash = head(HEAD.hashHigh).toString(16).padStart(8, '0') + head(HEAD.hashLow).toString(16).padStart(8, '0')
      el.insertBefore(canvas, el.firstChild)
      el.dataset.live = '' // the style sheet hides the picture of the build
    }
  }
  const redraw = () => { if (drawn) draw() }

  const frame = now => {
    cancelAnimationFrame(asked)
    asked = 0
    let f
    try {
      f = ex.frame(now, n)
    } catch (err) {
      go.exited = true
    }
    if (go.exited) return stop()
    n = 0
    memory()
    if (f & FLAG.draw) draw()
    if (f & FLAG.hover) {
      el.style.cursor = signed(HEAD.hovered) < 0 ? '' : 'pointer'
      tell('hover', { id: ids[signed(HEAD.hovered)] ?? null, x: pointer[0], y: pointer[1] })
    }
    if (f & FLAG.view) address(f & FLAG.push)
    if (f & (FLAG.draw | FLAG.shown | FLAG.view)) change()
    if (f & FLAG.select) select()
    if (f & FLAG.more) ask()
  }

  // stop gives the map back to the picture of the build after a fault.
  const stop = () => {
    canvas.remove()
    delete el.dataset.live
    boot.failed(new Error('the map program stopped'))
  }

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent('watiya:' + name, { detail }))
  let query = ''
  let last = ''
  const change = () => {
    const p = head(HEAD.shown)
    const detail = {
      query,
      step: head(HEAD.step),
      count: head(HEAD.count),
      total: head(HEAD.shownLen),
      from: signed(HEAD.from),
      to: signed(HEAD.to),
      moved: !!head(HEAD.moved),
      tally: {
        marks: head(HEAD.marks),
        stacked: head(HEAD.stacked),
        areas: head(HEAD.areas),
        tray: head(HEAD.tray),
        off: { n: head(HEAD.offNorth), e: head(HEAD.offEast), s: head(HEAD.offSouth), w: head(HEAD.offWest) },
        beyond: text(HEAD.beyond) // lines: place, edge 0 north … 3 west, number
      },
      scale: { px: head(HEAD.scale) / 16, metres: head(HEAD.scaleMetres) }
    }
    const key = JSON.stringify(detail)
    if (key === last) return
    last = key
    detail.shown = u8.slice(p, p + head(HEAD.shownLen))
    tell('change', detail)
  }

  // The address: a step or an event alone has a page of its own.
  const address = isNew => {
    query = text(HEAD.address)
    if (embed) return
    const one = /^(step|event)=([^&]*)$/.exec(query)
    const url = d.root + (one ? one[1] + '/' + one[2] + '/' : query ? 'view?' + query : '')
    try { history[isNew ? 'pushState' : 'replaceState']({ query }, '', url) } catch (e) {} // an opaque origin may not
  }
  addEventListener('popstate', e => {
    if (e.state?.query !== undefined) show(LOAD.view, e.state.query) // a jump within the page has none
  })
  const show = (how, q) => {
    load(how, encoder.encode(q))
    query = q
    ask()
  }
  const initial = d.state || ''
  // select tells which event is open, with all that share its mark.
  const select = () => {
    const i = signed(HEAD.selected)
    const count = i < 0 ? 0 : ex.stack(i)
    memory()
    tell('select', { id: ids[i] ?? null, stack: [...u32.subarray(head(HEAD.stack) >>> 2, (head(HEAD.stack) >>> 2) + count)].map(e => ids[e]) })
  }

  load(LOAD.basemap, base)
  load(LOAD.view, encoder.encode(initial))
  load(LOAD.story, story)
  for (let i = 0; ex.id(i); i++) {
    memory()
    ids.push(text(HEAD.message))
  }
  size()
  theme()
  const took = boot.take()
  if (took.reduced) push(IN.reduced, 1)
  push(IN.handover, took.k, took.x, took.y)
  for (const [id, [x, y]] of took.hands) {
    push(IN.down, id, x, y, performance.now())
    try { el.setPointerCapture(id) } catch (e) {} // it may be gone
  }
  if (!embed) try { history.replaceState({ query: initial }, '') } catch (e) {}
  query = initial

  // Hands.
  let pointer = [0, 0]
  const at = e => {
    const box = el.getBoundingClientRect()
    return (pointer = [e.clientX - box.left, e.clientY - box.top])
  }
  const furniture = e => e.target !== canvas && e.target !== el
  el.addEventListener('pointerdown', e => {
    if (e.button || furniture(e)) return
    try { el.setPointerCapture(e.pointerId) } catch (err) {}
    push(IN.down, e.pointerId, ...at(e), e.timeStamp)
  })
  el.addEventListener('pointermove', e => { if (!furniture(e) || el.hasPointerCapture(e.pointerId)) push(IN.move, e.pointerId, ...at(e), e.timeStamp) })
  el.addEventListener('pointerup', e => push(IN.up, e.pointerId, ...at(e), e.timeStamp))
  el.addEventListener('pointercancel', e => push(IN.cancel, e.pointerId))
  el.addEventListener('pointerleave', e => push(IN.move, e.pointerId, -1e4, -1e4, e.timeStamp))
  el.addEventListener('wheel', e => {
    if (embed && !(e.ctrlKey || e.metaKey)) return
    e.preventDefault()
    push(IN.wheel, ...at(e), e.deltaY * (e.deltaMode === 1 ? 33 : e.deltaMode === 2 ? 300 : 1), e.ctrlKey ? 1 : 0)
  }, { passive: false })
  const keys = { ArrowLeft: KEY.left, ArrowRight: KEY.right, ArrowUp: KEY.up, ArrowDown: KEY.down, '+': KEY.in, '=': KEY.in, '-': KEY.out, 0: KEY.home }
  el.addEventListener('keydown', e => {
    if (e.target !== el || e.ctrlKey || e.metaKey || e.altKey || !(e.key in keys)) return
    e.preventDefault()
    push(IN.key, keys[e.key], e.shiftKey ? 1 : 0)
  })
  el.addEventListener('click', e => {
    const b = e.target.closest('[data-zoom],[data-reset]')
    if (b) b.dataset.zoom ? push(IN.zoom, +b.dataset.zoom) : push(IN.reset)
  })

  new ResizeObserver(size).observe(el)
  const ratio = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { size(); ratio() }, { once: true })
  ratio()
  dark.addEventListener('change', theme)
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', e => push(IN.reduced, e.matches ? 1 : 0))
  if (document.fonts) document.fonts.addEventListener('loadingdone', redraw)

  const event = id => ids.indexOf(id)
  Object.assign(window.watiya.map, {
    step: i => push(IN.step, i),
    select: (id, look) => { if (id === null || event(id) >= 0) push(IN.select, event(id), look ? 1 : 0) },
    hover: id => push(IN.hover, event(id)),
    window: (from, to) => push(IN.window, from, to),
    reset: () => push(IN.reset),
    zoom: z => push(IN.zoom, z),
    theme: name => { if (name) root.dataset.theme = name; else delete root.dataset.theme; theme() },
    setView: (lon, lat, zoom) => { ex.aim(lon, lat, zoom); ask() },
    view: () => ({ lon: ex.camera(0), lat: ex.camera(1), zoom: ex.camera(2) }),
    setState: q => show(LOAD.visit, String(q)),
    state: () => query,
    hit: (x, y) => { const b = el.getBoundingClientRect(); return ids[ex.hit(x - b.left, y - b.top)] ?? (ex.feature(x - b.left, y - b.top) ? (memory(), text(HEAD.message)) : null) },
    addLayer: async layer => {
      const b = typeof layer === 'string' ? await bytes(layer, 'the layer') : encoder.encode(JSON.stringify(layer))
      if (b.length > MAX.layer) throw new Error('the layer has ' + b.length + ' bytes; ' + MAX.layer + ' is the most')
      load(LOAD.layer, b)
      ask()
    }
  })
  frame(performance.now())
  change()
  select()
  boot.resolve(window.watiya.map)
  ;(window.requestIdleCallback ?? setTimeout)(() => ex.rest())
}
