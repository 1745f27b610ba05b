package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"

	"watiya/wasm/compile"
)

// virtual answers the import of ops.js. It is read as TypeScript for the sake of
// its enums: their members become numbers where they are used.
var virtual = api.Plugin{Name: "ops", Setup: func(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: `^ops\.js$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: "ops.js", Namespace: "ops"}, nil
	})
	b.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "ops"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
		src := constants()
		return api.OnLoadResult{Contents: &src, Loader: api.LoaderTS}, nil
	})
}}

// hosts gives the client that TinyGo compiles its own host in the place of go.js.
var hosts = api.Plugin{Name: "hosts", Setup: func(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: `^\./go\.js$`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		if small, err := compile.Small(); err != nil || !small {
			return api.OnResolveResult{}, err
		}
		return api.OnResolveResult{Path: filepath.Join(a.ResolveDir, "tinygo.js")}, nil
	})
}}

// bundleJS bundles and minifies a script. A classic script is wrapped in a
// function; a module keeps its exports.
func bundleJS(file string, module bool) ([]byte, error) {
	format := api.FormatIIFE
	if module {
		format = api.FormatESModule
	}
	return bundle(file, api.BuildOptions{Format: format, Plugins: []api.Plugin{virtual, hosts}})
}

// bundleCSS minifies a style sheet. Addresses in it are taken as they are.
func bundleCSS(file string) ([]byte, error) {
	return bundle(file, api.BuildOptions{External: []string{"*"}})
}

func bundle(file string, o api.BuildOptions) ([]byte, error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	if _, err := os.Stat(abs); err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	o.EntryPoints, o.Bundle, o.Charset = []string{abs}, true, api.CharsetUTF8
	o.MinifyWhitespace, o.MinifyIdentifiers, o.MinifySyntax = true, true, true
	o.Target = api.ES2022
	o.LogLevel = api.LogLevelSilent
	o.LegalComments = api.LegalCommentsNone
	r := api.Build(o)
	for _, m := range r.Errors {
		where := ""
		if m.Location != nil {
			where = fmt.Sprintf("%s:%d: ", filepath.Base(m.Location.File), m.Location.Line)
		}
		return nil, fmt.Errorf("gen: %s%s", where, m.Text)
	}
	return r.OutputFiles[0].Contents, nil
}
