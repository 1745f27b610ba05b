// days.js: the window of time in words, and the two inputs that stand for its handles
// (time.js has them drawn). Time is days since 1970.
const $ = id => document.getElementById(id)
const root = document.documentElement
// To make one takes 30 ms, on a phone 100: only when a date has to be written.
let dates
const fmt = () => dates ??= new Intl.DateTimeFormat(root.lang === 'en' ? 'en-GB' : root.lang + '-u-nu-latn', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const DAY = 864e5

// period is the window in words, cut to the ends of time.
export const period = ({ from, to }) => {
  const { min: first, max: last } = $('from')
  const out = to < first || from > last // wholly beyond the ends
  const a = out ? from : Math.max(from, first)
  const b = out ? to : Math.min(to, last)
  return a === b ? fmt().format(a * DAY) : fmt().formatRange(a * DAY, b * DAY).replace(/^(\d+)\s–\s(\d+ )/, '$1–$2')
}

const ends = ['from', 'to'].map($)
export const setTime = (...days) => ends.forEach((input, i) => {
  if (+input.value !== days[i]) write(input, days[i])
})
const write = (input, day) => {
  input.value = day
  input.setAttribute('aria-valuetext', fmt().format(input.value * DAY))
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
