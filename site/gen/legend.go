package main

import (
	"html/template"
	"slices"
	"strconv"

	"watiya/geo"
	"watiya/geo/draw"
)

// legendRow is a line of the legend. Key names the kind of event that it
// explains; the script hides rows of which nothing is shown.
type legendRow struct {
	Key, Text string
	Sign      template.HTML
	Hidden    bool
}

const (
	routeSign    = `<svg class="line-sign" viewBox="0 0 32 12" aria-hidden="true"><path class="dash" d="M1 6h30"/><path class="head" d="M12 2.5l7 3.5-7 3.5z"/></svg>`
	areaSign     = `<svg class="line-sign" viewBox="0 0 32 16" aria-hidden="true"><path class="hatch" d="M1 9l8-8M1 15L15 1M8 15L22 1M15 15L29 1M22 15l9-9"/></svg>`
	heldSign     = `<svg class="line-sign" viewBox="-11 -7 22 16" aria-hidden="true"><circle class="head" cy="-3" r="2.6"/><path class="half" d="M-8.6-.2a9 9 0 0 0 17.2 0"/></svg>`
	fanSign      = `<svg class="line-sign" viewBox="0 0 32 16" aria-hidden="true"><path class="dash" d="M1 8h14"/><path class="hatch" d="M16 8l14-6M16 8l15-3M16 8h15M16 8l15 3M16 8l14 6"/></svg>`
	unitSign     = `<svg class="line-sign" viewBox="0 0 32 12" aria-hidden="true"><path class="head" d="M6 2.6l7 3.4-7 3.4z"/><path class="hollow" d="M19 2.6l7 3.4-7 3.4z"/></svg>`
	countSign    = `<svg class="line-sign" viewBox="-16 -9 32 18" aria-hidden="true"><rect class="hollow" x="-9" y="-7" width="18" height="14" rx="7"/><path class="dash" d="M-3 0h6"/></svg>`
	paleSign     = `<svg class="line-sign" viewBox="-12 -9 24 18" aria-hidden="true"><rect class="pale" x="-4" y="-4" width="8" height="8"/></svg>`
	airfieldSign = `<svg class="line-sign" viewBox="-12 -9 24 18" aria-hidden="true"><circle class="hollow" r="5"/><path class="dash solid" d="M-5.5 3.2l11-6.4"/></svg>`
	roadSign     = `<svg class="line-sign" viewBox="0 0 32 12" aria-hidden="true"><path class="hatch" d="M1 7.2q15-5 30-1M1 9.2q15-5 30-1"/></svg>`
	measureSign  = `<svg class="line-sign" viewBox="0 0 32 12" aria-hidden="true"><path class="dash solid" d="M3 6h26"/><circle class="head" cx="3" cy="6" r="2.4"/><circle class="head" cx="29" cy="6" r="2.4"/></svg>`
	layerSign    = `<svg class="line-sign" viewBox="-12 -9 24 18" aria-hidden="true"><circle class="hollow" r="3.4"/></svg>`
	// The discs have the ratio of those on the map, 13 to 18 (geo/draw).
	townSign     = `<svg class="sign ground" viewBox="-12 -12 24 24" aria-hidden="true"><circle r="8"/><circle class="in" r="3.4"/></svg>`
	districtSign = `<svg class="sign ground" viewBox="-12 -12 24 24" aria-hidden="true"><circle r="11.2"/><circle class="in" r="3.4"/></svg>`
)

var precisionLegend = [geo.NumPrecisions]struct {
	sign template.HTML
	text string // in the key, where room is scarce
	long string // on the method page
}{
	geo.PrecisionTown:     {townSign, "Town: disc", "Known to the town: disc"},
	geo.PrecisionDistrict: {districtSign, "District: wider", "Known to the district: wide disc"},
	geo.PrecisionRegion:   {areaSign, "Area: hatched", "Area named, no point: hatched, limits approximate"},
}

// legend lists what a map shows: what is drawn, outlines and grounds, then shapes.
// Rows of what is not drawn are there, but hidden: page.js follows the map.
func (b *book) legend(drawn draw.Legend) (marks, shapes []legendRow) {
	bits := drawn.Bits()
	row := func(key, text string, sign template.HTML) legendRow {
		return legendRow{key, b.t(text), sign, bits>>slices.Index(draw.LegendKeys, key)&1 == 0}
	}
	marks = []legendRow{row("route", "Claimed route", routeSign), row("fan", "Goes to an area", fanSign),
		row("unit", "One each; hollow: or more", unitSign)}
	for s, text := range statusLegend {
		marks = append(marks, row("s"+strconv.Itoa(s), text, sign(geo.KindCapture, geo.SideOther, geo.Status(s))))
	}
	for p, l := range precisionLegend {
		if l.sign != "" {
			marks = append(marks, row("p"+strconv.Itoa(p), l.text, l.sign))
		}
	}
	marks = append(marks, row("held", "Who held it", heldSign), row("count", "Events here", countSign), row("pale", "Not in this step", paleSign),
		row("airfield", "Airfield, runway", airfieldSign), row("road", "Road, schematic", roadSign),
		row("measure", "Your measure", measureSign), row("layer", "Your own data", layerSign))
	for k, text := range kindWords {
		shapes = append(shapes, row("k"+strconv.Itoa(k), text, sign(geo.Kind(k), geo.SideOther, geo.StatusReported)))
	}
	return marks, shapes
}

var statusLegend = [geo.NumStatuses]string{
	geo.StatusCorroborated: "Corroborated", geo.StatusReported: "Reported",
	geo.StatusDisputed: "Disputed", geo.StatusAsserted: "One party only",
}
