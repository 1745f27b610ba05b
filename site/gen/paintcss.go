package main

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// paintCSS is the style sheet of the first paints: the rules of all styles with
// their colours as variables, the variables of the light and the dark theme, and
// which picture is seen at which width of the map. It holds all styles and not only
// the used ones, because the server draws other views into the same page.
func (p *painter) paintCSS() []byte {
	var rules, lightVars, darkVars strings.Builder
	rules.WriteString(common + "image{display:var(--relief)") // not set but by themesCSS
	p.eachValue(func(selector, property string, v *values, name string, first bool) {
		value := v[draw.Light]
		switch {
		case v[draw.Dark] != value:
			if first {
				lightVars.WriteString(name + ":" + value + ";")
				darkVars.WriteString(name + ":" + v[draw.Dark] + ";")
			}
			value = "var(" + name + ")"
		case name != "":
			value = "var(" + name + "," + value + ")"
		}
		if selector != "" {
			rules.WriteString("}" + selector + "{" + property + ":" + value)
			return
		}
		rules.WriteString(";" + property + ":" + value)
	})
	rules.WriteByte('}')
	sheet := joinAnchors(rules.String())
	css := ":root{" + lightVars.String() + "}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){" + darkVars.String() +
		"}}:root[data-theme=dark]{" + darkVars.String() + "}" + sheet
	return []byte(css + classCSS())
}

// joinAnchors says once what the three alignments of a lettering have in common:
// a page carries this sheet before its map.
func joinAnchors(rules string) string {
	var out strings.Builder
	anchors := map[string][]string{}
	selectors, last := "", ""
	flush := func() {
		if selectors != "" {
			out.WriteString(selectors + "{" + last + "}")
		}
		selectors = ""
	}
	for r := range strings.SplitSeq(strings.TrimSuffix(rules, "}"), "}") {
		selector, body, _ := strings.Cut(r, "{")
		for _, a := range [...]string{"text-anchor:middle", "text-anchor:end"} {
			if rest, ok := strings.CutSuffix(body, ";"+a); ok {
				anchors[a] = append(anchors[a], selector)
				body = rest
			}
		}
		if selectors != "" && body == last {
			selectors += "," + selector
			continue
		}
		flush()
		selectors, last = selector, body
	}
	flush()
	for _, a := range [...]string{"text-anchor:middle", "text-anchor:end"} {
		if len(anchors[a]) > 0 {
			out.WriteString(strings.Join(anchors[a], ",") + "{" + a + "}")
		}
	}
	return out.String()
}

// themesCSS recolours the first paints for high contrast and print, where the
// reader's system asks for it or the page says so: the variables of the ground,
// which stands in a definition that selectors do not reach into, and rules for
// what differs above it.
func (p *painter) themesCSS() []byte {
	sheet := func(theme draw.Theme, scope string) string {
		var vars, rules strings.Builder
		p.eachValue(func(_, _ string, v *values, name string, first bool) {
			if !first || v[theme] == "" {
				return // not of the ground
			}
			if v[theme] != v[draw.Light] {
				vars.WriteString(";" + name + ":" + v[theme])
			} else if v[draw.Dark] != v[draw.Light] { // the system may be dark
				vars.WriteString(";" + name + ":" + v[draw.Light])
			}
		})
		light := p.declarations(draw.Light)
		for i, r := range p.declarations(theme) {
			if light[i].ground {
				continue
			}
			differs := ""
			for _, d := range append(r.properties, light[i].absent(&r)...) {
				if !slices.Contains(light[i].properties, d) || strings.Contains(d, "#") {
					differs += ";" + d
				}
			}
			if differs != "" {
				rules.WriteString(scope + " " + r.selector + "{" + differs[1:] + "}")
			}
		}
		return scope + "{--relief:none" + vars.String() + "}" + rules.String()
	}
	css := "@media (prefers-contrast:more),(forced-colors:active){" + sheet(draw.HighContrast, ":root:not([data-theme])") + "}" +
		sheet(draw.HighContrast, ":root[data-theme=contrast]") + sheet(draw.Print, ":root[data-theme=print]") +
		"@media print{" + sheet(draw.Print, ":root:root:root") + "}"
	return []byte(css)
}

// common is what all lettering has; first.css gives round joins to every svg.
const common = ".paint text{stroke-linejoin:round;paint-order:stroke;direction:ltr}"

// values are those of a property in each theme.
type values [draw.NumThemes]string

