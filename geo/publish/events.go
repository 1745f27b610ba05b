package publish

import (
	"cmp"

	"watiya/geo"
)

// Events is the FeatureCollection of all events in the order of the table.
func Events(b *geo.Briefing) []byte {
	o := &object{dst: make([]byte, 0, 1<<18)}
	o.dst = append(o.dst, "{\"type\":\"FeatureCollection\",\"features\":["...)
	for i := range b.Events {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = append(o.dst, '\n')
		feature(o, b, &b.Events[i])
	}
	return append(o.dst, "\n]}\n"...)
}

// feature writes one event on one line. What a table leaves empty is null, so
// that every feature has the same members.
func feature(o *object, b *geo.Briefing, e *geo.Event) {
	o.open('{')
	o.str("type", "Feature")
	o.str("id", e.ID)
	p, placed := place(b, e.Place)
	if placed && p.HasPoint && e.Precision <= geo.PrecisionDistrict {
		o.key("geometry")
		o.dst = append(o.dst, `{"type":"Point","coordinates":[`...)
		o.dst = append(appendNumber(o.dst, p.Lon), ',')
		o.dst = append(appendNumber(o.dst, p.Lat), "]}"...)
	} else {
		o.raw("geometry", "null")
	}
	o.key("properties")
	o.open('{')
	o.str("id", e.ID)
	o.may("date", e.Date.String())
	days(o, e.Date)
	o.may("dateNote", e.DateNote)
	o.str("kind", e.Kind.String())
	o.str("title", e.Title)
	o.str("summary", e.Summary)
	o.may("place", e.Place)
	o.may("placeName", p.Name.En)
	o.str("placePrecision", e.Precision.String())
	o.may("area", area(e, p))
	o.may("toPlace", e.ToPlace)
	o.list("actors", e.Actors)
	o.str("status", e.Status.String())
	o.may("quantity", e.Quantity)
	o.key("claims")
	o.open('[')
	for _, c := range b.EventClaims[e.ID] {
		o.comma()
		claim(o, &b.Claims[c])
	}
	o.close(']')
	o.list("disagreements", e.Disagreements)
	o.raw("inSeed", boolean(e.Seed))
	o.close('}')
	o.close('}')
}

func claim(o *object, c *geo.Claim) {
	o.open('{')
	o.str("id", c.ID)
	o.str("speaker", c.Speaker)
	o.may("actor", c.Actor)
	o.may("role", c.Role)
	o.str("side", c.Side.String())
	o.may("outlet", c.Outlet)
	o.may("date", c.Date.String())
	o.str("says", c.Says)
	o.str("stance", c.Stance.String())
	o.str("status", c.Status.String())
	o.may("question", c.Question)
	o.may("value", c.Value)
	number(o, "low", c.Low)
	number(o, "high", c.High)
	o.may("unit", c.Unit)
	o.list("sources", c.Sources)
	o.close('}')
}

func number(o *object, k string, n geo.Number) {
	o.key(k)
	if n.Known {
		o.dst = appendNumber(o.dst, n.Value)
	} else {
		o.dst = append(o.dst, "null"...)
	}
}

// days gives the range of a date to programs that do not read EDTF; null is open.
func days(o *object, d geo.EDTF) {
	from, to := "", ""
	if d.Dated() && !d.OpenStart {
		from = d.From.String()
	}
	if d.Dated() && !d.OpenEnd {
		to = d.To.String()
	}
	o.may("dateFrom", from)
	o.may("dateTo", to)
}

func place(b *geo.Briefing, id string) (geo.Place, bool) {
	if i, ok := b.PlaceIndex[id]; ok {
		return b.Places[i], true
	}
	return geo.Place{}, false
}

// area is the id of the area that an event is placed in.
func area(e *geo.Event, p geo.Place) string {
	switch e.Precision {
	case geo.PrecisionDistrict:
		return cmp.Or(p.Area, p.District)
	case geo.PrecisionRegion, geo.PrecisionCountry:
		return p.Area
	}
	return ""
}

func boolean(v bool) string {
	if v {
		return "true"
	}
	return "false"
}
