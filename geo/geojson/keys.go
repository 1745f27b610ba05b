package geojson

import "bytes"

// keyEntry is one key at one depth. At any moment one object is open at each
// depth, so a key is a duplicate exactly when its entry was last seen by the
// same object: no set per object is needed.
type keyEntry struct {
	pattern     [2]uint64 // the bytes "name": as load8 reads them
	mask        [2]uint64 // of those that exist
	unfit       uint64    // not 0: does not fit in the pattern
	off, len    uint32    // decoded name in keyTable.names
	hash        uint32
	serial      uint32 // object that had it last
	next, child uint32 // entries that followed last time: after it, and inside its value
	prop        uint32 // 1 + index in Layer.Keys, 0 when not a property name
	depth       uint8
	member      member
}

// keyTable holds every distinct (depth, key). Features have the same keys in
// the same order nearly always, so next and child guess the entry and a
// comparison of 16 bytes confirms it; otherwise a hash table finds it. The hash
// is seeded: a hostile file cannot choose keys that collide.
type keyTable struct {
	names   []byte
	entries []keyEntry // entry 0 stands for none
	slots   []uint32   // open addressing, a power of two, 0 is free
	seed    seed
	objects uint32 // serial of the newest object
	current uint32 // entry of the member being read
}

func (t *keyTable) init() {
	t.entries = make([]keyEntry, 1, 64)
	t.entries[0].unfit = 1
	t.slots = make([]uint32, 128)
	t.seed = newSeed()
}

func (t *keyTable) text(e *keyEntry) []byte { return t.names[e.off : e.off+e.len] }

// find returns the entry of a decoded key, adding it when it is new.
func (t *keyTable) find(key []byte, depth int, plain bool) uint32 {
	hash := hashKey(t.seed, key) + uint32(depth)*0x9e3779b9
	mask := uint32(len(t.slots) - 1)
	at := hash & mask
	for ; t.slots[at] != 0; at = (at + 1) & mask {
		e := &t.entries[t.slots[at]]
		if e.hash == hash && int(e.depth) == depth && bytes.Equal(t.text(e), key) {
			return t.slots[at]
		}
	}
	n := uint32(len(t.entries))
	t.slots[at] = n
	e := keyEntry{off: uint32(len(t.names)), len: uint32(len(key)), hash: hash,
		depth: uint8(depth), member: memberOf(key)}
	e.setPattern(key, plain)
	t.entries = append(t.entries, e)
	t.names = append(t.names, key...)
	if 2*len(t.entries) > len(t.slots) {
		t.grow()
	}
	return n
}

// setPattern prepares the comparison of a key that was written without escapes
// and is short. Such a name has no quote, backslash or control character in it,
// so the same bytes are always the same key.
func (e *keyEntry) setPattern(key []byte, plain bool) {
	if !plain || len(key) > 13 {
		e.unfit = 1
		return
	}
	written := append(append([]byte{'"'}, key...), '"', ':')
	for i, c := range written {
		e.pattern[i/8] |= uint64(c) << (i % 8 * 8)
		e.mask[i/8] |= 0xff << (i % 8 * 8)
	}
}

func (t *keyTable) grow() {
	t.slots = make([]uint32, 2*len(t.slots))
	mask := uint32(len(t.slots) - 1)
	for i := 1; i < len(t.entries); i++ {
		at := t.entries[i].hash & mask
		for t.slots[at] != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = uint32(i)
	}
}
