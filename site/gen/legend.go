package main

import (
	"html/template"
	"strconv"

	"watiya/geo"
)

// legendRow is a line of the legend. Key names the kind of event that it
// explains; the script hides rows of which nothing is shown.
type legendRow struct {
	Key, Text string
	Sign      template.HTML
	Hidden    bool
}

const (
	routeSign = `<svg class="line-sign" viewBox="0 0 32 12" aria-hidden="true"><path class="dash" d="M1 6h30"/><path class="head" d="M12 2.5l7 3.5-7 3.5z"/></svg>`
	areaSign  = `<svg class="line-sign" viewBox="0 0 32 16" aria-hidden="true"><path class="hatch" d="M1 9l8-8M1 15L15 1M8 15L22 1M15 15L29 1M22 15l9-9"/></svg>`
	heldSign  = `<svg class="line-sign" viewBox="-11 -7 22 16" aria-hidden="true"><circle class="head" cy="-3" r="2.6"/><path class="half" d="M-8.6-.2a9 9 0 0 0 17.2 0"/></svg>`
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

// legend lists what a map shows: routes, outlines and grounds, and shapes. Rows of what is
// not shown are there, but hidden.
func legend(b *book, shown []bool) (marks, shapes []legendRow) {
	var kinds [geo.NumKinds]bool
	var statuses [geo.NumStatuses]bool
	var precisions [geo.NumPrecisions]bool
	routes := false
	for _, e := range b.events {
		if shown[e.N] {
			routes = routes || e.Route
			kinds[e.Kind], statuses[e.Status], precisions[e.Precision] = true, true, true
		}
	}
	rows := []legendRow{{"route", "Claimed route", routeSign, !routes}}
	for s, on := range statuses {
		rows = append(rows, legendRow{"s" + strconv.Itoa(s), statusLegend[s], sign(geo.KindCapture, geo.SideOther, geo.Status(s)), !on})
	}
	for p, on := range precisions {
		if l := precisionLegend[p]; l.sign != "" {
			rows = append(rows, legendRow{"p" + strconv.Itoa(p), l.text, l.sign, !on})
		}
	}
	rows = append(rows, legendRow{"", "Who held it", heldSign, false})

	for k, on := range kinds {
		shapes = append(shapes, legendRow{"k" + strconv.Itoa(k), kindWords[k], sign(geo.Kind(k), geo.SideOther, geo.StatusReported), !on})
	}
	return rows, shapes
}

var statusLegend = [geo.NumStatuses]string{
	geo.StatusCorroborated: "Corroborated", geo.StatusReported: "Reported",
	geo.StatusDisputed: "Disputed", geo.StatusAsserted: "One party only",
}
