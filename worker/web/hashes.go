package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// InlineHashes returns the content security policy's hashes of the inline
// scripts and styles of a page, in their order. Data blocks
// (type="application/ld+json") are not scripts and need none; style attributes
// have no hash here: the policy forbids them.
func InlineHashes(page []byte) (scripts, styles []string) {
	rest := page
	for {
		i := bytes.IndexByte(rest, '<')
		if i < 0 {
			return scripts, styles
		}
		rest = rest[i:]
		if bytes.HasPrefix(rest, []byte("<!--")) {
			if rest = after(rest, "-->"); rest == nil {
				return scripts, styles
			}
			continue
		}
		tag := element(rest)
		if tag == "" {
			rest = rest[1:]
			continue
		}
		end := tagEnd(rest)
		if end < 0 {
			return scripts, styles
		}
		head, body := strings.ToLower(string(rest[:end])), rest[end:]
		n := closing(body, tag)
		switch {
		case tag == "style":
			styles = append(styles, hash(body[:n]))
		case !strings.Contains(head, " src=") && runs(head):
			scripts = append(scripts, hash(body[:n]))
		}
		rest = body[n:]
	}
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// element is "script" or "style" when b begins with that start tag.
func element(b []byte) string {
	for _, name := range []string{"script", "style"} {
		if len(b) > len(name)+1 && strings.EqualFold(string(b[1:1+len(name)]), name) && strings.IndexByte(" \t\n\r/>", b[1+len(name)]) >= 0 {
			return name
		}
	}
	return ""
}

// tagEnd is the index after the '>' of a start tag, minding quotes.
func tagEnd(b []byte) int {
	quote := byte(0)
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return -1
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

// runs reports whether a script start tag is one the policy is asked about.
func runs(head string) bool {
	i := strings.Index(head, " type=")
	if i < 0 {
		return true
	}
	value := strings.TrimLeft(head[i+len(" type="):], `"'`)
	for _, t := range []string{"module", "text/javascript", "application/javascript", "importmap", "speculationrules"} {
		if strings.HasPrefix(value, t) {
			return true
		}
	}
	return value == "" || value[0] == '"' || value[0] == '\''
}

func after(b []byte, mark string) []byte {
	i := bytes.Index(b, []byte(mark))
	if i < 0 {
		return nil
	}
	return b[i+len(mark):]
}
