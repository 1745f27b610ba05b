package draw

import "watiya/geo"

// newBaseList sorts the basemap into what is painted together.
func newBaseList(b *geo.Basemap) *baseList {
	l := &baseList{pen: pen{base: b, blocks: newBlocks(b)}}
	countries := uses(b, geo.BaseCountry)
	l.land = dissolve(b, countries)
	l.home, l.notHome = newShapes(true), newShapes(true)
	if i := b.Find(geo.BaseCountry, homeID); i >= 0 {
		f := &b.Layers[geo.BaseCountry].Features[i]
		l.home.feature(b, geo.BaseCountry, f)
		l.notHome = reversed(b, geo.BaseCountry, f)
	}
	l.borders, l.disputes, l.homeBorder = newShapes(false), newShapes(false), newShapes(false)
	disputed := b.Disputed
	for a, u := range countries {
		isDisputed := len(disputed) > 0 && disputed[0] == int32(a)
		if isDisputed {
			disputed = disputed[1:]
		}
		switch {
		case u.forward == 0 || u.backward == 0:
		case isDisputed:
			l.disputes.add(b, []int32{int32(a)})
		case u.home:
			l.homeBorder.add(b, []int32{int32(a)})
		default:
			l.borders.add(b, []int32{int32(a)})
		}
	}
	l.districts, l.limits = newShapes(false), make([]int32, b.NumArcs())
	for a, u := range uses(b, geo.BaseDistrict) {
		l.limits[a] = -1
		if u.forward > 0 && u.backward > 0 {
			l.limits[a] = int32(len(l.districts.boxes))
			l.districts.add(b, []int32{int32(a)})
		}
	}
	all := func(layer geo.BaseLayer) *shapes {
		s := newShapes(!layer.Line())
		for i := range b.Layers[layer].Features {
			s.feature(b, layer, &b.Layers[layer].Features[i])
		}
		return s
	}
	l.lakes, l.playas, l.urban = all(geo.BaseLake), all(geo.BasePlaya), all(geo.BaseUrban)
	for i := range l.rivers {
		l.rivers[i] = newShapes(false)
	}
	for i := range b.Layers[geo.BaseRiver].Features {
		f := &b.Layers[geo.BaseRiver].Features[i]
		l.rivers[min(max(int(f.Value), 0), len(l.rivers)-1)].feature(b, geo.BaseRiver, f)
	}
	for i := range l.depths {
		l.depths[i] = newShapes(true)
	}
	for i := range b.Layers[geo.BaseDepth].Features {
		f := &b.Layers[geo.BaseDepth].Features[i]
		l.depths[depthStep(f.Value)].feature(b, geo.BaseDepth, f)
	}
	return l
}

// depthStep is the colour step of a depth in metres.
func depthStep(metres int32) int {
	step := 0
	for i, least := range [...]int32{200, 1000, 2000, 3000, 4000} {
		if metres >= least {
			step = i
		}
	}
	return step
}
