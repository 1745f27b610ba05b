//go:build unix

package raster_test

import (
	"syscall"
	"time"
)

// cpu is the processor time of this program: a busy machine makes an honest
// clock useless.
func cpu() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
