// layer.js: the page's side of the reader's own layer: where it comes from, and the
// panel that says what is shown. What happens with it is in engine/layer.js.
import { LAYER } from 'ops.js'
import { panel } from './layer_panel.js'

const overtaken = new Error('another layer was added in the meantime')

const attempt = (f, ...given) => { try { return f(...given) } catch (e) {} }

export function layer (el, link) {
  const say = panel(el, remove)
  say.pointer((x, y) => link.ask('feature', x, y))

  // source finds the document of a file, an address on this host or an object.
  function source (what) {
    const kind = /\.(csv|tsv|xlsx?|ods|kml|kmz|gpx|gpkg|shp|zip|topojson)$/i.exec(what instanceof Blob ? what.name : what)
    if (kind) throw new Error('only GeoJSON is read, not ' + kind[1].toUpperCase() + ': QGIS, GDAL or another converter writes it')
    if (what instanceof Blob) return { name: what.name || 'Your data', file: what }
    if (typeof what !== 'string') return { name: 'A layer of this page', file: new Blob([attempt(JSON.stringify, what) ?? 'null']) }
    const url = attempt(() => new URL(what, document.baseURI))
    if (!url) throw new Error('this is no address')
    const { host } = new URL(document.baseURI)
    if (url.host !== host) throw new Error('a layer comes from this host (' + host + '), not from ' + (url.host || url.protocol))
    return { name: url.pathname.split('/').pop(), url: url.href }
  }

  let shown = null // where from
  let turn = 0 // of the one that was asked for last: what comes of others is not told
  async function show (what) {
    const mine = turn + 1 // what is refused at the door leaves the one that is being read alone
    let late
    try {
      const from = source(what)
      turn = mine
      late = await link.ask('layer', from)
      if (!late && mine === turn) say.shown((shown = from).name)
    } catch (err) {
      if (mine >= turn) say.failed(typeof what === 'string' ? what.slice(0, 120) : what?.name || '', err.message)
      throw err
    }
    if (late) throw overtaken
  }

  function remove () {
    shown = null
    turn++
    link.ask('remove')
    if (/^#data=/.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search) // or it would come back
    say.gone()
  }

  // heard takes what the engine tells while it reads and draws.
  function heard (what, ...of) {
    if (what === 'counts') say.counts(name => of[0][LAYER[name]])
    else say[what](...of)
  }
  // again shows it on another engine.
  const again = () => shown && link.ask('layer', shown).catch(remove)
  return { show, remove, heard, again }
}
