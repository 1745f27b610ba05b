// colours.js: the reader's own choice of colours; it lasts until the next page.
import { words } from './words.js'

export const colours = (select, changed) => {
  const { dataset } = document.documentElement
  const show = () => {
    select.value = dataset.theme || ''
    if (select.value === 'contrast' || select.value === 'print') document.querySelector('[data-themes]').media = 'all'
  }
  for (const name in words.themes) select.add(new Option(words.themes[name], name))
  select.parentNode.hidden = false
  select.onchange = () => {
    if (select.value) dataset.theme = select.value
    else delete dataset.theme
    show()
    changed(select.value)
  }
  show()
}
