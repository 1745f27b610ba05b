// replayer.js: what draws. As a worker it is sent what is new and the words of the
// top list in a buffer, one at a time, and gives the buffer back. Where there is
// no worker the page imports it and uses screen itself.
import { decodeStyles, replay } from './replay.js'
import { screen } from './screen.js'

export { decodeStyles, replay, screen }

let sheet = null
let words = null // of the last picture
let letters = null // the fonts of the first picture are there
let shown = false

const draw = () => {
  if (!words || !sheet.draw(words.u32, words.f32, 0, words.n) || shown) return
  shown = true
  // The page may look when the picture is on its way to the screen.
  const tell = () => { if (tell.done) return; tell.done = true; postMessage({ shown: true }) }
  requestAnimationFrame(() => requestAnimationFrame(tell))
  setTimeout(tell, 100)
}

// fonts loads what the styles need for their text; a face that comes late is
// drawn when it is there.
const fonts = () => {
  const text = sheet.view.strings.join('')
  return Promise.all([...new Set(sheet.view.styles.map(s => s.font))].map(f => self.fonts.load(f, text)))
}

if (!self.document) self.onmessage = ({ data: { canvas, families, faces, news, buffer, n } }) => {
  if (canvas) {
    sheet = screen(canvas, families, draw)
    for (const f of faces) self.fonts.add(new FontFace(f.family, f.src, f))
    self.fonts.onloadingdone = draw
    return
  }
  sheet.take(news)
  const back = words
  words = { u32: new Uint32Array(buffer), f32: new Float32Array(buffer), n }
  if (news.styles || news.strings) {
    const all = fonts().catch(() => {})
    letters ??= Promise.race([all, new Promise(resolve => setTimeout(resolve, 1500))])
  }
  const done = () => { draw(); postMessage({ buffer: back?.u32.buffer }, back ? [back.u32.buffer] : []) }
  if (shown) done()
  else letters.then(done)
}
