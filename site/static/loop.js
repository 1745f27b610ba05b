// loop.js: input records and animation frames. An input is a row of six numbers
// in the program's memory; the next frame works all of them off in one call.
// Nothing runs while nothing happens.
import { FLAG, HEAD, IN, MAX } from 'ops.js'

// loop calls done(flags) after every frame and ended() when the program stops.
export function loop (p, done, ended) {
  let n = 0
  let asked = 0
  const row = i => (p.head(HEAD.inputs) >>> 3) + 6 * i
  const ask = () => { if (!asked) asked = requestAnimationFrame(frame) }
  const frame = now => {
    cancelAnimationFrame(asked)
    asked = 0
    const f = p.frame(now, n)
    if (f < 0) return ended()
    n = 0
    done(f)
    if (f & FLAG.more) ask()
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
  return { push, ask, frame }
}
