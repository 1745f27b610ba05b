package web

import (
	"encoding/binary"
	"math/bits"
	"strconv"
	"strings"
)

// etag is the strong entity tag of a body: 128 bits of its content. SHA-256 would
// cost the Worker two milliseconds for a page; a tag has to tell versions of one
// address apart, not to withstand somebody who makes them collide. The mixing is
// that of wyhash (Wang Yi, public domain).
func etag(body []byte) string {
	const k0, k1 = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	mix := func(a, b uint64) uint64 {
		hi, lo := bits.Mul64(a, b)
		return hi ^ lo
	}
	a, b := uint64(k0), k1^uint64(len(body))
	for ; len(body) >= 8; body = body[8:] {
		x := binary.LittleEndian.Uint64(body)
		a, b = mix(a^x, k1), mix(b+x, k0)^x
	}
	var rest [8]byte
	copy(rest[:], body)
	x := binary.LittleEndian.Uint64(rest[:])
	a, b = mix(a^x, k1), mix(b+x, k0)
	return `"` + digits(mix(a, b^k0)) + digits(mix(b, a^k1)) + `"`
}

func digits(v uint64) string {
	s := strconv.FormatUint(v, 16)
	return strings.Repeat("0", 16-len(s)) + s
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
