package geojson

import (
	"strconv"

	"watiya/geo"
)

func geometryType(name []byte) (geo.GeometryType, bool) {
	switch string(name) {
	case "Point":
		return geo.GeometryPoint, true
	case "MultiPoint":
		return geo.GeometryMultiPoint, true
	case "LineString":
		return geo.GeometryLineString, true
	case "MultiLineString":
		return geo.GeometryMultiLineString, true
	case "Polygon":
		return geo.GeometryPolygon, true
	case "MultiPolygon":
		return geo.GeometryMultiPolygon, true
	case "GeometryCollection":
		return geo.GeometryCollection, true
	}
	return geo.GeometryNull, false
}

// geometry reads a geometry object inside that many collections.
func (d *decoder) geometry(collections uint8) error {
	if d.peek() != '{' {
		return d.unexpected(d.pos, "a geometry object")
	}
	o, err := d.object()
	if err != nil {
		return err
	}
	l := &d.layer
	g := len(l.GeomType)
	l.GeomType = append(l.GeomType, geo.GeometryNull)
	l.GeomDepth = append(l.GeomDepth, collections)
	l.PartStart = append(l.PartStart, uint32(len(l.RingStart)-1))

	var t geo.GeometryType              // GeometryNull until known
	var coordinatesAt, geometriesAt int // keys, 0 when absent
	waiting := 0                        // coordinates that came before the type
	for {
		m, err := d.next(&o)
		if err != nil {
			return err
		}
		switch m {
		case memberEnd:
			collection := t == geo.GeometryCollection
			switch {
			case t == geo.GeometryNull:
				return d.fail(o.start, `no "type" member`)
			case collection && coordinatesAt > 0:
				return d.fail(coordinatesAt, `a GeometryCollection has "geometries", not "coordinates"`)
			case collection && geometriesAt == 0:
				return d.fail(o.start, `a GeometryCollection without "geometries"`)
			case !collection && geometriesAt > 0:
				return d.fail(geometriesAt, "a "+t.String()+` has "coordinates", not "geometries"`)
			case !collection && coordinatesAt == 0:
				return d.fail(o.start, "a "+t.String()+` without "coordinates"`)
			}
			l.GeomType[g] = t
			if waiting == 0 {
				return nil
			}
			end := d.pos
			d.pos = waiting
			d.depth++ // they stand inside the object that just closed
			err = d.coordinates(t, g)
			d.depth--
			d.pos = end
			return err
		case memberType:
			t, err = d.geometryType()
		case memberCoordinates:
			coordinatesAt = o.keyAt
			if t == geo.GeometryNull || t == geo.GeometryCollection {
				waiting = d.pos
				err = d.skip()
			} else {
				err = d.coordinates(t, g)
			}
		case memberGeometries:
			geometriesAt = o.keyAt
			err = d.geometries(collections)
		case memberBBox:
			err = d.bbox()
		case memberCRS:
			err = d.crs()
		case memberFeatures, memberGeometry, memberProperties:
			err = d.foreignType(o, m, "geometry")
		default:
			err = d.skip()
		}
		if err != nil {
			return err
		}
	}
}

func (d *decoder) geometryType() (geo.GeometryType, error) {
	at := d.pos
	name, err := d.typeName()
	if err != nil {
		return 0, err
	}
	t, ok := geometryType(name)
	if !ok {
		return 0, d.fail(at, `type "`+excerpt(name)+`" is not a geometry type`)
	}
	return t, nil
}

// geometries reads the members of a collection.
func (d *decoder) geometries(collections uint8) error {
	if d.peek() != '[' {
		return d.unexpected(d.pos, "an array of geometries")
	}
	return d.array(func(int) error { return d.geometry(collections + 1) })
}

// coordinates reads the coordinates of geometry g into parts, rings and
// positions.
func (d *decoder) coordinates(t geo.GeometryType, g int) error {
	if d.peek() != '[' {
		return d.unexpected(d.pos, "an array of coordinates")
	}
	var err error
	switch t {
	case geo.GeometryPoint:
		err = d.point()
	case geo.GeometryMultiPoint:
		err = d.line(0, 0)
	case geo.GeometryLineString:
		err = d.line(0, 2)
	case geo.GeometryPolygon:
		err = d.polygon(0)
	case geo.GeometryMultiLineString:
		err = d.array(func(int) error { return d.line(1, 2) })
	case geo.GeometryMultiPolygon:
		err = d.array(func(int) error { return d.polygon(1) })
	}
	d.layer.PartStart[g+1] = uint32(len(d.layer.RingStart) - 1)
	if err == nil && d.before+len(d.layer.XY)/2 > d.lim.MaxPositions {
		err = d.fail(d.pos, "more positions than the limit of "+strconv.Itoa(d.lim.MaxPositions))
	}
	return err
}
