package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// machine says in a few words where the figures come from.
func machine() string {
	model, memory := "", ""
	field := func(file, key string) string {
		f, err := os.Open(file)
		if err != nil {
			return ""
		}
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			if k, v, ok := strings.Cut(s.Text(), ":"); ok && strings.TrimSpace(k) == key {
				return strings.TrimSpace(v)
			}
		}
		return ""
	}
	if model = field("/proc/cpuinfo", "model name"); model == "" {
		model = runtime.GOARCH
	}
	var kb int
	if fmt.Sscanf(field("/proc/meminfo", "MemTotal"), "%d kB", &kb); kb > 0 {
		memory = fmt.Sprintf(", %d GB", (kb+1<<19)>>20)
	}
	return fmt.Sprintf("%d cores (%s)%s, no GPU, %s", runtime.NumCPU(), model, memory, runtime.GOOS)
}

// chromeVersion is what the browser calls itself.
func chromeVersion(chrome string) string {
	out, err := exec.Command(chrome, "--version").Output()
	if err != nil {
		return "unknown"
	}
	for _, f := range strings.Fields(string(out)) {
		if f[0] >= '0' && f[0] <= '9' {
			return f
		}
	}
	return strings.TrimSpace(string(out))
}
