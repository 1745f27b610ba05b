package web

import (
	"strings"
	"testing"
)

func TestCleanPath(t *testing.T) {
	for _, c := range []struct {
		sent, path, raw string
		ok              bool
	}{
		{"/", "/", "/", true},
		{"", "/", "/", true},
		{"*", "/", "/", false},
		{"/a/b", "/a/b", "/a/b", true},
		{"/a/../b/", "/b/", "/b/", true},
		{"/a/..", "/", "/", true},
		{"/../../x", "/x", "/x", true},
		{"/a/.", "/a/", "/a/", true},
		{"/%2E%2e/x", "/x", "/x", true},
		{`/a\b`, "/a/b", "/a/b", true},
		{"/%D8%A7", "/ا", "/%D8%A7", true},
		{"/ا", "/ا", "/%D8%A7", true},
		{"/a b", "/a b", "/a%20b", true},
		{"/a%2Fb", "/a/b", "/a%2Fb", true},
		{"//a", "//a", "//a", true},
		{"/%zz", "/", "/", false},
		{"/%", "/", "/", false},
		{"/%00", "/", "/", false},
		{"/a%0d%0aSet-Cookie:x", "/", "/", false},
		{"/%ff", "/", "/", false},
	} {
		path, raw, ok := cleanPath(c.sent)
		if path != c.path || raw != c.raw || ok != c.ok {
			t.Errorf("cleanPath(%q) = %q, %q, %v; want %q, %q, %v", c.sent, path, raw, ok, c.path, c.raw, c.ok)
		}
	}
}

func FuzzCleanPath(f *testing.F) {
	for _, s := range []string{"/", "/../x", "/%2e%2e/%2f", `/\\x`, "//host/..", "/%zz"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, sent string) {
		path, raw, ok := cleanPath(sent)
		if !strings.HasPrefix(path, "/") || !strings.HasPrefix(raw, "/") {
			t.Fatalf("cleanPath(%q) = %q, %q: no slash at the front", sent, path, raw)
		}
		if !ok {
			return
		}
		again, spelled, ok := cleanPath(raw)
		if !ok || again != path || spelled != raw {
			t.Fatalf("cleanPath(%q) = %q, %q, but that reads as %q, %q, %v", sent, path, raw, again, spelled, ok)
		}
		to := encodePath(collapse(path))
		if strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\r\n\\") {
			t.Fatalf("%q redirects to %q", sent, to)
		}
	})
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		values string
		want   bool
	}{
		{`"a"`, true}, {`W/"a"`, true}, {`*`, true}, {`"b", "a"`, true}, {`"b",W/"a"`, true}, {`"b" | "a"`, true},
		{``, false}, {`"b"`, false}, {`a`, false}, {`W/a`, false}, {`"a`, false},
	} {
		if got := matches(strings.Split(c.values, " | "), `"a"`); got != c.want {
			t.Errorf("matches(%q) = %v", c.values, got)
		}
	}
}

func TestAccepts(t *testing.T) {
	for _, c := range []struct {
		header string
		br     bool
	}{
		{"", false}, {"gzip", false}, {"br", true}, {"gzip, BR", true}, {"br;q=0", false}, {"br;q=0.1", true}, {"br; q=0.000", false},
		{"*", true}, {"*;q=0", false}, {"*, br;q=0", false}, {"br;q=0, *", false}, {"*;q=0, br", true}, {"brotli", false}, {"br;q=x", false},
	} {
		if got := accepts(c.header, "br"); got != c.br {
			t.Errorf("accepts(%q) = %v", c.header, got)
		}
	}
}

func TestContentType(t *testing.T) {
	for name, want := range map[string]string{
		"a.wasm": "application/wasm", "x/a.GEOJSON": "application/geo+json", "a.bin": "application/octet-stream",
		"a.csv": "text/csv; charset=utf-8", "a.html": htmlType, "LICENSE": "application/octet-stream", "a.exe": "application/octet-stream",
	} {
		if got := contentType(name); got != want {
			t.Errorf("contentType(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestETagTellsBodiesApart(t *testing.T) {
	seen := map[string]string{}
	body := []byte(strings.Repeat("0123456789", 30))
	note := func(b []byte) {
		tag := etag(b)
		if len(tag) != 34 || tag[0] != '"' || tag[33] != '"' {
			t.Fatalf("%s is not a tag", tag)
		}
		if old, ok := seen[tag]; ok && old != string(b) {
			t.Fatalf("%q and %q have the tag %s", old, b, tag)
		}
		seen[tag] = string(b)
		if etag(b) != tag {
			t.Fatal("a tag changes")
		}
	}
	for n := range body { // lengths, zero bytes at the end, each bit, words swapped
		note(body[:n])
		note(append(append([]byte(nil), body[:n]...), 0))
		for bit := range 8 {
			b := append([]byte(nil), body...)
			b[n] ^= 1 << bit
			note(b)
		}
		b := append([]byte(nil), body...)
		copy(b[n/8*8:], body[16:24])
		note(b)
	}
}
