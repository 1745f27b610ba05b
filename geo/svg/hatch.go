package svg

import (
	"bytes"
	"strconv"

	"watiya/geo/scene"
)

// AppendHatches writes the patterns that the rules of hatched styles refer to, to
// stand in defs. A pattern is named by what it looks like, so that pictures on
// one page share it.
func AppendHatches(dst []byte, styles []scene.Style, use *Use) []byte {
	from := len(dst)
	for i := range styles {
		s := &styles[i]
		if s.Hatch == 0 || i >= len(use.Shapes) || !use.Shapes[i] {
			continue
		}
		head := append(append([]byte(`<pattern id="`), hatchID(s)...), '"')
		if bytes.Contains(dst[from:], head) {
			continue
		}
		gap, turn := s.Hatch, `" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h`
		if gap < 0 {
			gap, turn = -gap, `" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0h`
		}
		dst = append(dst, head...)
		dst = appendLength(dst, ` width="`, gap)
		dst = appendLength(dst, `" height="`, gap)
		dst = append(dst, turn...)
		width := scene.Round(float64(gap) * scene.HatchShare)
		dst = appendLength(dst, "", width)
		dst = appendLength(dst, "v", gap)
		dst = appendLength(dst, "h", -width)
		dst = append(dst, `z" fill="#`...)
		for shift := 28; shift >= 8; shift -= 4 {
			dst = append(dst, "0123456789abcdef"[s.Fill>>shift&15])
		}
		dst = append(dst, `"/></pattern>`...)
	}
	return dst
}

// hatchID names a hatch by colour, direction and distance in tenths of a pixel.
func hatchID(s *scene.Style) []byte {
	id := strconv.AppendUint([]byte{'h'}, uint64(s.Fill>>8), 16)
	gap := int64(s.Hatch*10 + 0.5)
	if s.Hatch < 0 {
		gap = int64(s.Hatch*10 - 0.5)
	}
	return strconv.AppendInt(append(id, '_'), gap, 10)
}
