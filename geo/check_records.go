package geo

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// PlaceKinds and ActorKinds are the words of the column kind.
var (
	PlaceKinds = [...]string{"city", "village", "air base", "airport", "port", "embassy district", "region", "country"}
	ActorKinds = [...]string{"person", "armed group", "government", "organisation", "outlet", "state"}
)

func (c *checker) sources() {
	langs := map[string]bool{}
	for i := range c.b.Sources {
		s := &c.b.Sources[i]
		c.at(FileSources, s.Row)
		c.id("id", s.ID, c.b.Sources[c.first(c.b.SourceIndex, s.ID, i)].Row, s.Row)
		c.need("outlet", s.Outlet)
		c.need("title", s.Title)
		c.date("published", s.Published)
		if why := badURL(s.URL); why != "" {
			c.add("url", s.URL, why)
		}
		if len(s.Lang) != 2 || !onlyOf(s.Lang, slugBytes[:26]) {
			c.add("language", s.Lang, "is not a language code of two small letters")
		}
		if langs[s.Lang] = true; len(langs) > MaxLangs {
			c.add("language", s.Lang, "is the language number "+strconv.Itoa(len(langs))+"; a story tells "+strconv.Itoa(MaxLangs)+" apart")
		}
		c.text("leaning", s.Leaning, maxText)
	}
}

// badURL says what is wrong with an address, or "". The package net/url is
// too large for the client, and laxer than an editor needs.
func badURL(s string) string {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "http://"); !ok {
			return "is not an address that starts with http:// or https://"
		}
	}
	for i := range len(rest) {
		if ch := rest[i]; ch <= ' ' || ch >= 0x7F || strings.IndexByte("\"<>\\^`{|}", ch) >= 0 {
			return "has a character that must be percent-encoded: " + quote(rest[i:i+1])
		}
	}
	host, _, _ := strings.Cut(rest, "/")
	host, _, _ = strings.Cut(host, "?")
	host, _, _ = strings.Cut(host, "#")
	host, port, hasPort := strings.Cut(host, ":")
	if n, err := strconv.Atoi(port); hasPort && (err != nil || n < 1 || n > 65535) {
		return "has a port that is not a number from 1 to 65535"
	}
	if !strings.Contains(host, ".") {
		return "has no host name such as example.org"
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || label[0] == '-' || label[len(label)-1] == '-' || !onlyOf(strings.ToLower(label), slugBytes) {
			return "has the host " + quote(host) + ", which is not a host name"
		}
	}
	return ""
}

func (c *checker) actors() {
	for i := range c.b.Actors {
		a := &c.b.Actors[i]
		c.at(FileActors, a.Row)
		if c.need("code", a.Code) {
			if !isCode(a.Code) {
				c.add("code", a.Code, "is not capital letters, digits and single hyphens")
			}
			c.unique("code", a.Code, c.b.Actors[c.first(c.b.ActorIndex, a.Code, i)].Row, a.Row)
		}
		c.need("name_en", a.Name.En)
		c.oneOf("kind", a.Kind, ActorKinds[:])
		c.text("role", a.Role, maxText)
	}
}

func (c *checker) places() {
	for i := range c.b.Places {
		p := &c.b.Places[i]
		c.at(FilePlaces, p.Row)
		c.id("id", p.ID, c.b.Places[c.first(c.b.PlaceIndex, p.ID, i)].Row, p.Row)
		c.need("name_en", p.Name.En)
		c.oneOf("kind", p.Kind, PlaceKinds[:])
		c.text("note", p.Note, 0)
		c.need("source", p.Source)
		if p.HasPoint {
			c.point(p)
		}
		if p.Area != "" && AreaIndex(p.Area) < 0 {
			c.add("area", p.Area, "is no area of the basemap: a district LY-XX, eastern-libya, western-libya, southern-libya or libya")
		}
		if p.District != "" && !isDistrict(p.District) {
			c.add("district", p.District, "is not the ISO code LY-XX of one of the 22 districts")
		}
		if isDistrict(p.Area) && p.District != "" && p.Area != p.District {
			c.add("area", p.Area, "is another district than the place lies in, "+p.District)
		}
		if (p.Kind == "region" || p.Kind == "country") && p.HasPoint {
			c.add("lon", lonLat(p.Lon, p.Lat), "is a point, but a "+p.Kind+" has none")
		}
	}
}

func (c *checker) point(p *Place) {
	far := slices.Contains(FarPlaces[:], p.ID)
	switch {
	case p.Lon < -180 || p.Lon > 180:
		c.add("lon", lonLat(p.Lon, p.Lat), "is not a longitude from -180 to 180")
	case p.Lat < -90 || p.Lat > 90:
		c.add("lat", lonLat(p.Lon, p.Lat), "is not a latitude from -90 to 90")
	case !InMap(p.Lon, p.Lat) && !far && InMap(p.Lat, p.Lon):
		c.add("lon", lonLat(p.Lon, p.Lat), "lies outside the map; are longitude and latitude swapped?")
	case !InMap(p.Lon, p.Lat) && !far:
		c.add("lon", lonLat(p.Lon, p.Lat), "lies outside the map, longitude 5 to 42, latitude 17 to 42, and is not in geo.FarPlaces")
	}
}

func lonLat(lon, lat float64) string {
	b := strconv.AppendFloat(nil, lon, 'f', -1, 64)
	return string(strconv.AppendFloat(append(b, ", "...), lat, 'f', -1, 64))
}

