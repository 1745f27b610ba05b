// stops.js: the briefing on a phone is a sheet over the map with three stops: the
// map is high, half, or covered. A handle at its top is dragged or moved by keys,
// and a swipe across the text turns to the next step. It is loaded on narrow
// windows only. Everything stays in the page's own flow, so that a browser that
// brings the focused element into sight can always do so.
const words = {
  en: { name: 'Height of the text', at: ['the map is large', 'map and text', 'text only'] },
  ar: { name: 'ارتفاع النص', at: ['الخريطة كبيرة', 'الخريطة والنص', 'النص وحده'] },
  tr: { name: 'Metnin yüksekliği', at: ['harita büyük', 'harita ve metin', 'yalnız metin'] }
}

export function stops (el, sheet, turn) {
  const root = document.documentElement
  const w = words[root.lang] || words.en
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const narrow = matchMedia('(max-width: 899px)')
  const grip = document.createElement('div')
  grip.className = 'grip'
  grip.tabIndex = 0
  for (const [k, v] of Object.entries({ role: 'slider', 'aria-orientation': 'vertical', 'aria-label': w.name, 'aria-valuemin': 0, 'aria-valuemax': 2 })) grip.setAttribute(k, v)
  sheet.prepend(grip)
  let at = 1
  const tell = n => {
    at = n
    grip.setAttribute('aria-valuenow', n)
    grip.setAttribute('aria-valuetext', w.at[n])
  }
  const top = () => Math.max(0, sheet.getBoundingClientRect().top + scrollY - 2)
  const to = n => {
    n = Math.min(Math.max(n, 0), 2)
    tell(n)
    root.toggleAttribute('data-map-high', n === 0)
    scrollTo({ top: n === 2 ? top() : 0, behavior: still.matches ? 'auto' : 'smooth' })
  }
  tell(1)
  grip.onkeydown = e => {
    const d = { ArrowUp: 1, ArrowRight: 1, PageUp: 1, ArrowDown: -1, ArrowLeft: -1, PageDown: -1, Home: -2, End: 2 }[e.key]
    if (!d || e.ctrlKey || e.metaKey || e.altKey) return
    e.preventDefault()
    e.stopPropagation() // elsewhere arrows turn steps
    to(at + d)
  }
  // A drag goes on to the next stop in its direction, a tap to the one above.
  let from = null
  grip.onpointerdown = e => {
    if (e.button) return
    from = e.clientY
    grip.setPointerCapture(e.pointerId)
  }
  grip.onpointerup = e => {
    if (from === null) return
    const d = e.clientY - from
    from = null
    to(Math.abs(d) < 10 ? (at + 1) % 3 : at + (d < 0 ? 1 : -1) * (Math.abs(d) > innerHeight * 0.4 ? 2 : 1))
  }
  grip.onpointercancel = () => { from = null }
  // Who scrolls by hand has chosen a stop too.
  addEventListener('scroll', () => {
    if (!narrow.matches || from !== null || root.hasAttribute('data-map-high')) return
    const n = scrollY > top() - 40 ? 2 : 1
    if (n !== at && scrollY % 1 === 0) tell(n)
  }, { passive: true })

  // A swipe across the text.
  let start = null
  const steps = document.getElementById('steps')
  steps.addEventListener('touchstart', e => { start = e.touches.length === 1 ? [e.touches[0].clientX, e.touches[0].clientY] : null }, { passive: true })
  steps.addEventListener('touchend', e => {
    if (!start) return
    const [dx, dy] = [e.changedTouches[0].clientX - start[0], e.changedTouches[0].clientY - start[1]]
    start = null
    if (Math.abs(dx) > 56 && Math.abs(dx) > 2 * Math.abs(dy)) turn((dx < 0 ? 1 : -1) * (root.dir === 'rtl' ? -1 : 1))
  }, { passive: true })
}
