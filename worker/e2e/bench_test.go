//go:build e2e && linux

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkWorkerd measures the CPU time of workerd per request, which is what
// Cloudflare bills and limits: user and system time of the process, router and
// asset server included (the line "asset" is what those two cost alone). With
// SITE=../../site/dist it serves the built site.
func BenchmarkWorkerd(b *testing.B) {
	s := server{}
	if dir := os.Getenv("SITE"); dir != "" {
		dir, err := filepath.Abs(dir)
		if err != nil {
			b.Fatal(err)
		}
		s = start(b, buildWorker(b), "serve.mjs", "--site", dir)
	} else {
		s = worker(b)
	}
	for _, c := range []struct{ name, target string }{
		{"asset", "/robots.txt"},
		{"asset-large", "/assets/base.0a1b2c3d.bin"},
		{"health", "/healthz"},
		{"view", "/view?step=jets"},
		{"view-new", "/view?step=jets&c=20.%04d,31.5000&z=5.50"}, // nobody has asked for it
		{"view-near", "/view?c=13.%04d,32.8000&z=8.50"},
		{"map.png-new", "/map.png?step=jets&c=20.%04d,31.5000&z=5.50"},
		{"map.svg", "/map.svg?step=jets"},
		{"map.svg-new", "/map.svg?step=jets&c=20.%04d,31.5000&z=5.50"},
		{"map.svg-near", "/map.svg?c=13.%04d,32.8000&z=8.50"},
	} {
		b.Run(c.name, func(b *testing.B) {
			next := 0
			target := func() string {
				if !strings.Contains(c.target, "%") {
					return c.target
				}
				next++
				return fmt.Sprintf(c.target, next)
			}
			for range 20 { // warm up: compile, first instance
				fetch(b, s.addr, target())
			}
			before, n := cpu(b, s.pid), 0
			for b.Loop() {
				n += fetch(b, s.addr, target())
			}
			b.ReportMetric(float64(cpu(b, s.pid)-before)*10/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(n)/float64(b.N), "bytes/op")
		})
	}
}

// plain asks for no compression: on Cloudflare that is done at the edge and is
// not the Worker's time.
var plain = http.Client{Transport: &http.Transport{DisableCompression: true}}

func fetch(b *testing.B, addr, target string) int {
	res, err := plain.Get("http://" + addr + target)
	if err != nil {
		b.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		b.Fatal(err)
	}
	return len(body)
}

// cpu is the time that the children of a process have used, in hundredths of a
// second (proc(5): fields 14 and 15 of stat; field 4 is the parent).
func cpu(b *testing.B, parent int) (ticks int) {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range stats {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		_, rest, _ := strings.Cut(string(text), ") ")
		f := strings.Fields(rest)
		if len(f) < 13 || f[1] != fmt.Sprint(parent) {
			continue
		}
		user, _ := strconv.Atoi(f[11])
		system, _ := strconv.Atoi(f[12])
		ticks += user + system
	}
	return ticks
}
