package main

import (
	"math"
	"slices"
)

// median of the values that are numbers; NaN of none.
func median(values []float64) float64 { return quantile(values, 0.5) }

// quantile q in [0, 1] with linear interpolation (type 7 of Hyndman and Fan,
// "Sample Quantiles in Statistical Packages", 1996); NaN of no numbers.
func quantile(values []float64, q float64) float64 {
	v := sorted(values)
	if len(v) == 0 {
		return math.NaN()
	}
	at := q * float64(len(v)-1)
	low := int(at)
	if low+1 >= len(v) {
		return v[len(v)-1]
	}
	return v[low] + (at-float64(low))*(v[low+1]-v[low])
}

// sorted returns the values that are numbers in order.
func sorted(values []float64) []float64 {
	v := make([]float64, 0, len(values))
	for _, x := range values {
		if !math.IsNaN(x) {
			v = append(v, x)
		}
	}
	slices.Sort(v)
	return v
}
