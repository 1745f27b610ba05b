// themes.js: which theme is shown, and the relief picture that belongs to it.
import { THEME } from 'ops.js'

// themes begins to load the relief of the theme of now. ready never fails:
// without its relief the map is plain.
export function themes (d) {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const relief = {} // the image of each theme, once it is decoded
  const name = () => root.dataset.theme || (dark.matches ? 'dark' : 'light')
  const load = async n => {
    const img = new Image()
    img.src = n === 'dark' ? d.reliefDark : d.relief
    await img.decode()
    relief[n] = img
  }
  const ready = load(name()).catch(() => {})
  return {
    ready,
    // follow calls theme(number) now and at every change, and image(img) when
    // there is another relief to draw (undefined: none yet).
    follow (theme, image) {
      const show = () => {
        const n = name()
        image(relief[n])
        if (!relief[n]) load(n).then(() => { if (name() === n) image(relief[n]) }, () => {})
        theme(THEME[n] ?? 0)
      }
      dark.addEventListener('change', show)
      show()
      return show
    }
  }
}
