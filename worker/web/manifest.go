package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"
	"sync"
)

// Manifest is site/dist/manifest.json: what the build tells the server about
// itself. site/gen writes it with [Manifest.JSON].
type Manifest struct {
	// Version is the content hash of the published data.
	Version string `json:"version"`
	// Assets maps a plain name to its file in dist: "app.wasm" to "assets/app.1a2b3c4d.wasm".
	// These files never change and are cached for ever.
	Assets map[string]string `json:"assets"`
	// Worker lists the files of dist that computed routes read: the shell and
	// the packs. On Cloudflare they are handed to the Worker when it starts.
	Worker []string `json:"worker"`
	// Scripts and Styles are the hashes of all inline scripts and styles of all
	// pages, as [InlineHashes] gives them.
	Scripts []string `json:"scripts"`
	Styles  []string `json:"styles"`
}

// JSON is the manifest as a file.
func (m Manifest) JSON() []byte {
	out, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // strings always marshal
	}
	return append(out, '\n')
}

// ParseManifest reads a manifest and checks what the server relies on.
func ParseManifest(body []byte) (Manifest, error) {
	var m Manifest
	if err := json.Unmarshal(body, &m); err != nil {
		return Manifest{}, fmt.Errorf("web: manifest.json: %w", err)
	}
	for name, file := range m.Assets {
		if !strings.HasPrefix(file, "assets/") || path.Clean(file) != file || strings.ContainsAny(file, " :*\n") {
			return Manifest{}, fmt.Errorf("web: manifest.json: assets: %q: %q is not a path below assets/", name, file)
		}
	}
	for _, h := range append(append([]string(nil), m.Scripts...), m.Styles...) {
		if !strings.HasPrefix(h, "sha256-") || strings.ContainsAny(h, " ';,\n") {
			return Manifest{}, fmt.Errorf("web: manifest.json: %q is not a sha256- hash", h)
		}
	}
	return m, nil
}

// site is everything that follows from one build of the site.
type site struct {
	assets    Assets
	manifest  Manifest
	immutable map[string]bool
	policy    [classes][]Header
	log       func(string)
	painter
	recent recent
}

func newSite(a Assets, m Manifest, log func(string)) *site {
	s := &site{assets: a, manifest: m, immutable: map[string]bool{}, log: log}
	for _, f := range m.Assets {
		s.immutable[f] = true
	}
	for c := range classes {
		s.policy[c] = Policy(c, m)
	}
	return s
}

func (s *site) headers(c Class) []Header { return s.policy[c] }

// siteCache follows manifest.json, so that a rebuild under a running native
// server brings its new policy and names.
type siteCache struct {
	assets Assets
	log    func(string)

	mu   sync.Mutex
	etag string
	site *site
}

func (c *siteCache) current() *site {
	f, _ := c.assets.Open("manifest.json")
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.site != nil && c.etag == f.ETag {
		return c.site
	}
	var m Manifest
	if f.ETag != "" {
		var err error
		if m, err = ParseManifest(f.Body); err != nil {
			c.log(err.Error())
			if c.site != nil { // keep what worked
				c.etag = f.ETag
				return c.site
			}
		}
	}
	c.etag, c.site = f.ETag, newSite(c.assets, m, c.log)
	return c.site
}

// Check reads the manifest of a built site once, so that a program can refuse
// to start on a broken one.
func Check(a Assets) error {
	f, ok := a.Open("manifest.json")
	if !ok {
		return errors.New("web: manifest.json is missing from the built site; run make build")
	}
	m, err := ParseManifest(f.Body)
	if err != nil {
		return err
	}
	for _, name := range m.Worker {
		if _, ok := a.Open(name); !ok {
			return fmt.Errorf("web: manifest.json: worker: %q is missing from the built site; run make build", name)
		}
	}
	return nil
}
