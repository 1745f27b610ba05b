package tables

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"watiya/geo"
)

// Load reads the tables at the root of a file system and checks them. The
// briefing is complete only when there are no problems; they come in the order
// of [geo.Files] and lines.
func Load(fsys fs.FS) (*geo.Briefing, []geo.Problem) {
	r := &reader{fsys: fsys, damaged: map[lineID]bool{}}
	b := r.read()
	b.Partial = r.partial
	for _, p := range geo.Check(b) {
		if !r.damaged[lineID{p.File, p.Row}] {
			r.problems = append(r.problems, p)
		}
	}
	slices.SortStableFunc(r.problems, func(x, y geo.Problem) int {
		return cmp.Or(cmp.Compare(slices.Index(geo.Files[:], x.File), slices.Index(geo.Files[:], y.File)), cmp.Compare(x.Row, y.Row))
	})
	return b, r.problems
}

func (r *reader) read() *geo.Briefing {
	b := &geo.Briefing{}
	r.table(geo.FileEvents, func(w *row) {
		b.Events = append(b.Events, geo.Event{Row: w.line, ID: w.text("id"), Date: w.date("date"), DateNote: w.text("date_note"),
			Kind: w.kind(), Title: w.text("title"), Summary: w.text("summary"), Place: w.text("place"), Precision: w.precision(),
			ToPlace: w.text("to_place"), Actors: w.list("actors"), Status: w.status(), Quantity: w.text("quantity"),
			Seed: w.flag("seed"), Disagreements: w.list("disagreements")})
	})
	r.table(geo.FileClaims, func(w *row) {
		c := geo.Claim{Row: w.line, ID: w.text("id"), Event: w.text("event"), Speaker: w.text("speaker"),
			Actor: w.text("actor"), Role: w.text("role"), Side: w.side(), Outlet: w.text("outlet"), Date: w.date("date"),
			Says: w.text("says"), Question: w.text("question"), Value: w.text("value"), Low: w.number("low"), High: w.number("high"),
			Unit: w.text("unit"), Stance: w.stance(), Status: w.status(), Sources: w.list("sources")}
		c.Voice = cmp.Or(c.Actor, geo.SpeakerCode(c.Speaker))
		b.Claims = append(b.Claims, c)
	})
	r.table(geo.FileSources, func(w *row) {
		b.Sources = append(b.Sources, geo.Source{Row: w.line, ID: w.text("id"), Outlet: w.text("outlet"), Title: w.text("title"),
			Published: w.date("published"), URL: w.text("url"), Lang: w.text("language"), Leaning: w.text("leaning")})
	})
	r.table(geo.FileActors, func(w *row) {
		b.Actors = append(b.Actors, geo.Actor{Row: w.line, Code: w.text("code"), Name: w.names(), Kind: w.text("kind"),
			Side: w.side(), Role: w.text("role"), Seed: w.flag("seed")})
	})
	r.table(geo.FilePlaces, func(w *row) {
		p := geo.Place{Row: w.line, ID: w.text("id"), Name: w.names(), Kind: w.text("kind"), Note: w.text("note"),
			Source: w.text("source"), Area: w.text("area"), District: w.text("district")}
		lon, lat := w.number("lon"), w.number("lat")
		p.Lon, p.Lat, p.HasPoint = lon.Value, lat.Value, lon.Known && lat.Known
		if (lon.Text == "") != (lat.Text == "") {
			w.add("lon", lon.Text+","+lat.Text, "and lat: one is empty, the other is not")
		}
		b.Places = append(b.Places, p)
	})
	r.table(geo.FileDisagreements, func(w *row) {
		b.Disagreements = append(b.Disagreements, geo.Disagreement{Row: w.line, ID: w.text("id"), Topic: w.text("topic"),
			Title: w.text("title"), Question: w.text("question"), Summary: w.text("summary")})
	})
	r.table(geo.FilePositions, func(w *row) {
		b.Positions = append(b.Positions, geo.Position{Row: w.line, Disagreement: w.text("disagreement"), N: w.whole("n"),
			Speaker: w.text("speaker"), Side: w.side(), Date: w.date("date"), Says: w.text("says"), Value: w.text("value"),
			Low: w.number("low"), High: w.number("high"), Unit: w.text("unit"), Sources: w.list("sources")})
	})
	r.table(geo.FileRoutes, func(w *row) {
		b.Movements = append(b.Movements, geo.Movement{Row: w.line, ID: w.text("id"), Event: w.text("event"), From: w.text("from"),
			Via: w.text("via"), To: w.text("to"), ToArea: w.text("to_area"), Quantity: w.text("quantity"), Low: w.number("low"), High: w.number("high"),
			Claimant: w.text("claimant"), Denial: w.text("denial"), Side: w.side(), Status: w.status()})
	})
	r.table(geo.FileControl, func(w *row) {
		b.Tenures = append(b.Tenures, geo.Tenure{Row: w.line, ID: w.text("id"), Place: w.text("place"), Side: w.side(),
			From: w.date("from"), To: w.date("to"), Event: w.text("event"), Note: w.text("note"), Sources: w.list("sources")})
	})
	r.table(geo.FileCoverage, func(w *row) {
		b.Coverage = append(b.Coverage, geo.Researched{Row: w.line, ID: w.text("id"), At: w.date("at"), Note: w.text("note")})
	})
	r.table(geo.FileTranslations, func(w *row) {
		b.Translations = append(b.Translations, geo.Translation{Row: w.line, En: w.text("en"), Ar: w.text("ar"), Tr: w.text("tr")})
	})
	r.table(geo.FileIDs, func(w *row) {
		b.Published = append(b.Published, geo.PublishedID{Row: w.line, File: w.text("file"), ID: w.text("id")})
	})
	b.Steps = r.steps(geo.FileSteps)
	b.StepsIn = map[string][]geo.Step{}
	for _, lang := range geo.Tongues { // a language whose file is not there is not published
		if _, err := fs.Stat(r.fsys, geo.StepsFile(lang)); !errors.Is(err, fs.ErrNotExist) {
			b.StepsIn[lang] = r.steps(geo.StepsFile(lang))
		}
	}
	return b
}
