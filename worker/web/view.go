package web

import (
	"bytes"
	"html"
	"net/http"
	"slices"

	"watiya/geo/state"
)

// The build leaves these marks round the first paint of its pages; viewPage puts
// the map of the asked state between them.
const (
	mapBegin = "<!--map-->"
	mapEnd   = "<!--/map-->"
)

// viewPage is the page of any state: the built home page with the first paint, the
// title and the preview card of exactly that state. A page ignores parameters
// that it does not understand; the client reads the address again itself.
func viewPage(req *request) Response {
	shell, ok := req.site.assets.Open("index.html")
	if !ok {
		return problem(http.StatusServiceUnavailable, "The page is missing from the built site.")
	}
	v, _ := state.Parse(req.query)
	// The shell is part of the key: a native server sees it change.
	return req.site.recent.answer("/view?"+v.String()+" "+req.origin+" "+shell.ETag, func() Response {
		return Response{Status: http.StatusOK, Type: htmlType, Body: spliceView(req, shell.Body, &v)}
	})
}

func spliceView(req *request, shell []byte, v *state.View) []byte {
	var edits []edit
	if p := req.site.painting(); p != nil {
		paint, _ := p.First(nil, v)
		edits = append(edits, edit{mapBegin, mapEnd, paint})
		if title := p.title(v); title != "" {
			t := []byte(html.EscapeString(title))
			edits = append(edits, edit{"<title>", "</title>", t}, edit{`<meta property="og:title" content="`, `"`, t})
		}
	}
	edits = append(edits, edit{` data-state="`, `"`, []byte(html.EscapeString(v.String()))})
	if req.origin != "" {
		link := req.origin + "/view"
		if query := v.String(); query != "" {
			link += "?" + query
		}
		l := []byte(html.EscapeString(link))
		edits = append(edits, edit{`<link rel="canonical" href="`, `"`, l}, edit{`<meta property="og:url" content="`, `"`, l})
	}
	return splice(shell, edits)
}

// title names the opened event or the step of a view, before the site's own name.
func (p *Painting) title(v *state.View) string {
	if i := state.EventIndex(p.Story, v.Event); i >= 0 {
		return p.Story.Events[i].Title + " · Watiya"
	}
	if i := state.StepIndex(p.Story, v.Step); i >= 0 {
		return p.Story.Steps[i].Title + " · Watiya"
	}
	return ""
}

// edit replaces what stands between two texts; the texts stay.
type edit struct {
	begin, end string
	with       []byte
}

// splice makes edits at the first place of each; an edit whose place the page
// does not have is left out. The places must not overlap.
func splice(page []byte, edits []edit) []byte {
	type cut struct {
		from, to int
		with     []byte
	}
	var cuts []cut
	size := len(page)
	for _, e := range edits {
		i := bytes.Index(page, []byte(e.begin))
		if i < 0 {
			continue
		}
		i += len(e.begin)
		n := bytes.Index(page[i:], []byte(e.end))
		if n < 0 {
			continue
		}
		cuts = append(cuts, cut{i, i + n, e.with})
		size += len(e.with) - n
	}
	slices.SortFunc(cuts, func(a, b cut) int { return a.from - b.from })
	out := make([]byte, 0, size)
	at := 0
	for _, c := range cuts {
		out = append(append(out, page[at:c.from]...), c.with...)
		at = c.to
	}
	return append(out, page[at:]...)
}
