package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/geo/topology"
)

// build makes the whole site in memory.
func build(root string) (*site, error) {
	b, err := readBook(os.DirFS(filepath.Join(root, "site", "data")))
	if err != nil {
		return nil, err
	}
	base, err := topology.Build(os.DirFS(filepath.Join(root, "site", "data", "basemap")))
	if err != nil {
		return nil, err
	}
	s := newSite()
	if err := packs(s, root, b, base); err != nil {
		return nil, err
	}
	p := newPainter(base, b.story)
	if p.image, err = s.path("relief.png"); err != nil {
		return nil, err
	}
	p.image = "/" + p.image
	first, err := looks(s, root)
	if err != nil {
		return nil, err
	}
	first = append(first, p.paintCSS()...)
	if err := scripts(s, root); err != nil {
		return nil, err
	}
	g, err := newPages(root, b, s, p, first)
	if err != nil {
		return nil, err
	}
	if err := g.all(); err != nil {
		return nil, err
	}
	return s, s.finish(b.version)
}

// packs adds what the client loads and what others read.
func packs(s *site, root string, b *book, base *geo.Basemap) error {
	client, err := buildClient(root)
	if err != nil {
		return err
	}
	s.asset("app.wasm", client)
	s.asset("base.bin", pack.EncodeBasemap(base))
	s.asset("story.en.bin", pack.EncodeStory(b.story))
	for _, name := range [...]string{"relief.png", "relief-dark.png"} {
		body, err := os.ReadFile(filepath.Join(root, "site", "data", "basemap", name))
		if err != nil {
			return fmt.Errorf("gen: %w", err)
		}
		s.asset(name, body)
	}
	for _, f := range b.files {
		s.add("data/"+f.Name, f.Data)
		s.add("data/"+b.version+"/"+f.Name, f.Data)
	}
	return nil
}

var fontURL = regexp.MustCompile(`url\(["']?([a-z0-9-]+\.woff2)["']?\)`)

// looks adds fonts and style sheets and returns the style that every page
// carries in its head.
func looks(s *site, root string) ([]byte, error) {
	fonts, err := filepath.Glob(filepath.Join(root, "site", "fonts", "*.woff2"))
	if err != nil {
		return nil, err
	}
	for _, f := range fonts {
		body, err := os.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("gen: %w", err)
		}
		s.asset(filepath.Base(f), body)
	}
	static := filepath.Join(root, "site", "static")
	css, err := bundleCSS(filepath.Join(static, "app.css"))
	if err != nil {
		return nil, err
	}
	var missing error
	css = fontURL.ReplaceAllFunc(css, func(m []byte) []byte {
		p, err := s.path(string(fontURL.FindSubmatch(m)[1]))
		if err != nil {
			missing = err
		}
		return []byte("url(/" + p + ")")
	})
	if missing != nil {
		return nil, missing
	}
	s.asset("app.css", css)
	for _, name := range [...]string{"icon.svg"} {
		body, err := os.ReadFile(filepath.Join(static, name))
		if err != nil {
			return nil, fmt.Errorf("gen: %w", err)
		}
		s.asset(name, body)
	}
	first, err := bundleCSS(filepath.Join(static, "first.css"))
	if err != nil {
		return nil, err
	}
	return first, nil
}

// scripts adds the scripts. boot.js is a classic script, the others modules.
func scripts(s *site, root string) error {
	for name, module := range map[string]bool{"boot.js": false, "map.js": true, "page.js": true, "embed.js": true} {
		body, err := bundleJS(filepath.Join(root, "site", "static", name), module)
		if err != nil {
			return err
		}
		s.asset(name, body)
	}
	return nil
}
