// probe.js: the eyes of the harness in every page, there before its scripts.
(() => {
  const tasks = []
  try { new PerformanceObserver(l => { for (const e of l.getEntries()) tasks.push([e.startTime, e.duration]) }).observe({ type: 'longtask', buffered: true }) } catch (e) {}
  const seen = {} // id to the time when it was first shown as what the pointer is on
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const wait = ms => new Promise(resolve => setTimeout(resolve, ms))
  const errors = []
  addEventListener('error', e => errors.push(String(e.message)))
  addEventListener('unhandledrejection', e => errors.push(String(e.reason?.message ?? e.reason)))
  window.bench = {
    tasks,
    seen,
    errors,
    tip (id) {
      const el = document.getElementById('tip')
      if (el && el.textContent !== (id ?? '')) el.textContent = id ?? ''
      if (id != null) seen[id] ??= performance.now()
    },
    // go looks at a place and waits until the picture of it is done.
    async go (lon, lat, zoom) {
      await bench.setView(lon, lat, zoom)
      await frame(); await frame(); await frame()
      await wait(200)
    },
    // run shows the views of a path, one in every frame, and returns the
    // intervals of the frames. A path that would take longer than most
    // milliseconds is walked in longer strides.
    async run (path, most) {
      const intervals = []
      const from = performance.now()
      let last = await frame()
      let stride = 1
      for (let i = 0; i < path.length; i += stride) {
        bench.setView(...path[i])
        const now = await frame()
        intervals.push(now - last)
        last = now
        stride = Math.max(1, Math.ceil((performance.now() - from) / intervals.length * path.length / most))
      }
      await frame()
      return { intervals, ms: performance.now() - from }
    },
    // hits measures the hit test at places [x, y, x, y …] in microseconds. A map that
    // runs beside the page's thread is asked for twenty at once: each has its share of
    // the way there and back.
    async hits (at, most) {
      const out = []
      const from = performance.now()
      for (let i = 0; bench.together && i + 1 < at.length && performance.now() - from < most; i += 40) {
        const some = at.slice(i, i + 40)
        const t = performance.now()
        await bench.together(some)
        out.push(Math.round((performance.now() - t) * 2000 / some.length))
      }
      if (bench.together) return out
      for (let i = 0; i + 1 < at.length && performance.now() - from < most; i += 2) {
        const t = performance.now()
        const found = bench.hit(at[i], at[i + 1])
        if (found?.then) await found
        out.push(Math.round((performance.now() - t) * 1000))
      }
      return out
    }
  }
})()
