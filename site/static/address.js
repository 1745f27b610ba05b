// address.js: the state of the map in the address of the page. A step or an
// event alone has a page of its own; every other view is /view?….
import { LOAD } from 'ops.js'

// address keeps the address bar; show(how, query) puts the map into a state by load.
export function address (d, load) {
  const embed = d.embed !== undefined
  let query = d.state || ''
  let coming = 0 // states that the map is on its way into: what it still says is of another
  const show = async (how, q) => {
    if (how === LOAD.view || how === LOAD.visit) query = q
    coming++
    try {
      return await load(how, q)
    } finally {
      coming--
    }
  }
  const write = (how, url) => {
    if (embed) return // the host's page has the address
    try { history[how]({ query }, '', url) } catch (e) {} // an opaque origin may not
  }
  write('replaceState')
  addEventListener('popstate', e => {
    if (e.state?.query !== undefined) show(LOAD.view, e.state.query).catch(() => {}) // a jump within the page has none
  })
  // A jump within the page makes an entry of its own, which is of the same view.
  addEventListener('hashchange', () => { if (!history.state) write('replaceState') })
  return {
    query: () => query,
    show,
    // moved writes the address of a frame, as a new entry of the history or not.
    moved (now, isNew) {
      if (coming) return
      query = now
      const one = /^(step|event)=([^&]*)$/.exec(query)
      const page = d.sheet !== undefined ? 'map/' + (query && '?' + query) // a sheet keeps its own address
        : one ? one[1] + '/' + one[2] + '/' : query && 'view?' + query
      write(isNew ? 'pushState' : 'replaceState', d.root + page + (/^#data=/.test(location.hash) ? location.hash : ''))
    }
  }
}
