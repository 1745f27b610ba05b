package main

import (
	"html/template"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/svg"
	"watiya/geo/timeline"
	"watiya/worker/web"
)

// timeView is the time control of a page.
type timeView struct {
	Paint       template.HTML // its first pictures, between the marks that worker/web looks for
	First, Last geo.Day       // what the handles reach
	From, To    geo.Day       // the window, cut to that
	Ends        [2]string     // of it, in words
	Undated     []*eventView
	Choices     []timeChoice
}

// timeChoice is a time that a page without scripts offers.
type timeChoice struct {
	At, Text string
	Now      bool
}

func (b *book) timeline(p *painter, v *state.View, r *state.Resolved) timeView {
	var t timeView
	t.First, t.Last = web.TimeDays(b.story)
	t.From, t.To = t.First, t.Last
	if r.Window {
		t.From, t.To = min(max(r.From, t.First), t.Last), min(max(r.To, t.First), t.Last)
	}
	for i, day := range [...]geo.Day{t.From, t.To} {
		t.Ends[i] = web.DateWords(geo.Between(day, day), b.Lang)
	}
	t.Paint = p.time(v)
	for _, e := range b.events {
		if !e.Date.Dated() {
			t.Undated = append(t.Undated, e)
		}
	}
	t.Choices = b.timeChoices(v)
	return t
}

// time is the first pictures of time of a view.
func (p *painter) time(v *state.View) template.HTML {
	pictures, _ := p.drawing().Time(nil, v)
	return "<!--time-->" + template.HTML(pictures) + "<!--/time-->"
}

// timeChoices are all the time of the story, its last year but one, and the months of
// its last.
func (b *book) timeChoices(v *state.View) []timeChoice {
	var out []timeChoice
	add := func(at string) {
		d, err := geo.ParseEDTF(at)
		if err != nil {
			panic(err) // they are made here
		}
		out = append(out, timeChoice{at, web.DateWords(d, b.Lang), at == v.At.String()})
	}
	first, last := web.TimeDays(b.story)
	from, _, _ := first.Civil()
	to, months, _ := last.Civil()
	add(strconv.Itoa(from) + "/" + strconv.Itoa(to))
	add(strconv.Itoa(to - 1))
	for m := 1; m <= months; m++ {
		add(geo.DayOf(to, m, 1).String()[:len("2020-01")])
	}
	return out
}

// timeCSS is the style sheet of the first pictures of time. Every colour is a token
// of the page, so that one rule serves all themes.
func timeCSS() []byte {
	tokens := map[[draw.NumThemes]string]string{}
	for name := range draw.Tokens(draw.Light) {
		var key [draw.NumThemes]string
		for theme := range draw.NumThemes {
			key[theme] = hexOf(draw.Tokens(theme)[name])
		}
		if old, ok := tokens[key]; !ok || name < old {
			tokens[key] = name
		}
	}
	var sheets [draw.NumThemes][]rule
	for theme := range draw.NumThemes {
		sheets[theme] = rulesOf(timeline.Styles(theme, false))
	}
	type group struct{ selectors, body string }
	var groups []*group
	byBody := map[string]*group{}
	for i, r := range sheets[draw.Light] {
		body := ""
		for k, d := range r.properties {
			property, value, _ := strings.Cut(d, ":")
			if strings.HasPrefix(value, "#") {
				var key [draw.NumThemes]string
				for theme := range draw.NumThemes {
					_, key[theme], _ = strings.Cut(sheets[theme][i].properties[k], ":")
				}
				name, ok := tokens[key]
				if !ok {
					panic("gen: a colour of the timeline is no token of the page: " + r.selector + " " + d)
				}
				value = "var(--" + name + ")"
			}
			if property == "stroke-linejoin" || property == "paint-order" || property == "direction" {
				continue // common to all, or that of the page
			}
			body += ";" + property + ":" + value
		}
		g, ok := byBody[body]
		if !ok {
			g = &group{body: body}
			groups, byBody[body] = append(groups, g), g
		}
		g.selectors += ",." + web.TimePrefix + r.selector[1:]
	}
	var out strings.Builder
	for _, g := range groups {
		out.WriteString(g.selectors[1:] + "{" + g.body[1:] + "}")
	}
	return []byte(joinAnchors(out.String()))
}

// rulesOf takes the rules of svg.AppendCSS apart.
func rulesOf(styles []scene.Style) []rule {
	var out []rule
	sheet := string(svg.AppendCSS(nil, "", styles, allOf(styles), [2]string{"var(--sans)", "var(--serif)"}))
	for r := range strings.SplitSeq(strings.TrimSuffix(sheet, "}"), "}") {
		selector, body, _ := strings.Cut(r, "{")
		out = append(out, rule{selector: selector, properties: strings.Split(body, ";")})
	}
	return out
}

func hexOf(rgb uint32) string {
	s := strconv.FormatUint(uint64(rgb), 16)
	return "#" + strings.Repeat("0", 6-len(s)) + s
}