// MaxUnits is how many marks can ride on a route.
const MaxUnits = 30

func (c *checker) movements() {
	ids := indexBy(c.b.Movements, func(m *Movement) string { return m.ID })
	for i := range c.b.Movements {
		m := &c.b.Movements[i]
		c.at(FileRoutes, m.Row)
		c.id("id", m.ID, c.b.Movements[c.first(ids, m.ID, i)].Row, m.Row)
		c.ref("event", m.Event, c.b.EventIndex, FileEvents)
		c.pointed("from", m.From)
		if m.Via != "" {
			c.pointed("via", m.Via)
		}
		switch {
		case (m.To == "") == (m.ToArea == ""):
			c.add("to", m.To, "and to_area: exactly one of them must be given")
		case m.To != "":
			c.pointed("to", m.To)
		case AreaIndex(m.ToArea) < 0:
			c.add("to_area", m.ToArea, "is no area of the basemap")
		}
		c.text("quantity", m.Quantity, MaxShort)
		if v := m.Low.Value; m.Low.Known && (v < 1 || v > MaxUnits || v != math.Trunc(v)) {
			c.add("low", m.Low.Text, "is not a whole number from 1 to "+strconv.Itoa(MaxUnits)+": each is a mark on the map")
		}
		if m.Low.Known && m.High.Known && m.Low.Value > m.High.Value {
			c.add("high", m.High.Text, "is less than low, "+m.Low.Text)
		}
		c.text("claimant", m.Claimant, MaxShort)
		c.text("denial", m.Denial, 0)
		if m.Status == StatusDisputed && m.Denial == "" {
			c.add("denial", "", "is empty, but the movement is disputed; say by whom")
		}
	}
}

// pointed checks that a place exists and has a point to draw to.
func (c *checker) pointed(column, id string) {
	if i, ok := c.ref(column, id, c.b.PlaceIndex, FilePlaces); ok && !c.b.Places[i].HasPoint {
		c.add(column, id, "is a place without a point")
	}
}

func (c *checker) tenures() {
	ids := indexBy(c.b.Tenures, func(t *Tenure) string { return t.ID })
	for i := range c.b.Tenures {
		t := &c.b.Tenures[i]
		c.at(FileControl, t.Row)
		c.id("id", t.ID, c.b.Tenures[c.first(ids, t.ID, i)].Row, t.Row)
		c.pointed("place", t.Place)
		if t.Event != "" {
			c.ref("event", t.Event, c.b.EventIndex, FileEvents)
		}
		c.text("note", t.Note, maxText)
		c.cited(t.Sources)
		from, to := t.Days()
		if !t.From.Dated() && !t.To.Dated() {
			c.add("from", "", "and to are both empty; a source gives one day at least")
			continue
		}
		if t.From.Interval || t.To.Interval {
			c.add("from", t.From.String()+", "+t.To.String(), "is an interval; from and to are single dates")
		} else if from > to {
			c.add("to", t.To.String(), "is before from, "+t.From.String())
		}
		for j := range c.b.Tenures[:i] {
			o := &c.b.Tenures[j]
			if a, z := o.Days(); o.Place == t.Place && a < to && from < z {
				c.add("from", t.From.String(), "overlaps the row of line "+strconv.Itoa(o.Row)+" by more than a day")
			}
		}
	}
}

// coverage checks the spans that were researched, and that every event lies in one:
// what was written down was read somewhere.
func (c *checker) coverage() {
	ids := indexBy(c.b.Coverage, func(r *Researched) string { return r.ID })
	for i := range c.b.Coverage {
		r := &c.b.Coverage[i]
		c.at(FileCoverage, r.Row)
		c.id("id", r.ID, c.b.Coverage[c.first(ids, r.ID, i)].Row, r.Row)
		c.text("note", r.Note, maxText)
		c.date("at", r.At)
		if !r.At.Dated() || r.At.OpenStart || r.At.OpenEnd {
			c.add("at", r.At.String(), "needs a first and a last day; research has both")
		}
	}
	if len(c.b.Coverage) == 0 || c.partial(FileCoverage) {
		return
	}
	for i := range c.b.Events {
		e := &c.b.Events[i]
		c.at(FileEvents, e.Row)
		if e.Date.Dated() && !slices.ContainsFunc(c.b.Coverage, func(r Researched) bool { return e.Date.Touches(r.At.From, r.At.To) }) {
			c.add("date", e.Date.String(), "lies in no span of "+FileCoverage)
		}
	}
}

// published checks that nothing that was published has lost its id.
func (c *checker) published() {
	for _, p := range c.b.Published {
		c.at(FileIDs, p.Row)
		in, ok := map[string]map[string]int{
			FileEvents: c.b.EventIndex, FileClaims: c.b.ClaimIndex, FileSources: c.b.SourceIndex, FileActors: c.b.ActorIndex,
			FilePlaces: c.b.PlaceIndex, FileDisagreements: c.b.DisagreementIndex, FileSteps: c.b.StepIndex}[p.File]
		if !ok {
			c.add("file", p.File, "is not the name of a table with ids")
		} else if _, ok := in[p.ID]; !ok && !c.partial(p.File) {
			c.add("id", p.ID, "was published, but is no longer in "+p.File+"; addresses depend on it")
		}
	}
}
