package raster

// Directions of characters, as far as names and dates on a map need them
// (Unicode Annex 9): strong left and right, digits, what stands between digits,
// and everything else.
const (
	dirLeft = iota
	dirRight
	dirDigit
	dirBetween
	dirNeutral
)

func direction(r rune) int {
	switch {
	case r >= '0' && r <= '9', r >= 0x660 && r <= 0x669, r >= 0x6F0 && r <= 0x6F9:
		return dirDigit
	case r == '.', r == ',', r == ':', r == '/', r == 0x66B, r == 0x66C, r == 0xA0:
		return dirBetween
	case r >= 0x590 && r <= 0x8FF && r != 0x60C && r != 0x61B && r != 0x66A, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFC:
		return dirRight
	case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0xC0 && r <= 0x24F && r != 0xD7 && r != 0xF7:
		return dirLeft
	}
	return dirNeutral
}

// visual puts a text that holds Arabic into the order from left to right, as a
// paragraph from right to left; a text without stays as it is. Marks stay behind
// the letter that they stand over.
func visual(text []rune, levels []uint8) ([]rune, []uint8) {
	arabic := false
	for _, r := range text {
		arabic = arabic || direction(r) == dirRight
	}
	if !arabic {
		return text, levels
	}
	levels = grow(levels, len(text))
	strong := dirRight
	for i := 0; i < len(text); i++ {
		switch d := direction(text[i]); d {
		case dirDigit:
			levels[i] = 2
		case dirLeft, dirRight:
			levels[i] = 1
			if d == dirLeft {
				levels[i] = 2
			}
			strong = d
		default:
			// The span of characters without a direction takes that of its two
			// neighbours where they agree. A sign between two digits is theirs.
			end := i
			for end < len(text) && direction(text[end]) >= dirBetween {
				end++
			}
			level := uint8(1)
			switch {
			case end == i+1 && d == dirBetween && i > 0 && end < len(text) && direction(text[i-1]) == dirDigit && direction(text[end]) == dirDigit:
				level = 2
			case strong == dirLeft && end < len(text) && (direction(text[end]) == dirLeft || direction(text[end]) == dirDigit):
				level = 2
			}
			for ; i < end; i++ {
				levels[i] = level
			}
			i--
		}
	}
	// Rule L2: turn spans round, the innermost first; brackets that read from the
	// right are mirrored.
	for i, r := range text {
		if levels[i] == 1 {
			text[i] = mirrored(r)
		}
	}
	for from := 0; from < len(text); from++ {
		if levels[from] == 2 {
			to := from
			for to < len(text) && levels[to] == 2 {
				to++
			}
			reverse(text[from:to])
			from = to
		}
	}
	reverse(text)
	for i := 0; i < len(text); i++ { // marks are before their letter now
		if !mark(text[i]) {
			continue
		}
		to := i
		for to < len(text) && mark(text[to]) {
			to++
		}
		if to < len(text) {
			letter := text[to]
			copy(text[i+1:to+1], text[i:to])
			text[i] = letter
		}
		i = to
	}
	return text, levels
}

func mirrored(r rune) rune {
	switch r {
	case '(':
		return ')'
	case ')':
		return '('
	case '[':
		return ']'
	case ']':
		return '['
	case '«':
		return '»'
	case '»':
		return '«'
	}
	return r
}

func reverse(s []rune) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}
