//go:build tinygo

package main

import _ "unsafe" // for linkname

// TinyGo compiles math.Exp, math.Exp2 and math.Log to calls of a C library. Its
// results may differ from Go's in the last bit, and with them a scene's hash;
// so the program brings the functions itself, and they are Go's.

//export exp
func libExp(x float64) float64 { return goExp(x) }

//export exp2
func libExp2(x float64) float64 { return goExp2(x) }

//export log
func libLog(x float64) float64 { return goLog(x) }

//go:linkname goExp math.exp
func goExp(x float64) float64

//go:linkname goExp2 math.exp2
func goExp2(x float64) float64

//go:linkname goLog math.log
func goLog(x float64) float64
