// letters.js: the fonts that the canvases set their text in. A worker has none but those
// it is given as faces, and what it has once set in a fallback it keeps for that list of
// families (Chromium 156). So a list is used only when its fonts are there: first, where
// the page itself has no other letters yet, that of the fallbacks with the same widths.

// Milliseconds that a picture waits for its fonts: so long the page's own picture stands.
const patience = 5000
const within = p => Promise.race([p, new Promise(resolve => setTimeout(resolve, patience))])

// letters keeps families, the list that text is set in now. own and like are those of the
// page and their likes; late says that the page is still waiting for its own; changed() is
// called when text is to be set anew.
export function letters ({ own, like }, faces, late, changed) {
  const fonts = self.fonts ?? self.document?.fonts // not every worker has any
  const both = own.map((f, i) => [f, like[i]].filter(Boolean).join())
  const far = faces && fonts
  for (const f of far ? faces : []) fonts.add(new FontFace(f.family, f.src, f))
  let begun = false
  fonts?.addEventListener('loadingdone', changed)

  // A fallback that the machine does not have fails at once: the others are still coming.
  const get = (families, styles, text) => Promise.allSettled([...new Set(styles.map(s => s.type + families[s.family]))].map(f => fonts.load(f, text)))
  const it = {
    families: far && late ? like : both,
    ready: !far,
    // want asks for the fonts that styles need for a text; a face that comes late is
    // drawn when it is there.
    async want (styles, text) {
      if (!fonts) return
      const all = get(both, styles, text).then(() => fonts.ready)
      if (!far || begun) return
      begun = true
      await within(late ? get(like, styles, text) : all)
      it.ready = true
      changed()
      if (!late) return
      await all
      it.families = both
      changed()
    },
    stop: () => fonts?.removeEventListener('loadingdone', changed)
  }
  return it
}
