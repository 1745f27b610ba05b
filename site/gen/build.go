package main

import (
	"errors"
	"fmt"
	"html/template"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"sync"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/geo/topology"
	"watiya/wasm/compile"
)

// build makes the whole site in memory, from the repository at root and the tables in
// the folder data.
func build(root, data string) (*site, error) {
	tables, err := readWords(root)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(data); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("gen: %s is not a folder; -data names the folder of the tables", data)
	}
	all, err := readBooks(os.DirFS(data), tables)
	var wrong faults
	if errors.As(err, &wrong) { // the tables know their names, not where they are
		for i := range wrong {
			wrong[i].File = path.Join(filepath.ToSlash(data), wrong[i].File)
		}
	}
	if err != nil {
		return nil, err
	}
	base, err := topology.Build(os.DirFS(filepath.Join(root, "site", "data", "basemap")))
	if err != nil {
		return nil, err
	}
	s := newSite()
	if err := packs(s, root, all, base); err != nil {
		return nil, err
	}
	painters := make([]*painter, len(all))
	for i, b := range all {
		p := newPainter(base, b.story)
		if p.image, err = s.path("relief.png"); err != nil {
			return nil, err
		}
		p.image = "/" + p.image
		p.file = func(name string) []byte { return s.files[s.assets[name]] }
		painters[i] = p
	}
	css, err := looks(s, root, painters[0].paintCSS(), painters[0].themesCSS())
	if err != nil {
		return nil, err
	}
	if err := scripts(s, root); err != nil {
		return nil, err
	}
	if err := write(s, root, all, painters, css); err != nil {
		return nil, err
	}
	s.sitemap(origin())
	if err := s.finish(all[0].version); err != nil {
		return nil, err
	}
	return s, s.views(all[0].story)
}

// write renders the pages, each language beside the others.
func write(s *site, root string, all []*book, painters []*painter, css styles) error {
	errs := make([]error, len(all))
	langs := make([]*pages, len(all))
	for i, b := range all {
		g, err := newPages(root, b, all, s, painters[i], css)
		if err != nil {
			return err
		}
		if err := g.cardsFile(); err != nil { // assets before the pages, which run side by side and name them
			return err
		}
		langs[i] = g
	}
	var group sync.WaitGroup
	for i, g := range langs {
		group.Go(func() {
			if errs[i] = g.everything(); errs[i] == nil && i == 0 {
				g.cards()
			}
		})
	}
	group.Wait()
	for _, b := range all {
		errs = append(errs, b.lost())
		s.words = append(s.words, b.words)
	}
	return errors.Join(errs...)
}

// packs adds what the client loads and what others read.
func packs(s *site, root string, all []*book, base *geo.Basemap) error {
	client, err := compile.Client(root)
	if err != nil {
		return err
	}
	s.asset("app.wasm", client)
	s.asset("base.bin", pack.EncodeBasemap(base))
	for _, b := range all {
		s.asset("story."+b.Lang+".bin", pack.EncodeStory(b.story))
	}
	s.asset("search.bin", pack.EncodeText(all[0].texts))
	for _, name := range [...]string{"relief.png", "relief-dark.png"} {
		if err := s.assetFile(filepath.Join(root, "site", "data", "basemap", name)); err != nil {
			return err
		}
	}
	for _, f := range all[0].files {
		s.add("data/"+f.Name, f.Data)
		s.add("data/"+all[0].version+"/"+f.Name, f.Data)
	}
	return nil
}

// styles are the style sheets that pages carry in their head.
type styles struct {
	page, embed template.CSS
	then        template.CSS // of every page, behind its map
	sheet       []byte       // of the map alone, without the rules of the pictures
}

// looks adds fonts and style sheets. What the first paint needs stands in the
// pages themselves; app.css holds the rest.
func looks(s *site, root string, paint, themes []byte) (styles, error) {
	time := timeCSS()
	fonts, err := filepath.Glob(filepath.Join(root, "site", "fonts", "*.woff2"))
	if err != nil {
		return styles{}, err
	}
	for _, f := range append(fonts, filepath.Join(root, "site", "static", "icon.svg")) {
		if err := s.assetFile(f); err != nil {
			return styles{}, err
		}
	}
	var css [9][]byte
	for i, name := range [...]string{"first.css", "fonts.css", "app.css", "embed.css", "themes.css", "sheet.css", "then.css", "text.css", "filter.css"} {
		if css[i], err = bundleCSS(filepath.Join(root, "site", "static", name)); err != nil {
			return styles{}, err
		}
		if css[i], err = s.fontPaths(css[i]); err != nil {
			return styles{}, err
		}
	}
	s.asset("themes.css", slices.Concat(css[4], themes))
	s.asset("filter.css", css[8])
	s.asset("app.css", slices.Concat(css[1], css[2]))
	s.asset("text.css", css[7])
	return styles{page: template.CSS(slices.Concat(css[0], paint)), embed: template.CSS(slices.Concat(css[0], css[6], paint, css[1], css[3])),
		then: template.CSS(slices.Concat(css[6], time)), sheet: slices.Concat(css[0], css[5])}, nil
}

var fontURL = regexp.MustCompile(`url\(["']?([a-z0-9-]+\.woff2)["']?\)`)

// fontPaths puts the names of the font files that carry their content into a
// style sheet.
func (s *site) fontPaths(css []byte) ([]byte, error) {
	var missing error
	css = fontURL.ReplaceAllFunc(css, func(m []byte) []byte {
		p, err := s.path(string(fontURL.FindSubmatch(m)[1]))
		if err != nil {
			missing = err
		}
		return []byte("url(/" + p + ")")
	})
	return css, missing
}

// assetFile adds a file as it is.
func (s *site) assetFile(file string) error {
	body, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	s.asset(filepath.Base(file), body)
	return nil
}

// scripts adds the scripts. boot.js is a classic script, the others modules.
func scripts(s *site, root string) error {
	for name, module := range map[string]bool{"boot.js": false, "map.js": true, "engine/engine.js": true, "page.js": true, "paper.js": true, "embed.js": true, "find.js": true, "filter.js": true, "layer.js": true, "measure.js": true, "share.js": true, "stops.js": true, "time.js": true} {
		body, err := bundleJS(filepath.Join(root, "site", "static", name), module)
		if err != nil {
			return err
		}
		s.asset(filepath.Base(name), body)
	}
	return nil
}
