// embed.js: the page in a frame. It tells the page around it its height and
// changes steps in place.
const $ = id => document.getElementById(id)
const steps = [...document.querySelectorAll('.step:not(.event)')]
const event = document.querySelector('.event') // the one that the frame was asked for
const map = () => $('map').dataset.failed === undefined ? window.watiya?.map : undefined
let now = steps.findIndex(s => !s.hidden)
let called = now // the step that frame and map are called after

const show = n => {
  if (!steps[n]) return
  now = n
  if (event) event.hidden = true
  steps.forEach((s, i) => { s.hidden = i !== n })
  const set = (a, s) => {
    if (!s) { a.removeAttribute('href'); a.setAttribute('aria-disabled', 'true'); delete a.dataset.step; return }
    a.href = s.dataset.embedHref
    a.dataset.step = s.dataset.n
    a.removeAttribute('aria-disabled')
  }
  set($('prev'), steps[n - 1])
  const next = steps[(n + 1) % steps.length]
  set($('next'), next)
  $('next').querySelector('b').textContent = next.dataset.title
  $('full').href = steps[n].dataset.href
  $('of').textContent = n + 1
  $('count').querySelector('.label').textContent = steps[n].dataset.label
  const [{ title: was }, { title }] = [steps[called].dataset, steps[n].dataset]
  if (n !== called) document.title = title + ' · Watiya'
  $('map').ariaLabel = $('map').ariaLabel.replace(was, title)
  called = n
  height()
}

// The page around a frame asks for nothing and is told the height that its
// width calls for: the map as the steps are composed for it (view.Classes: 356
// high on a phone, 638 to 318 above), and what stands below it. The
// frame's own height has no part in it, so a tall frame shrinks and a low one
// grows. "*" because any host may frame us and a height is no secret.
const height = () => {
  if (parent === window) return
  const m = $('map'), below = document.querySelector('.frame').offsetHeight - m.offsetHeight
  const w = m.offsetWidth, h = w < 520 ? 356 : Math.min(600, Math.max(318, Math.round(w * 318 / 638)))
  parent.postMessage({ type: 'watiya:height', height: h + below }, '*')
}

addEventListener('click', e => {
  if (e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return
  const a = e.target.closest('a, button')
  if (!a || !map()) return
  if (a.dataset.step !== undefined) {
    show(+a.dataset.step)
    map().step(now)
  } else if (a.dataset.zoom && $('map').dataset.live === undefined) map().zoom(+a.dataset.zoom)
  else return
  e.preventDefault()
})
document.addEventListener('watiya:change', ({ detail: d }) => {
  const n = typeof d.step === 'number' ? d.step : steps.findIndex(s => s.id === 'step-' + d.step)
  if (n >= 0 && n !== now) show(n)
  $('count').querySelector('b').textContent = d.count
})
document.addEventListener('watiya:select', e => {
  const id = e.detail.id
  if (event) event.hidden = id !== event.dataset.event
  $('full').href = id ? $('map').dataset.root + 'event/' + id + '/' : steps[now].dataset.href
})
$('zoom').hidden = false
addEventListener('resize', height)
height()
