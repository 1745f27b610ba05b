package scene

// The lists of a frame.
const (
	FrameTop  = 0 // screen pixels, rebuilt every frame
	FrameBase = 1 // pixels of a whole zoom level, called by the top list
)

// Frame is a complete picture: its size, its lists and the tables that they
// refer to. The tables belong to the painter and outlive the frame.
type Frame struct {
	W, H    float64 // CSS pixels
	Lists   [2]List
	Strings *Strings
	Styles  []Style
	// BaseVersion changes when Lists[FrameBase] was rebuilt, so that a reader
	// may keep what it derived from it.
	BaseVersion uint32
}

// Strings interns text: the same text always has the same number, numbers
// start at 0 and are never reused. Readers cache what they derive from them.
type Strings struct {
	Bytes []byte   // all texts, one after the other, UTF-8
	Ends  []uint32 // end of text i in Bytes
	index map[string]uint32
}

// Intern returns the number of s.
func (t *Strings) Intern(s string) uint32 {
	if i, ok := t.index[s]; ok {
		return i
	}
	return t.add(s)
}

func (t *Strings) add(s string) uint32 {
	if t.index == nil {
		t.index = make(map[string]uint32)
	}
	i := uint32(len(t.Ends))
	t.Bytes = append(t.Bytes, s...)
	t.Ends = append(t.Ends, uint32(len(t.Bytes)))
	t.index[s] = i
	return i
}

// Len is how many texts there are.
func (t *Strings) Len() int { return len(t.Ends) }

// At returns text i, or "" when there is none.
func (t *Strings) At(i uint32) string {
	if int(i) >= len(t.Ends) {
		return ""
	}
	start := uint32(0)
	if i > 0 {
		start = t.Ends[i-1]
	}
	return string(t.Bytes[start:t.Ends[i]])
}
