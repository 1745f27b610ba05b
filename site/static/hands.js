// hands.js: pointers, wheel and keys on the map become input records. What they
// mean is decided in Go (package watiya/wasm/app).
import { IN, KEY } from 'ops.js'

const keys = { ArrowLeft: KEY.left, ArrowRight: KEY.right, ArrowUp: KEY.up, ArrowDown: KEY.down, '+': KEY.in, '=': KEY.in, '-': KEY.out, 0: KEY.home, Enter: KEY.enter, Escape: KEY.escape, Backspace: KEY.undo }

// hands listens on the map's element. pointer() is where the pointer was last.
export function hands (el, embed, push) {
  let pointer = [0, 0]
  const at = e => {
    const box = el.getBoundingClientRect()
    return (pointer = [e.clientX - box.left, e.clientY - box.top])
  }
  const hold = id => { try { el.setPointerCapture(id) } catch (e) {} } // it may be gone
  // The picture of the build is the map too: it is under the hand until the canvas
  // has its first frame.
  const furniture = e => e.target !== el && (e.target.tagName !== 'CANVAS' || e.target.parentNode !== el) && !e.target.closest('.paint')
  el.addEventListener('pointerdown', e => {
    if (e.button || furniture(e)) return
    hold(e.pointerId)
    push(IN.down, e.pointerId, ...at(e), e.timeStamp)
  })
  el.addEventListener('pointermove', e => { if (!furniture(e) || el.hasPointerCapture(e.pointerId)) push(IN.move, e.pointerId, ...at(e), e.timeStamp) })
  el.addEventListener('pointerup', e => push(IN.up, e.pointerId, ...at(e), e.timeStamp))
  el.addEventListener('pointercancel', e => push(IN.cancel, e.pointerId))
  el.addEventListener('pointerleave', e => push(IN.move, e.pointerId, -1e4, -1e4, e.timeStamp))
  el.addEventListener('wheel', e => {
    if (embed && !(e.ctrlKey || e.metaKey)) return // the page around it scrolls
    e.preventDefault()
    push(IN.wheel, ...at(e), e.deltaY * (e.deltaMode === 1 ? 33 : e.deltaMode === 2 ? 300 : 1), e.ctrlKey ? 1 : 0)
  }, { passive: false })
  el.addEventListener('keydown', e => {
    if (e.target !== el || e.ctrlKey || e.metaKey || e.altKey || !(e.key in keys)) return
    e.preventDefault()
    push(IN.key, keys[e.key], e.shiftKey ? 1 : 0)
  })
  el.addEventListener('click', e => {
    const b = e.target.closest('[data-zoom],[data-reset]')
    if (b) b.dataset.zoom ? push(IN.zoom, +b.dataset.zoom) : push(IN.reset)
  })
  return {
    pointer: () => pointer,
    // take goes on with what boot.js began: how far the picture was moved, and
    // the hands that are still on it.
    take ({ k, x, y, hands }) {
      push(IN.handover, k, x, y)
      for (const [id, [hx, hy]] of hands) {
        push(IN.down, id, hx, hy, performance.now())
        hold(id)
      }
    }
  }
}
