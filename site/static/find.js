// find.js: the field that finds a place by its name. It is loaded when the field
// is first entered; names are compared in Go (package watiya/geo/find).
const words = {
  en: { town: 'town', airfield: 'airfield', district: 'district', country: 'country', sea: 'sea', place: 'place', none: 'No place of this name on the map', some: n => n + (n === 1 ? ' place' : ' places') },
  ar: { town: 'مدينة', airfield: 'مطار', district: 'شعبية', country: 'بلد', sea: 'بحر', place: 'مكان', none: 'لا مكان بهذا الاسم على الخريطة', some: n => 'النتائج: ' + n },
  tr: { town: 'kent', airfield: 'havaalanı', district: 'bölge', country: 'ülke', sea: 'deniz', place: 'yer', none: 'Haritada bu adda bir yer yok', some: n => n + ' yer' }
}[document.documentElement.lang] ?? {}

// finder makes a combobox of an input: its list holds what the map finds (ARIA
// Authoring Practices, "Editable Combobox With List Autocomplete").
export function finder (input, map, say) {
  const list = document.createElement('ul')
  list.id = 'found'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.getAttribute('aria-label'))
  list.hidden = true
  input.after(list)
  let at = -1
  const rows = () => [...list.querySelectorAll('[role=option]')]
  const mark = i => {
    at = i
    rows().forEach((r, j) => r.setAttribute('aria-selected', j === i))
    const row = rows()[i]
    if (row) {
      input.setAttribute('aria-activedescendant', row.id)
      row.scrollIntoView({ block: 'nearest' })
    } else input.removeAttribute('aria-activedescendant')
  }
  let turn = 0 // only the last answer counts
  let answered // when it is there
  const open = yes => {
    turn++
    list.hidden = !yes
    input.setAttribute('aria-expanded', yes)
    if (!yes) mark(-1)
  }
  const look = () => (answered = answer())
  const answer = async () => {
    if (!map()?.find) { // the client is still on its way
      map()?.ready.then(() => { if (input.value) look() }, () => {})
      return
    }
    const mine = ++turn
    const lines = await map().find(input.value).catch(() => [])
    if (mine !== turn) return
    list.replaceChildren(...lines.map(([n, kind, name], i) => {
      const row = document.createElement('li')
      const b = document.createElement('bdi')
      const s = document.createElement('small')
      row.id = 'found-' + i
      row.dataset.n = n
      row.setAttribute('role', 'option')
      b.textContent = name
      s.textContent = words[kind] ?? kind
      row.append(b, s)
      return row
    }))
    const asked = input.value.trim() !== ''
    if (asked && !lines.length) {
      const row = document.createElement('li')
      row.textContent = words.none
      list.append(row)
    }
    open(asked)
    mark(lines.length ? 0 : -1)
    if (asked) say(lines.length ? words.some(lines.length) : words.none)
  }
  const go = row => {
    if (!row) return
    map()?.goTo?.(+row.dataset.n)
    input.value = row.firstElementChild.textContent
    open(false)
    say(input.value)
  }
  input.addEventListener('input', () => { if (map()) look() })
  input.addEventListener('focus', () => { if (input.value && map()) look() })
  input.addEventListener('blur', () => open(false))
  list.addEventListener('pointerdown', e => {
    e.preventDefault() // the focus stays in the field
    go(e.target.closest('[role=option]'))
  })
  input.addEventListener('keydown', e => {
    const n = rows().length
    if (e.key === 'Enter') {
      e.preventDefault()
      Promise.resolve(answered).then(() => list.hidden ? look() : go(rows()[at]))
    } else if (e.key === 'Escape') {
      if (list.hidden && !input.value) return
      e.stopPropagation()
      if (list.hidden) {
        input.value = ''
        map()?.goTo?.(-1)
      }
      open(false)
    } else if (!list.hidden && n && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault()
      mark((at + (e.key === 'ArrowDown' ? 1 : n - 1)) % n)
    }
  })
  if (input.value && map()) look()
}
