// paper.js: what a printed page of the map shows. A canvas of a worker cannot follow
// the paper's width in time, and its colours are the screen's: the view is asked for
// once more as a picture in the colours of print, and the sources of its step are
// taken from the page that holds all of them. What the browser prints is decided when
// `beforeprint` returns, so the requests have to be waited for.
const get = url => {
  const r = new XMLHttpRequest()
  r.open('GET', url, false)
  try { r.send() } catch { return '' } // offline: the canvas itself is printed
  return r.status === 200 ? r.responseText : ''
}
const parse = (text, type) => new DOMParser().parseFromString(text, type)
const W = 680 // of the picture: A4 and letter are so wide, CSS pixels

// shot is the query of the picture: what the reader's map shows, as wide as the paper.
const shot = (el, state) => {
  const q = new URLSearchParams(state)
  q.delete('layers') // no picture draws them
  const w = el.clientWidth || W
  const h = Math.round(Math.min(Math.max(W * el.clientHeight / w, 300), 500)) || 430
  if (q.has('z')) q.set('z', Math.max(3, q.get('z') - Math.log2(w / W)).toFixed(2))
  for (const [k, v] of [['theme', 'print'], ['w', W], ['h', h], ['lang', el.dataset.lang]]) q.set(k, v)
  return '/map.svg?' + q
}

// picture puts a map into a shadow tree, where its style and its names are its own.
const picture = text => {
  const host = document.createElement('div')
  const sheet = new CSSStyleSheet()
  const bare = text.replace(/<style>([^<]*)<\/style>/, (_, css) => { // the page's policy knows no style of its own
    sheet.replaceSync(css + 'svg{display:block;width:100%;height:auto}')
    return ''
  })
  const svg = parse(bare, 'image/svg+xml').documentElement
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`)
  host.className = 'on-paper'
  const tree = host.attachShadow({ mode: 'open' })
  tree.adoptedStyleSheets = [sheet]
  tree.append(document.adoptNode(svg))
  return host
}

export const paper = (el, map) => {
  let added = []
  let opened = []
  const back = () => {
    for (const e of added) e.remove()
    for (const d of opened) d.open = false
    added = []
    opened = []
  }
  addEventListener('beforeprint', () => {
    back() // a browser with a preview may ask again before it is done
    const svg = get(shot(el, map()?.state() ?? el.dataset.state))
    if (svg) {
      added.push(picture(svg))
      el.prepend(added[0])
    }
    const step = document.querySelector('.step:not([hidden])')
    const read = !document.getElementById('steps').hidden && step && parse(get(el.dataset.root + 'briefing/'), 'text/html').getElementById(step.id.slice(5))?.querySelector('.read')
    if (read) {
      added.push(read)
      step.append(read)
    }
    opened = [...document.querySelectorAll('.legend details:not([open]), #card .cite:not([open])')]
    for (const d of opened) d.open = true
  })
  addEventListener('afterprint', back)
}
