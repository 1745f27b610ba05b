// filter.js: the filter of the events. It is loaded when it is asked for, or when
// the address has one. The form is the one of the filter page (site/pages/
// filter.html), all words of it included; which events pass and how many each
// choice would show is Go's (geo/state). The address is the only memory: form,
// chips and numbers follow it.
import { afterPaint } from './after.js'
import { FILTERS } from 'ops.js'

const $ = id => document.getElementById(id)
const NAMES = FILTERS.filter(name => name !== 'at') // time has a control of its own

let ready

// open shows the form or closes it; quiet, it only follows the address.
export const open = (el, map, say, quiet) => (ready ??= filters(el, map)).then(f => quiet || f.toggle(), err => { ready = null; throw err })

async function filters (el, map) {
  const say = text => { $('live').textContent = text }
  const links = [...document.querySelectorAll('.filter-link')]
  const briefing = $('briefing')
  const box = $('filters') ?? await fetched(links[0].href)
  await map().ready // the numbers are the client's
  const form = box.querySelector('form')
  const field = form.elements.q
  const choices = [...form.querySelectorAll('[data-n]')]
  const [chips, loosen] = box.querySelectorAll('.chips, .loosen')
  const label = c => c.parentNode.querySelector('span').textContent
  const words = (text, ...args) => text.replace(/\{(\d)\}/g, (_, i) => args[i - 1])
  const listed = () => briefing.classList.contains('filtering')
  if (!box.isConnected) {
    form.hidden = true
    $('events').before(box)
  }

  // What is chosen, as the address has it.
  const now = () => new URLSearchParams(map().state())
  const values = (q, name) => name === 'q' ? (q.get(name) ? [q.get(name)] : []) : (q.get(name) ?? '').split(',').filter(Boolean)
  const text = (name, value) => name === 'q' ? value : label(choices.find(c => c.name === name && c.value === value) ?? unknown(value))
  const unknown = value => ({ parentNode: { querySelector: () => ({ textContent: value }) } })

  // without is the filters of the address but one, or but one of its values.
  const without = (name, value) => {
    const q = now()
    const out = new URLSearchParams()
    for (const n of NAMES) for (const v of values(q, n)) if (n !== name || value !== undefined && v !== value) out.append(n, v)
    return out
  }
  const link = (a, q) => {
    const all = now()
    for (const n of NAMES) all.delete(n)
    for (const [n, v] of q) n === 'at' ? all.set(n, v) : all.append(n, v)
    a.href = form.action + '?' + all
    a.onclick = e => {
      if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return
      e.preventDefault()
      e.stopPropagation()
      map().filter(String(q))
    }
  }

  let shown = '' // the chips that stand there
  let asked = 0 // only the last answer counts
  const update = async () => {
    const mine = ++asked
    const { n, count } = await map().facets()
    if (mine !== asked) return
    const q = now()
    for (const c of choices) {
      c.checked = values(q, c.name).includes(c.value)
      c.parentNode.querySelector('b').textContent = n[c.dataset.n]
      c.classList.toggle('none', !n[c.dataset.n] && !c.checked)
    }
    if (document.activeElement !== field) field.value = q.get('q') ?? ''
    for (const f of form.querySelectorAll('.facet')) f.querySelector('i').textContent = f.querySelectorAll(':checked').length || ''
    const chosen = NAMES.flatMap(name => values(q, name).map(value => [name, value]))
    for (const a of links) a.querySelector('b').textContent = chosen.length || ''
    $('f-count').textContent = $('list-count').textContent
    if (String(chosen) !== shown) {
      shown = String(chosen)
      const at = [...chips.children].findIndex(c => c.contains(document.activeElement))
      chips.hidden = !chosen.length
      chips.replaceChildren(...chosen.map(([name, value]) => {
        const row = document.createElement('li')
        const a = document.createElement('a')
        a.textContent = text(name, value)
        a.setAttribute('aria-label', words(chips.dataset.remove, a.textContent))
        link(a, without(name, value))
        row.append(a)
        return row
      }))
      if (at >= 0) (chips.children[Math.min(at, chosen.length - 1)]?.firstChild ?? first()).focus()
    }
    for (const [i, a] of [...chips.querySelectorAll('a')].entries()) link(a, without(...chosen[i]))
    empty(q, chosen, n.slice(-FILTERS.length), count)
  }
  // empty says which one filter to leave out where nothing is left.
  const empty = (q, chosen, kept, count) => {
    const none = !count && chosen.length > 0
    loosen.hidden = !none
    if (none) $('empty').hidden = true
    if (!none) { loosen.replaceChildren(); return }
    const most = Math.max(...kept)
    const name = FILTERS[kept.indexOf(most)]
    if (!most) loosen.textContent = loosen.dataset.none
    else {
      const a = document.createElement('a')
      const what = name === 'at' ? $('window').textContent : values(q, name).map(v => text(name, v)).join(', ')
      const then = without(name)
      if (name === 'at') then.set('at', form.dataset.all)
      a.textContent = words(loosen.dataset.without, '\u2068' + what + '\u2069', most, document.querySelectorAll('#events > li').length)
      link(a, then)
      loosen.replaceChildren(a)
    }
    say($('list-count').textContent + '. ' + loosen.textContent)
  }

  // The list stands alone while the reader filters; the form may be folded.
  const show = (list, shape) => {
    const was = listed()
    briefing.classList.toggle('filtering', list)
    form.hidden = !(list && shape)
    $('list-title').ariaLevel = list ? 1 : 2 // the page's own heading is gone with its text
    for (const a of links) a.setAttribute('aria-expanded', list && shape)
    if (list && !was) briefing.scrollTop = 0
  }
  // On a phone the form has the room of the map; who leaves it reads on where they were.
  const scroll = y => { if (matchMedia('(max-width: 899px)').matches) scrollTo(0, y) }
  let before = 0
  const first = () => links.find(a => a.getClientRects().length)
  const leave = () => { show(false); scroll(before); first()?.focus({ preventScroll: true }) }
  const enter = () => {
    if (!listed()) before = scrollY
    show(true, true)
    scroll(briefing.getBoundingClientRect().top + scrollY)
    form.focus({ preventScroll: true })
  }
  const choose = refine => {
    const q = new URLSearchParams()
    for (const c of choices) if (c.checked) q.append(c.name, c.value)
    if (field.value.trim()) q.append('q', field.value)
    map().filter(String(q), refine)
  }
  let late = 0
  let typed = false // the first letters are a step of the history, the next change it
  const type = () => {
    clearTimeout(late)
    late = 0
    choose(typed)
    typed = true
  }
  form.addEventListener('input', e => {
    if (e.target !== field) return afterPaint(choose)
    clearTimeout(late)
    late = setTimeout(type, 150)
  })
  field.addEventListener('blur', () => {
    if (late) type()
    typed = false
  })
  form.addEventListener('submit', e => {
    e.preventDefault()
    if (late) type()
    show(true, false)
    briefing.scrollTop = 0
    scroll(0)
    first().focus({ preventScroll: true })
  })
  form.querySelector('[data-clear]').addEventListener('click', e => {
    e.preventDefault()
    e.stopPropagation()
    field.value = ''
    map().filter('')
  })
  box.querySelector('[data-leave]').addEventListener('click', e => {
    e.preventDefault()
    e.stopPropagation()
    leave()
  })
  box.addEventListener('keydown', e => {
    if (e.key === 'Escape') leave()
    if (/^(Escape|Arrow)/.test(e.key)) e.stopPropagation() // they lead through the briefing elsewhere
  })

  // An opened event takes the place of the list until it is closed.
  const list = document.createElement('a')
  list.textContent = loosen.dataset.list
  list.href = '#list-title'
  list.hidden = true
  list.onclick = e => {
    e.preventDefault()
    e.stopPropagation()
    map().select(null)
    first()?.focus({ preventScroll: true })
  }
  $('back').after(list)
  let folded
  const instead = yes => { list.hidden = !yes; $('back').hidden = yes }
  document.addEventListener('watiya:select', ({ detail: { id } }) => {
    if (id && listed()) {
      folded = form.hidden
      show(false)
      instead(true)
    } else if (!id && !list.hidden) {
      instead(false)
      show(true, !folded)
    }
  })
  let step = [...document.querySelectorAll('.step')].findIndex(s => !s.hidden)
  let summed
  document.addEventListener('watiya:change', ({ detail: d }) => {
    if (d.step >= 0 && d.step !== step) { // the briefing goes on
      instead(false)
      show(false)
      step = d.step
    }
    // A frame of a moving map changes nothing here.
    const sums = without('') + '|' + [d.count, d.from, d.to, d.step]
    if (sums === summed) return
    summed = sums
    afterPaint(() => update().catch(() => {})) // and after the list
  })
  await update()
  return { toggle: () => listed() && !form.hidden ? leave() : enter() }
}

// fetched is the form of the filter page, with its style.
async function fetched (page) {
  const answer = await fetch(page)
  if (!answer.ok) throw new Error(answer.status)
  const box = document.adoptNode(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('filters'))
  const sheet = box.querySelector('link')
  const styled = new Promise(resolve => { sheet.onload = sheet.onerror = resolve })
  document.head.append(sheet)
  await styled
  return box
}
