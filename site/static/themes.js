// themes.js: which theme is shown, and the relief picture that belongs to it:
// print on paper, else the reader's choice on this page, else what the reader's
// system asks for. The choice is kept nowhere.
import { THEME } from 'ops.js'

// themes begins to load the relief of the theme of now. ready never fails:
// without its relief the map is plain.
export function themes (d) {
  const paper = matchMedia('print')
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const relief = {} // the image of each theme, once it is decoded
  const name = () => paper.matches ? 'print' : root.dataset.theme || (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  const load = async n => {
    const src = { light: d.relief, dark: d.reliefDark }[n]
    if (!src) return // the others have none
    const img = new Image()
    if (origin === 'null') img.crossOrigin = 'anonymous' // or its pixels are not ours
    img.src = src
    await img.decode()
    relief[n] = await createImageBitmap(img)
  }
  const ready = load(name()).catch(() => {})
  return {
    ready,
    // follow calls theme(number) now and at every change, and image(img) when
    // there is another relief to draw (undefined: none yet), late when it comes
    // after the theme; and draw() when
    // the picture must be there at once, because the page is being printed.
    follow (theme, image, draw) {
      const show = () => {
        const n = name()
        image(relief[n])
        if (!relief[n]) load(n).then(() => { if (name() === n) image(relief[n], true) }, () => {})
        theme(THEME[n] ?? 0)
      }
      for (const q of [paper, contrast, dark]) q.addEventListener('change', () => { show(); if (q === paper) draw() })
      show()
      return show
    }
  }
}
