package tables

import "watiya/geo"

// Columns is the header that each CSV table must have, in this order.
var Columns = map[string][]string{
	geo.FileEvents: {"id", "date", "date_note", "kind", "title", "summary", "place", "precision", "to_place",
		"actors", "status", "quantity", "seed", "disagreements"},
	geo.FileClaims: {"id", "event", "speaker", "actor", "role", "side", "outlet", "date", "says", "question",
		"value", "low", "high", "unit", "stance", "status", "sources"},
	geo.FileSources: {"id", "outlet", "title", "published", "url", "language", "leaning"},
	geo.FileActors:  {"code", "name_en", "name_ar", "name_tr", "kind", "side", "role", "seed"},
	geo.FilePlaces: {"id", "name_en", "name_ar", "name_tr", "kind", "lon", "lat", "note", "source", "area",
		"district"},
	geo.FileDisagreements: {"id", "topic", "title", "question", "summary"},
	geo.FilePositions: {"disagreement", "n", "speaker", "side", "date", "says", "value", "low", "high", "unit",
		"sources"},
	geo.FileRoutes: {"id", "event", "from", "via", "to", "to_area", "quantity", "low", "high", "claimant", "denial", "side",
		"status"},
	geo.FileControl:      {"id", "place", "side", "from", "to", "event", "note", "sources"},
	geo.FileCoverage:     {"id", "at", "note"},
	geo.FileTranslations: {"en", "ar", "tr"},
	geo.FileIDs:          {"file", "id"},
}
