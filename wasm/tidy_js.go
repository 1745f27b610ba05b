//go:build js && wasm && !tinygo

package main

import "runtime"

// tidy is for TinyGo's client; Go's collector runs by itself.
func tidy() {}

func collect() { runtime.GC() }
