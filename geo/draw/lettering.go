package draw

import "watiya/geo/scene"

// lettering is one way to set a name on the map (design boards, "Map
// lettering").
type lettering struct {
	face    face
	size    float32
	spacing float32
	color   func(*palette) uint32
	halo    float32
	veil    bool    // the halo lets the ground through: it stands over land and water
	grow    float32 // Arabic is set larger instead of letterspaced; 0: one pixel more
}

const (
	letSelected = iota
	letStep
	letNote
	letArea
	letRouteGNA // + hue
	letRouteLNA
	letRouteOther
	letRouteNote
	letLibya
	letLibyaLarge
	letCountry
	letCountrySmall
	letSeaCaps
	letSea
	letSeaSmall
	letGulf
	letTripoli
	letTripoliLarge
	letCapital
	letTown
	letTownLarge
	letSmallTown
	letSmallTownLarge
	letAirfield
	letDistrict
	letCount
	letFanDate // on a plate
	letFanTitle
	letFanMore
	numLetterings
)

func inkOf(p *palette) uint32       { return p.ink }
func ink2Of(p *palette) uint32      { return p.ink2 }
func gnaOf(p *palette) uint32       { return p.gna }
func lnaOf(p *palette) uint32       { return p.lna }
func otherOf(p *palette) uint32     { return p.other }
func libyaOf(p *palette) uint32     { return p.libya }
func countryOf(p *palette) uint32   { return p.country }
func seaOf(p *palette) uint32       { return p.sea }
func townOf(p *palette) uint32      { return p.town }
func smallTownOf(p *palette) uint32 { return p.smallTown }

var letterings = [numLetterings]lettering{
	letSelected:       {face: sans600, size: 15, color: inkOf, halo: 3.5},
	letStep:           {face: sans600, size: 12.5, color: inkOf, halo: 2.8},
	letNote:           {face: sans400, size: 10.5, color: ink2Of, halo: 2.8},
	letArea:           {face: sans600, size: 12.5, color: inkOf, halo: 2.8},
	letRouteGNA:       {face: sans600, size: 12.5, color: gnaOf, halo: 2.8, veil: true},
	letRouteLNA:       {face: sans600, size: 12.5, color: lnaOf, halo: 2.8, veil: true},
	letRouteOther:     {face: sans600, size: 12.5, color: otherOf, halo: 2.8, veil: true},
	letRouteNote:      {face: sans400, size: 11, color: ink2Of, halo: 2.8, veil: true},
	letLibya:          {face: sans600, size: 19, spacing: 9, color: libyaOf, halo: 2, grow: 1.25},
	letLibyaLarge:     {face: sans600, size: 26, spacing: 18, color: libyaOf, halo: 2, grow: 1.25},
	letCountry:        {face: sans500, size: 13, spacing: 4, color: countryOf, halo: 2, grow: 1.25},
	letCountrySmall:   {face: sans500, size: 11, spacing: 2, color: countryOf, halo: 2, grow: 1.25},
	letSeaCaps:        {face: serifItalic, size: 18, spacing: 6, color: seaOf},
	letSea:            {face: serifItalic, size: 21, spacing: 4, color: seaOf},
	letSeaSmall:       {face: serifItalic, size: 15, spacing: 1.5, color: seaOf},
	letGulf:           {face: serifItalic, size: 13, spacing: 0.6, color: seaOf},
	letTripoli:        {face: sans600, size: 14, color: townOf, halo: 2.8},
	letTripoliLarge:   {face: sans600, size: 21, color: townOf, halo: 2.8},
	letCapital:        {face: sans600, size: 12.5, color: townOf, halo: 2.8},
	letTown:           {face: sans500, size: 11.5, color: townOf, halo: 2.8},
	letTownLarge:      {face: sans600, size: 13.5, color: townOf, halo: 2.8},
	letSmallTown:      {face: sans500, size: 10.5, color: smallTownOf, halo: 2.8},
	letSmallTownLarge: {face: sans500, size: 11.5, color: smallTownOf, halo: 2.8},
	letAirfield:       {face: sans400, size: 10.5, color: smallTownOf, halo: 2.8},
	letDistrict:       {face: sans500, size: 10, spacing: 2.4, color: smallTownOf, halo: 2, grow: 1.1},
	letCount:          {face: sans600, size: 10.5, color: inkOf},
	letFanDate:        {face: sans600, size: 12, color: inkOf},
	letFanTitle:       {face: sans400, size: 12, color: inkOf},
	letFanMore:        {face: sans400, size: 12, color: ink2Of},
}

// set returns the size and the letter spacing for a script. Spacing breaks the
// joins of Arabic, so there size stands in for it.
func (l *lettering) set(arabic bool) (size, spacing float64) {
	if !arabic {
		return float64(l.size), float64(l.spacing)
	}
	if l.grow > 0 {
		return float64(l.size * l.grow), 0
	}
	return float64(l.size) + 1, 0
}

func (l *lettering) style(c *palette, arabic bool) scene.Style {
	size, spacing := l.set(arabic)
	s := scene.Style{
		Fill: scene.RGB(l.color(c)), Size: float32(size), Spacing: float32(spacing), Weight: 400,
	}
	switch l.face {
	case sans500:
		s.Weight = 500
	case sans600:
		s.Weight = 600
	case serifItalic:
		s.Font = scene.FontSerif
		if !arabic { // Arabic has no italics
			s.Italic = 1
		}
	}
	if l.halo > 0 {
		s.Around = l.halo
		s.Halo = scene.RGB(c.haloLand)
	}
	return s
}
