package main

import (
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"watiya/geo/draw"
	"watiya/geo/state"
	"watiya/geo/topology"
)

// tokenBlocks reads the custom properties of the blocks of a style sheet that set
// the paper: one for each way to get a theme.
func tokenBlocks(t *testing.T, file string) (blocks []map[string]uint32) {
	t.Helper()
	css, err := os.ReadFile("../static/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range regexp.MustCompile(`\{[^{}]*--paper:[^{}]*\}`).FindAllString(string(css), -1) {
		tokens := map[string]uint32{}
		for _, m := range regexp.MustCompile(`--([a-z0-9]+): #([0-9A-F]{3,6});`).FindAllStringSubmatch(block, -1) {
			hex := m[2]
			if len(hex) == 3 {
				hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
			}
			v, err := strconv.ParseUint(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			tokens[m[1]] = uint32(v)
		}
		blocks = append(blocks, tokens)
	}
	return blocks
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b uint32) float64 {
	light := func(c uint32) (l float64) {
		for i, k := range [...]float64{0.2126, 0.7152, 0.0722} {
			v := float64(c>>(16-8*i)&255) / 255
			if v <= 0.04045 {
				l += k * v / 12.92
			} else {
				l += k * math.Pow((v+0.055)/1.055, 2.4)
			}
		}
		return l + 0.05
	}
	x, y := light(a), light(b)
	return max(x, y) / min(x, y)
}

// Page and map have the same colours in every theme, and text on every surface of
// the page a contrast of 4.5.
func TestTokens(t *testing.T) {
	first, more := tokenBlocks(t, "first.css"), tokenBlocks(t, "themes.css")
	if len(first) != 3 || len(more) != 3 {
		t.Fatalf("%d and %d blocks of colours, want light, dark twice, contrast twice and print", len(first), len(more))
	}
	themes := []draw.Theme{draw.Light, draw.Dark, draw.Dark, draw.HighContrast, draw.HighContrast, draw.Print}
	for i, tokens := range append(first, more...) {
		theme := themes[i]
		for name, want := range draw.Tokens(theme) {
			if got, ok := tokens[name]; !ok || got != want {
				t.Errorf("%s, block %d: --%s is #%06X, the map's is #%06X", draw.ThemeNames[theme], i, name, got, want)
			}
		}
		for _, ground := range [...]string{"paper", "paper2", "card"} {
			for _, text := range [...]string{"ink", "ink2", "ink3", "gna", "lna", "others"} {
				if c := contrast(tokens[text], tokens[ground]); c < 4.5 {
					t.Errorf("%s: --%s on --%s: contrast %.2f", draw.ThemeNames[theme], text, ground, c)
				}
			}
			if f, ok := tokens["focus"]; ok && contrast(f, tokens[ground]) < 3 {
				t.Errorf("%s: the focus ring on --%s: contrast %.2f", draw.ThemeNames[theme], ground, contrast(f, tokens[ground]))
			}
		}
	}
	if !slices.Equal(state.Themes, draw.ThemeNames[:]) {
		t.Errorf("addresses know the themes %v, the map %v", state.Themes, draw.ThemeNames)
	}
}

// Every fill by a pattern finds it in the page.
func TestHatchesAreThere(t *testing.T) {
	base, err := topology.Build(os.DirFS("../data/basemap"))
	if err != nil {
		t.Fatal(err)
	}
	p := newPainter(base, testBook(t).story)
	page := string(p.hatches())
	static, err := os.ReadFile("../static/themes.css")
	if err != nil {
		t.Fatal(err)
	}
	used := regexp.MustCompile(`url\(#([^)]+)\)`).FindAllStringSubmatch(string(static)+string(p.themesCSS()), -1)
	if len(used) == 0 {
		t.Fatal("no mark is hatched")
	}
	for _, u := range used {
		if !strings.Contains(page, `<pattern id="`+u[1]+`"`) {
			t.Errorf("there is no pattern %q", u[1])
		}
	}
}
