//go:build tinygo

package main

import "unsafe"

// tidy collects when that is worth it. Only the first line of an exported
// function may call it.
func tidy() {
	if fresh > 2<<20+live/2 {
		collect()
	}
}

// Of the collection that runs.
var (
	heads []uintptr // every object, by address
	todo  *object   // objects whose words are still to be looked at
)

// collect frees what no global leads to: mark and sweep. It must not allocate.
//
//go:noinline
func collect() {
	if top == 0 {
		return
	}
	index()
	mark(uintptr(unsafe.Pointer(&globals)), uintptr(unsafe.Pointer(&heap)))
	for todo != nil {
		o := todo
		todo = o.next
		mark(o.at()+header, o.at()+o.bytes())
	}
	sweep()
}

// mark takes every word that may be the address of a part of an object for one.
func mark(from, to uintptr) {
	for ; from < to; from += 4 {
		w := *(*uintptr)(unsafe.Pointer(from))
		if w < first() || w >= top {
			continue
		}
		lo, hi := 0, len(heads) // heads[lo] <= w < heads[hi]
		for hi-lo > 1 {
			if m := (lo + hi) / 2; heads[m] <= w {
				lo = m
			} else {
				hi = m
			}
		}
		if o := at(heads[lo]); o.size&(unused|marked) == 0 {
			o.size |= marked
			if o.size&plain == 0 {
				o.next, todo = todo, o
			}
		}
	}
}

// index lists the objects in the memory beyond top.
func index() {
	n := uintptr(0)
	for p := first(); p < top; p += at(p).bytes() {
		n++
	}
	room(4 * n)
	heads = unsafe.Slice((*uintptr)(unsafe.Pointer(top)), n)
	n = 0
	for p := first(); p < top; p += at(p).bytes() {
		heads[n] = p
		n++
	}
}

// sweep joins what is not marked to free objects; what is free at the end of the
// heap is no part of it any more.
func sweep() {
	ring, live, fresh = nil, 0, 0
	var run *object
	for p := first(); p < top; {
		o := at(p)
		p += o.bytes()
		switch {
		case o.size&marked == 0 && run == nil:
			run = o
			run.size = o.bytes() | unused
		case o.size&marked == 0:
			run.size += o.bytes()
		default:
			o.size &^= marked
			live += o.bytes()
			if run == nil {
				continue
			}
			if ring == nil {
				ring = run
			}
			run.next, ring.next = ring.next, run
			ring, run = run, nil
		}
	}
	if run != nil {
		top = run.at()
	}
}
