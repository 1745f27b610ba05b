package web

import (
	"watiya/geo/draw"
	"watiya/geo/raster"
	"watiya/geo/scene"
	"watiya/geo/state"
)

// Credits is what stands on every picture: whose data it is made of.
const Credits = "Made with Natural Earth · © OpenStreetMap contributors · GeoNames (CC BY 4.0) · OurAirports · ETOPO5, NOAA · Watiya"

// reliefs are the files of the relief that pictures of pixels lie on, read when
// they are first asked for. A theme without one has flat land.
type reliefs struct {
	read  func(name string) []byte
	image map[string]*raster.Image
}

// ReadReliefs says where the images under the land come from, for pictures of
// pixels: by name, "relief.png" or "relief-dark.png"; nil: there is none.
func (p *Painting) ReadReliefs(read func(name string) []byte) { p.reliefs.read = read }

func (r *reliefs) of(t draw.Theme) *raster.Image {
	name := map[draw.Theme]string{draw.Light: reliefImage, draw.Dark: reliefDark}[t]
	if name == "" || r.read == nil {
		return nil
	}
	if m, ok := r.image[name]; ok {
		return m
	}
	if r.image == nil {
		r.image = map[string]*raster.Image{}
	}
	m, err := raster.Decode(r.read(name))
	if err != nil {
		m = nil // flat land is a map, too
	}
	r.image[name] = m
	return m
}

// PNG appends the view as a PNG file of w by h CSS pixels, scale device pixels
// each, with the credits and the version of the data.
func (p *Painting) PNG(dst []byte, v *state.View, w, h int, scale float64, version string) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	theme := draw.ThemeNamed(v.Theme)
	p.draw(&p.large, v, float64(w), float64(h), theme, false)
	o := raster.Options{Scale: scale, Images: []*raster.Image{p.reliefs.of(theme)}}
	p.canvas.Draw(&p.large.frame, o)
	p.canvas.Add(credits(float64(w), float64(h), theme, version), o)
	return p.canvas.AppendPNG(dst)
}

// credits is the line at the foot of a picture, in as many words as there is room
// for.
func credits(w, h float64, t draw.Theme, version string) *scene.Frame {
	colors := draw.Tokens(t)
	f := &scene.Frame{W: w, H: h, Strings: &scene.Strings{}, Styles: []scene.Style{{
		Fill: scene.RGB(colors["ink2"]), Size: 9, Weight: 400, Align: scene.AlignEnd,
		Halo: scene.RGB(colors["plate"]).Alpha(0.8), Around: 2}}}
	data := "data " + version
	if version == "" {
		data = "Watiya"
	}
	for _, line := range [...]string{Credits + ", " + data, "Watiya, " + data, data} {
		if raster.Width(line, &f.Styles[0]) < w-16 {
			l := &f.Lists[scene.FrameTop]
			l.Style(0)
			l.Text(f.Strings.Intern(line), w-7, h-7, 0)
			break
		}
	}
	return f
}
