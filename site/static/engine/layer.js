// layer.js: the reader's own layer. It hands the document to the program piece by
// piece, makes the images of its surface and tells the page what is shown. The
// document stays in the browser: it is read where it lies, and kept as a file,
// not in the program's memory, so that texts can be looked up in it.
import { HEAD, LAYER } from 'ops.js'

const piece = 512 * 1024 // some milliseconds of reading
const overtaken = 'overtaken' // another layer was added in the meantime
const turn = () => new Promise(resolve => { // lets a frame and the reader's hands come between
  const c = new MessageChannel()
  c.port1.onmessage = resolve
  c.port2.postMessage(0)
})

// layer tells by say(what, …): reading, progress, counts.
export function layer (p, sheet, ask, say) {
  const { ex } = p
  let shown = null // the file that is shown
  let counting = 0 // a timer
  let turns = 0 // of several documents at once the last one wins

  // told throws the program's sentence.
  const told = bad => {
    p.look()
    if (bad === 1) throw new Error(p.text(HEAD.message).replace(/^(app|geojson): (\$: )?/, ''))
  }

  // open begins to read a file or what an address has.
  async function open ({ file, url }) {
    if (file) return { size: file.size, stream: file.stream(), file }
    const r = await fetch(url)
    if (!r.ok) throw new Error('the layer could not be loaded (' + r.status + ')')
    return { size: +r.headers.get('content-length') || 0, stream: r.body, parts: [] }
  }

  // show reads a document; what was shown before goes only when it can be read. The
  // result is 'overtaken' when another one came in between.
  async function show (what) {
    const mine = ++turns
    const late = () => { if (mine !== turns) throw overtaken }
    let s, reader
    try {
      s = await open(what)
      late()
      told(ex.layeropen(s.size)) // it says when that is too large
      say('reading', what.name)
      reader = s.stream.getReader()
      let done = 0
      for (let last = performance.now(); ;) {
        const { value, done: end } = await reader.read()
        late()
        if (end) break
        s.parts?.push(value)
        for (let i = 0; i < value.length; i += piece) {
          const n = Math.min(piece, value.length - i)
          const at = ex.layerroom(n)
          p.look()
          p.u8.set(value.subarray(i, i + n), at)
          told(ex.layerread(n))
          if (performance.now() - last > 12) {
            say('progress', done + i, s.size)
            await turn()
            late()
            last = performance.now()
          }
        }
        done += value.length
        if (s.parts?.length > 64) s.parts = [new Blob(s.parts)] // out of this process's memory
      }
      for (;;) {
        const state = ex.layerbuild()
        told(state)
        if (state === 2) break
        await turn()
        late()
      }
    } catch (err) {
      reader?.cancel().catch(() => {})
      if (mine === turns && ex.layerpending()) ex.layerdrop()
      if (err === overtaken) return err
      throw err
    }
    shown = s.file ?? new Blob(s.parts)
    ask()
    setTimeout(() => ex.rest())
  }

  function remove () {
    turns++
    if (ex.layerpending()) ex.layerdrop()
    ex.layerdrop()
    shown = null
    sheet.drop()
    ask()
  }

  // drawn makes the images that the frame needs and tells the numbers.
  function drawn () {
    if (!shown) return
    const row = ex.layerrow() >>> 2
    while (ex.image()) {
      p.look()
      const side = p.u32[row + LAYER.imageSide]
      sheet.put(p.u32[row + LAYER.imageNumber], side, new Uint8ClampedArray(p.u32.buffer, p.u32[row + LAYER.image], 4 * side * side))
    }
    counting ||= setTimeout(count, 200)
  }

  // count says the numbers of the picture of now: not of every one, or the page would
  // be laid out anew in every frame, and nobody could read them.
  function count () {
    counting = 0
    if (!shown) return
    const row = ex.layerrow() >>> 2
    p.look()
    say('counts', [...p.u32.subarray(row, row + LAYER.image)])
  }

  // feature reads the feature under a point of the window in the document.
  async function feature (x, y) {
    if (!shown || !ex.feature(x, y)) return null
    p.look()
    const row = ex.layerrow() >>> 2
    const id = p.text(HEAD.message)
    const [from, to, which] = [LAYER.from, LAYER.to, LAYER.which].map(i => p.u32[row + i])
    if (to <= from) return { id, properties: null }
    const text = await shown.slice(from, to).text()
    return { id, properties: JSON.parse('[' + text.replace(/[\s,]+$/, '') + ']')[which].properties }
  }
  return { show, remove, drawn, feature }
}
