//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/geo/view"
)

// The mean difference of a pixel's channels, of 255, that the change from
// picture to canvas may make, and the share of pixels that may differ much. One
// engine draws both with the same numbers; what is left is the smoothing of
// edges and of letters.
const (
	meanTolerance = 1.5
	farTolerance  = 0.025 // measured: 1.94 % on a phone, which has the most coast; a name elsewhere is 3 to 5 %
)

// TestHandover: at the sizes for which the build draws, the client's first
// scene is the page's, and the reader sees no change.
func TestHandover(t *testing.T) {
	t.Parallel()
	cases := []struct {
		path string
		setup
	}{{"/", windows[0]}, {"/", windows[1]}, {"/", windows[2]}, {"/embed/", setup{w: 640, h: 420}}, {"/embed/", setup{w: 390, h: 500}}, {"/embed/view?c=13.2000,32.8000&z=8.50&kind=strike", setup{w: 640, h: 420}},
		{"/step/jets/", windows[2]}, {"/step/watiya/", windows[0]}}
	for _, c := range cases {
		t.Run(c.path+" "+c.setup.String(), func(t *testing.T) {
			s, gate := late(c.setup)
			p := open(t, c.path, s)
			hash := eval[string](p, `[...document.querySelectorAll('#map .paint')].find(e => e.checkVisibility()).dataset.hash`)
			p.fonts()
			p.until("the page and its relief are there", `document.readyState === 'complete' && performance.getEntriesByType('resource').some(e => /relief/.test(e.name) && e.responseEnd > 0)`)
			p.bare()
			p.frames(4)
			part := p.clearPart()
			before := p.still(part)
			close(gate)
			p.live()
			p.settled()
			p.bare()
			p.frames(4)
			m := p.boxOf("#map")
			k := view.ClassOf(m.W)
			if got := eval[string](p, `document.querySelector('#map > canvas').dataset.hash`); got != hash && m.H == k.H {
				p.Errorf("the client's first scene is %s, the page's picture %s (map %.0f×%.0f)", got, hash, m.W, m.H)
			}
			after := p.still(part)
			name := fmt.Sprintf("handover%s-%d", strings.ReplaceAll(strings.TrimSuffix(c.path, "/"), "/", "-"), c.w)
			p.keep(name+"-before", before)
			p.keep(name+"-after", after)
			mean, far := difference(before, after)
			t.Logf("mean difference %.2f of 255, %.2f %% of the pixels differ by more than 24", mean, 100*far)
			if mean > meanTolerance || far > farTolerance {
				p.Errorf("the change is visible: mean difference %.2f of 255 (at most %v), %.2f %% of the pixels differ by more than 24 (at most %v)", mean, meanTolerance, 100*far, 100*farTolerance)
			}
		})
	}
}

// TestHandoverAnySize: at any other size nothing known moves by more than one
// pixel and no type changes its size.
func TestHandoverAnySize(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int64{{360, 740}, {414, 896}, {820, 1180}, {1280, 720}, {1920, 1080}} {
		for _, ratio := range []float64{1, 2} {
			t.Run(fmt.Sprintf("%d×%d at %v", size[0], size[1], ratio), func(t *testing.T) {
				s, gate := late(setup{w: size[0], h: size[1], ratio: ratio, scripts: []string{once, recorder, onMain}})
				p := open(t, "/", s)
				p.fonts()
				before := eval[map[string]letter](p, written)
				pic := p.boxOf("#map .paint")
				marks := eval[map[string]point](p, pictureMarks)
				close(gate)
				p.live()
				after := eval[map[string]letter](p, `once(lettering)`)
				m := p.boxOf("#map")
				// Places: the picture was drawn for the class and stands where that has it in the map.
				k := view.ClassOf(m.W)
				drawn := p.composedFor("", k.W, k.H)
				live, now := p.camera()
				for _, at := range places {
					bx, by := drawn.Project(at.lon, at.lat)
					ax, ay := live.Project(at.lon, at.lat)
					if d := (point{bx + pic.X - now.X, by + pic.Y - now.Y}).far(point{ax, ay}); d > 1 {
						p.Errorf("%s moves by %.2f px (zoom %.3f, then %.3f)", at.name, d, drawn.Zoom, live.Zoom)
					}
				}
				// Lettering: the same size everywhere, nearly all of it in the same place.
				same, moved := 0, 0
				for text, b := range before {
					a, ok := after[text]
					if !ok {
						continue
					}
					same++
					if d := math.Hypot(a.X-b.X, a.Y-b.Y); d > 1 {
						moved++
						p.Logf("%q moves by %.2f px", text, d)
					}
					if !near(a.Size, b.Size, 0.05) {
						p.Errorf("%q changes its size from %.2f to %.2f px", text, b.Size, a.Size)
					}
				}
				// In a window smaller than that of its class furniture stands where the
				// picture has names: those move out of its way.
				if same < 8 || moved > same*2/5 {
					p.Errorf("of %d labels in both pictures %d move", same, moved)
				}
				// Marks: what is drawn where the picture had a mark is that mark.
				for id, at := range marks {
					if inAnArea(story(t), id) {
						continue // the count of an area stands beside its name, wherever that finds room
					}
					if at.X < m.X+20 || at.Y < m.Y+20 || at.X > m.X+m.W-20 || at.Y > m.Y+m.H-20 {
						continue
					}
					if got := eval[string](p, fmt.Sprintf(`watiya.map.hit(%v, %v).then(id => id ?? '')`, at.X, at.Y)); got == "" {
						p.Errorf("where the picture has %s the canvas has nothing", id)
					}
				}
			})
		}
	}
}

// still is a picture of a page that has come to rest: on a busy machine Chromium shows
// a tile without its image first and paints the image some frames later.
func (p *tab) still(part box) *image.RGBA {
	p.Helper()
	last := p.picture(part)
	for range 20 {
		p.frames(12)
		next := p.picture(part)
		if mean, _ := difference(last, next); mean == 0 {
			return next
		}
		last = next
	}
	p.Fatalf("the page does not come to rest")
	return nil
}

// bare hides the furniture over the map, which keeps its room: the picture and the canvas are compared,
// not the tags that the client adds.
func (p *tab) bare() {
	p.Helper()
	eval[any](p, `for (const e of document.querySelectorAll('#map > :not(.paint, canvas, .defs, .paints)')) { e.style.transition = 'none'; e.style.opacity = '0' }`)
}

// inAnArea tells whether an event is known only to an area.
func inAnArea(s *geo.Story, id string) bool {
	i := state.EventIndex(s, id)
	return i >= 0 && s.Events[i].Precision >= geo.PrecisionDistrict
}

// clearPart is the part of the map where no furniture comes or goes with the
// client: its left two thirds, upper three quarters.
func (p *tab) clearPart() box {
	p.Helper()
	m := p.boxOf("#map")
	return box{m.X, m.Y, math.Floor(m.W * 2 / 3), math.Floor(m.H * 3 / 4)}
}
