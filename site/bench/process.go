package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ticks a second of the times in /proc, the same on every Linux that Go knows.
const ticks = 100

// process is what /proc/<pid>/stat says, as far as it is needed.
type process struct {
	parent int
	cpu    int // ticks, user and system, with children that have ended
}

// parseStat reads a stat line. The name of the program stands in brackets and
// may hold anything (proc(5)).
func parseStat(line string) (process, error) {
	end := strings.LastIndexByte(line, ')')
	f := strings.Fields(line[end+1:])
	if end < 0 || len(f) < 15 {
		return process{}, fmt.Errorf("bench: %q is not a line of /proc/<pid>/stat", line)
	}
	var n [5]int
	for i, at := range [...]int{1, 11, 12, 13, 14} { // ppid, utime, stime, cutime, cstime
		v, err := strconv.Atoi(f[at])
		if err != nil {
			return process{}, fmt.Errorf("bench: %q is not a line of /proc/<pid>/stat", line)
		}
		n[i] = v
	}
	return process{n[0], n[1] + n[2] + n[3] + n[4]}, nil
}

// treeCPU is the CPU time in milliseconds that a process and all below it have used.
func treeCPU(root int) float64 {
	all := map[int]process{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, f := range files {
		line, err := os.ReadFile(f)
		if err != nil {
			continue // it has ended
		}
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(f)))
		if p, err := parseStat(string(line)); err == nil {
			all[pid] = p
		}
	}
	return float64(sumTree(all, root)) * 1000 / ticks
}

func sumTree(all map[int]process, root int) int {
	sum := 0
	for pid, p := range all {
		for at, hops := pid, 0; at > 1 && hops < 64; at, hops = all[at].parent, hops+1 {
			if at == root {
				sum += p.cpu
				break
			}
		}
	}
	return sum
}

// ofPage tells the renderer of a page from those of the browser's own windows and
// extensions, by the command line.
func ofPage(cmdline []byte) bool {
	return !bytes.Contains(cmdline, []byte("--top-chrome")) && !bytes.Contains(cmdline, []byte("--extension-process"))
}

// pss is the memory of a process in megabytes, shared pages counted by their share.
func pss(pid int) float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0
	}
	return parsePSS(b)
}

func parsePSS(rollup []byte) float64 {
	for line := range bytes.Lines(rollup) {
		if f := bytes.Fields(line); len(f) == 3 && string(f[0]) == "Pss:" {
			kb, _ := strconv.ParseFloat(string(f[1]), 64)
			return kb / 1024
		}
	}
	return 0
}
