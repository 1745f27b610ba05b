// shared.js: what every contestant of the bench has in common. COLOURS and
// START are put in by the bundler (bundle.go), so that all paint alike.
export const colours = COLOURS
export const start = START
export const data = document.body.dataset

// json reads one of the two files; the page preloads both.
export const json = async url => (await fetch(url)).json()

// depthColour of a feature of the basemap; the deepest below 4000 metres.
export const depthColour = d => colours.depth[[0, 200, 1000, 2000, 3000, 4000].findLastIndex(m => d >= m)]

// answer gives the contestant to the harness and shows what is under the
// pointer, as any page would.
export function answer (api, hover = true) {
  const bench = Object.assign(window.bench ??= { tip () {} }, api)
  if (hover) addEventListener('pointermove', e => bench.tip(bench.hit(e.clientX, e.clientY)))
}
