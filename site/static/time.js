// time.js: the time below the map. What it does is decided in Go (package
// watiya/wasm/app); here are its canvas, its pointers and its buttons. The page
// keeps the two inputs that stand for the handles.
import { HEAD, IN, MAX, PART, TIME } from 'ops.js'

const speeds = [1, 2, 4, 8, 16, 32]
const cursors = { [PART.from]: 'ew-resize', [PART.to]: 'ew-resize', [PART.brush]: 'grab', [PART.field]: 'crosshair', [PART.axis]: 'grab', [PART.overview]: 'pointer' }

// timeline takes the section over; ids are the events' in the order of the list.
export async function timeline (el, kit, p, push, ids) {
  const { decodeStyles, replay } = await import(new URL(kit, document.baseURI))
  const $ = s => el.querySelector(s)
  const track = $('.track')
  const play = $('#play')
  const speed = $('[data-speed]')
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true') // the list and the inputs say the same
  const ctx = canvas.getContext('2d')
  const css = getComputedStyle(el)
  const families = ['--sans', '--serif'].map(n => css.getPropertyValue(n).trim())
  const strings = []
  let styles = []
  let table = 0
  const tell = (...r) => push(IN.time, ...r)

  // What is drawn. The strings of the program only grow.
  const head = i => p.head(i)
  const draw = () => {
    const { u32, f32 } = p
    if (!head(HEAD.timeLen)) return
    if (table !== (table = head(HEAD.timeStylesHash))) {
      const at = head(HEAD.timeStyles) >>> 2
      const words = u32.slice(at, at + head(HEAD.timeStylesLen) * MAX.style)
      styles = decodeStyles(words, new Float32Array(words.buffer), 0, families)
    }
    const from = head(HEAD.timeStrings)
    const ends = head(HEAD.timeStringsEnds) >>> 2
    for (let n = strings.length; n < head(HEAD.timeStringsLen); n++) {
      const s = p.decode(from + (n ? u32[ends + n - 1] : 0), from + u32[ends + n])
      strings.push(/[\u0590-\u08ff]/.test(s) ? '\u2067' + s + '\u2069' : s)
    }
    const ratio = devicePixelRatio || 1
    const w = track.clientWidth
    const h = track.clientHeight
    if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
      canvas.width = Math.round(w * ratio)
      canvas.height = Math.round(h * ratio)
      canvas.style.width = w + 'px'
      canvas.style.height = h + 'px'
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.globalAlpha = 1
    ctx.clearRect(0, 0, w, h)
    replay(ctx, { u32, f32, styles, strings }, head(HEAD.time) >>> 2, head(HEAD.timeLen), 1)
    if (el.dataset.live === undefined) {
      track.prepend(canvas)
      el.dataset.live = ''
    }
    state()
  }

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
  const state = () => {
    const on = !!head(HEAD.timePlaying)
    play.setAttribute('aria-label', names[+on])
    play.dataset.on = on ? '1' : ''
    el.toggleAttribute('data-playing', on)
    const n = head(HEAD.timeSpeed)
    speed.textContent = n + '×'
    speed.setAttribute('aria-label', unit + n)
    canvas.style.cursor = cursors[head(HEAD.timePart)] ?? ''
    const id = ids[p.signed(HEAD.timeHovered)]
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

  // Buttons and keys.
  play.onclick = () => tell(TIME.play, play.dataset.on ? 0 : 1)
  speed.onclick = () => tell(TIME.speed, speeds[(speeds.indexOf(parseInt(speed.textContent)) + 1) % speeds.length])
  for (const b of el.querySelectorAll('[data-time]')) b.onclick = () => +b.dataset.time ? tell(TIME.zoom, +b.dataset.time) : tell(TIME.whole)
  track.querySelectorAll('input').forEach((input, i) => {
    input.addEventListener('focus', () => tell(TIME.focus, input.matches(':focus-visible') ? i + 1 : 0))
    input.addEventListener('blur', () => tell(TIME.focus, 0))
    if (input === document.activeElement) tell(TIME.focus, i + 1)
  })

  const size = () => tell(TIME.size, track.clientWidth, track.clientHeight)
  new ResizeObserver(size).observe(track)
  document.fonts?.addEventListener('loadingdone', draw)
  return { draw }
}
