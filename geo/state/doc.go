// Package state is the address of a view: camera, time, filters, step and
// selection as one query string that page, Worker, build, embed and preview
// picture all read with the same code.
//
// # The grammar
//
//	step=jets                 a step of the briefing
//	event=watiya-capture-…    an opened event
//	fan=tripoli-shelling-…    the mark of this event spread out: all events there as rows
//	at=2020-05-18/2020-05-30  time window, an EDTF date or interval
//	c=23.0000,33.0000 z=5.56  camera: longitude,latitude and zoom; both or none
//	kind=strike,shelling      likewise side=, status= and prec=; nothing is everything
//	who=AFRICOM,GNA           speakers: actors by their code, others by their name, reuters
//	place=tripoli,watiya      where it was or where it went, by place id
//	srclang=ar,tr             languages of its sources (lang is that of a picture)
//	seed=yes                  only what the briefing starts from
//	q=watiya                  text search: all words, in any of the three languages
//	layers=roads              optional map layers
//	theme=dark                light, dark, contrast or print; nothing follows the reader's system
//	v=3f2a90c1d4e5            data version
//
// Printing is canonical: parameters in the order above, lists sorted, defaults
// left out, numbers at a fixed grain; several values may also come as a form
// sends them, kind=strike&kind=shelling. So equal views have equal addresses and a
// cache may use the address as its key. Parsing is total: it returns the view
// that could be understood and says what could not. A page ignores the latter;
// a data or picture route answers 400 with the first of them.
package state
