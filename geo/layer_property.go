package geo

import "math"

// ValueKind says what a Value holds.
type ValueKind uint8

// The kinds of JSON values. Objects and arrays stay raw JSON.
const (
	ValueNull ValueKind = iota
	ValueBool
	ValueNumber
	ValueString
	ValueJSON
)

// Property is one member of a feature's properties, 16 bytes without pointers.
type Property struct {
	Bits uint64 // a float64 (1 for true), or a Span with Off in the upper half
	Key  uint32 // index into the layer's Keys
	Kind ValueKind
}

// NumberProperty returns a number, or a bool as 0 or 1, under a key.
func NumberProperty(key uint32, kind ValueKind, v float64) Property {
	return Property{Bits: math.Float64bits(v), Key: key, Kind: kind}
}

// TextProperty returns a string, or raw JSON, under a key.
func TextProperty(key uint32, kind ValueKind, s Span) Property {
	return Property{Bits: uint64(s.Off)<<32 | uint64(s.Len), Key: key, Kind: kind}
}

// Value is a property's value. Number holds numbers, and 1 for true; Text holds
// decoded strings and, for ValueJSON, an object or array as it was written.
type Value struct {
	Kind   ValueKind
	Number float64
	Text   string
}

// Bool reports whether the value is true.
func (v Value) Bool() bool { return v.Kind == ValueBool && v.Number != 0 }

// FeatureID returns the id of feature i, "" when it has none. A number is
// returned as it was written; IDKind tells 7 from "7".
func (l *Layer) FeatureID(i int) string { return l.text(l.ID[i]) }

// Key returns the index of a property name, -1 when no feature has it. It looks
// through all names: call it once for a layer, not for each feature.
func (l *Layer) Key(name string) int {
	for k, s := range l.Keys {
		if s == name {
			return k
		}
	}
	return -1
}

// Properties returns the properties of feature i in the order of the file. It
// shares memory with the layer; Value reads one. A file's null properties and
// empty properties are both empty here.
func (l *Layer) Properties(i int) []Property {
	from, to := l.PropStart[i], l.PropStart[i+1]
	return l.Props[from:to:to]
}

// Prop returns the value of feature i under a key index from Key; ok is false
// when the feature does not have the key. A present null is ValueNull and ok.
func (l *Layer) Prop(i, key int) (v Value, ok bool) {
	for _, p := range l.Properties(i) {
		if int(p.Key) == key {
			return l.Value(p), true
		}
	}
	return Value{}, false
}

// Value returns what a property of this layer holds.
func (l *Layer) Value(p Property) Value {
	switch p.Kind {
	case ValueString, ValueJSON:
		return Value{Kind: p.Kind, Text: l.text(Span{uint32(p.Bits >> 32), uint32(p.Bits)})}
	}
	return Value{Kind: p.Kind, Number: math.Float64frombits(p.Bits)}
}

func (l *Layer) text(s Span) string { return l.Text[s.Off : s.Off+s.Len] }
