package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// reasonRow is a row of layer_reasons.js.
type reasonRow struct {
	english, ar, tr string
	fits            *regexp.Regexp
	used            bool
}

var placeholder = regexp.MustCompile(`[$%]\d`)

func reasonRows(t *testing.T) []*reasonRow {
	t.Helper()
	src, err := os.ReadFile("../static/layer_reasons.js")
	if err != nil {
		t.Fatal(err)
	}
	var out []*reasonRow
	for _, m := range regexp.MustCompile(`(?m)^  \['(.*)', '(.*)', '(.*)'\],?$`).FindAllStringSubmatch(string(src), -1) {
		r := &reasonRow{english: m[1], ar: m[2], tr: m[3]}
		var b strings.Builder
		for i, part := range placeholder.Split(r.english, -1) {
			if i > 0 {
				b.WriteString("(.*)")
			}
			b.WriteString(regexp.QuoteMeta(part))
		}
		r.fits = regexp.MustCompile(`(?s)^` + b.String() + `$`)
		out = append(out, r)
	}
	if len(out) < 50 {
		t.Fatalf("%d rows were read", len(out))
	}
	return out
}

// fitting is the row that layer_reasons.js takes for a text, nil if none. It also
// takes those of its parts.
func fitting(rows []*reasonRow, english string) *reasonRow {
	for _, r := range rows {
		values := r.fits.FindStringSubmatch(english)
		if values == nil {
			continue
		}
		r.used = true
		for _, p := range placeholder.FindAllString(r.english, -1) {
			if p[0] == '%' {
				fitting(rows, values[p[1]-'0'])
			}
		}
		return r
	}
	return nil
}

// sentences are the texts that calls in Go files build from constants, with X in
// the place of everything else. at says which argument of which call.
func sentences(t *testing.T, glob string, at map[string]int) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(glob)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", glob, err)
	}
	out := map[string][]string{}
	var text func(e ast.Expr) string
	text = func(e ast.Expr) string {
		switch e := e.(type) {
		case *ast.BasicLit:
			if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
				return s
			}
		case *ast.BinaryExpr:
			return text(e.X) + text(e.Y)
		}
		return "X"
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if s, ok := n.Fun.(*ast.SelectorExpr); ok {
					if i, ok := at[s.Sel.Name]; ok && i < len(n.Args) {
						out[s.Sel.Name] = append(out[s.Sel.Name], text(n.Args[i]))
					}
				}
			case *ast.KeyValueExpr:
				if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Msg" {
					out["Msg"] = append(out["Msg"], text(n.Value))
				}
			}
			return true
		})
	}
	return out
}

// TestReasons: every reason for which a layer can be refused has its words in
// every language, and no words are left over.
func TestReasons(t *testing.T) {
	rows := reasonRows(t)
	for _, r := range rows {
		for lang, s := range map[string]string{"ar": r.ar, "tr": r.tr} {
			has := func(s string) map[string]bool {
				m := map[string]bool{}
				for _, p := range placeholder.FindAllString(s, -1) {
					m[p] = true
				}
				return m
			}
			want, got := has(r.english), has(s)
			for p := range want {
				if !got[p] {
					t.Errorf("%q in %s lacks %s", r.english, lang, p)
				}
			}
			if len(got) != len(want) || strings.TrimSpace(s) == "" {
				t.Errorf("%q in %s: %q", r.english, lang, s)
			}
		}
	}

	need := func(s string) {
		if fitting(rows, s) == nil {
			t.Errorf("layer_reasons.js has no row for %q", s)
		}
	}
	of := sentences(t, "../../geo/geojson/*.go", map[string]int{"fail": 1, "unexpected": 1})
	if len(of["fail"]) < 30 || len(of["unexpected"]) < 20 || len(of["Msg"]) < 3 {
		t.Fatalf("%d, %d, %d sentences were found", len(of["fail"]), len(of["unexpected"]), len(of["Msg"]))
	}
	for _, s := range append(of["fail"], of["Msg"]...) {
		if s != "X" {
			need(s)
		}
	}
	for _, want := range of["unexpected"] {
		for _, s := range [...]string{"the document ends", "a string", "byte X", "'X'"} {
			need(s + " where " + want + " is expected")
		}
		if strings.ContainsAny(want, "abcdefghijklmnopqrstuvwxyz") {
			need(want)
		}
	}
	for _, s := range sentences(t, "../../wasm/app/layer.go", map[string]int{"New": 0})["New"] {
		need(strings.TrimPrefix(s, "app: "))
	}
	// What the scripts add themselves; who is overtaken by another layer is not told.
	for _, file := range [...]string{"../static/layer.js", "../static/link.js", "../static/engine/layer.js"} {
		script, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?:throw |leave\()new Error\(('.*?)\)+(?:\n|$)`).FindAllSubmatch(script, -1) {
			need(regexp.MustCompile(`' \+ .*? \+ '`).ReplaceAllString(strings.Trim(string(m[1]), "'"), "X"))
		}
	}
	for _, r := range rows {
		if !r.used {
			t.Errorf("%q is the reason for nothing", r.english)
		}
	}
}
