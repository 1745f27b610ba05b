// go.js: what a Go program without syscall/js asks of its host, and no more.
// The Go distribution's own wasm_exec.js also carries the bridge for
// syscall/js: 3.8 KB compressed against 0.7. The client has no use for the
// bridge (it exports functions and shares its memory), so the budget wins; a
// test compares the program's imports with the list below.
const decoder = new TextDecoder()

// start runs an instantiated program until main blocks. imports() gives the
// import object; the two share one host.
export function host () {
  let inst
  const timers = new Map()
  let nextTimer = 1
  let line = ''
  const view = () => new DataView(inst.exports.mem.buffer)
  const int64 = (v, p) => v.getUint32(p, true) + v.getInt32(p + 4, true) * 2 ** 32
  const setInt64 = (v, p, n) => { v.setUint32(p, n, true); v.setUint32(p + 4, Math.floor(n / 2 ** 32), true) }
  const origin = Date.now() - performance.now()
  const h = {
    exited: false,
    imports: {
      gojs: {
        'runtime.wasmExit': () => { h.exited = true },
        'runtime.wasmWrite': sp => { // fd, p, n: only panics and fatal errors arrive here
          sp >>>= 0
          const v = view()
          const text = line + decoder.decode(new Uint8Array(inst.exports.mem.buffer, int64(v, sp + 16), v.getInt32(sp + 24, true)))
          const end = text.lastIndexOf('\n')
          if (end >= 0) console.error(text.slice(0, end))
          line = text.slice(end + 1)
        },
        'runtime.resetMemoryDataView': () => {},
        'runtime.nanotime1': sp => setInt64(view(), (sp >>> 0) + 8, Math.round((origin + performance.now()) * 1e6)),
        'runtime.walltime': sp => {
          const ms = Date.now()
          setInt64(view(), (sp >>> 0) + 8, Math.floor(ms / 1000))
          view().setInt32((sp >>> 0) + 16, (ms % 1000) * 1e6, true)
        },
        'runtime.scheduleTimeoutEvent': sp => {
          sp >>>= 0
          const id = nextTimer++
          timers.set(id, setTimeout(() => { timers.delete(id); if (!h.exited) inst.exports.resume() }, int64(view(), sp + 8)))
          view().setInt32(sp + 16, id, true)
        },
        'runtime.clearTimeoutEvent': sp => {
          const id = view().getInt32((sp >>> 0) + 8, true)
          clearTimeout(timers.get(id))
          timers.delete(id)
        },
        'runtime.getRandomData': sp => {
          sp >>>= 0
          const v = view()
          crypto.getRandomValues(new Uint8Array(inst.exports.mem.buffer, int64(v, sp + 8), int64(v, sp + 16)))
        }
      }
    },
    run (instance) {
      inst = instance
      // argv: one argument "js", then two null pointers, below the first
      // address of the program's own data (4096), as the linker expects.
      const b = new Uint8Array(inst.exports.mem.buffer)
      b.set([106, 115, 0, 0, 0, 0, 0, 0], 4096)
      new DataView(b.buffer).setUint32(4104, 4096, true)
      b.fill(0, 4108, 4128)
      inst.exports.run(1, 4104)
      return inst.exports
    }
  }
  return h
}
