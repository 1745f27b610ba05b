package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
)

// InlineHashes returns the content security policy's hashes of the inline
// scripts and styles of a page, in their order. Data blocks
// (type="application/ld+json") are not scripts and need none; style attributes
// have no hash here: the policy forbids them.
func InlineHashes(page []byte) (scripts, styles []string) {
	for {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			return scripts, styles
		}
		page = page[i:]
		if bytes.HasPrefix(page, []byte("<!--")) {
			_, page, _ = bytes.Cut(page, []byte("-->"))
			continue
		}
		name, attrs, rest := startTag(page)
		page = rest
		if name != "script" && name != "style" {
			continue
		}
		n := closing(page, name)
		switch {
		case name == "style":
			styles = append(styles, hash(page[:n]))
		case runs(attrs):
			scripts = append(scripts, hash(page[:n]))
		}
		page = page[n:]
	}
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// startTag reads the tag at the front of b, which begins with '<'. Whatever is
// not a start tag has no name and takes one byte.
func startTag(b []byte) (name string, attrs map[string]string, rest []byte) {
	i := 1
	word := func(stop string) string {
		from := i
		for i < len(b) && strings.IndexByte(stop, b[i]) < 0 {
			i++
		}
		return string(b[from:i])
	}
	name = strings.ToLower(word(" \t\r\n/>"))
	if name == "" || name[0] < 'a' || name[0] > 'z' {
		return "", nil, b[1:]
	}
	attrs = map[string]string{}
	for i < len(b) && b[i] != '>' {
		key := strings.ToLower(word(" \t\r\n/>="))
		if key == "" && (i >= len(b) || b[i] != '=') {
			if i < len(b) && b[i] != '>' {
				i++ // space or slash
			}
			continue
		}
		value := ""
		if i < len(b) && b[i] == '=' {
			i++
			if i < len(b) && (b[i] == '"' || b[i] == '\'') {
				quote := string(b[i])
				i++
				value = word(quote)
				i++
			} else {
				value = word(" \t\r\n>")
			}
		}
		attrs[key] = value
	}
	return name, attrs, b[min(i+1, len(b)):]
}

// closing is the index of the end tag, or the length of b.
func closing(b []byte, name string) int {
	for i := 0; i+2+len(name) <= len(b); i++ {
		if b[i] == '<' && b[i+1] == '/' && strings.EqualFold(string(b[i+2:i+2+len(name)]), name) {
			return i
		}
	}
	return len(b)
}

// runs reports whether a script is inline and one that the policy is asked about.
func runs(attrs map[string]string) bool {
	if _, ok := attrs["src"]; ok {
		return false
	}
	return slices.Contains([]string{"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"},
		strings.ToLower(strings.TrimSpace(attrs["type"])))
}
