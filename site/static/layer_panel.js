// layer_panel.js: what the page says of the reader's own layer.
import { reason } from './layer_reasons.js'
import { lang, number, words as w } from './layer_words.js'

export function panel (el, remove) {
  const box = document.createElement('section')
  box.className = 'own'
  box.setAttribute('aria-label', w.title)
  const line = (tag, cls) => {
    const e = document.createElement(tag)
    e.className = cls
    box.append(e)
    return e
  }
  const title = line('p', 'own-name')
  title.dir = 'auto'
  const text = line('p', 'own-text')
  text.setAttribute('role', 'status')
  const note = line('p', 'own-note')
  const bad = line('p', 'own-bad')
  bad.setAttribute('role', 'alert')
  const off = line('button', 'own-off')
  off.type = 'button'
  off.textContent = w.remove
  off.onclick = () => {
    remove()
    el.focus()
  }
  const tip = document.createElement('p')
  tip.className = 'tip own-tip'
  tip.hidden = true
  tip.dir = 'auto'
  tip.setAttribute('aria-hidden', 'true')
  let before = '' // the name of what is shown
  let counted = '' // and its numbers
  const named = name => w.names[name] ?? name // or what layer.js calls what has none
  const put = (where, what) => { if (where.textContent !== what) where.textContent = what }
  const open = () => { if (!box.isConnected) el.append(box, tip) }

  // The feature under a resting pointer is named from its own properties.
  let wait
  let asked = 0 // only the last answer counts
  let look = async () => null
  const titled = f => {
    const p = f.properties || {}
    const key = ['title', 'name', 'label', 'description'].find(k => typeof p[k] === 'string' && p[k]) ?? Object.keys(p).find(k => typeof p[k] === 'string')
    const when = p.date ?? p.datetime ?? ''
    return (key ? p[key] : f.id).slice(0, 120) + (typeof when === 'string' && when && p[key] !== when ? ' · ' + when.slice(0, 10) : '')
  }
  el.addEventListener('pointermove', e => {
    clearTimeout(wait)
    const mine = ++asked
    tip.hidden = true
    if (e.buttons || !box.isConnected || e.target.closest('.own,.legend,button')) return
    const r = el.getBoundingClientRect()
    const [x, y] = [e.clientX - r.left, e.clientY - r.top]
    wait = setTimeout(async () => {
      const f = el.style.cursor === 'pointer' ? null : await look(x, y).catch(() => null) // the file may be gone
      if (!f || mine !== asked) return
      put(tip, titled(f))
      tip.hidden = false
      tip.style.left = Math.max(8, Math.min(x + 14, el.clientWidth - tip.offsetWidth - 8)) + 'px'
      tip.style.top = Math.max(8, y - tip.offsetHeight - 12) + 'px'
    }, 90)
  })
  el.addEventListener('pointerleave', () => { clearTimeout(wait); asked++; tip.hidden = true })

  return {
    pointer (f) { look = f },
    reading (name) {
      open()
      put(bad, '')
      put(title, named(name))
      put(text, w.reading)
      put(note, '')
    },
    progress (n, size) { put(text, w.reading + (size ? ' ' + w.part(Math.floor(100 * Math.min(n / size, 1))) : '')) },
    shown (name) {
      before = named(name)
      put(off, w.remove)
      put(note, w.stays)
    },
    counts (n) {
      const points = n('points')
      const shapes = n('shapes')
      const parts = []
      const say = (what, n) => parts.push(what(number(n)))
      if (points) {
        parts.push(w.points(points, number(points)), w.inView(number(n('inView'))) + (n('inView') ? n('surface') ? w.density : w.marks : ''))
        if (n('inTime') + n('outside') < points) say(w.inTime, n('inTime'))
      }
      if (shapes) parts.push(w.shapes(shapes, number(shapes)) + w.comma + w.inView(number(n('shapesInView'))))
      if (!parts.length) parts.push(n('features') ? w.placeless : w.nothing)
      if (n('outside')) say(w.outside, n('outside'))
      if (n('unplaced')) say(w.unplaced, n('unplaced'))
      if (n('undated') === n('features') && n('undated')) parts.push(w.dateless)
      else if (n('undated')) say(w.undated, n('undated'))
      put(text, (counted = parts.join(' · ')))
    },
    failed (name, why) {
      open()
      put(title, before || named(name) || w.title)
      put(text, before ? counted : '')
      put(note, before ? '' : w.asItWas)
      const file = document.createElement('bdi')
      file.textContent = named(name)
      bad.replaceChildren(...(before && name ? [file, w.badFile] : [w.bad]), ...reason(why, lang), /\.$/.test(why) ? '' : '.')
      put(off, before ? w.remove : w.close)
    },
    gone () {
      before = counted = ''
      put(bad, '')
      box.remove()
      tip.remove()
    }
  }
}
