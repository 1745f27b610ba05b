// layer_panel.js: what the page says of the reader's own layer.

// number is 12,345: this panel speaks English in every page yet. The browser's own
// formatting takes twenty milliseconds to get ready.
const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
const many = (n, one, more) => number(n) + ' ' + (n === 1 ? one : more)

export function panel (el, remove) {
  const box = document.createElement('section')
  box.className = 'own'
  box.lang = 'en'
  box.dir = 'ltr'
  box.setAttribute('aria-label', 'Your own data')
  const line = (tag, cls) => {
    const e = document.createElement(tag)
    e.className = cls
    box.append(e)
    return e
  }
  const title = line('p', 'own-name')
  const text = line('p', 'own-text')
  text.setAttribute('role', 'status')
  const note = line('p', 'own-note')
  const bad = line('p', 'own-bad')
  bad.setAttribute('role', 'alert')
  const off = line('button', 'own-off')
  off.type = 'button'
  off.textContent = 'Remove'
  off.onclick = () => {
    remove()
    el.focus()
  }
  const tip = document.createElement('p')
  tip.className = 'tip own-tip'
  tip.hidden = true
  tip.setAttribute('aria-hidden', 'true')
  let before = '' // the name of what is shown
  let counted = '' // and its numbers
  const put = (where, what) => { if (where.textContent !== what) where.textContent = what }
  const open = () => { if (!box.isConnected) el.append(box, tip) }

  // The feature under a resting pointer is named from its own properties.
  let wait
  let asked = 0 // only the last answer counts
  let look = async () => null
  const named = f => {
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
      put(tip, named(f))
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
      put(title, name)
      put(text, 'Reading …')
      put(note, '')
    },
    progress (n, size) { put(text, size ? 'Reading … ' + Math.floor(100 * Math.min(n / size, 1)) + ' %' : 'Reading …') },
    shown (name) {
      before = name
      put(off, 'Remove')
      put(note, 'Read in your browser; it is sent nowhere.')
    },
    counts (n) {
      const points = n('points')
      const parts = []
      if (points) {
        parts.push(many(points, 'point', 'points'), number(n('inView')) + ' in view' + (n('inView')
          ? n('surface') ? ', drawn as density: the stronger, the more in one place' : ', each with its own mark'
          : ''))
        if (n('inTime') + n('outside') < points) parts.push(number(n('inTime')) + ' in the time shown')
      }
      if (n('shapes')) parts.push(many(n('shapes'), 'line or area', 'lines and areas') + ', ' + number(n('shapesInView')) + ' in view')
      if (!parts.length) parts.push(n('features') ? 'Nothing with a place in it' : 'There is nothing in it')
      if (n('outside')) parts.push(number(n('outside')) + ' beyond the map')
      if (n('unplaced')) parts.push(number(n('unplaced')) + ' without a place')
      if (n('undated')) parts.push(n('undated') === n('features') ? 'none has a date, so all are always shown' : number(n('undated')) + ' without a date, always shown')
      put(text, (counted = parts.join(' · ')))
    },
    failed (name, why) {
      open()
      put(title, before || name || 'Your own data')
      put(text, before ? counted : '')
      put(note, before ? '' : 'The map is as it was.')
      put(bad, (before && name ? name + ' is not shown: ' : 'Not shown: ') + why + (/\.$/.test(why) ? '' : '.'))
      put(off, before ? 'Remove' : 'Close')
    },
    gone () {
      before = counted = ''
      put(bad, '')
      box.remove()
      tip.remove()
    }
  }
}
