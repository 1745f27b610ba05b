// rows.js: the list of events, and what names some of them elsewhere: the tray of
// those without a place, the events that share a mark, the title at the pointer.
import { words } from './words.js'
import { afterPaint } from './after.js'

const $ = id => document.getElementById(id)
export const rows = [...$('events')?.children ?? []]

// line is a row of the list as a short one elsewhere: a link to its event.
const line = li => {
  const a = document.createElement('a')
  const row = document.createElement('li')
  a.href = $('map').dataset.root + 'event/' + li.dataset.event + '/'
  a.dataset.event = li.dataset.event
  a.textContent = title(li)
  row.append(a)
  return row
}
const title = li => li.querySelector('.t').textContent

// list says how many events are shown when the frame is painted, and shows their rows
// when the hand rests, or half a second after the first change: to lay out a hundred rows
// would keep the next key waiting.
let listed = ''
let latest = null
let due = 0
let timer
let counted
export const list = d => {
  if (!latest && d.shown.join('') === listed) return
  const now = performance.now()
  if (!latest) due = now + 500
  latest = d
  $('events').ariaBusy = true
  clearTimeout(timer)
  timer = setTimeout(update, Math.min(120, Math.max(0, due - now)))
  if (counted === d.count) return
  counted = d.count
  afterPaint(() => {
    $('list-count').textContent = words.nth(d.count, d.total)
    $('empty').hidden = d.count > 0
  })
}
const update = () => {
  listed = latest.shown.join('')
  rows.forEach((li, i) => { li.hidden = !latest.shown[i] })
  $('events').ariaBusy = null
  $('tray').querySelector('ul').replaceChildren(...rows.filter(li => !li.hidden && li.dataset.tray !== undefined).map(line))
  latest = null
}

// share names the other events of the mark that the opened one shares; with
// unfolded the list of them is open and stands before the card.
export const share = (id, stack, unfolded) => {
  const here = $('here')
  here.open = unfolded
  const place = unfolded ? 'before' : 'after' // behind the card, or it would push it down
  if (here[unfolded ? 'nextElementSibling' : 'previousElementSibling'] !== $('card')) $('card')[place](here)
  const others = stack.filter(e => e !== id)
  here.hidden = !others.length
  here.querySelector('b').textContent = stack.length
  here.querySelector('ul').replaceChildren(...others.map(e => line($('e-' + e))))
}

// fans says in words where the keys are in a mark that is spread out as rows.
export const fans = (el, say) => {
  let fan = { count: 0 }
  document.addEventListener('watiya:fan', ({ detail: d }) => {
    const li = $('e-' + d.rows[d.row])
    if (li) say(li.querySelector('.d').textContent + ' ' + title(li) + ', ' + words.nth(d.row + 1, d.count))
    else if (d.count && d.row === -2) say(words.showAll(d.count))
    else if (d.count !== fan.count) say(d.count ? words.fan(d.count) : words.closed)
    fan = d
    el.toggleAttribute('data-fan', d.count)
  })
  return () => fan
}

// tips shows the title beside the pointer; the list says the same for the keyboard.
export const tips = el => {
  const tip = document.createElement('p')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.hidden = true
  el.append(tip)
  document.addEventListener('watiya:hover', ({ detail: { id, x, y } }) => {
    rows.forEach(li => li.classList.toggle('hover', li.dataset.event === id))
    const li = id && $('e-' + id)
    tip.hidden = !li
    if (!li) return
    tip.textContent = title(li)
    tip.style.left = Math.max(8, Math.min(x + 14, el.clientWidth - tip.offsetWidth - 8)) + 'px'
    tip.style.top = Math.max(8, y - tip.offsetHeight - 12) + 'px'
  })
}
