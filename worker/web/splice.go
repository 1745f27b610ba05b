package web

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
)

// edit replaces what stands between two texts; the texts stay. The first is looked
// for behind another text, or at a byte of the page. Without an end it inserts.
type edit struct {
	after      string
	at         int
	begin, end string
	with       string
}

// place finds what an edit replaces.
func (e *edit) place(page []byte) (from, to int, ok bool) {
	from = e.at
	for _, text := range [...]string{e.after, e.begin} {
		i := bytes.Index(page[from:], []byte(text))
		if i < 0 {
			return 0, 0, false
		}
		from += i + len(text)
	}
	n := bytes.Index(page[from:], []byte(e.end))
	return from, from + n, n >= 0
}

// splice makes edits, whose places must not overlap. One whose place the page does
// not have is left out and named in the error.
func splice(page []byte, edits []edit) ([]byte, error) {
	type cut struct {
		from, to int
		with     string
	}
	var cuts []cut
	var lost error
	size := len(page)
	for i := range edits {
		if from, to, ok := edits[i].place(page); ok {
			cuts = append(cuts, cut{from, to, edits[i].with})
			size += len(edits[i].with) - (to - from)
		} else {
			lost = errors.Join(lost, errors.New("web: the page has no place for "+strconv.Quote(edits[i].after+edits[i].begin+" … "+edits[i].end)))
		}
	}
	slices.SortFunc(cuts, func(a, b cut) int { return a.from - b.from })
	out := make([]byte, 0, size)
	at := 0
	for _, c := range cuts {
		out = append(append(out, page[at:c.from]...), c.with...)
		at = c.to
	}
	return append(out, page[at:]...), lost
}
