package view

// Class is a size of window for which views are composed. Every window of a
// class shows a step at the same zoom around the same point, so that the
// picture drawn at build time fits any window: it is cut at the edges, never
// scaled, and the client goes on from it without a jump. On phones, whose browsers
// leave the map anything between 240 and 356 pixels of height, windows share the
// upper edge instead of the middle, and a box is fitted to the lowest of them. On its
// side a phone may leave it less: its foot is cut off then.
type Class struct {
	Name          string
	Least         float64 // narrowest map of the class, CSS pixels
	W, H          float64 // the map that the build draws for
	MostW, MostH  float64 // the largest map that still sees nothing beyond the basemap
	Right, Bottom float64 // what the page's furniture takes of it at these edges: a box is fitted to the rest
	Top           bool    // a lower window is cut at its foot alone, where the furniture is
}

// Classes by the width of the map itself (not of the window), narrowest first.
// The sizes are those of the map on a 390×844 phone, in a 640×420 embed, on a
// 768×1024 tablet, and on 1440×900 and 1920×1080 desktops.
var Classes = [...]Class{
	{"phone", 0, 390, 356, 480, 356, 0, 108, true},
	{"small", 520, 638, 318, 700, 420, 0, 0, false},
	{"tablet", 700, 768, 480, 900, 600, 0, 0, false},
	{"desktop", 900, 1032, 656, 1240, 800, 64, 56, false},
	{"wide", 1240, 1460, 836, 1760, 1080, 64, 40, false},
}

// ClassOf returns the class of a map that is w pixels wide.
func ClassOf(w float64) Class {
	c := Classes[0]
	for _, k := range Classes[1:] {
		if w >= k.Least {
			c = k
		}
	}
	return c
}

// FitClass points the camera at a box as composed for its class: the zoom and
// the centre are those of the free part of the class's own size, but the largest
// window of the class stays on the map. A window beyond that is clamped on its own.
func (c *Camera) FitClass(b Box) {
	k := ClassOf(c.W)
	ref := Camera{W: k.W - k.Right, H: k.H - k.Bottom}
	ref.Fit(b, 8)
	share := 0.5
	if full := (&Camera{W: k.MostW, H: k.MostH}).Floor(); full > ref.Zoom {
		share, ref.Zoom = 1, full // it cannot be made small enough: it makes room by moving
	}
	ref.X += k.Right * share / ref.Scale()
	ref.Y += k.Bottom / 2 / ref.Scale()
	ref.W, ref.H = k.MostW, k.MostH
	ref.Y += k.hang(k.MostH-k.H) / ref.Scale()
	ref.Clamp()
	ref.Y -= k.hang(k.MostH-c.H) / ref.Scale()
	c.X, c.Y, c.Zoom = ref.X, ref.Y, ref.Zoom
	c.Clamp()
}

// hang is how many pixels the middle sinks in a window that is so much higher.
func (k *Class) hang(higher float64) float64 {
	if k.Top {
		return higher / 2
	}
	return 0
}
