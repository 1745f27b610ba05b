package web

import (
	"bytes"
	"html"
	"net/http"
	"strings"

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
	query := v.String()
	page := shell.Body
	if p := req.site.painting(); p != nil {
		page = between(page, mapBegin, mapEnd, p.First(nil, &v))
		if title := p.title(&v); title != "" {
			t := []byte(html.EscapeString(title))
			page = between(page, "<title>", "</title>", t)
			page = attribute(page, `<meta property="og:title" content="`, t)
		}
	}
	if req.origin != "" {
		link := func(path string) []byte {
			if query != "" {
				path += "?" + query
			}
			return []byte(html.EscapeString(req.origin + path))
		}
		page = attribute(page, `<link rel="canonical" href="`, link("/view"))
		page = attribute(page, `<meta property="og:url" content="`, link("/view"))
	}
	return Response{Status: http.StatusOK, Type: htmlType, Body: page}
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

// between replaces what stands between two marks; without them the page stays.
// The marks themselves stay.
func between(page []byte, begin, end string, with []byte) []byte {
	i := bytes.Index(page, []byte(begin))
	if i < 0 {
		return page
	}
	i += len(begin)
	n := bytes.Index(page[i:], []byte(end))
	if n < 0 {
		return page
	}
	out := make([]byte, 0, len(page)-n+len(with))
	out = append(out, page[:i]...)
	out = append(out, with...)
	return append(out, page[i+n:]...)
}

// attribute replaces the value of the attribute that the given text opens.
func attribute(page []byte, open string, with []byte) []byte {
	if !strings.HasSuffix(open, `"`) {
		panic("web: attribute: the text must end with a quote")
	}
	return between(page, open, `"`, with)
}
