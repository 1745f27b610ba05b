package geojson

import (
	"bytes"
	"strconv"
	"strings"
)

// level is one open object or array on the way to an offset.
type level struct {
	array bool
	index int    // array: elements before the current one
	key   []byte // object: raw text of the current key, nil before the first
}

// pathAt returns the JSONPath of what stands at off in data that begins inside
// of the levels. Everything before off has
// been read without a syntax error, so brackets and strings are enough to follow.
func pathAt(inside []level, data []byte, off int) string {
	open := append([]level(nil), inside...)
	n := len(open) - 1
	atKey := n >= 0 && !open[n].array && open[n].key == nil // the next string is a key
	for i := 0; i < off && i < len(data); i++ {
		switch data[i] {
		case '{':
			open, atKey = append(open, level{}), true
		case '[':
			open, atKey = append(open, level{array: true}), false
		case '}', ']':
			open, atKey = open[:max(0, len(open)-1)], false
		case ',':
			if n := len(open) - 1; n >= 0 {
				atKey = !open[n].array
				open[n].index++
				open[n].key = nil
			}
		case '"':
			end := stringEnd(data, i)
			if atKey {
				open[len(open)-1].key, atKey = data[i+1:end], false
			}
			i = end
		}
	}
	if atKey && off < len(data) && data[off] == '"' {
		open[len(open)-1].key = data[off+1 : stringEnd(data, off)]
	}
	return format(open)
}

// stringEnd returns the offset of the quote that closes the string at i, or the
// end of the data.
func stringEnd(data []byte, i int) int {
	for i++; i < len(data); i++ {
		switch data[i] {
		case '"':
			return i
		case '\\':
			i++
		}
	}
	return len(data)
}

func format(open []level) string {
	var b strings.Builder
	b.WriteByte('$')
	for _, l := range open {
		switch {
		case l.array:
			b.WriteString("[" + strconv.Itoa(l.index) + "]")
		case l.key == nil:
		case isName(l.key):
			b.WriteByte('.')
			b.Write(l.key)
		default:
			// Quote also makes invalid UTF-8 and control characters readable.
			b.WriteString("[" + strconv.Quote(excerpt(l.key)) + "]")
		}
	}
	return b.String()
}

func isName(key []byte) bool {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
	return len(key) > 0 && len(key) <= 40 && bytes.IndexByte([]byte(letters), key[0]) >= 0 &&
		len(bytes.Trim(key, letters+"0123456789")) == 0
}
