package web

import (
	"errors"
	"fmt"
	"sync"

	"watiya/geo/pack"
)

// The packs that computed routes draw from, by their plain names.
const (
	basePack  = "base.bin"
	storyPack = "story.en.bin"

	reliefImage = "relief.png"
)

// painting returns the drawings of this build, made when they are first asked
// for, or nil when the packs are missing or broken; the log says why.
func (s *site) painting() *Painting {
	s.paintOnce.Do(func() {
		p, err := readPainting(s.assets, s.manifest)
		if err != nil {
			s.log(err.Error())
			return
		}
		s.paint = p
	})
	return s.paint
}

type painter struct {
	paintOnce sync.Once
	paint     *Painting
}

func readPainting(a Assets, m Manifest) (*Painting, error) {
	var packs [2][]byte
	for i, name := range [...]string{basePack, storyPack} {
		file, ok := m.Assets[name]
		if !ok {
			return nil, fmt.Errorf("web: manifest.json: assets: %q is missing", name)
		}
		f, ok := a.Open(file)
		if !ok {
			return nil, errors.New("web: " + file + " is missing from the built site")
		}
		packs[i] = f.Body
	}
	base, err := pack.DecodeBasemap(packs[0])
	if err != nil {
		return nil, fmt.Errorf("web: %s: %w", basePack, err)
	}
	story, err := pack.DecodeStory(packs[1])
	if err != nil {
		return nil, fmt.Errorf("web: %s: %w", storyPack, err)
	}
	relief := ""
	if file, ok := m.Assets[reliefImage]; ok {
		relief = "/" + file
	}
	return NewPainting(base, story, relief), nil
}
