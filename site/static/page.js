// page.js: the page around the map. Without it everything is plain links; with
// it steps and cards change in place and list and time follow the map. It talks
// to the map through watiya.map and the events of the document only.
import { parts } from './parts.js'
import { words } from './words.js'
import { colours } from './colours.js'
import { afterPaint } from './after.js'
import { cards } from './card.js'
import { rows, list, share, fans, tips } from './rows.js'
import { edges } from './edges.js'
import { scale } from './scale.js'
import { period, setTime, inputs } from './days.js'

const $ = id => document.getElementById(id)
const all = (s, e = document) => [...e.querySelectorAll(s)]
const root = document.documentElement
// Without the client links stay links.
const map = () => $('map')?.dataset.failed === undefined ? window.watiya?.map : undefined

if ($('theme')) colours($('theme'), name => map()?.theme(name))

// In another language the reader stays at the same view.
const rootOf = lang => lang === 'en' ? '/' : '/' + lang + '/'
for (const a of all('.tongues a, .tongue a')) {
  a.addEventListener('click', () => { a.href = rootOf(a.lang) + location.pathname.slice(rootOf(root.lang).length) + location.search })
}

// A built page may not know its host.
const whole = e => all('[data-address]', e).forEach(a => { a.textContent = location.origin + a.dataset.address })
whole(document)
addEventListener('toggle', e => whole(e.target), true)
if ($('print')) {
  $('print').hidden = false
  $('print').onclick = () => print()
}

