package svg

import (
	"strconv"

	"watiya/geo/scene"
)

// Use tells which styles a frame uses, for shapes and for text.
type Use struct {
	Shapes, Texts []bool
	Outlines      bool // texts are paths (Options.Letters): they need no font
}

// Add notes the styles of a frame.
func (u *Use) Add(f *scene.Frame) {
	for len(u.Shapes) < len(f.Styles) {
		u.Shapes, u.Texts = append(u.Shapes, false), append(u.Texts, false)
	}
	for i := range f.Lists {
		style := 0
		for r := scene.Read(f.Lists[i].Words); r.Next(); {
			switch r.Op {
			case scene.OpStyle:
				style = int(min(r.U(0), uint32(len(f.Styles))))
			case scene.OpPaint:
				if style < len(u.Shapes) {
					u.Shapes[style] = true
				}
			case scene.OpText:
				if style < len(u.Texts) {
					u.Texts[style] = true
				}
			}
		}
	}
}

// AppendCSS writes the rules of the used styles. Scope is put before each
// selector ("[data-theme=dark] "), families are the values of font-family for
// scene.FontSans and scene.FontSerif.
func AppendCSS(dst []byte, scope string, styles []scene.Style, use *Use, families [2]string) []byte {
	for i := range styles {
		s := &styles[i]
		if i < len(use.Shapes) && use.Shapes[i] {
			dst = append(dst, scope...)
			dst = append(dst, ".s"...)
			dst = strconv.AppendInt(dst, int64(i), 10)
			dst = append(dst, '{')
			if s.Hatch != 0 {
				dst = append(append(append(dst, "fill:url(#"...), hatchID(s)...), ')')
			} else {
				dst = appendPaint(dst, "fill", s.Fill)
			}
			if s.Stroke&0xff != 0 && s.Width > 0 {
				dst = appendPaint(append(dst, ';'), "stroke", s.Stroke)
				dst = appendLength(append(dst, ';'), "stroke-width:", s.Width)
				if s.Cap == scene.CapRound {
					dst = append(dst, ";stroke-linecap:round"...)
				}
				dst = append(dst, ";stroke-linejoin:round"...)
			}
			dst = append(dst, '}')
		}
		if i < len(use.Texts) && use.Texts[i] {
			dst = append(dst, scope...)
			dst = append(dst, ".t"...)
			dst = strconv.AppendInt(dst, int64(i), 10)
			dst = append(dst, '{')
			if use.Outlines {
				dst = appendLetterPaint(dst, s)
			} else {
				dst = append(appendFont(dst, s, families), ';')
				dst = appendSetting(appendLetterPaint(dst, s), s)
			}
			dst = append(dst, '}')
		}
	}
	return dst
}

func appendFont(dst []byte, s *scene.Style, families [2]string) []byte {
	dst = append(dst, "font:"...)
	if s.Italic != 0 {
		dst = append(dst, "italic "...)
	}
	if s.Weight != 0 && s.Weight != 400 {
		dst = strconv.AppendUint(dst, uint64(s.Weight), 10)
		dst = append(dst, ' ')
	}
	dst = appendLength(dst, "", s.Size)
	dst = append(dst, "px "...)
	family := families[min(s.Font, 1)]
	if family == "" {
		family = [2]string{"sans-serif", "serif"}[min(s.Font, 1)]
	}
	return append(dst, family...)
}

func appendSetting(dst []byte, s *scene.Style) []byte {
	if s.Spacing != 0 {
		dst = appendLength(append(dst, ';'), "letter-spacing:", s.Spacing)
		dst = append(dst, "px"...)
	}
	switch s.Align {
	case scene.AlignMiddle:
		dst = append(dst, ";text-anchor:middle"...)
	case scene.AlignEnd:
		dst = append(dst, ";text-anchor:end"...)
	}
	return append(dst, ";direction:ltr"...)
}

func appendLetterPaint(dst []byte, s *scene.Style) []byte {
	dst = appendPaint(dst, "fill", s.Fill)
	if s.Halo&0xff != 0 && s.Around > 0 {
		dst = appendPaint(append(dst, ';'), "stroke", s.Halo)
		dst = appendLength(append(dst, ';'), "stroke-width:", 2*s.Around)
		dst = append(dst, ";stroke-linejoin:round;paint-order:stroke"...)
	}
	return dst
}

func appendLength(dst []byte, name string, v float32) []byte {
	return strconv.AppendFloat(append(dst, name...), float64(v), 'f', -1, 32)
}

// appendPaint writes fill or stroke: a colour and, where it is not opaque, its
// opacity in hundredths.
func appendPaint(dst []byte, property string, c scene.Color) []byte {
	const hex = "0123456789abcdef"
	dst = append(append(dst, property...), ':')
	if c&0xff == 0 {
		return append(dst, "none"...)
	}
	dst = append(dst, '#')
	for shift := 28; shift >= 8; shift -= 4 {
		dst = append(dst, hex[c>>shift&15])
	}
	if a := c & 0xff; a != 0xff {
		dst = append(append(append(dst, ';'), property...), "-opacity:"...)
		dst = appendDecimal(dst, (int64(a)*100+127)/255, 2)
	}
	return dst
}
