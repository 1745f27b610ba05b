package web

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func header(hs []Header, name string) string {
	for _, h := range hs {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

func TestPolicy(t *testing.T) {
	m := Manifest{Scripts: []string{"sha256-AAAA="}, Styles: []string{"sha256-BBBB="}}
	page := header(Policy(Page, m), "Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval' 'sha256-AAAA='", "style-src 'self' 'sha256-BBBB='",
		"base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"} {
		if !strings.Contains(page+";", want+";") {
			t.Errorf("the page's policy %q lacks %q", page, want)
		}
	}
	if strings.Contains(page, "unsafe-inline") || strings.Contains(page, "'unsafe-eval'") {
		t.Errorf("the page's policy %q allows inline code", page)
	}
	for c := range classes {
		csp := header(Policy(c, m), "Content-Security-Policy")
		if c != Embed && strings.Contains(csp, "frame-ancestors *") || c == Embed && !strings.Contains(csp, "frame-ancestors *") {
			t.Errorf("class %d: %q", c, csp)
		}
		if !strings.HasPrefix(csp, "default-src 'none'") || header(Policy(c, m), "X-Content-Type-Options") != "nosniff" {
			t.Errorf("class %d: %q", c, Policy(c, m))
		}
		if (header(Policy(c, m), "Access-Control-Allow-Origin") == "*") != cors(c) {
			t.Errorf("class %d: sharing and its preflight disagree", c)
		}
	}
}

func TestClassOf(t *testing.T) {
	for path, want := range map[string]Class{"/": Page, "/view": Page, "/embed": Page, "/embedded": Page, "/embed/": Embed, "/embed/step/jets/": Embed,
		"/ar/": Page, "/assets/a.js": Asset, "/data/x": Data, "/data": Page, "/map.svg": Picture, "/map.png": Picture, "/card/jets.png": Picture, "/map.svg/": Page} {
		if got := classOf(path); got != want {
			t.Errorf("classOf(%q) = %d, want %d", path, got, want)
		}
	}
}

// cloudflare applies a _headers file as Cloudflare does: the rules that match, in
// order; "!" takes back, a second value is added.
func cloudflare(t *testing.T, file, path string) map[string]string {
	t.Helper()
	out := map[string]string{}
	on := false
	for line := range strings.SplitSeq(file, "\n") {
		switch rule, indented := strings.CutPrefix(line, "  "); {
		case line == "":
		case !indented:
			prefix, wild := strings.CutSuffix(line, "*")
			on = path == line || wild && strings.HasPrefix(path, prefix)
		case !on:
		case strings.HasPrefix(rule, "! "):
			delete(out, rule[2:])
		default:
			name, value, _ := strings.Cut(rule, ": ")
			if old, ok := out[name]; ok {
				value = old + ", " + value
			}
			out[name] = value
		}
	}
	return out
}

// The file must say for every class what the handler says.
func TestHeadersFileSaysTheSame(t *testing.T) {
	m := Manifest{Assets: map[string]string{"app.wasm": "assets/app.1234.wasm"}, Scripts: []string{"sha256-AAAA="}}
	file, err := HeadersFile(m)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/step/jets/", "/nope", "/embed/", "/embed/step/jets/", "/assets/app.1234.wasm", "/assets/old.wasm", "/data/events.csv"} {
		want := map[string]string{}
		for _, h := range Policy(classOf(path), m) {
			want[h.Name] = h.Value
		}
		if path == "/assets/app.1234.wasm" {
			want["Cache-Control"] = immutable
		}
		if got := cloudflare(t, string(file), path); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", path, got, want)
		}
	}
}

func TestHeadersFileLimits(t *testing.T) {
	var m Manifest
	for i := range 60 {
		m.Styles = append(m.Styles, fmt.Sprintf("sha256-%044d", i))
	}
	if _, err := HeadersFile(m); err == nil || !strings.Contains(err.Error(), "Content-Security-Policy of /* is") {
		t.Errorf("a line that is too long: %v", err)
	}
	m = Manifest{Assets: map[string]string{}}
	for i := range 100 {
		m.Assets[fmt.Sprint(i)] = fmt.Sprintf("assets/%d.js", i)
	}
	if _, err := HeadersFile(m); err == nil || !strings.Contains(err.Error(), "rules") {
		t.Errorf("too many rules: %v", err)
	}
}
