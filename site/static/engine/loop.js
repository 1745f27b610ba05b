// loop.js: input records and animation frames. An input is a row of six numbers
// in the program's memory; the next frame works all of them off in one call.
// Nothing runs while nothing happens. A worker does not wait for the next animation
// frame to answer a hand that has rested: by then the page's frame would be gone.
import { FLAG, HEAD, IN, MAX } from 'ops.js'

// loop calls done(flags) after every frame and ended() when the program stops. The
// records have the times of the page; shift is what a worker's clock is behind it.
export function loop (p, shift, done, ended) {
  let n = 0
  let asked = false
  let tick = 0 // the animation frame before which there is no other
  let seeing = [] // wait for a frame
  let waiting = [] // for nothing to happen
  const row = i => (p.head(HEAD.inputs) >>> 3) + 6 * i
  const ticked = () => {
    tick = 0
    if (asked) frame(performance.now())
  }
  const turn = new MessageChannel()
  turn.port1.onmessage = () => { if (asked && !tick) frame(performance.now()) }
  const ask = () => {
    if (asked) return
    asked = true
    if (tick) return
    self.document ? tick = requestAnimationFrame(ticked) : turn.port2.postMessage(0) // after what has come with it
  }
  const frame = now => {
    asked = false
    tick ||= requestAnimationFrame(ticked)
    const f = p.frame(now + shift, n)
    if (f < 0) return ended()
    n = 0
    done(f)
    if (f & FLAG.more) ask()
    for (const resolve of seeing) resolve()
    seeing = []
    if (asked) return
    for (const resolve of waiting) resolve()
    waiting = []
  }
  // push adds the record of a kind and up to five numbers.
  const push = (...r) => {
    p.look()
    const { f64 } = p
    if (r[0] === IN.move && n && f64[row(n - 1)] === IN.move && f64[row(n - 1) + 1] === r[1]) n-- // only the last move of a frame counts
    if (n === MAX.inputs) frame(performance.now()) // a flood: work it off now
    const at = row(n++)
    for (let i = 0; i < 6; i++) p.f64[at + i] = r[i] || 0
    ask()
  }
  // seen is kept when the next frame is drawn, idle when every record is worked off and nothing moves any more.
  const idle = () => new Promise(resolve => { asked ? waiting.push(resolve) : resolve() })
  const seen = () => new Promise(resolve => { ask(); seeing.push(resolve) })
  return { push, ask, seen, idle }
}
