// canvas.js: the canvas over the picture of the build and under the furniture. What is
// on it is drawn by the engine.
export function canvas (el) {
  let shown = null // has a picture
  let next = null // will have one
  const fit = c => { if (c) Object.assign(c.style, { width: el.clientWidth + 'px', height: el.clientHeight + 'px' }) }
  return {
    // make is a new canvas, for a worker or for this thread. Until it has a picture it is
    // under what is there.
    make (far) {
      if (next !== shown) next?.remove()
      next = document.createElement('canvas')
      next.setAttribute('aria-hidden', 'true') // the list says the same in words
      fit(next)
      el.insertBefore(next, el.firstChild)
      return far ? next.transferControlToOffscreen() : next
    },
    fit: () => { fit(shown); fit(next) },
    // show puts the canvas that now has a picture into the place of what was there.
    show (hash) {
      next.dataset.hash = hash
      if (shown !== next) shown?.remove()
      shown = next
      el.dataset.live = '' // the style sheet hides the picture of the build
    },
    // remove gives the map back to the picture of the build.
    remove () {
      shown?.remove()
      next?.remove()
      delete el.dataset.live
    }
  }
}

// families are what the page sets its text in, sans and serif: own, once they are there,
// and before that their likes. faces are its fonts as a worker can load them.
export const families = el => {
  const css = getComputedStyle(el)
  const of = kind => ['sans', 'serif'].map(n => css.getPropertyValue(`--${kind}-${n}`).trim())
  return { own: of('own'), like: of('like').map((f, i) => f || ['sans-serif', 'serif'][i]) }
}
export const faces = () => [...document.styleSheets].flatMap(s => {
  try { return [...s.cssRules] } catch (e) { return [] } // another's style sheet
}).filter(r => r instanceof CSSFontFaceRule).map(({ style: s }) => {
  const get = (n, or) => s.getPropertyValue(n) || or
  return { family: get('font-family').replace(/^["']|["']$/g, ''), src: get('src'), style: get('font-style', 'normal'), weight: get('font-weight', 'normal'), unicodeRange: get('unicode-range', 'U+0-10FFFF') }
})
