package web

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/state"
)

// furniture makes the edits that bring what stands around the map in line with it:
// counts, list, time, legend, the tray and the tags for what lies off the map.
// page.js does the same whenever the reader moves the map.
func furniture(shell []byte, s *geo.Story, r *state.Resolved, drawn *Drawn) []edit {
	n, total := strconv.Itoa(r.Count), strconv.Itoa(len(s.Events))
	out := append(count(s, r, "<span>· "),
		edit{after: `id="window"`, begin: "<b>", end: "</b>", with: n},
		edit{begin: `id="list-count">`, end: "<", with: nOf(s.Lang, n, total)},
		edit{begin: `<p class="empty" id="empty"`, end: ">", with: hidden(r.Count > 0)},
		edit{begin: `<p id="offmap"`, end: "</p>", with: hidden(len(drawn.Beyond)+drawn.Low == 0) + ">" + OffMap(s, drawn)},
		edit{begin: `<details class="tray" id="tray"`, end: ">", with: hidden(drawn.Tally.Tray == 0)},
		edit{after: `id="tray"`, begin: "<b>", end: "</b>", with: strconv.Itoa(drawn.Tally.Tray)})
	from, to := TimeDays(s)
	if r.Window {
		from, to = min(max(r.From, from), to), min(max(r.To, from), to)
	}
	if label := WindowWords(s, r); label != "" {
		out = append(out, edit{begin: `id="window">`, end: "<", with: html.EscapeString(label)})
	}
	out = append(out,
		edit{after: ` id="from"`, begin: ` value="`, end: `"`, with: strconv.Itoa(int(from))},
		edit{after: ` id="to"`, begin: ` value="`, end: `"`, with: strconv.Itoa(int(to))})
	out, tray := list(out, shell, s, r)
	out = append(out, edit{after: `id="tray"`, begin: "<ul>", end: "</ul>", with: tray})
	return rows(out, shell, drawn.Legend)
}

// count makes the edits that say how many events are shown, and behind a text of which
// time: of furniture, what a frame has, too.
func count(s *geo.Story, r *state.Resolved, before string) []edit {
	out := []edit{{after: `id="count"`, begin: "<b>", end: "</b>", with: strconv.Itoa(r.Count)}}
	if label := WindowWords(s, r); label != "" {
		out = append(out, edit{after: `id="count"`, begin: before, end: "</span>", with: html.EscapeString(label)})
	}
	return out
}

func hidden(yes bool) string {
	if yes {
		return " hidden"
	}
	return ""
}

// WindowWords is the time window of a view in words, "" where it is the step's
// own, whose page says it.
func WindowWords(s *geo.Story, r *state.Resolved) string {
	switch {
	case !r.Window:
		return AllDates(s.Lang)
	case r.Selected < 0 && r.From == s.Steps[r.Step].From && r.To == s.Steps[r.Step].To:
		return ""
	}
	// Cut to the ends of time; days.js says the same.
	from, to := r.From, r.To
	if first, last := TimeDays(s); from <= last && to >= first {
		from, to = max(from, first), min(to, last)
	}
	return DateWords(geo.Between(from, to), s.Lang)
}

// OffMap is the tags for what lies beyond the edges: the three places with the
// most events, then the rest in one number; and the sum for a phone, where there is no
// room for names. The page's script (edges.js) writes the same.
func OffMap(s *geo.Story, drawn *Drawn) string {
	say := PhrasesOf(s.Lang)
	sorted := slices.Clone(drawn.Beyond)
	slices.SortStableFunc(sorted, func(x, y draw.Beyond) int { return y.N - x.N })
	var out strings.Builder
	tag := func(name string, n int, arrow string) {
		out.WriteString("<span>" + html.EscapeString(name) + "<b>" + strconv.Itoa(n) + "</b>" + arrow + "</span>")
	}
	rest := 0
	for i, o := range sorted {
		if i >= 3 {
			rest += o.N
			continue
		}
		name := say.Area
		if o.Place >= 0 {
			name = s.Places[o.Place].Short
		}
		tag(name, o.N, [draw.NumEdges]string{"↑", "→", "↓", "←"}[o.Edge])
	}
	if rest > 0 {
		tag(say.Rest, rest, "")
	}
	if drawn.Low > 0 {
		out.WriteString(`<span class="sum"><b>` + strconv.Itoa(drawn.Low) + "</b>" + say.Off + "</span>")
	}
	return out.String()
}

// list hides the lines of events that are not shown. It returns the lines of those
// that go into the tray.
func list(out []edit, shell []byte, s *geo.Story, r *state.Resolved) ([]edit, string) {
	var tray strings.Builder
	missing := each(shell, `<ol id="events"`, `<li id="e-`, func(at int, tag []byte) {
		n := state.EventIndex(s, value(tag, ` data-event="`))
		if n < 0 {
			return
		}
		out = append(out, flag(at, tag, !r.Shown[n]))
		if r.Shown[n] && bytes.Contains(tag, []byte(" data-tray")) {
			id := html.EscapeString(s.Events[n].ID)
			tray.WriteString(`<li><a href="` + pathOf(s.Lang) + `event/` + id + `/" data-event="` + id + `">` + html.EscapeString(s.Events[n].Title) + `</a></li>`)
		}
	})
	return append(out, missing...), tray.String()
}

// rows hides the lines of the legends, of which a page has two, that explain
// nothing on the map.
func rows(out []edit, shell []byte, g draw.Legend) []edit {
	bits := g.Bits()
	missing := each(shell, `<details class="legend`, `<li data-key="`, func(at int, tag []byte) {
		i := slices.Index(draw.LegendKeys, value(tag, ` data-key="`))
		out = append(out, flag(at, tag, i < 0 || bits>>i&1 == 0))
	})
	return append(out, missing...)
}

// each calls f with every tag that begins with a text, behind a first text. Where
// there is none it returns an edit without a place, which splice names.
func each(shell []byte, after, begin string, f func(at int, tag []byte)) []edit {
	missing := []edit{{after: after, begin: begin}}
	at := bytes.Index(shell, []byte(after))
	for at >= 0 {
		n := bytes.Index(shell[at:], []byte(begin))
		if n < 0 {
			break
		}
		at += n
		size := bytes.IndexByte(shell[at:], '>')
		if size < 0 {
			break
		}
		f(at, shell[at:at+size+1])
		missing = nil
		at += size
	}
	return missing
}

// flag sets or takes away the word hidden at the end of a tag.
func flag(at int, tag []byte, on bool) edit {
	plain := strings.TrimSuffix(strings.TrimSuffix(string(tag), ">"), " hidden")
	return edit{at: at, begin: plain, end: ">", with: hidden(on)}
}

func value(tag []byte, name string) string {
	_, rest, _ := bytes.Cut(tag, []byte(name))
	v, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(v)
}
