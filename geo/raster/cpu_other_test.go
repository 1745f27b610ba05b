//go:build !unix

package raster_test

import "time"

var began = time.Now()

// cpu is the time that has passed: this system does not tell more.
func cpu() time.Duration { return time.Since(began) }
