// sheet.js: the map's canvas: what is new in the program's memory since the last
// picture.
import { HEAD, MAX } from 'ops.js'
import { directed } from './program.js'
import { screen } from './screen.js'

// sheet draws the program's picture; first(hash) is called when there is one on its
// way to the screen; far says that this is a worker.
export function sheet (p, canvas, letters, far, first) {
  const head = i => p.head(i)
  const on = screen(canvas, letters, () => draw())
  let ratio = 1
  let drawn = false // the program has drawn
  let shown = false
  const fresh = new Set() // what the program's memory does not tell: relief, images
  let relief
  let images = []
  let base, table, count = 0

  // news is what changed since the last of them. The base is drawn over many turns, so
  // it is a copy.
  const news = () => {
    const { u32 } = p
    const at = head(HEAD.camera) >>> 3
    const n = { w: head(HEAD.width), h: head(HEAD.height), ratio, camera: [...p.f64.subarray(at, at + 3)] }
    const copy = (at, size) => u32.slice(at >>> 2, (at >>> 2) + size)
    if (base !== (base = head(HEAD.baseVersion))) n.words = copy(head(HEAD.base), head(HEAD.baseLen))
    if (table !== (table = head(HEAD.stylesHash))) n.styles = copy(head(HEAD.styles), head(HEAD.stylesLen) * MAX.style)
    if (fresh.has('relief')) n.relief = [relief]
    if (fresh.has('drop')) n.drop = true
    n.tiles = images
    images = []
    fresh.clear()
    const from = head(HEAD.strings)
    const ends = head(HEAD.stringsEnds) >>> 2
    if (count < head(HEAD.stringsLen)) n.strings = []
    for (; count < head(HEAD.stringsLen); count++) n.strings.push(directed(p.decode(from + (count ? u32[ends + count - 1] : 0), from + u32[ends + count])))
    return n
  }

  const tell = () => {
    if (shown === 2) return
    shown = 2
    p.look()
    first(head(HEAD.hashHigh).toString(16).padStart(8, '0') + head(HEAD.hashLow).toString(16).padStart(8, '0'))
  }
  const draw = () => {
    if (!drawn) return
    p.look()
    const n = news()
    on.take(n)
    if (n.styles || n.strings) letters.want(on.view.styles, on.view.strings.join(''))
    if (!letters.ready || !on.draw(p.u32, p.f32, head(HEAD.top) >>> 2, head(HEAD.topLen)) || shown) return
    shown = 1
    if (!far) return tell()
    // The page may look when the picture is on its way to the screen.
    requestAnimationFrame(() => requestAnimationFrame(tell))
    setTimeout(tell, 100)
  }
  return {
    // begin draws what the program has drawn, draw what it had.
    begin () {
      drawn = true
      draw()
    },
    draw,
    ratio (r) { ratio = r },
    relief (img, late) {
      relief = img
      fresh.add('relief')
      if (late) draw()
    },
    // put makes image i of side by side pixels, drop forgets all but the relief.
    put (i, side, pixels) { images.push({ i, data: new ImageData(pixels.slice(), side) }) },
    drop () {
      images = []
      fresh.add('drop')
    },
    stop () { drawn = false }
  }
}
