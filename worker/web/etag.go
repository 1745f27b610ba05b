package web

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// etag is the strong entity tag of a body: half of its SHA-256.
func etag(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

// matches compares If-None-Match with a tag, weakly (RFC 9110, section 13.1.2):
// an edge that compresses a body turns its tag weak, and the reader sends that
// back. Our tags hold no comma, so a list may arrive split into several values,
// as the Worker's library does.
func matches(values []string, tag string) bool {
	for _, v := range values {
		for item := range strings.SplitSeq(v, ",") {
			item = strings.TrimSpace(item)
			if item == "*" || strings.TrimPrefix(item, "W/") == tag {
				return true
			}
		}
	}
	return false
}
