// report.js: what a frame changed, for the page: one message a frame.
import { FLAG, HEAD, LEGEND } from 'ops.js'

// report reads the head after a frame; ids are the events' in the order of the list.
export function report (p, ids) {
  const { head, signed, text } = p
  const list = (i, n) => [...p.u32.subarray(head(i) >>> 2, (head(i) >>> 2) + n)].map(e => ids[e])
  let last = ''
  let wanted = false
  let first = true
  // change is the counts and the window of time, when they are others.
  const change = () => {
    const detail = {
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
    const key = text(HEAD.address) + JSON.stringify(detail)
    if (key === last) return
    last = key
    const at = head(HEAD.shown)
    detail.shown = p.u8.slice(at, at + head(HEAD.shownLen))
    return detail
  }
  // stack is the events that share a mark with event i.
  const stack = i => {
    const count = i < 0 ? 0 : p.ex.stack(i)
    p.look()
    return list(HEAD.stack, count)
  }
  return {
    stack,
    // again: the page wants to hear all of it, even if the frame changes nothing: it did
    // not count what was under way.
    again () { last = ''; wanted = true },
    // frame is the message about a frame with flags f.
    frame (f) {
      const at = head(HEAD.camera) >>> 3
      const m = { f, camera: [...p.f64.subarray(at, at + 3)] } // middle of the map in the world's square of 1 (Mercator), zoom
      if (wanted || f & (FLAG.draw | FLAG.shown | FLAG.view)) m.change = change()
      wanted = false
      if (f & FLAG.view) m.query = text(HEAD.address)
      if (f & FLAG.select || first) {
        first = false
        const i = signed(HEAD.selected)
        m.select = { id: ids[i] ?? null, stack: stack(i) } // which event is open, with all that share its mark
      }
      // The rows that a mark is spread out in, of how many events, and which row has the
      // focus: -1 none, -2 "show all".
      if (f & FLAG.fan) m.fan = { rows: list(HEAD.rows, head(HEAD.rowsLen)), count: head(HEAD.fan), row: signed(HEAD.row) }
      if (f & FLAG.measured) m.measure = { on: !!head(HEAD.measuring), text: text(HEAD.measured) } // what is measured (App.Measured), and whether anything is
      if (f & FLAG.hover) m.hover = ids[signed(HEAD.hovered)] ?? null // what lies under the pointer
      if (f & FLAG.time) m.time = { playing: !!head(HEAD.timePlaying), speed: head(HEAD.timeSpeed), part: head(HEAD.timePart), hovered: ids[signed(HEAD.timeHovered)] }
      return m
    }
  }
}
