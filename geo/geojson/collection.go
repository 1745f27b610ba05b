package geojson

import (
	"slices"
	"strconv"

	"watiya/geo"
)

// collection reads a FeatureCollection.
func (d *decoder) collection() error {
	o, err := d.object()
	if err != nil {
		return err
	}
	var hasType, hasFeatures bool
	for {
		m, err := d.next(&o)
		if err != nil {
			return err
		}
		switch m {
		case memberEnd:
			if !hasType {
				return d.fail(o.start, `no "type" member`)
			}
			if !hasFeatures {
				return d.fail(o.start, `a FeatureCollection without "features"`)
			}
			return nil
		case memberType:
			hasType, err = true, d.expectType("FeatureCollection")
		case memberFeatures:
			hasFeatures, err = true, d.features()
		case memberBBox:
			err = d.bbox()
		case memberCRS:
			err = d.crs()
		case memberGeometry, memberProperties, memberCoordinates, memberGeometries:
			err = d.foreignType(o, m, "FeatureCollection")
		default:
			err = d.skip()
		}
		if err != nil {
			return err
		}
	}
}

// features reads the array of features.
func (d *decoder) features() error {
	if d.peek() != '[' {
		return d.unexpected(d.pos, "an array of features")
	}
	start := d.pos
	err := d.array(func(i int) error {
		if i >= d.lim.MaxFeatures {
			return d.fail(d.pos, "more features than the limit of "+strconv.Itoa(d.lim.MaxFeatures))
		}
		if i == reserveAfter {
			d.reserve(start)
		}
		return d.readFeature(i)
	})
	return err
}

// reserveAfter is the number of features from which the rest is estimated.
const reserveAfter = 256

// reserve grows every column to what the rest of the file will need if it is
// like its start. Without it each column is copied some twenty times on its way
// up, and WebAssembly memory never shrinks again.
func (d *decoder) reserve(start int) {
	rest := float64(len(d.data)-d.pos) / float64(d.pos-start) * 1.03
	more := func(n int) int { return int(float64(n)*rest) + 16 }
	l := &d.layer
	l.GeomStart = slices.Grow(l.GeomStart, more(len(l.GeomStart)))
	l.GeomType = slices.Grow(l.GeomType, more(len(l.GeomType)))
	l.GeomDepth = slices.Grow(l.GeomDepth, more(len(l.GeomDepth)))
	l.PartStart = slices.Grow(l.PartStart, more(len(l.PartStart)))
	l.RingStart = slices.Grow(l.RingStart, more(len(l.RingStart)))
	l.PosStart = slices.Grow(l.PosStart, more(len(l.PosStart)))
	l.XY = slices.Grow(l.XY, more(len(l.XY)))
	l.IDKind = slices.Grow(l.IDKind, more(len(l.IDKind)))
	l.ID = slices.Grow(l.ID, more(len(l.ID)))
	l.PropStart = slices.Grow(l.PropStart, more(len(l.PropStart)))
	l.Props = slices.Grow(l.Props, more(len(l.Props)))
	d.text = slices.Grow(d.text, more(len(d.text)))
}

// readFeature reads a Feature, number i of the document.
func (d *decoder) readFeature(i int) error {
	d.feature = i
	if d.peek() != '{' {
		return d.unexpected(d.pos, "a Feature object")
	}
	o, err := d.object()
	if err != nil {
		return err
	}
	var hasType, hasGeometry, hasProperties bool
	var idKind geo.ValueKind
	var id geo.Span
	for {
		m, err := d.next(&o)
		if err != nil {
			return err
		}
		switch m {
		case memberEnd:
			switch {
			case !hasType:
				return d.fail(o.start, `no "type" member`)
			case !hasGeometry:
				return d.fail(o.start, `a Feature without "geometry" (null says that it has no place)`)
			case !hasProperties:
				return d.fail(o.start, `a Feature without "properties" (null says that it has none)`)
			}
			d.endFeature(idKind, id)
			d.feature = -1
			return nil
		case memberType:
			hasType, err = true, d.expectType("Feature")
		case memberGeometry:
			hasGeometry = true
			if d.peek() == 'n' {
				err = d.literal("null")
			} else {
				err = d.geometry(0)
			}
		case memberProperties:
			hasProperties, err = true, d.properties()
		case memberID:
			idKind, id, err = d.id()
		case memberBBox:
			err = d.bbox()
		case memberCRS:
			err = d.crs()
		case memberFeatures, memberCoordinates, memberGeometries:
			err = d.foreignType(o, m, "Feature")
		default:
			err = d.skip()
		}
		if err != nil {
			return err
		}
	}
}

// endFeature closes the feature's rows in the columns.
func (d *decoder) endFeature(idKind geo.ValueKind, id geo.Span) {
	l := &d.layer
	l.GeomStart = append(l.GeomStart, uint32(len(l.GeomType)))
	l.PropStart = append(l.PropStart, uint32(len(l.Props)))
	l.IDKind = append(l.IDKind, idKind)
	l.ID = append(l.ID, id)
}
