package geojson

import "strconv"

// member is a member name that GeoJSON gives a meaning, or none of them.
type member uint8

const (
	memberForeign member = iota
	memberEnd            // the object is closed
	memberType
	memberFeatures
	memberGeometry
	memberProperties
	memberCoordinates
	memberGeometries
	memberID
	memberBBox
	memberCRS
)

func memberOf(name []byte) member {
	switch string(name) {
	case "type":
		return memberType
	case "features":
		return memberFeatures
	case "geometry":
		return memberGeometry
	case "properties":
		return memberProperties
	case "coordinates":
		return memberCoordinates
	case "geometries":
		return memberGeometries
	case "id":
		return memberID
	case "bbox":
		return memberBBox
	case "crs":
		return memberCRS
	}
	return memberForeign
}

// typeName reads the string of a "type" member, as written when it has no
// escapes (a name with escapes is decoded, they are legal everywhere).
func (d *decoder) typeName() ([]byte, error) {
	if d.peek() != '"' {
		return nil, d.unexpected(d.pos, "a type name")
	}
	from, to, escaped, err := d.str()
	if err != nil {
		return nil, err
	}
	if escaped {
		return appendUnescaped(nil, d.data[from:to]), nil
	}
	return d.data[from:to], nil
}

func (d *decoder) expectType(want string) error {
	at := d.pos
	if end := at + len(want) + 2; end <= len(d.data) && d.data[at] == '"' && d.data[end-1] == '"' &&
		string(d.data[at+1:end-1]) == want {
		d.pos = end
		return nil
	}
	name, err := d.typeName()
	if err == nil && string(name) != want {
		err = d.fail(at, `type "`+excerpt(name)+`" where "`+want+`" is expected`)
	}
	return err
}

// foreignType refuses a member that defines another type (section 7.1).
func (d *decoder) foreignType(o object, m member, in string) error {
	name := string(d.keys.text(&d.keys.entries[o.last]))
	return d.fail(o.keyAt, `a `+in+` must not have a "`+name+`" member (RFC 7946 section 7.1)`)
}

// bbox checks a bounding box: two positions one after the other. Which corner is
// larger is not checked, a box may cross the antimeridian (section 5.2).
func (d *decoder) bbox() error {
	if d.peek() != '[' {
		return d.unexpected(d.pos, "an array of numbers")
	}
	start, n := d.pos, 0
	err := d.array(func(int) error {
		n++
		_, err := d.number()
		return err
	})
	if err == nil && (n < 4 || n%2 != 0) {
		err = d.fail(start, "a bbox needs 4 or 6 numbers and has "+strconv.Itoa(n))
	}
	return err
}

// crs checks the member that RFC 7946 removed: files of 2008 still carry it, and
// one that is not WGS 84 would be drawn in the wrong place.
func (d *decoder) crs() error {
	start := d.pos
	if d.peek() != '{' {
		if err := d.skip(); err != nil {
			return err
		}
		return d.fail(start, "crs "+excerpt(d.data[start:d.pos])+" is not WGS 84 longitude and latitude")
	}
	o, err := d.object()
	if err != nil {
		return err
	}
	name := ""
	for {
		m, err := d.next(&o)
		if err != nil {
			return err
		}
		if m == memberEnd {
			break
		}
		if m != memberProperties || d.peek() != '{' {
			err = d.skip()
		} else {
			name, err = d.crsName()
		}
		if err != nil {
			return err
		}
	}
	switch name {
	case "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:OGC:2:84",
		"http://www.opengis.net/def/crs/OGC/1.3/CRS84", "https://www.opengis.net/def/crs/OGC/1.3/CRS84",
		"OGC:CRS84", "CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326",
		"http://www.opengis.net/def/crs/EPSG/0/4326", "https://www.opengis.net/def/crs/EPSG/0/4326":
		return nil
	case "":
		return d.fail(start, "a crs without a name; only WGS 84 longitude and latitude (CRS84) can be read")
	}
	return d.fail(start, "crs "+excerpt([]byte(name))+" is not WGS 84 longitude and latitude (CRS84)")
}

// crsName reads the properties of a crs and returns its name.
func (d *decoder) crsName() (name string, err error) {
	o, err := d.object()
	for err == nil {
		var m member
		if m, err = d.next(&o); err != nil || m == memberEnd {
			break
		}
		if d.peek() != '"' || string(d.keys.text(&d.keys.entries[o.last])) != "name" {
			err = d.skip()
			continue
		}
		var text []byte
		text, err = d.typeName()
		name = string(text)
	}
	return name, err
}
