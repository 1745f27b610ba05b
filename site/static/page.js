// page.js: the page around the map. Without it everything is plain links; with
// it steps and cards change in place and list and time follow the map. It talks
// to the map through watiya.map and the events of the document only.
import { words as phrases } from './words.js'

const $ = id => document.getElementById(id)
const all = (s, e = document) => [...e.querySelectorAll(s)]
const root = document.documentElement
// Without the client links stay links.
const map = () => $('map')?.dataset.failed === undefined ? window.watiya?.map : undefined
const lang = root.lang
const base = lang === 'en' ? '/' : '/' + lang + '/'
const DAY = 864e5

// Colours: the reader's own choice lasts until the next page.
const theme = $('theme')
if (theme) {
  const show = () => {
    const own = root.dataset.theme || ''
    theme.value = own
    if (own === 'contrast' || own === 'print') document.querySelector('[data-themes]').media = 'all'
  }
  for (const name in phrases.themes) theme.add(new Option(phrases.themes[name], name))
  theme.parentNode.hidden = false
  theme.onchange = () => {
    if (theme.value) root.dataset.theme = theme.value
    else delete root.dataset.theme
    show()
    map()?.theme(theme.value)
  }
  show()
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
if (el && $('events')) {
  const items = [...$('events').children]
  const sections = all('.step')
  const fmt = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang + '-u-nu-latn', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const article = new Map() // opened cards that came from a page of their own
  let now = sections.findIndex(s => !s.hidden)
  let open = $('card').firstElementChild?.dataset.card || null
  let home = null // where the opened card stood in the list
  let last = null // the last change that was told

  const say = text => { $('live').textContent = text }
  const link = (a, s, label) => {
    if (!s) { a.removeAttribute('href'); a.setAttribute('aria-disabled', 'true'); delete a.dataset.step; return }
    a.href = s.dataset.href
    a.dataset.step = s.dataset.n
    a.removeAttribute('aria-disabled')
    if (label) label.textContent = s.dataset.title
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
    else { delete next.dataset.step; next.href = base + 'events/'; next.querySelector('b').textContent = phrases.all }
    all('.ticks i').forEach((t, i) => t.classList.toggle('on', i === n))
    link($('back'), sections[n])
    $('back').querySelector('span').textContent = n + 1
    if (moved) top()
  }
  const top = () => {
    $('briefing').scrollTop = 0
    if (innerWidth < 900 && scrollY > el.offsetHeight) scrollTo(0, 0)
  }

  // The opened card moves from the list into the briefing and back.
  const putBack = () => {
    const card = $('card').firstElementChild
    if (card && home) home.append(card)
    else if (card) { article.set(card.dataset.card, card); card.remove() }
    home = null
  }
  const fetched = async id => {
    if (!article.has(id)) {
      const answer = await fetch(base + 'event/' + id + '/')
      if (!answer.ok) throw new Error(answer.status)
      const page = await answer.text()
      const card = new DOMParser().parseFromString(page, 'text/html').querySelector('#card > *')
      if (card) article.set(id, document.adoptNode(card))
    }
    return article.get(id)
  }
  const showCard = async id => {
    if (id === open) return
    open = id
    const item = id && $('e-' + id)
    let card = item?.querySelector('.card')
    if (item && !card) card = await fetched(id).catch(() => null)
    if (id !== open) return
    $('notice').hidden = !id || !!card
    if (id && !card) $('notice').textContent = phrases.lost
    putBack()
    items.forEach(li => li.classList.toggle('on', li === item))
    $('opened').hidden = !card
    $('steps').hidden = !!card
    if (card) {
      if (card.parentElement) { home = card.parentElement; home.open = false }
      $('card').append(card)
      top()
      say(card.querySelector('h1').textContent)
    }
  }

  // What the map says.
  document.addEventListener('watiya:change', ({ detail: d }) => {
    const step = d.step === undefined ? -1 : typeof d.step === 'number' ? d.step : sections.findIndex(s => s.id === 'step-' + d.step)
    if (step >= 0 && step !== now && (!open || /(^|&)step=/.test(d.query))) showStep(step) // an event alone has no step: keep the one to go back to
    const shown = d.shown.join('')
    if (shown !== listed) list(d)
    listed = shown
    if (d.legend !== explained) all('.legend [data-key]').forEach(r => { r.hidden = !d.legend.split(' ').includes(r.dataset.key) })
    explained = d.legend
    // A frame of a moving map changes little of the page: no more is touched.
    const n = d.tally.tray
    const sums = now + '|' + d.count + '|' + n + '|' + d.from + '|' + d.to
    if (sums !== summed) {
      summed = sums
      label = period(d)
      for (const c of all('#count, .time-head .narrow')) {
        c.querySelector('b').textContent = d.count
        const s = c.querySelector('span')
        if (s) s.textContent = '· ' + label
      }
      $('window').textContent = label
      setTime(d.from, d.to)
      $('tray').hidden = !n
      $('tray').querySelector('b').textContent = n
    }
    if (d.tally.beyond !== beyond) off(beyond = d.tally.beyond)
    $('scale').hidden = false
    scale(d.scale.px, d.scale.metres)
    const told = d.step + '|' + d.count + '|' + label
    if (last && told !== last) say((step >= 0 && sections[now] ? sections[now].dataset.title + ': ' : '') + phrases.count(d.count, d.total, label))
    last = told
  })

  // scale shows a bar in kilometres, and one in miles where readers count in them.
  const miles = /^en-(US|GB)/.test(navigator.language)
  if (miles) $('scale').append(...[...$('scale').children].map(e => e.cloneNode()))
  const scale = (px, metres) => {
    const [bar, text, bar2, text2] = $('scale').children
    bar.style.inlineSize = px + 'px'
    text.textContent = metres < 1000 ? metres + ' m' : metres / 1000 + ' km'
    if (!miles) return
    const most = 100 * metres / px / 1609.344
    const ten = 10 ** Math.floor(Math.log10(most))
    const n = [5, 2, 1].find(k => k * ten <= most) * ten
    bar2.style.inlineSize = n * 1609.344 * px / metres + 'px'
    text2.textContent = +n.toPrecision(1) + ' mi'
  }

  // list follows the shown events: rows, tray. Only when
  // they change: the map tells of every frame.
  let listed = ''
  let explained = ''
  let summed = ''
  let label = ''
  let beyond = null
  const list = d => {
    const tray = []
    items.forEach((li, i) => {
      li.hidden = !d.shown[i]
      if (li.hidden) return
      if (li.dataset.tray !== undefined) tray.push(li)
    })
    $('list-count').textContent = phrases.nth(d.count, d.total)
    $('empty').hidden = d.count > 0
    $('tray').querySelector('ul').replaceChildren(...tray.map(line))
  }
  // line is a line of the list as a short one elsewhere: a link to its event.
  const line = li => {
    const a = document.createElement('a')
    const row = document.createElement('li')
    a.href = base + 'event/' + li.dataset.event + '/'
    a.dataset.event = li.dataset.event
    a.textContent = li.querySelector('.t').textContent
    row.append(a)
    return row
  }

  // A mark spread out as rows: the map says in words where it is.
  let fan = { count: 0 }
  document.addEventListener('watiya:fan', ({ detail: d }) => {
    const li = $('e-' + d.rows[d.row])
    if (li) say(li.querySelector('.d').textContent + ' ' + li.querySelector('.t').textContent + ', ' + phrases.nth(d.row + 1, d.count))
    else if (d.count && d.row === -2) say(phrases.showAll(d.count))
    else if (d.count !== fan.count) say(d.count ? phrases.fan(d.count) : phrases.closed)
    fan = d
    el.toggleAttribute('data-fan', d.count)
  })
  document.addEventListener('watiya:select', ({ detail: { id, stack } }) => {
    showCard(id)
    $('here').open = fan.row === -2
    $('card')[fan.row === -2 ? 'before' : 'after']($('here')) // behind the card, or it would push it down
    // A mark with a number stands for several events: all of them are named.
    const others = stack.filter(e => e !== id)
    $('here').hidden = !others.length
    $('here').querySelector('b').textContent = stack.length
    $('here').querySelector('ul').replaceChildren(...others.map(e => line($('e-' + e))))
  })
  // The title beside the pointer; the list says the same for the keyboard.
  const tip = document.createElement('p')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.hidden = true
  el.append(tip)
  document.addEventListener('watiya:hover', ({ detail: { id, x, y } }) => {
    items.forEach(li => li.classList.toggle('hover', li.dataset.event === id))
    const li = id && $('e-' + id)
    tip.hidden = !li
    if (!li) return
    tip.textContent = li.querySelector('.t').textContent
    tip.style.left = Math.max(8, Math.min(x + 14, el.clientWidth - tip.offsetWidth - 8)) + 'px'
    tip.style.top = Math.max(8, y - tip.offsetHeight - 12) + 'px'
  })

  // Tags for what lies beyond the edges: the three places with the most events,
  // then the rest in one number.
  const off = text => {
    const box = $('offmap')
    const rows = (text || '').split('\n').filter(Boolean).map(l => l.split('\t')).sort((a, b) => b[2] - a[2])
    const tags = rows.slice(0, 3).map(([name, edge, n]) => [name || phrases.area, '↑→↓←'[edge], +n])
    const rest = rows.slice(3).reduce((sum, r) => sum + +r[2], 0)
    if (rest) tags.push([phrases.rest, '', rest])
    box.replaceChildren(...tags.map(([name, arrow, n]) => {
      const tag = document.createElement('span')
      const b = document.createElement('b')
      b.textContent = n
      tag.append(name, b, arrow)
      return tag
    }))
    const sum = document.createElement('span') // where there is no room for names
    const n = document.createElement('b')
    n.textContent = rows.reduce((sum, r) => sum + +r[2], 0)
    sum.className = 'sum'
    sum.append(n, phrases.off)
    box.append(sum)
    box.hidden = !tags.length
  }

  // Time: days since 1970. The handles are drawn by the client (time.js); these
  // inputs stand for them.
  const firstDay = +$('from').min
  const lastDay = +$('from').max
  const period = d => {
    const s = sections[now]?.dataset
    if (s && +s.from === d.from && +s.to === d.to) return s.label
    const out = d.to < firstDay || d.from > lastDay // wholly beyond the ends of time
    const a = out ? d.from : Math.max(d.from, firstDay)
    const b = out ? d.to : Math.min(d.to, lastDay)
    return a === b ? fmt.format(a * DAY) : fmt.formatRange(a * DAY, b * DAY).replace(/^(\d+)\s–\s(\d+ )/, '$1–$2')
  }
  const ends = [$('from'), $('to')]
  const setTime = (...days) => ends.forEach((input, i) => {
    input.value = days[i]
    input.setAttribute('aria-valuetext', fmt.format(input.value * DAY))
  })
  ends.forEach((input, i) => {
    input.hidden = false
    const moved = () => {
      const days = ends.map(e => +e.value)
      if (days[0] > days[1]) days[i] = days[1 - i]
      setTime(...days)
      map()?.window(...days)
    }
    input.oninput = moved
    input.onkeydown = e => {
      const week = { PageUp: 7, PageDown: -7 }[e.key] || e.shiftKey && { ArrowRight: 7, ArrowUp: 7, ArrowLeft: -7, ArrowDown: -7 }[e.key]
      if (!week) return
      e.preventDefault()
      input.value = +input.value + (root.dir === 'rtl' && /Left|Right/.test(e.key) ? -week : week)
      moved()
    }
  })
  setTime(+ends[0].value, +ends[1].value)

  // A tool comes with its own script when it is asked for.
  const tool = ({ dataset: d }) => map() && import(new URL(d.tool, document.baseURI)).then(m => m.open(el, map, say), () => {})

  // Links and keys.
  const go = n => {
    if (!map() || n < 0 || n >= sections.length) return false
    showStep(n)
    close()
    map().step(n)
    return true
  }
  // A card opened by a link or a row has the keyboard; closed, they have it again.
  let opener = null
  const read = (id, from) => {
    showCard(id).then(() => {
      const title = id === open && $('card').querySelector('h1')
      if (!title) return
      if (!from.closest('#opened')) opener = from
      title.tabIndex = -1
      title.focus({ preventScroll: true })
    })
    map().select(id, true)
  }
  const close = () => {
    const held = $('opened').contains(document.activeElement)
    showCard(null)
    map()?.select(null)
    if (held) setTimeout(() => (opener?.checkVisibility() ? opener : $('briefing')).focus(), 100) // later, or the same Enter would open it again
  }
  addEventListener('click', e => {
    if (e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return
    const a = e.target.closest('a, button, summary')
    if (!a || !map()) return
    const d = a.dataset
    if (d.close !== undefined) close()
    else if (d.step !== undefined) {
      if (!go(+d.step)) return
    } else if (d.event && !a.closest('.paint')) {
      read(d.event, a)
    } else if (a.matches('#events > li > details > summary')) {
      read(a.closest('li').dataset.event, a)
    } else if (a.parentNode.id === 'here') return map().fan(a.parentNode.open ? null : open)
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
    if (e.key === 'Escape') return fan.count ? map().fan(null) : open && close()
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
  $('zoom').hidden = $('measure').hidden = $('share').hidden = false

  const sheet = $('briefing')
  if (sheet.dataset.stops && matchMedia('(max-width: 899px)').matches) import(new URL(sheet.dataset.stops, document.baseURI)).then(m => m.stops(el, sheet, d => go(now + d)), () => {})

  // The field for places: what it needs comes when it is entered.
  const field = $('find')
  field.hidden = false
  field.addEventListener('focus', () => import(field.dataset.find).then(m => m.finder(field, map, say), () => {}), { once: true })
}
