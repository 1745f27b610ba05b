// scale.js: the bar of the scale in kilometres, and one in miles where readers
// count in them.
const box = document.getElementById('scale')
const arabic = document.documentElement.lang === 'ar' // a mark of direction keeps number and unit in its order
const length = (n, unit, ar) => arabic ? `\u200F${n} ${ar}` : `${n} ${unit}`
const miles = /^en-(US|GB)/.test(navigator.language)
if (miles && box) box.append(...[...box.children].map(e => e.cloneNode()))

// scale sets the bar to px pixels, which are so many metres.
export const scale = ({ px, metres }) => {
  const [bar, text, bar2, text2] = box.children
  box.hidden = false
  bar.style.inlineSize = px + 'px'
  text.textContent = metres < 1000 ? length(metres, 'm', 'م') : length(metres / 1000, 'km', 'كم')
  if (!miles) return
  const most = 100 * metres / px / 1609.344
  const ten = 10 ** Math.floor(Math.log10(most))
  const n = [5, 2, 1].find(k => k * ten <= most) * ten
  bar2.style.inlineSize = n * 1609.344 * px / metres + 'px'
  text2.textContent = length(+n.toPrecision(1), 'mi', 'ميل')
}
