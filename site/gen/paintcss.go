package main

import (
	"fmt"
	"strconv"
	"strings"

	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// paintCSS is the style sheet of the first paints: the rules of all styles with
// their colours as variables, the variables of the two themes, and which
// picture is seen at which width of the map. It holds all styles and not only
// the used ones, because the server draws other views into the same page.
func (p *painter) paintCSS() []byte {
	var use svg.Use
	for i := range p.light {
		use.Shapes = append(use.Shapes, p.light[i].Size == 0)
		use.Texts = append(use.Texts, p.light[i].Size > 0)
	}
	families := [2]string{"var(--sans)", "var(--serif)"}
	light := declarations(p.light, &use, families)
	dark := declarations(p.dark, &use, families)
	var rules strings.Builder
	names := map[string]string{} // light and dark value to the variable
	var lightVars, darkVars strings.Builder
	for i, r := range light {
		rules.WriteString(r.selector + "{")
		other := dark[i].properties
		for j, d := range r.properties {
			property, value, _ := strings.Cut(d, ":")
			if j < len(other) && other[j] != d {
				_, darkValue, _ := strings.Cut(other[j], ":")
				name := names[value+" "+darkValue]
				if name == "" {
					name = "--m" + strconv.Itoa(len(names))
					names[value+" "+darkValue] = name
					lightVars.WriteString(name + ":" + value + ";")
					darkVars.WriteString(name + ":" + darkValue + ";")
				}
				value = "var(" + name + ")"
			}
			if j > 0 {
				rules.WriteByte(';')
			}
			rules.WriteString(property + ":" + value)
		}
		rules.WriteByte('}')
	}
	css := ":root{" + lightVars.String() + "}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){" + darkVars.String() +
		"}}:root[data-theme=dark]{" + darkVars.String() + "}" + rules.String()
	return []byte(css + classCSS())
}

type rule struct {
	selector   string
	properties []string
}

// declarations takes the rules of svg.AppendCSS apart. Both themes give the same
// properties in the same order, but for an opacity that only one of them has.
func declarations(styles []scene.Style, use *svg.Use, families [2]string) []rule {
	var out []rule
	for r := range strings.SplitSeq(strings.TrimSuffix(string(svg.AppendCSS(nil, "", styles, use, families)), "}"), "}") {
		selector, body, _ := strings.Cut(r, "{")
		out = append(out, rule{selector, strings.Split(body, ";")})
	}
	return out
}

// classCSS places the pictures: the middle of each on the middle of the map,
// never scaled, and the one of the map's class is seen.
func classCSS() string {
	var b strings.Builder
	px := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + "px" }
	for i, c := range view.Classes {
		fmt.Fprintf(&b, ".paint.%s{width:%s;height:%s;margin:%s 0 0 %s}", c.Name, px(c.W), px(c.H), px(-c.H/2), px(-c.W/2))
		conditions := "(min-width:" + px(c.Least) + ")"
		if i+1 < len(view.Classes) {
			conditions += " and (width<" + px(view.Classes[i+1].Least) + ")"
		}
		fmt.Fprintf(&b, "@container map %s{.paint.%s{display:block}}", conditions, c.Name)
	}
	return b.String() + ".paint svg{display:block;overflow:visible}.map[data-live] .paint{display:none!important}"
}
