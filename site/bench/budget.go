package main

import "time"

// budget keeps a run within a time: rounds are left out where the rest would not
// fit, but every number of points has one.
type budget struct {
	most time.Duration
}

// reserve is what the first round of a number of points may take, for all
// contestants, on a quiet machine with two cores.
func reserve(n int) time.Duration {
	switch {
	case n <= 20_000:
		return 2 * time.Minute
	case n <= 200_000:
		return 5 * time.Minute
	}
	return 9 * time.Minute
}

// again reports whether another round fits, when so much has passed, the last
// round took so long and these numbers of points are still to come.
func (b budget) again(passed, last time.Duration, later []int) bool {
	if b.most <= 0 {
		return true
	}
	need := passed + last
	for _, n := range later {
		need += reserve(n)
	}
	return need <= b.most
}
