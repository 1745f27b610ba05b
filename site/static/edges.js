// edges.js: tags for what lies beyond the edges of the map: the three places with
// the most events, then the rest in one number.
import { words } from './words.js'

const make = (tag, ...children) => {
  const e = document.createElement(tag)
  e.append(...children)
  return e
}

// edges fills the box from lines of name, edge and number.
export const edges = (box, text) => {
  const rows = (text || '').split('\n').filter(Boolean).map(l => l.split('\t')).sort((a, b) => b[2] - a[2])
  const tags = rows.slice(0, 3).map(([name, edge, n]) => [name || words.area, n, '↑→↓←'[edge]])
  const sum = rows => rows.reduce((sum, r) => sum + +r[2], 0)
  const rest = sum(rows.slice(3))
  if (rest) tags.push([words.rest, rest, ''])
  box.replaceChildren(...tags.map(([name, n, arrow]) => make('span', name, make('b', n), arrow)))
  const one = make('span', make('b', sum(rows)), words.off) // where there is no room for names
  one.className = 'sum'
  box.append(one)
  box.hidden = !tags.length
}
