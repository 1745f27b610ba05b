//go:build e2e && !js

package e2e

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"watiya/geo/pack"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/worker/web"
)

const (
	shell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Watiya</title>
<meta property="og:type" content="article"><meta name="theme-color" content="#fff"><meta property="og:title" content="Watiya">
<style>body{margin:0}</style><script>document.documentElement.dataset.on=""</script>
<script type="module" src="assets/boot.0a1b2c3d.js"></script></head>
<body><main><!--map--><svg viewBox="0 0 10 10"></svg><!--/map--></main></body></html>
`
	step = `<!doctype html><html lang="en"><title>The jets</title><meta property="og:type" content="article"><meta name="theme-color" content="#fff"><p>step
<!--map--><svg viewBox="0 0 10 10"></svg><!--/map-->
`
	frame = "<!doctype html><title>Embed</title><p>embed<div class=\"caption\" aria-live=\"polite\"></div>\n"
	gone  = "<!doctype html><title>Not found</title><p>There is no page at this address.\n"
	boot  = "document.body.dataset.boot = 1;\n"
)

// writeSite makes a small site with every kind of file in dir.
func writeSite(t testing.TB, dir string) {
	t.Helper()
	m := web.Manifest{
		Version: "0123456789ab",
		Assets: map[string]string{
			"boot.js": "assets/boot.0a1b2c3d.js", "app.css": "assets/app.0a1b2c3d.css", "app.wasm": "assets/app.0a1b2c3d.wasm",
			"base.bin": "assets/base.0a1b2c3d.bin", "story.en.bin": "assets/story.en.0a1b2c3d.bin", "text.woff2": "assets/text.0a1b2c3d.woff2", "relief.png": "assets/relief.0a1b2c3d.png",
			"search.bin": "assets/search.0a1b2c3d.bin", "story.ar.bin": "assets/story.ar.0a1b2c3d.bin", "story.tr.bin": "assets/story.tr.0a1b2c3d.bin", "relief-dark.png": "assets/relief-dark.0a1b2c3d.png",
		},
		Worker: []string{"index.html"},
	}
	for _, name := range web.WorkerFiles() {
		m.Worker = append(m.Worker, m.Assets[name])
	}
	base, texts, story := packs(t)
	relief := func(name string) string {
		b, err := os.ReadFile("../../site/data/basemap/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	m.Scripts, m.Styles = web.InlineHashes([]byte(shell))
	headers, err := web.HeadersFile(m)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{
		"index.html":                 shell,
		"404.html":                   gone,
		"step/jets/index.html":       step,
		"event/watiya/index.html":    step,
		"method.html":                "<!doctype html><title>Method</title>\n",
		"ar/index.html":              "<!doctype html><html dir=rtl><title>الوطية</title>\n",
		"embed/index.html":           frame,
		"ar/embed/index.html":        frame,
		"embed/step/jets/index.html": frame,
		"assets/boot.0a1b2c3d.js":    boot,
		"assets/boot.0a1b2c3d.js.br": "not really brotli",
		"assets/boot.0a1b2c3d.js.gz": "not really gzip",
		"assets/app.0a1b2c3d.css":    "body{margin:0}\n",
		"assets/app.0a1b2c3d.wasm":   "\x00asm\x01\x00\x00\x00",
		m.Assets["base.bin"]:         string(base),
		m.Assets["story.en.bin"]:     string(story["en"]),
		m.Assets["search.bin"]:       string(texts),
		m.Assets["story.ar.bin"]:     string(story["ar"]),
		m.Assets["story.tr.bin"]:     string(story["tr"]),
		m.Assets["relief.png"]:       relief("relief.png"),
		m.Assets["relief-dark.png"]:  relief("relief-dark.png"),
		"card/jets.png":              relief("relief.png"),
		"assets/text.0a1b2c3d.woff2": "wOF2",
		"assets/icon.svg":            `<svg xmlns="http://www.w3.org/2000/svg"/>` + "\n",
		"data/events.geojson":        `{"type":"FeatureCollection","features":[]}` + "\n",
		"data/events.csv":            "id,title\nwatiya,الوطية\n",
		"data/schema.json":           "{}\n",
		"data/CHANGELOG.md":          "# Corrections\n",
		"data/LICENSE":               "CC BY 4.0\n",
		"robots.txt":                 "User-agent: *\n",
		"manifest.json":              string(m.JSON()),
		"_headers":                   string(headers),
		".assetsignore":              web.AssetsIgnore,
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// packs are the real ones, made from site/data.
func packs(t testing.TB) (base, texts []byte, story map[string][]byte) {
	t.Helper()
	data := os.DirFS("../../site/data")
	folder, err := fs.Sub(data, "basemap")
	if err != nil {
		t.Fatal(err)
	}
	b, err := topology.Build(folder)
	if err != nil {
		t.Fatal(err)
	}
	briefing, problems := tables.Load(data)
	for _, p := range problems {
		t.Fatal(p)
	}
	story = map[string][]byte{}
	for _, lang := range [...]string{"en", "ar", "tr"} {
		story[lang] = pack.EncodeStory(tables.Story(briefing, lang))
	}
	return pack.EncodeBasemap(b), pack.EncodeText(tables.Texts(briefing)), story
}

// The fixture must hold what the rules are about.
func TestFixtureHasInlineCode(t *testing.T) {
	scripts, styles := web.InlineHashes([]byte(shell))
	if len(scripts) != 1 || len(styles) != 1 || !bytes.Contains([]byte(shell), []byte("src=")) {
		t.Fatal(fmt.Sprint("web: the fixture's inline code was read as ", scripts, styles))
	}
}
