// tell.js: what changed, told to the page by DOM events on the document:
// watiya:change, watiya:fan, watiya:measure, watiya:select, watiya:hover.
import { HEAD, LEGEND } from 'ops.js'

const say = (name, detail) => document.dispatchEvent(new CustomEvent('watiya:' + name, { detail }))

// tell reads the head after a frame; ids are the events' in the order of the list.
export function tell (p, ids) {
  const { head, signed, text } = p
  const list = (i, n) => [...p.u32.subarray(head(i) >>> 2, (head(i) >>> 2) + n)].map(e => ids[e])
  let last = ''
  return {
    // change tells the counts and the window of time, when they are others.
    change (query) {
      const at = head(HEAD.shown)
      const detail = {
        query,
        step: head(HEAD.step),
        count: head(HEAD.count),
        total: head(HEAD.shownLen),
        from: signed(HEAD.from),
        to: signed(HEAD.to),
        moved: !!head(HEAD.moved),
        tally: {
          marks: head(HEAD.marks),
          stacked: head(HEAD.stacked),
          areas: head(HEAD.areas),
          tray: head(HEAD.tray),
          off: { n: head(HEAD.offNorth), e: head(HEAD.offEast), s: head(HEAD.offSouth), w: head(HEAD.offWest) },
          beyond: text(HEAD.beyond) // lines: place, edge 0 north … 3 west, number
        },
        legend: LEGEND.filter((key, i) => head(i < 32 ? HEAD.legend : HEAD.legendHigh) >>> (i & 31) & 1).join(' '), // rows of what is drawn
        scale: { px: head(HEAD.scale) / 16, metres: head(HEAD.scaleMetres) }
      }
      const key = JSON.stringify(detail)
      if (key === last) return
      last = key
      detail.shown = p.u8.slice(at, at + head(HEAD.shownLen))
      say('change', detail)
    },
    // select tells which event is open, with all that share its mark.
    select () {
      const i = signed(HEAD.selected)
      say('select', { id: ids[i] ?? null, stack: this.stack(i) })
    },
    // stack is the events that share a mark with event i.
    stack (i) {
      const count = i < 0 ? 0 : p.ex.stack(i)
      p.look()
      return list(HEAD.stack, count)
    },
    // fan tells which rows a mark is spread out in, of how many events, and which
    // row has the focus: -1 none, -2 "show all".
    fan () {
      say('fan', { rows: list(HEAD.rows, head(HEAD.rowsLen)), count: head(HEAD.fan), row: signed(HEAD.row) })
    },
    // measure tells what is measured (App.Measured), and whether anything is.
    measure () { say('measure', { on: !!head(HEAD.measuring), text: text(HEAD.measured) }) },
    // hover tells what lies under the pointer; the result is whether anything does.
    hover ([x, y]) {
      const i = signed(HEAD.hovered)
      say('hover', { id: ids[i] ?? null, x, y })
      return i >= 0
    }
  }
}
