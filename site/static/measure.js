// measure.js: distances and ranges on the map. It is loaded when the reader asks
// to measure: a small panel over the map, and the result in words. Points, lines
// and lengths are Go's (wasm/app/measure.go, geo/draw/measure.go).
import { MEASURE } from 'ops.js'

const words = {
  en: {
    ask: 'Choose points on the map.',
    keys: 'By keyboard: arrow keys move it under the crosshair, Enter sets a point, Backspace takes one back, Escape ends.',
    from: a => 'From ' + a + '.', next: 'Now choose the next point.', plain: 'Distance: ', leg: (a, b, d) => a + ' to ' + b + ': ' + d, all: d => 'in all ' + d, ring: (d, a) => ' Circle of ' + d + ' about ' + a + '.',
    point: 'the point', other: 'the next', range: 'Range', undo: 'Undo', done: 'Done', title: 'Measure', miles: true
  },
  ar: {
    ask: 'اختر نقاطًا على الخريطة.',
    keys: 'بلوحة المفاتيح: الأسهم تحرك الخريطة تحت العلامة، ومفتاح الإدخال يضع نقطة، ومفتاح الحذف الخلفي يزيلها، ومفتاح الهروب ينهي القياس.',
    from: a => 'من ' + a + '.', next: 'اختر النقطة التالية.', plain: 'المسافة: ', leg: (a, b, d) => 'من ' + a + ' إلى ' + b + ': ' + d, all: d => 'المجموع ' + d, ring: (d, a) => ' دائرة نصف قطرها ' + d + ' حول ' + a + '.',
    point: 'النقطة', other: 'النقطة التالية', range: 'المدى', undo: 'تراجع', done: 'إنهاء', title: 'قياس'
  },
  tr: {
    ask: 'Haritada noktalar seçin.',
    keys: 'Klavyeyle: ok tuşları haritayı imlecin altında kaydırır, Enter nokta koyar, Backspace geri alır, Escape bitirir.',
    from: a => 'Başlangıç: ' + a + '.', next: 'Şimdi sonraki noktayı seçin.', plain: 'Uzaklık: ', leg: (a, b, d) => a + ' – ' + b + ': ' + d, all: d => 'toplam ' + d, ring: (d, a) => ' ' + a + ' çevresinde ' + d + ' yarıçaplı daire.',
    point: 'nokta', other: 'sonraki nokta', range: 'Yarıçap', undo: 'Geri al', done: 'Bitir', title: 'Ölç'
  }
}

let panel

// open begins, or ends what is going on. say writes into the live region.
export function open (el, map, say) {
  const menu = document.querySelector('.menu[open]')
  if (menu) { // it was chosen there, on a phone
    menu.open = false
    menu.firstElementChild.focus()
  }
  if (panel) return panel.end()
  const lang = document.documentElement.lang
  const w = words[lang] || words.en
  const ask = matchMedia('(pointer: coarse)').matches ? w.ask : w.ask + ' ' + w.keys
  const show = (v, unit) => new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang + '-u-nu-latn', { style: 'unit', unit, maximumFractionDigits: v < 10 ? 1 : 0 }).format(v)
  const length = m => show(m / 1000, 'kilometer') + (w.miles ? ' (' + show(m / 1609.344, 'mile') + ')' : '')
  const box = document.createElement('div')
  box.className = 'measure'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', w.title)
  const make = (tag, text, parent) => {
    const e = document.createElement(tag)
    if (text) e.textContent = text
    parent.append(e)
    return e
  }
  const result = make('p', ask, box)
  const row = make('div', '', box)
  const label = make('label', w.range + ' ', row)
  const range = make('input', '', label)
  label.append(' km')
  range.type = 'number'
  range.min = 0
  range.max = 5000
  range.step = 50
  range.oninput = () => map().measure(MEASURE.range, range.value)
  const undo = make('button', w.undo, row)
  const done = make('button', w.done, row)
  undo.type = done.type = 'button'
  undo.onclick = () => map().measure(MEASURE.undo)
  const tell = ({ detail: { on, text } }) => {
    if (!on) return close()
    const [n, last, all, a, b, about] = text.split('\t')
    const here = b || w.point
    result.textContent = +n < 1 ? ask
      : (+n < 2 ? (b ? w.from(b) + ' ' : '') + w.next : (a || b ? w.leg(a || w.point, b || w.other, length(+last)) : w.plain + length(+last)) + (+n > 2 ? '; ' + w.all(length(+all)) : '') + '.') + (+about ? w.ring(length(+about), here) : '')
    say(result.textContent)
  }
  const key = e => {
    if (e.key !== 'Escape') return
    e.preventDefault()
    e.stopPropagation()
    panel.end()
  }
  const pressed = on => document.querySelectorAll('button[data-measure]').forEach(b => b.setAttribute('aria-pressed', on))
  const close = () => {
    panel = null
    box.remove()
    document.removeEventListener('watiya:measure', tell)
    removeEventListener('keydown', key, true)
    pressed(false)
    delete el.dataset.measuring
  }
  panel = { end () { map().measure(MEASURE.off); close(); el.focus({ preventScroll: true }) } }
  done.onclick = panel.end
  document.addEventListener('watiya:measure', tell)
  addEventListener('keydown', key, true)
  pressed(true)
  el.dataset.measuring = ''
  el.append(box)
  map().measure(MEASURE.on)
  say(ask)
  el.focus({ preventScroll: true })
}
