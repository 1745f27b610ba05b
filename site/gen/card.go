package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// withCards puts the cards of what a step talks of into its page; those of the other
// events are fetched when one is opened (cardsFile): all of them would make a document
// of 8,000 elements, which takes a phone half a second to lay out.
func (g *pages) withCards(p *page, s *stepView) {
	for _, e := range g.events {
		p.Cards[e.N] = slices.Contains(s.Focus, e.ID) || slices.Contains(s.Events, e.ID)
	}
}

// cardsFile adds the cards of all events as one file: an object from the id of an
// event to its card as HTML.
func (g *pages) cardsFile() error {
	cards := make(map[string]string, len(g.events))
	for _, e := range g.events {
		var out strings.Builder
		if err := g.tmpl.ExecuteTemplate(&out, "card", e); err != nil {
			return fmt.Errorf("gen: card of %s: %w", e.ID, err)
		}
		cards[e.ID] = out.String()
	}
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false) // it is no script
	if err := enc.Encode(cards); err != nil {
		return fmt.Errorf("gen: cards: %w", err)
	}
	g.site.asset("cards."+g.Lang+".json", body.Bytes())
	return nil
}
