package main

import (
	"watiya/wasm/app"
)

// clientConstants writes the numbers of the client's records.
func clientConstants(write func(string, any)) {
	numbers := func(names []string) map[string]int {
		m := map[string]int{}
		for i, n := range names {
			m[n] = i
		}
		return m
	}
	write("HEAD", numbers(app.HeadNames[:]))
	write("IN", numbers(app.InputNames[:]))
}