// eachValue visits every property of every rule. selector is empty after the first
// of a rule; name is the variable that stands for the values where light and dark
// differ, or on the ground any two; first tells that it is met for the first time.
func (p *painter) eachValue(visit func(selector, property string, v *values, name string, first bool)) {
	var themes [draw.NumThemes][]rule
	for t := range draw.NumThemes {
		themes[t] = p.declarations(t)
	}
	names := map[values]string{}
	for i, r := range themes[draw.Light] {
		selector := r.selector
		properties := r.properties
		for _, d := range properties {
			property, _, _ := strings.Cut(d, ":")
			var v values
			for t := range v {
				if v[t] = themes[t][i].value(property); v[t] == "" {
					v[t] = absent(property)
				}
			}
			if !r.ground {
				v[draw.HighContrast], v[draw.Print] = "", ""
			}
			name, known := "", true
			if v[draw.Dark] != v[draw.Light] || r.ground && (v[draw.HighContrast] != v[draw.Light] || v[draw.Print] != v[draw.Light]) {
				if name, known = names[v]; !known {
					name = "--m" + strconv.Itoa(len(names))
					names[v] = name
				}
			}
			visit(selector, property, &v, name, !known)
			selector = ""
		}
	}
}

// absent is the value of a property that a rule does not have.
func absent(property string) string {
	switch property {
	case "fill", "stroke":
		return "none"
	case "stroke-width":
		return "0"
	case "stroke-linejoin":
		return "round"
	case "stroke-linecap":
		return "butt"
	}
	return "1"
}

// value is that of a property of the rule, or "".
func (r *rule) value(property string) string {
	for _, d := range r.properties {
		if p, v, _ := strings.Cut(d, ":"); p == property {
			return v
		}
	}
	return ""
}

// absent lists the opacities that r has and another rule has not.
func (r *rule) absent(other *rule) (out []string) {
	for _, property := range [...]string{"fill-opacity", "stroke-opacity"} {
		if r.value(property) != "" && other.value(property) == "" {
			out = append(out, property+":1")
		}
	}
	return out
}

// hatches are the patterns that themesCSS fills marks with, as an element of the page.
func (p *painter) hatches() template.HTML {
	if p == nil {
		return ""
	}
	dst := []byte(`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`)
	for _, styles := range p.styles {
		h := svg.AppendHatches(nil, styles, allOf(styles))
		if len(h) > 0 && !strings.Contains(string(dst), string(h)) {
			dst = append(dst, h...)
		}
	}
	return template.HTML(append(dst, "</defs></svg>"...))
}

type rule struct {
	selector   string
	properties []string
	ground     bool // of the base
}

// allOf uses every style, because the server draws other views into the same page.
func allOf(styles []scene.Style) *svg.Use {
	var use svg.Use
	for i := range styles {
		use.Shapes = append(use.Shapes, styles[i].Size == 0)
		use.Texts = append(use.Texts, styles[i].Size > 0)
	}
	return &use
}

// declarations takes the rules of svg.AppendCSS apart. All themes give the same
// properties in the same order, but for an opacity that only some of them have.
func (p *painter) declarations(theme draw.Theme) []rule {
	styles, families := p.styles[theme], [2]string{"var(--sans)", "var(--serif)"}
	var out []rule
	for r := range strings.SplitSeq(strings.TrimSuffix(string(svg.AppendCSS(nil, "", styles, allOf(styles), families)), "}"), "}") {
		selector, body, _ := strings.Cut(r, "{")
		n, _ := strconv.Atoi(selector[2:])
		properties := slices.DeleteFunc(strings.Split(body, ";"), func(d string) bool { return strings.Contains(common, d) })
		out = append(out, rule{selector, properties, n < draw.FirstOverlay})
	}
	return out
}

// classCSS places the pictures: the middle of each on the middle of the map (or
// its upper edge on the upper edge), never scaled, and the one of the map's class
// is seen.
func classCSS() string {
	var b strings.Builder
	px := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + "px" }
	for i, c := range view.Classes {
		top := "margin:" + px(-c.H/2) + " 0 0 " + px(-c.W/2)
		if c.Top {
			top = "top:0;margin-left:" + px(-c.W/2)
		}
		fmt.Fprintf(&b, ".paint.%s{width:%s;height:%s;%s}", c.Name, px(c.W), px(c.H), top)
		conditions := "(min-width:" + px(c.Least) + ")"
		if i+1 < len(view.Classes) {
			conditions += " and (width<" + px(view.Classes[i+1].Least) + ")"
		}
		fmt.Fprintf(&b, "@container map %s{.paint.%s{display:block}}", conditions, c.Name)
	}
	return b.String() + ".paint svg{display:block;overflow:visible}.map[data-live] .paint{display:none!important}"
}
