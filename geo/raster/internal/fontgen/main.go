// Command fontgen writes geo/raster/fonts/*.glyphs: the outlines, advances and
// kerning of the faces of the map, packed so that a server can draw a text
// without a font reader (the format is explained in geo/raster/face.go).
//
// It reads the TrueType files of three npm packages, unpacked anywhere:
// @expo-google-fonts/libre-franklin 0.4.2, source-serif-4 0.4.1 and
// noto-sans-arabic 0.4.3 (SIL Open Font License).
//
//	npm install --ignore-scripts @expo-google-fonts/libre-franklin@0.4.2 \
//	  @expo-google-fonts/source-serif-4@0.4.1 @expo-google-fonts/noto-sans-arabic@0.4.3
//	cd geo/raster/internal/fontgen
//	go run . -fonts <dir>/node_modules/@expo-google-fonts -o ../../fonts
//
// It is a module of its own, so that the product does not depend on a font
// reader.
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

var faces = []struct {
	name, file string
	arabic     bool
}{
	{"sans-400", "libre-franklin/400Regular/LibreFranklin_400Regular.ttf", false},
	{"sans-500", "libre-franklin/500Medium/LibreFranklin_500Medium.ttf", false},
	{"sans-600", "libre-franklin/600SemiBold/LibreFranklin_600SemiBold.ttf", false},
	{"serif-400-italic", "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf", false},
	{"serif-600", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf", false},
	{"arabic-400", "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf", true},
	{"arabic-600", "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf", true},
}

// latin is what names and numbers are written with: English, Turkish and the
// other languages round the sea.
func latin() (runes []rune) {
	for r := rune(0x20); r < 0x7F; r++ {
		runes = append(runes, r)
	}
	for r := rune(0xA0); r <= 0xFF; r++ {
		runes = append(runes, r)
	}
	return append(runes, []rune("ĞğİıŞşĀāĒēĪīŌōŪūĆćČčĐđĦħŁłŃńŒœŚśŠšŹźŻżŽž\u02bb\u02bc‐–—‘’“”„•…′″←→−≈")...)
}

// kerned reports whether pairs with a letter are kept: what English, Turkish and
// transliterated Arabic are written with.
func kerned(r rune) bool {
	if r < 0x7F {
		return true
	}
	for _, k := range "ÂâÇçĞğİıÎîÖöŞşÛûÜüÉéĀāĪīŪū‘’“”–—" {
		if r == k {
			return true
		}
	}
	return false
}

// arabic is the presentation forms of the letters, digits, marks and punctuation.
func arabic() (runes []rune) {
	runes = []rune("،؛؟٪٫٬«»ـ")
	for r := rune(0x64B); r <= 0x652; r++ {
		runes = append(runes, r)
	}
	for r := rune(0x660); r <= 0x669; r++ {
		runes = append(runes, r)
	}
	for _, span := range [][2]rune{{0xFB56, 0xFB59}, {0xFB6A, 0xFB6D}, {0xFB7A, 0xFB7D}, {0xFB8A, 0xFB8B}, {0xFB8E, 0xFB95}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEFC}} {
		for r := span[0]; r <= span[1]; r++ {
			runes = append(runes, r)
		}
	}
	return runes
}

func main() {
	fonts := flag.String("fonts", "", "folder with the packages libre-franklin, source-serif-4 and noto-sans-arabic")
	out := flag.String("o", "", "folder to write to")
	flag.Parse()
	log.SetFlags(0)
	log.SetPrefix("fontgen: ")
	for _, f := range faces {
		runes := latin()
		if f.arabic {
			runes = arabic()
		}
		b := pack(filepath.Join(*fonts, f.file), runes)
		if err := os.WriteFile(filepath.Join(*out, f.name+".glyphs"), b, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Println(f.name, len(b))
	}
}

type glyph struct {
	r     rune
	index sfnt.GlyphIndex
	kern  int // row
}

func pack(path string, runes []rune) []byte {
	src, err := os.ReadFile(path)
	check(err)
	f, err := sfnt.Parse(src)
	check(err)
	var buf sfnt.Buffer
	em := fixed.Int26_6(f.UnitsPerEm()) // one unit is 1/64 pixel of this size: nothing is rounded
	var glyphs []glyph
	seen := map[rune]bool{}
	for _, r := range sorted(runes) {
		i, err := f.GlyphIndex(&buf, r)
		check(err)
		if i != 0 && !seen[r] {
			glyphs = append(glyphs, glyph{r: r, index: i})
			seen[r] = true
		}
	}
	rows, pairs := [][]byte{nil}, 0
	known := map[string]int{"": 0}
	for k := range glyphs {
		if !kerned(glyphs[k].r) {
			continue
		}
		var row []byte
		last := -1
		for j, g := range glyphs {
			if !kerned(g.r) {
				continue
			}
			v, err := f.Kern(&buf, glyphs[k].index, g.index, em, font.HintingNone)
			if err == nil && v != 0 {
				row = binary.AppendUvarint(row, uint64(j-last))
				row = binary.AppendVarint(row, int64(v))
				last = j
				pairs++
			}
		}
		n, ok := known[string(row)]
		if !ok {
			n = len(rows)
			known[string(row)] = n
			rows = append(rows, row)
		}
		glyphs[k].kern = n
	}
	fmt.Println(len(glyphs), "glyphs", pairs, "pairs in", len(rows), "rows")
	b := binary.AppendUvarint(nil, uint64(em))
	b = binary.AppendUvarint(b, uint64(len(glyphs)))
	b = binary.AppendUvarint(b, uint64(len(rows)))
	for _, row := range rows {
		b = binary.AppendUvarint(b, uint64(len(row)))
		b = append(b, row...)
	}
	last := rune(0)
	for _, g := range glyphs {
		advance, err := f.GlyphAdvance(&buf, g.index, em, font.HintingNone)
		check(err)
		segments, err := f.LoadGlyph(&buf, g.index, em, nil)
		check(err)
		outline := outline(segments)
		b = binary.AppendUvarint(b, uint64(g.r-last))
		b = binary.AppendUvarint(b, uint64(advance))
		b = binary.AppendUvarint(b, uint64(g.kern))
		b = binary.AppendUvarint(b, uint64(len(outline)))
		b = append(b, outline...)
		last = g.r
	}
	return b
}

// outline is each segment as its kind, in the low two bits of the first number,
// and its points relative to the one before.
func outline(segments sfnt.Segments) (b []byte) {
	var x, y fixed.Int26_6
	for _, s := range segments {
		n := map[sfnt.SegmentOp]int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2}[s.Op]
		if n == 0 {
			log.Fatal("a cubic curve in a TrueType file")
		}
		for i, p := range s.Args[:n] {
			dx, dy := int64(p.X-x), int64(p.Y-y)
			if i == 0 {
				b = binary.AppendUvarint(b, uint64(dx<<1^dx>>63)<<2|uint64(s.Op))
			} else {
				b = binary.AppendVarint(b, dx)
			}
			b = binary.AppendVarint(b, dy)
			x, y = p.X, p.Y
		}
	}
	return b
}

func sorted(runes []rune) []rune {
	out := append([]rune(nil), runes...)
	for i := range out {
		for j := i; j > 0 && out[j] < out[j-1]; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
