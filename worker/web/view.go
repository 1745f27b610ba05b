package web

import (
	"errors"
	"html"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
)

// The build leaves these marks round the first paint of its pages; viewPage puts
// the map of the asked state between them.
const (
	mapBegin = "<!--map-->"
	mapEnd   = "<!--/map-->"
)

// viewPage is the page of any state: the built page of its event or step, else the
// home page, or the frames that other sites show of them, with the map and what
// stands around it as in exactly that state. A page ignores parameters that it does
// not understand; the client reads the address again itself.
func viewPage(req *request) Response {
	v, _ := state.Parse(req.query)
	lang := langOf(req.path)
	shell, ok := openShell(req.site.assets, &v, req.path)
	if !ok {
		return problem(lang, http.StatusServiceUnavailable, missing)
	}
	// The shell is part of the key: a native server sees it change.
	return req.site.recent.answer(req.path+"?"+v.String()+" "+req.origin+" "+shell.ETag, func() Response {
		body, err := spliceView(req, shell.Body, &v, lang)
		if err != nil { // what else the view has is shown all the same; the build stops at it
			req.site.log(err.Error() + ", asked for " + req.path + "?" + v.String())
		}
		return Response{Status: http.StatusOK, Type: htmlType, Body: body}
	})
}

// openShell finds the page whose text belongs to a state, beside the address that
// was asked for. Names that the site does not have are ignored; an event has no frame
// of its own. entry.mjs hands in the same page with a request.
func openShell(a Assets, v *state.View, path string) (File, bool) {
	under := strings.TrimSuffix(strings.TrimPrefix(path, "/"), "view")
	if v.Event != "" {
		if f, ok := a.Open(under + "event/" + v.Event + "/index.html"); ok {
			return f, true
		}
	}
	if v.Step != "" {
		if f, ok := a.Open(under + "step/" + v.Step + "/index.html"); ok {
			return f, true
		}
	}
	return a.Open(under + "index.html")
}

func spliceView(req *request, shell []byte, v *state.View, lang string) ([]byte, error) {
	var edits []edit
	var wrong error // in the form of the filter
	frame := strings.Contains(req.path, "/embed/")
	if p := req.site.painting(lang); p != nil {
		paint, drawn := p.First(nil, v, frame)
		edits = append(edits, edit{begin: mapBegin, end: mapEnd, with: string(paint)})
		var r state.Resolved
		r.Resolve(v, p.Story)
		switch {
		case len(p.Story.Steps) == 0:
		case frame:
			edits = append(edits, count(p.Story, &r, `<span class="label">`)...)
			if i := state.EventIndex(p.Story, v.Event); i >= 0 {
				edits = append(edits, edit{begin: captionBegin, with: caption(p.Story, &p.Story.Events[i])})
			}
		default:
			time, _ := p.Time(nil, v)
			edits = append(edits, edit{begin: timeBegin, end: timeEnd, with: string(time)})
			edits = append(edits, furniture(shell, p.Story, &r, &drawn)...)
			page, _ := req.site.assets.Open(strings.TrimPrefix(pathOf(lang), "/") + FilterPage)
			var form []edit
			form, wrong = filters(shell, page.Body, p.Story, v, &r)
			edits = append(edits, form...)
		}
		if title := p.title(v); title != "" {
			t := html.EscapeString(title)
			edits = append(edits, edit{begin: "<title>", end: "</title>", with: t}, edit{begin: `<meta property="og:title" content="`, end: `"`, with: t})
		}
	}
	if v.Theme != "" {
		edits = append(edits, edit{begin: "<html", with: ` data-theme="` + v.Theme + `"`})
		if v.Theme != "light" && v.Theme != "dark" { // their sheet is for all media then; the first of two attributes holds
			edits = append(edits, edit{begin: "<link data-themes", with: ` media="all"`})
		}
	}
	edits = append(edits, edit{begin: ` data-state="`, end: `"`, with: html.EscapeString(v.String())})
	query := v.String()
	at := func(lang string) string {
		if query != "" {
			return pathOf(lang) + "view?" + query
		}
		return pathOf(lang) + "view"
	}
	others, links := tongues(shell, at)
	if name, value, _ := strings.Cut(query, "="); !frame && (strings.ContainsAny(value, "&=") || query != "" && name != "step" && name != "event") {
		edits = append(edits, links...) // a step or an event alone has a page in each language
	}
	if frame { // it leads to the whole page
		edits = append(edits, edit{begin: `<a id="full" href="`, end: `"`, with: html.EscapeString(at(lang))})
	}
	if req.origin != "" {
		edits = append(edits, edit{begin: addressBegin, end: addressEnd, with: Address(req.origin, at, lang, others, CardOf(v, req.site.manifest.Version, lang)) + "\n"})
	}
	body, err := splice(shell, edits)
	return body, errors.Join(wrong, err)
}

