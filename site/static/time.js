// time.js: the time below the map. What it does is decided in Go (package
// watiya/wasm/app) and drawn by engine/strip.js; here are its pointers and its
// buttons. The page keeps the two inputs that stand for the handles.
import { IN, PART, TIME } from 'ops.js'

const speeds = [1, 2, 4, 8, 16, 32]
const cursors = { [PART.from]: 'ew-resize', [PART.to]: 'ew-resize', [PART.brush]: 'grab', [PART.field]: 'crosshair', [PART.axis]: 'grab', [PART.overview]: 'pointer' }

// timeline takes the section over. attach is for every engine, state takes what its
// frames say of time, size is for another ratio of pixels.
export function timeline (el, link) {
  const $ = s => el.querySelector(s)
  const track = $('.track')
  const play = $('#play')
  const speed = $('[data-speed]')
  let canvas
  const tell = (...r) => link.push(IN.time, ...r)

  // The buttons say what is; the title of an event stands beside the pointer.
  const tip = document.createElement('p')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.hidden = true
  el.append(tip)
  let x = 0
  let hovered = null
  const names = [play.getAttribute('aria-label'), play.dataset.pause]
  const unit = speed.getAttribute('aria-label').replace(/\d+$/, '')
  const state = ({ playing: on, speed: n, part, hovered: id }) => {
    if (!canvas.isConnected) show(canvas)
    play.setAttribute('aria-label', names[+on])
    play.dataset.on = on ? '1' : ''
    el.toggleAttribute('data-playing', on)
    speed.textContent = n + '×'
    speed.setAttribute('aria-label', unit + n)
    canvas.style.cursor = cursors[part] ?? ''
    if (id === hovered) return
    document.getElementById('e-' + hovered)?.classList.remove('hover')
    const li = document.getElementById('e-' + (hovered = id))
    li?.classList.add('hover')
    tip.hidden = !li
    if (!li) return
    canvas.style.cursor = 'pointer'
    tip.textContent = li.querySelector('.d').textContent + ' ' + li.querySelector('.t').textContent
    tip.style.left = Math.max(8, Math.min(x - tip.offsetWidth / 2, el.clientWidth - tip.offsetWidth - 8)) + 'px'
    tip.style.top = -tip.offsetHeight + 30 + 'px'
  }

  // Pointers and wheel.
  const at = e => {
    const box = canvas.getBoundingClientRect()
    return [(x = e.clientX - box.left), e.clientY - box.top]
  }
  const hands = canvas => {
    canvas.addEventListener('pointerdown', e => {
      if (e.button) return
      try { canvas.setPointerCapture(e.pointerId) } catch (err) {} // it may be gone
      tell(TIME.down, e.pointerId, ...at(e), e.timeStamp)
    })
    canvas.addEventListener('pointermove', e => tell(TIME.move, e.pointerId, ...at(e), e.timeStamp))
    canvas.addEventListener('pointerup', e => tell(TIME.up, e.pointerId, ...at(e), e.timeStamp))
    canvas.addEventListener('pointercancel', e => tell(TIME.cancel, e.pointerId))
    canvas.addEventListener('pointerleave', e => tell(TIME.move, e.pointerId, -1e4, -1e4, e.timeStamp))
    canvas.addEventListener('wheel', e => {
      e.preventDefault()
      const k = e.deltaMode === 1 ? 33 : e.deltaMode === 2 ? 300 : 1
      const [dx, dy] = e.shiftKey && !e.deltaX ? [e.deltaY, 0] : [e.deltaX, e.deltaY]
      tell(TIME.wheel, at(e)[0], dy * k, dx * k, e.ctrlKey ? 1 : 0)
    }, { passive: false })
  }

  // Buttons and keys.
  play.onclick = () => tell(TIME.play, play.dataset.on ? 0 : 1)
  speed.onclick = () => tell(TIME.speed, speeds[(speeds.indexOf(parseInt(speed.textContent)) + 1) % speeds.length])
  for (const b of el.querySelectorAll('[data-time]')) b.onclick = () => +b.dataset.time ? tell(TIME.zoom, +b.dataset.time) : tell(TIME.whole)
  track.querySelectorAll('input').forEach((input, i) => {
    input.addEventListener('focus', () => tell(TIME.focus, input.matches(':focus-visible') ? i + 1 : 0))
    input.addEventListener('blur', () => tell(TIME.focus, 0))
    if (input === document.activeElement) tell(TIME.focus, i + 1)
  })

  // attach gives an engine its canvas, which is shown when there is a picture on it.
  const fit = () => Object.assign(canvas.style, { width: track.clientWidth + 'px', height: track.clientHeight + 'px' })
  const size = () => {
    if (!canvas) return
    fit()
    tell(TIME.size, track.clientWidth, track.clientHeight, devicePixelRatio || 1)
  }
  const attach = far => {
    const before = canvas
    canvas = document.createElement('canvas')
    canvas.setAttribute('aria-hidden', 'true') // the list and the inputs say the same
    hands(canvas)
    const sheet = far ? canvas.transferControlToOffscreen() : canvas
    link.send('strip', [sheet], far ? [sheet] : []).catch(() => {})
    size()
    before?.remove()
  }
  const show = c => requestAnimationFrame(() => requestAnimationFrame(() => {
    if (c !== canvas || c.isConnected) return
    track.prepend(c)
    el.dataset.live = ''
  }))
  new ResizeObserver(size).observe(track)
  return { attach, state, size }
}
