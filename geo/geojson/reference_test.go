//go:build !js

package geojson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The reference is the same contract written a second time, slowly, upon
// encoding/json: the fuzzer compares the two.

// refObject is a JSON object with its keys in order.
type refObject struct {
	keys   []string
	values map[string]any
}

// refDoc is what the reference makes of a document.
type refDoc struct {
	features []*refObject // a bare geometry is in a feature made for it
	odd      bool         // has something that orb reads otherwise, see refValue
}

const refDepth = 64

// known are the names to which encoding/json, and so orb, maps struct fields
// whatever their case.
var known = []string{"type", "features", "geometry", "properties", "coordinates", "geometries", "id", "bbox"}

func reference(data []byte) (*refDoc, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !json.Valid(data) || !utf8.Valid(data) || loneSurrogate(data) {
		return nil, errors.New("not JSON in UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	doc := &refDoc{}
	v, err := doc.refValue(d, 0)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("trailing data")
	}
	o, ok := v.(*refObject)
	if !ok {
		return nil, errors.New("not an object")
	}
	switch o.values["type"] {
	case "FeatureCollection":
		list, ok := o.values["features"].([]any)
		if !ok || o.has("geometry", "properties", "coordinates", "geometries") {
			return nil, errors.New("collection")
		}
		for _, f := range list {
			f, ok := f.(*refObject)
			if !ok {
				return nil, errors.New("feature")
			}
			if err := refFeature(f); err != nil {
				return nil, err
			}
			doc.features = append(doc.features, f)
		}
		return doc, refCommon(o)
	case "Feature":
		doc.features = []*refObject{o}
		return doc, refFeature(o)
	}
	doc.features = []*refObject{{values: map[string]any{"geometry": o}}}
	return doc, refGeometry(o)
}

// refValue reads a value with UseNumber, refusing duplicate keys and depth. It
// notes keys that orb confuses with GeoJSON's and numbers that it cannot hold.
func (doc *refDoc) refValue(d *json.Decoder, depth int) (any, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	if n, ok := t.(json.Number); ok {
		if _, err := n.Float64(); err != nil {
			doc.odd = true
		}
	}
	open, ok := t.(json.Delim)
	if !ok {
		return t, nil
	}
	if depth == refDepth {
		return nil, errors.New("too deep")
	}
	o, list := &refObject{values: map[string]any{}}, []any{}
	for d.More() {
		if open == '[' {
			v, err := doc.refValue(d, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
			continue
		}
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		k := key.(string)
		if o.has(k) {
			return nil, errors.New("duplicate key")
		}
		for _, name := range known {
			doc.odd = doc.odd || k != name && strings.EqualFold(k, name)
		}
		v, err := doc.refValue(d, depth+1)
		if err != nil {
			return nil, err
		}
		o.keys, o.values[k] = append(o.keys, k), v
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	if open == '[' {
		return list, nil
	}
	return o, nil
}

func (o *refObject) has(keys ...string) bool {
	for _, k := range keys {
		if _, ok := o.values[k]; ok {
			return true
		}
	}
	return false
}

// refCommon checks bbox and crs.
func refCommon(o *refObject) error {
	if b, ok := o.values["bbox"]; ok {
		list, ok := b.([]any)
		if !ok || len(list) < 4 || len(list)%2 != 0 {
			return errors.New("bbox")
		}
		for _, v := range list {
			if _, err := refNumber(v); err != nil {
				return err
			}
		}
	}
	if c, ok := o.values["crs"]; ok {
		c, _ := c.(*refObject)
		if c == nil {
			return errors.New("crs")
		}
		p, _ := c.values["properties"].(*refObject)
		if p == nil {
			return errors.New("crs")
		}
		switch p.values["name"] {
		case "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "CRS84", "OGC:CRS84", "urn:ogc:def:crs:EPSG::4326":
		default:
			return errors.New("crs")
		}
	}
	return nil
}

func refFeature(o *refObject) error {
	g, p := o.values["geometry"], o.values["properties"]
	props, isObject := p.(*refObject)
	if o.values["type"] != "Feature" || !o.has("geometry") || !o.has("properties") ||
		o.has("features", "coordinates", "geometries") || p != nil && !isObject {
		return errors.New("feature")
	}
	if id, ok := o.values["id"]; ok {
		switch id.(type) {
		case string, json.Number:
		default:
			return errors.New("id")
		}
	}
	if isObject {
		for _, v := range props.values {
			if n, ok := v.(json.Number); ok {
				if _, err := n.Float64(); err != nil {
					return err
				}
			}
		}
	}
	if err := refCommon(o); err != nil || g == nil {
		return err
	}
	return refGeometry(g)
}

// minimum is the number of positions in a line of each type, nesting how many
// arrays are around it.
var minimum = map[any]int{"Point": 0, "MultiPoint": 0, "LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
var nesting = map[any]int{"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}

func refGeometry(v any) error {
	o, ok := v.(*refObject)
	if !ok || o.has("features", "geometry", "properties") {
		return errors.New("geometry")
	}
	if err := refCommon(o); err != nil {
		return err
	}
	t := o.values["type"]
	if t == "GeometryCollection" {
		list, ok := o.values["geometries"].([]any)
		if !ok || o.has("coordinates") {
			return errors.New("collection")
		}
		for _, g := range list {
			if err := refGeometry(g); err != nil {
				return err
			}
		}
		return nil
	}
	list, isList := o.values["coordinates"].([]any)
	name, _ := t.(string)
	if _, ok := minimum[name]; !ok || !isList || o.has("geometries") {
		return errors.New("geometry")
	}
	if len(list) == 0 {
		return nil
	}
	return refCoordinates(list, nesting[name], minimum[name])
}

func refCoordinates(v any, levels, least int) error {
	list, ok := v.([]any)
	if !ok || len(list) == 0 {
		return errors.New("coordinates")
	}
	if levels == 0 {
		for i, limit := range []float64{180, 90} {
			if i >= len(list) {
				return errors.New("short position")
			}
			if f, err := refNumber(list[i]); err != nil || f < -limit || f > limit {
				return errors.New("position")
			}
		}
		for _, v := range list {
			if _, err := refNumber(v); err != nil {
				return err
			}
		}
		return nil
	}
	for _, v := range list {
		if err := refCoordinates(v, levels-1, least); err != nil {
			return err
		}
	}
	if levels > 1 {
		return nil
	}
	if len(list) < least {
		return errors.New("short line")
	}
	if least == 4 {
		first, last := list[0].([]any), list[len(list)-1].([]any)
		for i := range 2 {
			a, _ := refNumber(first[i])
			b, _ := refNumber(last[i])
			if a != b {
				return errors.New("open ring")
			}
		}
	}
	return nil
}

func refNumber(v any) (float64, error) {
	n, ok := v.(json.Number)
	if !ok {
		return 0, errors.New("not a number")
	}
	return n.Float64()
}

// loneSurrogate reports an escaped surrogate without its other half, which
// encoding/json silently replaces. data is valid JSON.
func loneSurrogate(data []byte) bool {
	s := string(data)
	unit := func(i int) rune {
		if i+6 > len(s) || s[i] != '\\' || s[i+1] != 'u' {
			return 0
		}
		r, _ := strconv.ParseUint(s[i+2:i+6], 16, 32)
		return rune(r)
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		if utf16.IsSurrogate(unit(i)) {
			if utf16.DecodeRune(unit(i), unit(i+6)) == utf8.RuneError {
				return true
			}
			i += 6
		}
		i++
	}
	return false
}
