// own.js: the doors through which a reader's or newsroom's own GeoJSON comes: a
// file dropped on the map, chosen in a dialogue or pasted, an address after
// #data=, and watiya.map.addLayer. What happens then is in layer.js, which is
// fetched when somebody comes through one of them.
import { parts } from './parts.js'

export function ownData (el, link) {
  let layer
  let coming // its script: two doors at once make one layer
  const open = () => (coming ??= import(new URL(parts().layer, document.baseURI)).then(m => (layer = m.layer(el, link)), err => { coming = null; throw err }))
  const show = what => open().then(l => l.show(what)).catch(() => {}) // the panel has said it
  const embed = el.dataset.embed !== undefined

  el.addEventListener('dragover', e => {
    if (!e.dataTransfer.types.includes('Files')) return
    e.preventDefault()
    e.dataTransfer.dropEffect = 'copy'
  })
  el.addEventListener('drop', e => {
    if (!e.dataTransfer.files.length) return
    e.preventDefault()
    show(e.dataTransfer.files[0])
  })
  el.addEventListener('click', e => {
    if (!e.target.closest('[data-own]')) return
    const choice = Object.assign(document.createElement('input'), { type: 'file', accept: '.geojson,.json,application/geo+json,application/json' })
    choice.onchange = () => { if (choice.files.length) show(choice.files[0]) }
    choice.click()
  })
  if (!embed) {
    document.addEventListener('paste', e => {
      const file = e.clipboardData.files[0]
      const text = e.clipboardData.getData('text/plain')
      if (/^(input|textarea)$/i.test(e.target.tagName)) return
      if (file) show(file)
      else if (/^\s*\{/.test(text)) show(new File([text], 'Pasted data'))
    })
    const named = () => {
      let name = /^#data=(.+)/.exec(location.hash)?.[1]
      if (!name) return
      try { name = decodeURIComponent(name) } catch (e) {} // as it stands, then
      show(name)
    }
    named()
    addEventListener('hashchange', named)
  }
  return {
    add: async what => (await open()).show(what),
    remove: () => layer?.remove(),
    again: () => layer?.again(),
    heard: say => layer?.heard(...say)
  }
}
