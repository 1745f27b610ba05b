package main

import (
	"encoding/json"
	"html/template"
	"strings"

	"watiya/geo"
)

// Linked data: what a page says to programs, in the words of schema.org (JSON-LD).
// An event page tells of the Event and of every Claim about it: who says it, when,
// and where it was read. There is no ClaimReview: that is the verdict of a fact
// checker with a rating, and this map gives none. The method page tells of the
// Dataset, the home page of the site.
//
// A data block is no script: the content security policy is not asked about it.

// thing is a thing of schema.org.
type thing map[string]any

// linked writes things as a data block. json escapes "<", so no text ends the block.
func linked(graph ...thing) template.HTML {
	b, err := json.Marshal(thing{"@context": "https://schema.org", "@graph": graph})
	if err != nil {
		panic(err) // maps of strings always marshal
	}
	return template.HTML(`<script type="application/ld+json">` + string(b) + "</script>\n")
}

// at is the address of something on this site: whole when the build knows its host.
func (g *pages) at(path string) string { return g.origin + g.path() + path }

// linkedEvent is an event and its claims.
func (g *pages) linkedEvent(e *eventView) template.HTML {
	id := g.at("event/" + e.ID + "/")
	event := thing{"@type": "Event", "@id": id + "#event", "url": id, "name": e.Title, "description": e.Summary, "disambiguatingDescription": e.StatusSay}
	if from, to := isoDays(e.Date); from != "" || to != "" {
		may(event, "startDate", from)
		may(event, "endDate", to)
	}
	if p := g.linkedPlace(e.Event); p != nil {
		event["location"] = p
	}
	graph := []thing{event}
	for _, i := range g.EventClaims[e.ID] {
		graph = append(graph, g.linkedClaim(&g.Claims[i], id))
	}
	return linked(graph...)
}

// linkedPlace is where an event is placed, with a point only if that is what the
// sources name: for what is known to a district or less a point would be invented.
func (g *pages) linkedPlace(e *geo.Event) thing {
	i, ok := g.PlaceIndex[e.Place]
	if !ok {
		return nil
	}
	p := &g.Places[i]
	place := thing{"@type": "Place", "name": p.Name.In(g.Lang)}
	if p.HasPoint && e.Precision <= geo.PrecisionTown {
		place["geo"] = thing{"@type": "GeoCoordinates", "latitude": p.Lat, "longitude": p.Lon}
	}
	return place
}

func (g *pages) linkedClaim(c *geo.Claim, page string) thing {
	claim := thing{"@type": "Claim", "@id": page + "#" + c.ID, "text": c.Says, "inLanguage": g.Lang, "about": thing{"@id": page + "#event"}}
	if c.Speaker != "" {
		author := thing{"@type": g.speakerType(c.Actor), "name": c.Speaker}
		may(author, "description", c.Role)
		claim["author"] = author
	}
	day, _ := isoDays(c.Date)
	may(claim, "datePublished", day)
	var read []thing
	for _, id := range c.Sources {
		i, ok := g.SourceIndex[id]
		if !ok {
			continue
		}
		s := &g.Sources[i]
		work := thing{"@type": "CreativeWork", "name": s.Title, "url": s.URL, "inLanguage": s.Lang, "publisher": thing{"@type": "Organization", "name": s.Outlet}}
		day, _ := isoDays(s.Published)
		may(work, "datePublished", day)
		read = append(read, work)
	}
	if len(read) > 0 {
		claim["appearance"] = read
	}
	return claim
}

// speakerType is a person or a body (a state speaks as one); who is not in the
// table is not guessed at.
func (g *pages) speakerType(actor string) string {
	i, ok := g.ActorIndex[actor]
	switch {
	case !ok:
		return "Thing"
	case g.Actors[i].Kind == "person":
		return "Person"
	}
	return "Organization"
}

// linkedSite is the site, with the data that it is made of.
func (g *pages) linkedSite() template.HTML {
	return linked(thing{"@type": "WebSite", "@id": g.origin + "/#site", "url": g.at(""), "name": g.t(siteTitle), "inLanguage": g.Lang, "hasPart": g.linkedData("csv", "geojson")})
}

// linkedData is the data set, with its files of some endings (all: none named).
func (g *pages) linkedData(endings ...string) thing {
	var files []thing
	for _, f := range g.files {
		ending := f.Name[strings.LastIndexByte(f.Name, '.')+1:]
		if len(endings) > 0 && !strings.HasPrefix(f.Name, "events.") {
			continue
		}
		files = append(files, thing{"@type": "DataDownload", "name": f.Name, "encodingFormat": map[string]string{"csv": "text/csv", "geojson": "application/geo+json"}[ending], "contentUrl": g.origin + "/data/" + f.Name})
	}
	return thing{"@type": "Dataset", "@id": g.origin + "/#data", "url": g.at("method/#data"), "name": g.t(siteTitle),
		"description": g.t("%d events in Libya from 2011 to June 2020, with who says so and how well it is supported.", len(g.events)),
		"version":     g.version, "inLanguage": []string{"en", "ar", "tr"}, "temporalCoverage": "2011/2020-06", "spatialCoverage": "Libya",
		"isAccessibleForFree": true, "license": g.at("credits/"), "creator": thing{"@type": "Organization", "name": "Watiya"}, "distribution": files}
}

// may adds a text that may be missing.
func may(t thing, key, text string) {
	if text != "" {
		t[key] = text
	}
}

// isoDays are the ends of a date as ISO 8601 writes them, as finely as they are
// known: "2020-05-18", "2020-05". An end that is open, approximate, uncertain or
// coarser than a year has none, because ISO 8601 cannot say so.
func isoDays(e geo.EDTF) (from, to string) {
	if !e.Dated() {
		return "", ""
	}
	one := func(b geo.Bound) string {
		if b.Approx || b.Uncertain || b.Granularity == geo.GranularityNone || b.Granularity > geo.GranularityYear {
			return ""
		}
		return string(geo.EDTF{Start: geo.Bound{Granularity: b.Granularity, Year: b.Year, Month: b.Month, Day: b.Day}}.Append(nil))
	}
	if from = one(e.Start); !e.Interval {
		return from, from
	}
	return from, one(e.End)
}
