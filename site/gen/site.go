package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"watiya/worker/web"
)

// site is the built site in memory.
type site struct {
	files  map[string][]byte // path in dist to bytes
	assets map[string]string // plain name to path in dist
}

func newSite() *site { return &site{files: map[string][]byte{}, assets: map[string]string{}} }

// add puts a file into the site; a path is used once.
func (s *site) add(name string, body []byte) {
	if _, ok := s.files[name]; ok {
		panic("gen: " + name + " is written twice")
	}
	s.files[name] = body
}

// asset puts a file into assets/ under a name that carries its content, so that
// it may be cached for ever, and returns its path.
func (s *site) asset(name string, body []byte) string {
	ext := path.Ext(name)
	sum := sha256.Sum256(body)
	file := "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:10] + ext
	s.add(file, body)
	s.assets[name] = file
	return file
}

// path is the path of an asset that was put in before.
func (s *site) path(name string) (string, error) {
	if p, ok := s.assets[name]; ok {
		return p, nil
	}
	return "", fmt.Errorf("gen: there is no asset %q", name)
}

// finish adds what describes the site: manifest.json and _headers.
func (s *site) finish(version string) error {
	m := web.Manifest{Version: version, Assets: s.assets}
	for _, name := range s.names() {
		if strings.HasSuffix(name, ".html") {
			scripts, styles := web.InlineHashes(s.files[name])
			m.Scripts, m.Styles = append(m.Scripts, scripts...), append(m.Styles, styles...)
		}
	}
	slices.Sort(m.Scripts)
	slices.Sort(m.Styles)
	m.Scripts, m.Styles = slices.Compact(m.Scripts), slices.Compact(m.Styles)
	m.Worker = []string{"index.html"}
	for _, name := range [...]string{"base.bin", "story.en.bin"} {
		if p, ok := s.assets[name]; ok {
			m.Worker = append(m.Worker, p)
		}
	}
	s.add("manifest.json", m.JSON())
	headers, err := web.HeadersFile(m)
	if err != nil {
		return err
	}
	s.add("_headers", headers)
	return nil
}

func (s *site) names() []string {
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// write puts the site in the place of dir: first beside it, then by renaming, so
// that a server never sees half a site and a failed build leaves the old one.
func (s *site) write(dir string) error {
	tmp, err := os.MkdirTemp(filepath.Dir(dir), ".dist-")
	if err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o755); err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	made := map[string]bool{}
	for _, name := range s.names() {
		file := filepath.Join(tmp, filepath.FromSlash(name))
		if d := filepath.Dir(file); !made[d] {
			if err := os.MkdirAll(d, 0o755); err != nil {
				return fmt.Errorf("gen: %w", err)
			}
			made[d] = true
		}
		if err := os.WriteFile(file, s.files[name], 0o644); err != nil {
			return fmt.Errorf("gen: %w", err)
		}
	}
	old := tmp + ".old"
	if err := os.Rename(dir, old); err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("gen: %w", err)
	}
	if err := os.Rename(tmp, dir); err != nil {
		return fmt.Errorf("gen: %w", cmp.Or(os.Rename(old, dir), err))
	}
	if err := os.RemoveAll(old); err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	return nil
}
