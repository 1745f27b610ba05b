// boot.js: the first seconds. The picture that the build drew moves under the
// reader's hand until the client is there, and the client goes on from it.
// Small on purpose (3 KB compressed at most): it arrives before WebAssembly.
(() => {
  const el = document.getElementById('map')
  if (!el) return
  const { documentElement: root, fonts } = document
  // A frame whose page is static: the build did not know the colours that are asked for.
  const colours = el.dataset.embed !== undefined && /[?&]theme=(light|dark|contrast|print)(&|$)/.exec(location.search)
  if (colours) {
    root.dataset.theme ??= colours[1]
    if (/contrast|print/.test(colours[1])) document.querySelector('[data-themes]').media = 'all'
  }
  const calls = ['step', 'select', 'hover', 'fan', 'measure', 'window', 'reset', 'zoom', 'theme', 'setView', 'setState', 'addLayer']
  let resolve, reject
  const api = { ready: new Promise((a, b) => { resolve = a; reject = b }), view: () => null, state: () => el.dataset.state, hit: async () => null }
  api.ready.catch(() => {}) // nobody has to listen
  // Until the client is there its functions wait for it, in order.
  for (const name of calls) {
    api[name] = (...args) => {
      go()
      const done = api.ready.then(() => api[name](...args))
      done.catch(() => {})
      return done
    }
  }
  window.watiya = { map: api }

  // The picture under the hand: scale k about the top left, moved by x, y.
  let k = 1
  let x = 0
  let y = 0
  const hands = new Map()
  // place keeps the picture where the client could take over: over the whole map.
  const place = () => {
    const shown = [...el.getElementsByClassName('paint')].find(s => s.offsetWidth)
    if (shown) {
      const [l, t, r, b, most] = shown.dataset.reach.split(' ').map(Number)
      k = Math.min(k, most)
      x = Math.max(Math.min(x, -k * (l + shown.offsetLeft)), el.clientWidth - k * (r + shown.offsetLeft))
      y = Math.max(Math.min(y, -k * (t + shown.offsetTop)), el.clientHeight - k * (b + shown.offsetTop))
    }
    for (const s of el.getElementsByClassName('paint')) {
      // A picture stands in the middle or at the upper edge: keep the map's top left as the origin.
      s.style.transformOrigin = (-s.offsetLeft || 0) + 'px ' + (-s.offsetTop || 0) + 'px'
      s.style.transform = k === 1 && !x && !y ? '' : `translate(${x}px,${y}px) scale(${k})`
    }
  }
  const zoomAt = (px, py, d) => {
    const n = Math.min(Math.max(k * 2 ** d, 1), 16)
    x = px - (px - x) * n / k
    y = py - (py - y) * n / k
    k = n
    place()
  }
  const at = e => {
    const r = el.getBoundingClientRect()
    return [e.clientX - r.left, e.clientY - r.top]
  }
  const furniture = e => e.target.closest && e.target.closest('button,summary,details,input,a:not(.paint a)')
  let travel = 0

  const on = {
    pointerdown (e) {
      if (e.button || furniture(e)) return
      hands.set(e.pointerId, at(e))
      travel = 0
      go()
    },
    pointermove (e) {
      const h = hands.get(e.pointerId)
      if (!h) return
      const [px, py] = at(e)
      const dx = px - h[0]
      const dy = py - h[1]
      travel += Math.abs(dx) + Math.abs(dy)
      if (hands.size === 2) {
        const o = [...hands].find(([id]) => id !== e.pointerId)[1]
        const before = Math.hypot(h[0] - o[0], h[1] - o[1])
        const after = Math.hypot(px - o[0], py - o[1])
        if (before > 1 && after > 1) zoomAt((px + o[0]) / 2, (py + o[1]) / 2, Math.log2(after / before))
      }
      if (travel > 8) {
        x += dx / hands.size
        y += dy / hands.size
        place()
      }
      hands.set(e.pointerId, [px, py])
    },
    pointerup (e) { hands.delete(e.pointerId) },
    pointercancel (e) { hands.delete(e.pointerId) },
    wheel (e) {
      if (el.dataset.embed !== undefined && !(e.ctrlKey || e.metaKey)) return
      e.preventDefault()
      zoomAt(...at(e), -e.deltaY * (e.deltaMode === 1 ? 33 : e.deltaMode === 2 ? 300 : 1) * (e.ctrlKey ? 0.01 : 0.0033))
      go()
    },
    click (e) { // a mark of the picture is a link; after a drag it is not
      const a = e.target.closest('.paint a')
      if (!a || (el.dataset.failed !== undefined && travel <= 8)) return
      e.preventDefault()
      if (travel <= 8) api.select(a.dataset.id || a.getAttribute('data-id'))
    },
    keydown (e) {
      if (e.target !== el || e.ctrlKey || e.metaKey || e.altKey) return
      const d = { ArrowLeft: [96, 0], ArrowRight: [-96, 0], ArrowUp: [0, 96], ArrowDown: [0, -96] }[e.key]
      if (d) { x += d[0]; y += d[1]; place() } else if (e.key === '+' || e.key === '=') zoomAt(el.clientWidth / 2, el.clientHeight / 2, 0.5)
      else if (e.key === '-') zoomAt(el.clientWidth / 2, el.clientHeight / 2, -0.5)
      else return
      e.preventDefault()
      go()
    }
  }
  for (const t in on) el.addEventListener(t, on[t], { passive: false })
  addEventListener('pointerup', on.pointerup)

  // The client starts when the page is read or the reader acts; in an embed only
  // when the reader acts or the map is in sight and the page idle. On a phone, where
  // to start is a second of work and the picture is what most came for, an idle page
  // only fetches it, and the first touch, key or scroll starts it. In any case the
  // picture is painted first: to compile the client would keep it waiting.
  const painted = new Promise(resolve => {
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return resolve()
    new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length) resolve()
    }).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, 3000) // out of sight nothing is painted
  })
  let started
  const go = () => {
    if (started) return
    started = true
    // Absolute: in an opaque-origin frame a classic script has no base address.
    painted.then(() => import(new URL(el.dataset.map, document.baseURI))).then(m => m.start(el, {
      resolve,
      failed,
      worker,
      // take ends the first seconds and says how far the picture was moved.
      take () {
        for (const t in on) el.removeEventListener(t, on[t])
        removeEventListener('pointerup', on.pointerup)
        return { k, x, y, hands }
      }
    })).catch(failed)
  }
  // failed says in one sentence what still works; links are links again.
  const failed = err => {
    reject(err)
    below()
    const n = document.getElementById('notice')
    if (n) {
      n.hidden = false
      n.textContent = n.dataset.failed || 'The interactive map could not start; the picture, the briefing and the list still work.'
    }
    el.dataset.failed = ''
  }
  // The fonts of the page, all at once (first.css): those that its first words need,
  // without serif on the map and in the step with them.
  const css = getComputedStyle(root)
  const words = { sans: el, serif: document.querySelector('.step:not([hidden])') || el }
  const faces = Object.keys(words).flatMap(n => [400, 600].map(weight => fonts.load(weight + ' 16px ' + css.getPropertyValue('--own-' + n), words[n].textContent)))
  // ahead has the worker in which the map is going to run fetch the files: read by this
  // thread, three megabytes would keep a hand waiting.
  let worker
  const ahead = files => {
    try {
      worker = new Worker(new URL(document.querySelector('[data-engine]').dataset.engine, document.baseURI), { type: 'module' })
    } catch (e) { return } // a frame without an origin has no workers
    worker.onerror = () => { worker = null }
    worker.onmessage = () => { el.dataset.ahead = '' }
    worker.postMessage({ ahead: files })
  }

  const idle = window.requestIdleCallback || (f => setTimeout(f, 200))
  Promise.allSettled(faces).then(() => {
    root.removeAttribute('data-fonts')
    requestAnimationFrame(() => idle(below))
  })
  // What lies below the first screen (then.css) is there then, or when a hand comes first.
  const below = () => root.removeAttribute('data-below')
  for (const t of ['pointerdown', 'keydown', 'scroll']) addEventListener(t, below, { once: true, passive: true })
  const d = el.dataset
  const later = () => idle(() => {
    if (started) return // it fetches for itself
    if (d.embed === undefined) {
      for (const t of ['pointerdown', 'keydown', 'scroll']) addEventListener(t, go, { once: true, passive: true })
      ahead([d.map, d.base, d.story, d.wasm].map(u => new URL(u, document.baseURI).href))
    } else new IntersectionObserver((es, o) => { if (es.some(e => e.isIntersecting)) { o.disconnect(); idle(go) } }).observe(el)
  })
  // In a turn of its own: to ask for the width of the window lays out the page.
  const begin = () => {
    if (d.embed === undefined && !matchMedia('(hover:none) and (max-width:899px)').matches) go()
    else if (document.readyState === 'complete') later()
    else addEventListener('load', later)
  }
  if (document.readyState === 'complete') begin()
  else document.addEventListener('DOMContentLoaded', () => setTimeout(begin)) // page.js listens by then
  el.addEventListener('focusin', go)
})()
