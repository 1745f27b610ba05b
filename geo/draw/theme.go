package draw

// Theme chooses the colours.
type Theme uint8

// The themes. Their names are those of the address (geo/state, parameter "theme").
const (
	Light Theme = iota
	Dark
	HighContrast
	Print
	NumThemes
)

// ThemeNames are the names of the themes, in their order.
var ThemeNames = [NumThemes]string{Light: "light", Dark: "dark", HighContrast: "contrast", Print: "print"}

// ThemeNamed is the theme of a name; without one it is Light.
func ThemeNamed(name string) Theme {
	for t, n := range ThemeNames {
		if n == name {
			return Theme(t)
		}
	}
	return Light
}

// FirstOverlay is the first index of the overlay styles; the base has those below.
const FirstOverlay = 40

// look is everything that a theme decides: two sets of colours and few rules.
// Both scripts and all renderers read the same table; geometry does not depend
// on it, but for the relief.
type look struct {
	ground
	palette
	// Side as a hatch inside the mark, rising for the GNA and falling for the
	// LNA, dense for a side and sparse for its backers; all others are plain.
	hatched bool
	// Nothing is translucent: lines that are pale elsewhere are drawn full.
	solid bool
	// How much wider the lines of the ground are.
	broad float32
}

// looks is the one table of colours (design boards, "Colours"). Both sides have
// equal lightness and chroma: no side gets an alarm colour. theme_test.go
// computes what it promises: contrast of every lettering and every sign on
// every ground, and that sides are told apart with any common colour vision.
var looks = [NumThemes]look{
	Light: {
		ground: ground{
			sea: 0xE6EEF0, depth: [5]uint32{0xDAE6EA, 0xCDDDE4, 0xC0D3DD, 0xB3C9D6, 0xA7BFCF},
			shore: 0xF6FAFA, land: 0xF1EDE1, veil: 0xEFEBE3, veiled: 0.5, relief: true, band: 0.10,
			urban: 0xD5C7B4, playa: 0xE3E6DF, lake: 0xC9DBE3, river: 0x8FB0C0, district: 0xB3A892,
			border: 0x9A9083, home: 0x6B6256, coast: 0x6E8794,
			grid: 0x8C8A80, road: 0xC2B299, roadInside: 0xFAF7F0,
		},
		palette: palette{
			ink: 0x1E2326, ink2: 0x4A5156, ink3: 0x646C72, plate: 0xFFFEFB,
			gna: 0x41509D, gnaTint: 0xC9CEE8, lna: 0x8A4400, lnaTint: 0xEFCFB2, other: 0x3E4246,
			hatch: 0x4A4E52, town: 0x2B3033, smallTown: 0x5A5F61,
			sea: 0x2F4E61, country: 0x6F6658, libya: 0x5F5648,
			haloLand: 0xF7F3E9, airfields: 0x5A5F61,
			paper2: 0xF5F1E8, card: 0xFFFEFB, rule: 0xDDD6C8,
		},
		broad: 1,
	},
	Dark: {
		ground: ground{
			sea: 0x22313A, depth: [5]uint32{0x1E2C36, 0x1A2731, 0x16222C, 0x131E27, 0x101A22},
			shore: 0x2F434D, land: 0x2B2E2D, veil: 0x1B1E20, veiled: 0.42, relief: true, band: 0.10,
			urban: 0x5A544A, playa: 0x34383A, lake: 0x22343F, river: 0x3F6070, district: 0x565348,
			border: 0x6A675F, home: 0x9C9585, coast: 0x64808D,
			grid: 0x6C7274, road: 0x66625A, roadInside: 0x34363A,
		},
		palette: palette{
			ink: 0xECE8DF, ink2: 0xB9B7B0, ink3: 0x92938F, plate: 0x1B1E20,
			gna: 0xA0B3FB, gnaTint: 0x3B4467, lna: 0xEAA672, lnaTint: 0x5E4228, other: 0xCED2D6,
			hatch: 0xB9BCC0, town: 0xE9E4D8, smallTown: 0xAFAA9F,
			sea: 0x7FA0B0, country: 0xA39F93, libya: 0xBDB6A4,
			haloLand: 0x26292A, airfields: 0xAFAA9F,
			paper2: 0x1F2325, card: 0x212527, rule: 0x363B3E,
		},
		broad: 1,
	},
	HighContrast: {
		ground: ground{
			sea: 0xE4E4E4, depth: [5]uint32{0xE4E4E4, 0xE4E4E4, 0xE4E4E4, 0xE4E4E4, 0xE4E4E4},
			shore: 0xE4E4E4, land: 0xFFFFFF, veil: 0xFFFFFF,
			urban: 0xD9D9D9, playa: 0xF2F2F2, lake: 0xE4E4E4, river: 0x595959, district: 0x333333,
			border: 0x000000, home: 0x000000, coast: 0x000000,
			grid: 0x595959, road: 0x595959, roadInside: 0xFFFFFF,
		},
		palette: palette{
			ink: 0x000000, ink2: 0x1A1A1A, ink3: 0x333333, plate: 0xFFFFFF,
			gna: 0x1B2C82, gnaTint: 0xFFFFFF, lna: 0x6A3000, lnaTint: 0xFFFFFF, other: 0x111111,
			hatch: 0x111111, town: 0x000000, smallTown: 0x1A1A1A,
			sea: 0x1A1A1A, country: 0x1A1A1A, libya: 0x000000,
			haloLand: 0xFFFFFF, airfields: 0x000000,
			paper2: 0xFFFFFF, card: 0xFFFFFF, rule: 0x000000,
		},
		hatched: true, solid: true, broad: 1.5,
	},
	// Paper: the same values with finer lines, safe in black and white.
	Print: {
		ground: ground{
			sea: 0xE4E4E4, depth: [5]uint32{0xE4E4E4, 0xE4E4E4, 0xE4E4E4, 0xE4E4E4, 0xE4E4E4},
			shore: 0xE4E4E4, land: 0xFFFFFF, veil: 0xFFFFFF,
			urban: 0xE4E4E4, playa: 0xF2F2F2, lake: 0xE4E4E4, river: 0x7A7A7A, district: 0x8A8A8A,
			border: 0x595959, home: 0x000000, coast: 0x333333,
			grid: 0x7A7A7A, road: 0x8A8A8A, roadInside: 0xFFFFFF,
		},
		palette: palette{
			ink: 0x000000, ink2: 0x1A1A1A, ink3: 0x333333, plate: 0xFFFFFF,
			gna: 0x1B2C82, gnaTint: 0xFFFFFF, lna: 0x6A3000, lnaTint: 0xFFFFFF, other: 0x111111,
			hatch: 0x333333, town: 0x000000, smallTown: 0x333333,
			sea: 0x333333, country: 0x4D4D4D, libya: 0x1A1A1A,
			haloLand: 0xFFFFFF, airfields: 0x1A1A1A,
			paper2: 0xFFFFFF, card: 0xFFFFFF, rule: 0x8A8A8A,
		},
		hatched: true, solid: true, broad: 1,
	},
}

// Tokens are the colours that a page shares with its map, by the names of its
// style sheets, as 0xRRGGBB.
func Tokens(t Theme) map[string]uint32 {
	l := &looks[t]
	return map[string]uint32{"plate": l.plate, "ink": l.ink, "ink2": l.ink2, "ink3": l.ink3,
		"paper2": l.paper2, "card": l.card, "rule": l.rule,
		"gna": l.gna, "gna2": l.gnaTint, "lna": l.lna, "lna2": l.lnaTint, "others": l.other}
}
