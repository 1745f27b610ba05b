// program.js: the client program, its memory and its words. Everything that
// crosses between JavaScript and Go goes through here, except the input records
// (loop.js) and the display lists (sheet.js, strip.js).
import { HEAD } from 'ops.js' // written from the Go constants by the build
import { host } from './go.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

// directed is a text as a canvas takes it. A canvas has the direction of its element, a
// worker's has none: what holds Arabic is set from right to left, as in the picture of
// the build.
export const directed = s => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(s) ? '\u2067' + s + '\u2069' : s

// program runs the main of a compiled program. The result is its exports and
// four views of its memory, which are lost whenever the memory grows: after any
// call into it, look() takes them again.
export async function program (module) {
  const go = host()
  const instance = await WebAssembly.instantiate(module, go.imports)
  await new Promise(resolve => setTimeout(resolve)) // a turn for others
  const ex = go.run(instance)
  const p = {
    ex,
    u32: null,
    f32: null,
    f64: null,
    u8: null,
    look () {
      if (p.u32?.buffer === ex.mem.buffer) return
      p.u32 = new Uint32Array(ex.mem.buffer)
      p.f32 = new Float32Array(ex.mem.buffer)
      p.f64 = new Float64Array(ex.mem.buffer)
      p.u8 = new Uint8Array(ex.mem.buffer)
    },
    // The head, a row of words (package watiya/wasm/app): a number, a signed
    // number, the text whose address and length stand at i and i + 1.
    head: i => p.u32[head0 + i],
    signed: i => p.u32[head0 + i] | 0,
    text: i => decoder.decode(p.u8.subarray(p.head(i), p.head(i) + p.head(i + 1))),
    decode: (from, to) => decoder.decode(p.u8.subarray(from, to)),
    // put writes bytes or a text where the next call looks for them.
    put (what) {
      const b = typeof what === 'string' ? encoder.encode(what) : what
      const at = ex.alloc(b.length)
      p.look()
      p.u8.set(b, at)
      return b.length
    },
    // load hands over a file or a query string; an error is the program's sentence.
    load (kind, what) {
      const bad = ex.load(kind, p.put(what))
      p.look()
      if (bad) throw new Error(p.text(HEAD.message))
    },
    // prepare does a piece of the start and says whether there is more.
    prepare () {
      const more = ex.start()
      p.look()
      if (more === 2) throw new Error(p.text(HEAD.message))
      return more
    },
    // frame is one crossing: n records are worked off; the result is flags, or
    // -1 once the program has ended.
    frame (now, n) {
      let f
      try {
        f = ex.frame(now, n)
      } catch (err) {
        go.exited = true
      }
      p.look()
      return go.exited ? -1 : f
    }
  }
  const head0 = ex.head() >>> 2
  p.look()
  return p
}