// captionBegin is where a frame says what it shows.
const captionBegin = `<div class="caption" aria-live="polite">`

// caption says in a frame which event it shows, when and where: a frame is built for
// steps only. embed.js takes it away when another mark is chosen.
func caption(s *geo.Story, e *geo.StoryEvent) string {
	var facts []string
	if e.Dated && !e.OpenStart && !e.OpenEnd && !e.Approx {
		facts = append(facts, DateWords(geo.Between(e.From, e.To), s.Lang))
	}
	if e.Place >= 0 {
		facts = append(facts, s.Places[e.Place].Name)
	}
	return `<div class="step event" data-event="` + html.EscapeString(e.ID) + `"><h1>` + html.EscapeString(e.Title) + `</h1><p>` + html.EscapeString(strings.Join(facts, " · ")) + `</p></div>`
}

// tongues are the languages that a page knows, and the edits that let its links to
// them lead to the same view.
func tongues(shell []byte, at func(lang string) string) (known []string, links []edit) {
	missing := each(shell, `<nav class="tongues"`, `<a href="`, func(i int, tag []byte) {
		lang := value(tag, ` hreflang="`)
		if !slices.Contains(langs[:], lang) {
			return
		}
		links = append(links, edit{at: i, begin: `<a href="`, end: `"`, with: html.EscapeString(at(lang))})
		if !slices.Contains(known, lang) { // a phone's menu has them again
			known = append(known, lang)
		}
	})
	return known, append(links, missing...)
}

// Addresses of a page stand between these; a page that is built without knowing its
// host has none, because preview cards need a whole address.
const (
	addressBegin = `<meta property="og:type" content="article">`
	addressEnd   = `<meta name="theme-color"`
)

// The picture of a preview card: twice as many pixels as the map has, so that its
// lettering is still read where a chat shows it small.
const (
	CardW, CardH = 600, 315
	CardScale    = 2
)

// CardOf is the path of the picture of a state.
func CardOf(v *state.View, version, lang string) string {
	shown := *v
	shown.Layers = nil      // no picture draws them
	shown.Version = version // so that it may be kept for ever
	query := shown.String()
	if query != "" {
		query += "&"
	}
	if lang != "en" {
		query += "lang=" + lang + "&"
	}
	return "/map.png?" + query + "w=" + strconv.Itoa(CardW) + "&h=" + strconv.Itoa(CardH) + "&scale=" + strconv.Itoa(CardScale)
}

// Address is how a page tells search engines and preview cards where it and its
// picture stand, and where it stands in the languages that it is published in. They
// want whole addresses. at is its path in a language, the first of which is for who
// reads none of them.
func Address(origin string, at func(lang string) string, lang string, languages []string, card string) string {
	l, c := html.EscapeString(origin+at(lang)), html.EscapeString(origin+card)
	var others strings.Builder
	alternate := func(name, lang string) {
		others.WriteString("\n" + `<link rel="alternate" hreflang="` + name + `" href="` + html.EscapeString(origin+at(lang)) + `">`)
	}
	for _, lang := range languages {
		alternate(lang, lang)
	}
	if len(languages) > 0 {
		alternate("x-default", languages[0])
	}
	return "\n" + `<link rel="canonical" href="` + l + `">` + "\n" + `<meta property="og:url" content="` + l + `">` + "\n" +
		`<meta property="og:image" content="` + c + `">` + "\n" +
		`<meta property="og:image:width" content="` + strconv.Itoa(CardW*CardScale) + `">` + "\n" +
		`<meta property="og:image:height" content="` + strconv.Itoa(CardH*CardScale) + `">` + "\n" +
		`<meta name="twitter:card" content="summary_large_image">` + others.String()
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