const el = $('map')
// The page has been laid out first: until then links are links.
if (el && $('events')) setTimeout(() => {
  const sections = all('.step')
  let now = sections.findIndex(s => !s.hidden)
  let last = null // the last change that was told

  const say = text => { $('live').textContent = text }
  const link = (a, s, label) => {
    if (!s) { a.removeAttribute('href'); a.setAttribute('aria-disabled', 'true'); delete a.dataset.step; return }
    a.href = s.dataset.href
    a.dataset.step = s.dataset.n
    a.removeAttribute('aria-disabled')
    if (label) label.textContent = s.dataset.title
  }
  const top = () => {
    $('briefing').scrollTop = 0
    if (innerWidth < 900 && $('briefing').getBoundingClientRect().top < 0) scrollTo(0, 0)
  }

  // The page and its map are called after what is open.
  let called = $('card').querySelector('h1')?.textContent ?? sections[now]?.dataset.title
  const call = title => {
    if (!called || !title || title === called) return // the map alone keeps its name
    document.title = title + ' · Watiya'
    el.ariaLabel = el.ariaLabel.replace(called, title)
    called = title
  }

  // The step whose text is shown.
  const showStep = n => {
    if (n < 0 || n >= sections.length) return
    const moved = n !== now
    now = n
    sections.forEach((s, i) => { s.hidden = i !== n })
    link($('prev'), sections[n - 1])
    const next = $('next')
    if (sections[n + 1]) link(next, sections[n + 1], next.querySelector('b'))
    else { delete next.dataset.step; next.href = el.dataset.root + 'events/'; next.querySelector('b').textContent = words.all }
    if (moved) top()
    afterPaint(() => {
      all('.ticks i').forEach((t, i) => t.classList.toggle('on', i === now))
      link($('back'), sections[now])
      $('back').querySelector('span').textContent = now + 1
      if (!card.open) call(sections[now].dataset.title)
    })
  }

  const card = cards(rows, words.lost, card => {
    call(card ? card.querySelector('h1').textContent : sections[now]?.dataset.title)
    if (!card) return
    top()
    whole(card)
    say(card.querySelector('h1').textContent)
  })

  // What was asked of the map and waits for the paint: till then it tells of the time before.
  let waiting = 0
  const later = f => {
    waiting++
    afterPaint(() => { waiting--; f() })
  }

  // What the map says. A frame of a moving map changes little of the page: no more
  // is touched.
  let explained, summed, label, beyond
  document.addEventListener('watiya:change', ({ detail: d }) => {
    const step = d.step === undefined ? -1 : typeof d.step === 'number' ? d.step : sections.findIndex(s => s.id === 'step-' + d.step)
    if (!waiting && step >= 0 && step !== now && (!card.open || /(^|&)step=/.test(d.query))) showStep(step) // an event alone has no step: keep the one to go back to
    list(d)
    if (d.legend !== explained) all('.legend [data-key]').forEach(r => { r.hidden = !d.legend.split(' ').includes(r.dataset.key) })
    explained = d.legend
    const n = d.tally.tray
    const sums = now + '|' + d.count + '|' + n + '|' + d.from + '|' + d.to
    if (sums !== summed) {
      summed = sums
      const s = sections[now]?.dataset
      label = s && +s.from === d.from && +s.to === d.to ? s.label : period(d)
      for (const c of all('#count, .time-head .narrow')) {
        c.querySelector('b').textContent = d.count
        const s = c.querySelector('span')
        if (s) s.textContent = '· ' + label
      }
      $('window').textContent = label
      if (!waiting) setTime(d.from, d.to)
      $('tray').hidden = !n
      $('tray').querySelector('b').textContent = n
    }
    if (d.tally.beyond !== beyond) edges($('offmap'), beyond = d.tally.beyond)
    scale(d.scale)
    const told = d.step + '|' + d.count + '|' + label
    if (last && told !== last) say((step >= 0 && sections[now] ? sections[now].dataset.title + ': ' : '') + words.count(d.count, d.total, label))
    last = told
  })
  const fan = fans(el, say)
  tips(el)
  document.addEventListener('watiya:select', ({ detail: { id, stack } }) => {
    id ? card.show(id) : closeCard()
    share(id, stack, fan().row === -2)
  })
  inputs((from, to) => later(() => map()?.window(from, to)))

  // A tool comes with its own script when it is asked for.
  const lost = () => {
    $('notice').hidden = false
    $('notice').textContent = words.lost
  }
  const tool = ({ dataset: d }) => import(new URL(d.tool, document.baseURI)).then(m => m.open(el, map, say)).catch(lost)
  // A client that cannot start leaves no control that moves nothing.
  map()?.ready.catch(() => all('#zoom, [data-measure], #find, #from, #to').forEach(e => { e.hidden = true }))

  // Links and keys.
  const go = n => {
    if (!map() || n < 0 || n >= sections.length) return false
    showStep(n)
    // The text is painted first: the map's new frame may take longer than a hand waits.
    later(() => { map().select(null); map().step(n) })
    closeCard()
    return true
  }
  // A card opened by a link or a row has the keyboard; closed, they have it again.
  let opener = null
  const read = (id, from) => {
    card.show(id).then(() => {
      const title = id === card.open && $('card').querySelector('h1')
      if (!title) return
      if (!from.closest('#opened')) opener = from
      title.tabIndex = -1
      title.focus({ preventScroll: true })
    })
    later(() => map()?.select(id, true))
  }
  const close = () => { closeCard(); map()?.select(null) }
  const closeCard = () => {
    const held = $('opened').contains(document.activeElement)
    card.show(null)
    if (held) setTimeout(() => (opener?.checkVisibility() ? opener : $('briefing')).focus(), 100) // later, or the same Enter would open it again
  }
  addEventListener('click', e => {
    if (e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return
    const a = e.target.closest('a, button, summary')
    if (!a) return
    const d = a.dataset
    if (!map() && a.id !== 'share') return
    if (d.close !== undefined) close()
    else if (d.step !== undefined) {
      if (!go(+d.step)) return
    } else if (d.event && !a.closest('.paint')) {
      read(d.event, a)
    } else if (a.matches('#events > li > details > summary')) {
      read(a.closest('li').dataset.event, a)
    } else if (a.parentNode.id === 'here') return map().fan(a.parentNode.open ? null : card.open)
    else if (d.tool) tool(a)
    else if (d.at) map().setView(...d.at.split(',').map(Number), 8)
    else if (d.view) map().setState(d.view)
    else if (el.dataset.live !== undefined) return // the client hears its buttons itself
    else if (d.zoom) map().zoom(+d.zoom)
    else if (d.reset !== undefined) map().reset()
    else return
    e.preventDefault()
  })
  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('dialog')) return
    if (e.key === 'm' && !e.target.closest('input, textarea, select')) return tool($('measure'))
    if (e.key === 'Escape') return fan().count ? map().fan(null) : card.open && close()
    if (e.target.closest('input, textarea, select, #map')) return
    const rtl = root.dir === 'rtl' ? -1 : 1
    if (e.key === 'ArrowRight') go(now + rtl)
    else if (e.key === 'ArrowLeft') go(now - rtl)
  })
  const hover = e => {
    const a = e.target.closest?.('[data-event]')
    map()?.hover(e.type === 'pointerover' && a ? a.dataset.event : null)
  }
  for (const t of ['pointerover', 'pointerout']) $('briefing').addEventListener(t, hover)
  // Whoever comes near the list may open a card next.
  for (const t of ['pointerenter', 'focusin', 'touchstart']) $('events').addEventListener(t, card.soon, { once: true, passive: true })
  $('zoom').hidden = $('measure').hidden = $('share').hidden = false

  const sheet = $('briefing')
  if (sheet.dataset.stops && matchMedia('(max-width: 899px)').matches) import(new URL(sheet.dataset.stops, document.baseURI)).then(m => m.stops(el, sheet, d => go(now + d)), () => {})

  map()?.ready.then(() => import(new URL(parts().paper, document.baseURI))).then(m => m.paper(el, map), () => {})

  // The field for places: what it needs comes when it is entered.
  const field = $('find')
  field.hidden = false
  field.addEventListener('focus', () => import(field.dataset.find).then(m => m.finder(field, map, say), () => {}), { once: true })
})
