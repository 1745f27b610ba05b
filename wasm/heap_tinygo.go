//go:build tinygo

package main

import "unsafe"

// The heap of the small client. TinyGo's own collectors may run in the middle of
// anything, so every function has to write down the pointers that it holds, which
// is a seventh of the program. This one runs between two calls of the host: no
// function holds anything then, and what is alive hangs on a global. (The target
// has "gc": "none"; TinyGo leaves runtime.alloc to us.)
//
// The heap is a row of objects from the end of the globals to top. Free ones
// form a ring in which allocate looks a little way for room; else top moves.
type object struct {
	size uintptr // in bytes with this header, a multiple of 8, and flags
	next *object // in the ring, or in the list of what is still to be looked through
}

// Flags of an object.
const (
	unused = 1 << iota
	marked
	plain // holds no pointers
	flags = unused | marked | plain
)

const (
	header = unsafe.Sizeof(object{})
	page   = 1 << 16 // of WebAssembly's memory
)

//go:extern __global_base
var globals [0]byte

//go:extern __heap_base
var heap [0]byte

var (
	top   uintptr // the end of the last object, 0 before there is one
	end   uintptr // of the memory
	ring  *object
	fresh uintptr // bytes given out since the last collection
	live  uintptr // bytes that it found alive
)

func first() uintptr { return (uintptr(unsafe.Pointer(&heap)) + 7) &^ 7 }

func at(p uintptr) *object { return (*object)(unsafe.Pointer(p)) }

func (o *object) at() uintptr    { return uintptr(unsafe.Pointer(o)) }
func (o *object) bytes() uintptr { return o.size &^ flags }

// allocate returns size bytes of zeros. layout is TinyGo's word on where in them
// pointers are (gc_precise.go of its runtime); we ask only whether there are any.
//
//go:linkname allocate runtime.alloc
//go:noinline
func allocate(size uintptr, layout unsafe.Pointer) unsafe.Pointer {
	need := (size + header + 7) &^ 7
	if need < size {
		panic("out of memory")
	}
	o := reuse(need)
	if o == nil {
		if top == 0 {
			top = first()
		}
		room(need)
		o = at(top)
		o.size = need
		top += need
	}
	fresh += o.size
	data := unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(o), header)), o.size-header)
	clear(data)
	if l := uintptr(layout); l&1 != 0 && l>>6 == 0 {
		o.size |= plain
	}
	return unsafe.Pointer(unsafe.SliceData(data))
}

// reuse takes need bytes from the end of a free object; it looks the longer, the
// more is at stake. nil: there is none nearby.
func reuse(need uintptr) *object {
	for range 32 + need/64 {
		if ring == nil {
			return nil
		}
		o := ring.next
		n := o.bytes()
		switch {
		case n < need:
			ring = o
			continue
		case n-need >= 2*header:
			o.size = n - need | unused
			o = at(o.at() + n - need)
			o.size = need
		default:
			o.size = n
			if ring.next = o.next; ring == o {
				ring = nil
			}
		}
		return o
	}
	return nil
}

// room makes sure that the memory has n bytes beyond top.
func room(n uintptr) {
	if end == 0 {
		end = uintptr(memorySize(0)) * page
	}
	if n <= end-top {
		return
	}
	more := max((n-(end-top))/page+1, end/page/4)
	if memoryGrow(0, int32(more)) < 0 {
		panic("out of memory")
	}
	end += more * page
}

//export llvm.wasm.memory.size.i32
func memorySize(memory int32) int32

//export llvm.wasm.memory.grow.i32
func memoryGrow(memory, pages int32) int32
