package scene

import "math"

// AppendStyles appends the styles as records of [StyleWords] words, for a
// reader on the other side of linear memory: fill, stroke, width, dash×4, cap,
// font, weight, italic, size, spacing, align, halo, around, hatch.
func AppendStyles(dst []uint32, styles []Style) []uint32 {
	f := math.Float32bits
	for i := range styles {
		s := &styles[i]
		dst = append(dst,
			uint32(s.Fill), uint32(s.Stroke), f(s.Width),
			f(s.Dash[0]), f(s.Dash[1]), f(s.Dash[2]), f(s.Dash[3]), s.Cap,
			s.Font, s.Weight, s.Italic, f(s.Size), f(s.Spacing), s.Align,
			uint32(s.Halo), f(s.Around), f(s.Hatch))
	}
	return dst
}
