// relief.js: the relief picture of each theme. A theme without one has a plain map, and
// so has one whose picture cannot be loaded.
export function reliefs (urls) {
  const images = {}
  return {
    of: theme => images[theme],
    async load (theme) {
      if (!urls[theme]) return
      try {
        const r = await fetch(urls[theme])
        if (r.ok) images[theme] = await createImageBitmap(await r.blob())
      } catch (e) {} // it is the map that matters
      return images[theme]
    }
  }
}
