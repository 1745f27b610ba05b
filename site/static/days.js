// days.js: the window of time in words, and the two inputs that stand for its handles
// (time.js has them drawn). Time is days since 1970.
import { MONTHS } from 'ops.js'

const $ = id => document.getElementById(id)
const root = document.documentElement
const months = MONTHS[root.lang]

// words are a day in words, like web.DateWords; to make an Intl.DateTimeFormat takes
// 30 ms, on a phone 100, between the finger and the paint.
const words = (day, month = true, year = true) => {
  const d = new Date(day * 864e5)
  return d.getUTCDate() + (month ? ' ' + months[d.getUTCMonth()] : '') + (year ? ' ' + d.getUTCFullYear() : '')
}

// period is the window in words, cut to the ends of time.
export const period = ({ from, to }) => {
  const { min: first, max: last } = $('from')
  const out = to < first || from > last // wholly beyond the ends
  const a = out ? from : Math.max(from, first)
  const b = out ? to : Math.min(to, last)
  if (a === b) return words(a)
  const [x, y] = [a, b].map(d => new Date(d * 864e5).toISOString())
  if (x.slice(0, 7) === y.slice(0, 7)) return words(a, false, false) + '–' + words(b)
  return words(a, true, x.slice(0, 4) !== y.slice(0, 4)) + ' – ' + words(b)
}

const ends = ['from', 'to'].map($)
export const setTime = (...days) => ends.forEach((input, i) => {
  if (+input.value !== days[i]) write(input, days[i])
})
const write = (input, day) => {
  input.value = day
  input.setAttribute('aria-valuetext', words(+input.value))
}

// inputs makes the two inputs call moved(from, to): a day an arrow key, a week with
// Shift or a page key.
export const inputs = moved => {
  ends.forEach((input, i) => {
    input.hidden = false
    input.oninput = () => {
      const days = ends.map(e => +e.value)
      if (days[0] > days[1]) days[i] = days[1 - i]
      days.forEach((day, i) => write(ends[i], day))
      moved(...days)
    }
    input.onkeydown = e => {
      const week = { PageUp: 7, PageDown: -7 }[e.key] || e.shiftKey && { ArrowRight: 7, ArrowUp: 7, ArrowLeft: -7, ArrowDown: -7 }[e.key]
      if (!week) return
      e.preventDefault()
      input.value = +input.value + (root.dir === 'rtl' && /Left|Right/.test(e.key) ? -week : week)
      input.oninput()
    }
  })
}
