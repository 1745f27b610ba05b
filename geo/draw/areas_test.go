package draw

import (
	"math"
	"testing"

	"watiya/geo/scene"
)

// hatchLines returns x+y of the lines of the first hatch in widths of the world,
// with their opacity.
func hatchLines(p *Painter, f *scene.Frame) map[int64]float64 {
	lines := map[int64]float64{}
	hatch, alpha, hatches := false, 1.0, 0
	for rd := scene.Read(f.Lists[scene.FrameTop].Words); rd.Next(); {
		switch rd.Op {
		case scene.OpAlpha:
			alpha = float64(rd.F(0))
		case scene.OpStyle:
			if hatch = int(rd.U(0)) == styleHatch; hatch {
				hatches++
			}
			hatch = hatch && hatches == 1
		case scene.OpLine:
			if hatch {
				x, y := rd.XY(0)
				c := p.cam.X + p.cam.Y + (float64(x)+float64(y)-(p.cam.W+p.cam.H)/2)/p.scale
				lines[int64(math.Round(c*(1<<18)))] = alpha // finer than the lines, coarser than their rounding
			}
		}
	}
	return lines
}

// A hatch belongs to the world: neither a pan nor a zoom moves a line against
// the land, also over a whole zoom, and no line appears at once.
func TestHatchStaysPut(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	in := stepInput(s, stepNamed(t, s, "jets"), 1032, 656)
	in.Camera.Zoom = 5.7
	p.Frame(f, in)
	before := hatchLines(p, f)
	if len(before) < 10 {
		t.Fatalf("only %d lines of hatch are drawn", len(before))
	}
	near := func(lines map[int64]float64, k int64) (float64, bool) {
		for d := int64(-2); d <= 2; d++ {
			if a, ok := lines[k+d]; ok {
				return a, true
			}
		}
		return 0, false
	}
	for i := range 60 {
		if i < 20 {
			in.Camera.Pan(-3.3, -0.8)
		} else {
			in.Camera.ZoomAt(516, 328, 0.01)
		}
		p.Frame(f, in)
		after := hatchLines(p, f)
		kept := 0
		for k, a := range after {
			b, was := near(before, k)
			if was {
				kept++
			}
			if was && math.Abs(a-b) > 0.08 {
				t.Fatalf("frame %d: a line changes from %.2f to %.2f", i, b, a)
			}
			// A new line is faint, unless it came in at the edge of the window.
			if lo, hi := span(before); !was && k > lo && k < hi && a > 0.08 {
				t.Fatalf("frame %d at zoom %.2f: a line appears at %.2f", i, in.Camera.Zoom, a)
			}
		}
		if kept < len(after)/3 {
			t.Fatalf("frame %d at zoom %.2f: %d of %d lines stand where they stood", i, in.Camera.Zoom, kept, len(after))
		}
		before = after
	}
}

func span(lines map[int64]float64) (lo, hi int64) {
	lo, hi = math.MaxInt64, math.MinInt64
	for k := range lines {
		lo, hi = min(lo, k), max(hi, k)
	}
	return
}
