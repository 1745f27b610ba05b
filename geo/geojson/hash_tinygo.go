//go:build tinygo

package geojson

import _ "unsafe" // for linkname

// TinyGo's hash/maphash brings crypto/rand, time and syscall/js, 9 KB
// compressed; the seed of its own maps is there anyway.
type seed = uint32

//go:linkname newSeed runtime.fastrand
func newSeed() seed

// hashKey is FNV-1a from a secret start, mixed at the end: made for names, not
// proof against an adversary who can time it.
func hashKey(s seed, key []byte) uint32 {
	h := s
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	h *= 0x85ebca6b
	return h ^ h>>13
}
