package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"watiya/worker/web"
)

// site is the built site in memory.
type site struct {
	mu     sync.Mutex
	files  map[string][]byte // path in dist to bytes
	assets map[string]string // plain name to path in dist
	words  []*words          // of the languages
}

func newSite() *site { return &site{files: map[string][]byte{}, assets: map[string]string{}} }

// add puts a file into the site; a path is used once.
func (s *site) add(name string, body []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
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
	for _, name := range s.names() {
		if strings.HasSuffix(name, web.FilterPage) {
			m.Worker = append(m.Worker, name)
		}
	}
	for _, name := range web.WorkerFiles() {
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

// write puts the site into dir. Everything is written beside it first, so that a
// full disk leaves the old site whole; then the files are moved in, assets before
// the pages that name them, and what is not part of the site any more is removed.
// The folder itself stays: a running server keeps serving it.
func (s *site) write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), ".dist-")
	if err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	defer os.RemoveAll(tmp)
	var changed []string
	for _, name := range s.names() {
		if old, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err == nil && bytes.Equal(old, s.files[name]) {
			continue
		}
		changed = append(changed, name)
		if err := os.WriteFile(filepath.Join(tmp, flat(name)), s.files[name], 0o644); err != nil {
			return fmt.Errorf("gen: %w", err)
		}
	}
	slices.SortStableFunc(changed, func(x, y string) int { return cmp.Compare(turn(x), turn(y)) })
	for _, name := range changed {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return fmt.Errorf("gen: %w", err)
		}
		if err := os.Rename(filepath.Join(tmp, flat(name)), file); err != nil {
			return fmt.Errorf("gen: %w", err)
		}
	}
	return s.sweep(dir)
}

func flat(name string) string { return strings.ReplaceAll(name, "/", "%") }

// turn orders files so that nothing refers to what is not there yet.
func turn(name string) int {
	switch {
	case strings.HasPrefix(name, "assets/"):
		return 0
	case name == "manifest.json":
		return 2
	}
	return 1
}

// sweep removes files of an older site, and folders that they leave empty.
func (s *site) sweep(dir string) error {
	var folders []string
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		if d.IsDir() {
			folders = append(folders, file)
			return nil
		}
		if _, ok := s.files[filepath.ToSlash(name)]; ok {
			return nil
		}
		return os.Remove(file)
	})
	if err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	for _, f := range slices.Backward(folders) {
		if entries, err := os.ReadDir(f); err == nil && len(entries) == 0 && f != dir {
			if err := os.Remove(f); err != nil {
				return fmt.Errorf("gen: %w", err)
			}
		}
	}
	return nil
}
