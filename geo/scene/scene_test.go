package scene

import (
	"math"
	"testing"
)

func sample() *Frame {
	f := &Frame{W: 100, H: 50, Strings: &Strings{}, Styles: []Style{{Fill: RGB(0x112233)}, {Stroke: RGB(0), Width: 1}}}
	b := &f.Lists[FrameBase]
	b.Style(0)
	b.Begin(true)
	b.Point(0, 0)
	b.Point(10.02, 0) // rounds to 10
	b.Point(10, 0.01) // the same point after rounding
	b.Point(10, 10)
	b.End()
	b.Paint()
	t := &f.Lists[FrameTop]
	t.Call(FrameBase, 1.5, 2, 3)
	t.Group(f.Strings.Intern("event"))
	t.Style(1)
	t.Circle(5, 5, 2)
	t.Rect(0, 0, 4, 4, 1)
	t.Dash(2, 1, 0)
	t.Paint()
	t.Text(f.Strings.Intern("Tripoli"), 1, 2, 0)
	t.EndGroup()
	return f
}

func TestDump(t *testing.T) {
	want := `list 0
call 1 1.5 2 3
group "event"
style 1
circle 5 5 2
rect 0 0 4 4 1
dash 2 1 0
paint
text "Tripoli" 1 2 0
endgroup
list 1
style 0
ring 3 0 0 10 0 10 10
paint
`
	if got := string(AppendDump(nil, sample())); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestShortRunsAreTakenBack(t *testing.T) {
	var l List
	for _, ring := range []bool{true, false} {
		l.Begin(ring)
		l.Point(1, 1)
		l.Point(1.001, 1)
		l.End()
	}
	if len(l.Words) != 0 {
		t.Errorf("%d words are left of two invisible runs", len(l.Words))
	}
}

func TestHashIgnoresTableOrder(t *testing.T) {
	a, b := sample(), sample()
	b.Strings = &Strings{}
	b.Strings.Intern("something else")
	b.Lists[FrameTop].Reset()
	top := &b.Lists[FrameTop]
	b.Styles = append([]Style{{Width: 9}}, b.Styles...)
	top.Call(FrameBase, 1.5, 2, 3)
	top.Group(b.Strings.Intern("event"))
	top.Style(2)
	top.Circle(5, 5, 2)
	top.Rect(0, 0, 4, 4, 1)
	top.Dash(2, 1, 0)
	top.Paint()
	top.Text(b.Strings.Intern("Tripoli"), 1, 2, 0)
	top.EndGroup()
	b.Lists[FrameBase].Words[1] = 1
	if a.Hash() != b.Hash() {
		t.Error("the same picture has two hashes")
	}
	top.Circle(1, 1, 1)
	if a.Hash() == b.Hash() {
		t.Error("another picture has the same hash")
	}
}

func TestReaderSurvivesDamage(t *testing.T) {
	f := sample()
	for cut := range f.Lists[FrameTop].Words {
		r := Read(f.Lists[FrameTop].Words[:cut])
		for r.Next() {
		}
	}
	for _, words := range [][]uint32{{99}, {uint32(OpLine)}, {uint32(OpLine), math.MaxUint32, 0}, {uint32(OpCircle), 1}} {
		r := Read(words)
		for r.Next() {
		}
		if r.OK() {
			t.Errorf("damage in %v goes unnoticed", words)
		}
	}
}

func TestSpecsAreInOrder(t *testing.T) {
	if len(Ops) != int(numOps) {
		t.Fatalf("%d specs for %d operations", len(Ops), numOps)
	}
	for i, s := range Ops {
		if int(s.Op) != i {
			t.Errorf("spec %d describes operation %d", i, s.Op)
		}
	}
}

func TestRebuildAllocatesNothing(t *testing.T) {
	f := sample()
	n := testing.AllocsPerRun(50, func() {
		l := &f.Lists[FrameTop]
		l.Reset()
		l.Style(1)
		l.Begin(true)
		for i := range 20 {
			l.Point(float64(i), float64(i*i))
		}
		l.End()
		l.Paint()
		l.Text(f.Strings.Intern("Tripoli"), 1, 1, 0)
		_ = f.Hash()
	})
	if n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte{2, 0, 0, 0, 255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		words := make([]uint32, len(b)/4)
		for i := range words {
			words[i] = uint32(b[4*i]) | uint32(b[4*i+1])<<8 | uint32(b[4*i+2])<<16 | uint32(b[4*i+3])<<24
		}
		fr := Frame{Lists: [2]List{{Words: words}}, Strings: &Strings{}}
		fr.Hash()
		AppendDump(nil, &fr)
	})
}
