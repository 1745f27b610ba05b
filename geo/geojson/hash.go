//go:build !tinygo

package geojson

import "hash/maphash"

// seed makes the hash of keys unforeseeable.
type seed = maphash.Seed

func newSeed() seed { return maphash.MakeSeed() }

func hashKey(s seed, key []byte) uint32 { return uint32(maphash.Bytes(s, key)) }
