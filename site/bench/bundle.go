package main

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle bundles and minifies a peer: its script and, if it brings one, its style
// sheet.
func bundle(folder, name string) (js, css []byte, err error) {
	o := options(folder)
	o.EntryPoints = []string{filepath.Join(folder, "peers", name+".js")}
	r := api.Build(o)
	if len(r.Errors) > 0 {
		return nil, nil, fmt.Errorf("bench: %s does not bundle: %s", name, r.Errors[0].Text)
	}
	for _, f := range r.OutputFiles {
		switch path.Ext(f.Path) {
		case ".js":
			js = f.Contents
		case ".css":
			css = f.Contents
		}
	}
	return js, css, nil
}

func options(folder string) api.BuildOptions {
	return api.BuildOptions{
		Bundle: true, Outdir: filepath.Join(folder, "out"), Format: api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone, LogLevel: api.LogLevelSilent,
		Define: map[string]string{"COLOURS": text(light), "START": text(home)}, Loader: map[string]api.Loader{".png": api.LoaderEmpty, ".svg": api.LoaderEmpty},
	}
}

// installed tells which version of a package lies in the folder, "" for none.
func installed(read func(string) ([]byte, error), name string) string {
	var p struct{ Version string }
	b, err := read(filepath.Join("node_modules", filepath.FromSlash(name), "package.json"))
	if err != nil || json.Unmarshal(b, &p) != nil {
		return ""
	}
	return strings.TrimSpace(p.Version)
}
