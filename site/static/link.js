// link.js: the page's end of the engine (engine/engine.js). A worker runs it where that
// is possible: not in a frame without an origin, and not in every browser. Else, or when
// the worker is lost, this thread runs it.
import { parts } from './parts.js'

// An engine that has not answered for patience beats is asked, after twice as many it is lost.
// A page that was frozen comes back with one beat too many, not with all of them.
// One that is not ready twenty beats after it was given all it needs is lost, too.
const beat = 1000 // milliseconds
const patience = 5
const long = 20

// link starts an engine with begin(way, far), which posts its first message: again when
// the worker was lost. hear(m, stale) is called with what it tells: stale when it is older
// than the last order. failed(error) is called when there is no map to be had. ready is
// a worker that waits already, if there is one.
export function link (begin, hear, failed, ready) {
  let way = null
  let timer = 0
  let silent = 0 // beats without an answer
  let broken = null // why there is no map any more
  let n = 0 // of the last message
  let order = 0 // of the last order
  const asked = new Map()
  let early = [] // what waits until an engine is ready

  const post = (m, transfer) => {
    m.n = ++n
    if (broken) return n
    if (!way.open) early.push([m, transfer])
    else {
      way.post(m, transfer)
      if (way.far) timer ||= setTimeout(doubt, beat, way)
    }
    return n
  }
  // An engine that draws nothing may be out of sight: it still answers.
  const doubt = me => {
    if (me !== way) return
    if (++silent === patience) me.post({ n: 0, ask: 'find', with: [''] })
    if (silent === 2 * patience) lost(me)
    else timer = setTimeout(doubt, beat, me)
  }
  const heard = me => m => {
    if (me !== way || m.ahead) return
    clearTimeout(timer)
    timer = silent = 0
    if ('answer' in m) {
      const [resolve, reject] = asked.get(m.answer) ?? []
      asked.delete(m.answer)
      m.error === undefined ? resolve?.(m.value) : reject?.(new Error(m.error))
    } else if (m.failed) end(new Error(m.failed))
    else {
      if (m.prepared) me.open = true
      hear(m, m.seen < order)
      if (m.prepared) {
        for (const e of early) me.post(...e)
        early = []
      }
    }
  }
  const leave = err => {
    clearTimeout(timer)
    timer = silent = 0
    if (way) way.gone = true
    way?.stop()
    for (const [, reject] of asked.values()) reject(err)
    asked.clear()
  }
  const end = err => {
    leave(err)
    way = { stop () {} }
    early = []
    failed(broken = err)
  }
  const lost = me => {
    if (me !== way) return
    leave(new Error('the map had to start anew'))
    take(here).catch(end)
  }

  const script = new URL(parts().engine, document.baseURI) // in an opaque-origin frame a script has no base address
  const far = () => {
    const worker = ready ?? new Worker(script, { type: 'module' })
    ready = null
    const me = { far: true, post: (m, t) => worker.postMessage(m, t), stop: () => worker.terminate() }
    worker.onmessage = e => heard(me)(e.data)
    worker.onerror = worker.onmessageerror = () => lost(me)
    return me
  }
  const here = async () => {
    const { engine } = await import(script)
    const me = { stop: () => me.post({ stop: true }) }
    me.post = engine(m => heard(me)(m))
    return me
  }
  const take = async kind => {
    way = { stop () {} } // not open: what is sent waits
    const me = kind === far ? far() : await here()
    way = me
    await begin(me, !!me.far)
    const late = () => { // out of sight nothing has to be ready
      if (me === way && !me.open) document.hidden ? setTimeout(late, long * beat) : lost(me)
    }
    if (me.far) setTimeout(late, long * beat)
  }
  const send = (name, given, transfer) => {
    const answer = new Promise((resolve, reject) => {
      if (broken) return reject(broken)
      asked.set(post({ ask: name, with: given }, transfer), [resolve, reject])
    })
    answer.catch(() => {}) // not everybody waits for it
    return answer
  }
  const can = origin !== 'null' && HTMLCanvasElement.prototype.transferControlToOffscreen
  const started = (can ? take(far).catch(err => { if (!way?.far) return take(here); throw err }) : take(here)).catch(end)

  return {
    started,
    open: () => !!way.open,
    far: () => !!way.far,
    push: (...row) => { post({ row }) }, // an input record
    pushAll: rows => { if (rows.length) post({ rows }) }, // records that no frame may come between
    order: (...row) => { order = post({ order: row }) }, // one after which what is older does not count
    // ask has the engine answer, or do what is no record; tell is an ask and an order.
    ask: (name, ...given) => send(name, given),
    tell (name, ...given) {
      const done = send(name, given)
      order = n
      return done
    },
    send
  }
}
