package app

import "watiya/geo"

// layerTexts is what is kept of a layer's texts: the ids, and where in the
// document every 64th feature begins. The host still has the document; it reads
// the rest of a feature there when it is asked for.
type layerTexts struct {
	ids   []byte
	ends  []uint32 // of the ids; nil while no feature has one
	n     int
	marks []uint32
	end   int // of the last feature
}

const textBlock = 64

func (t *layerTexts) add(l *geo.Layer, at []uint32, end int) {
	for f := range l.Len() {
		if t.n%textBlock == 0 && f < len(at) {
			t.marks = append(t.marks, at[f])
		}
		id := l.FeatureID(f)
		if t.ends == nil && id != "" {
			t.ends = make([]uint32, t.n)
		}
		if t.ends != nil {
			t.ids = append(t.ids, id...)
			t.ends = append(t.ends, uint32(len(t.ids)))
		}
		t.n++
	}
	t.end = end
}

func (t *layerTexts) id(f int) string {
	if f >= len(t.ends) {
		return ""
	}
	from := uint32(0)
	if f > 0 {
		from = t.ends[f-1]
	}
	return string(t.ids[from:t.ends[f]])
}

// place returns which bytes of the document hold feature f and up to 63 others,
// and which of them it is.
func (t *layerTexts) place(f int) (from, to, which int) {
	k := f / textBlock
	if f < 0 || k >= len(t.marks) {
		return 0, 0, 0
	}
	to = t.end
	if k+1 < len(t.marks) {
		to = int(t.marks[k+1])
	}
	return int(t.marks[k]), to, f % textBlock
}
