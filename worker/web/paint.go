package web

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"watiya/geo"
	"watiya/geo/pack"
)

// The packs that computed routes draw from, by their plain names; a story for
// each language.
const (
	basePack  = "base.bin"
	storyPack = "story.%.bin"
	textPack  = "search.bin"

	reliefImage = "relief.png"
	reliefDark  = "relief-dark.png"
)

// langs are the languages that pictures are drawn in.
var langs = [...]string{"en", "ar", "tr"}

// WorkerFiles are the assets that computed routes read, by their plain names.
func WorkerFiles() []string {
	names := []string{basePack}
	for _, l := range langs {
		names = append(names, storyOf(l))
	}
	return append(names, textPack, reliefImage, reliefDark)
}

func storyOf(lang string) string { return strings.ReplaceAll(storyPack, "%", lang) }

// painting returns the drawings of this build in a language, made when they are
// first asked for, or nil when the packs are missing or broken; the log says why.
func (s *site) painting(lang string) *Painting {
	s.paintMu.Lock()
	defer s.paintMu.Unlock()
	if p, ok := s.paint[lang]; ok {
		return p
	}
	if s.paint == nil {
		s.paint = map[string]*Painting{}
	}
	p, err := s.readPainting(lang)
	if err != nil {
		s.log(err.Error())
	}
	s.paint[lang] = p // nil as well: it is said once
	return p
}

type painter struct {
	paintMu sync.Mutex
	paint   map[string]*Painting
	base    *geo.Basemap
}

// asset reads a file of the site by its plain name.
func (s *site) asset(name string) ([]byte, error) {
	file, ok := s.manifest.Assets[name]
	if !ok {
		return nil, fmt.Errorf("web: manifest.json: assets: %q is missing", name)
	}
	f, ok := s.assets.Open(file)
	if !ok {
		return nil, errors.New("web: " + file + " is missing from the built site")
	}
	return f.Body, nil
}

func (s *site) readPainting(lang string) (*Painting, error) {
	packed, err := s.asset(basePack)
	if err != nil {
		return nil, err
	}
	told, err := s.asset(storyOf(lang))
	if err != nil {
		return nil, err
	}
	if s.base == nil { // the languages share it
		if s.base, err = pack.DecodeBasemap(packed); err != nil {
			return nil, fmt.Errorf("web: %s: %w", basePack, err)
		}
	}
	story, err := pack.DecodeStory(told)
	if err != nil {
		return nil, fmt.Errorf("web: %s: %w", storyOf(lang), err)
	}
	texts, err := s.asset(textPack)
	if err != nil {
		return nil, err
	}
	if story.Text, err = pack.DecodeText(texts, len(story.Events)); err != nil {
		return nil, fmt.Errorf("web: %s: %w", textPack, err)
	}
	relief := ""
	if file, ok := s.manifest.Assets[reliefImage]; ok {
		relief = "/" + file
	}
	p := NewPainting(s.base, story, relief)
	p.ReadReliefs(func(name string) []byte {
		b, _ := s.asset(name) // a build without it has flat land
		return b
	})
	return p, nil
}
