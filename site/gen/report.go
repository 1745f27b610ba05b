package main

import (
	"fmt"
	"io"
	"strings"
)

// report prints the sizes that have a budget: as sent, and compressed.
func report(w io.Writer, s *site) {
	for _, name := range [...]string{"app.wasm", "base.bin", "story.en.bin", "map.js", "engine.js", "boot.js", "layer.js", "page.js", "embed.js", "app.css"} {
		if file, ok := s.assets[name]; ok {
			reportFile(w, s, name, file)
		}
	}
	for _, name := range s.names() {
		if strings.HasSuffix(name, "index.html") && (!strings.Contains(name, "event/") || strings.Contains(name, "watiya-capture")) && !strings.HasPrefix(name, "tr/") {
			reportFile(w, s, strings.TrimSuffix(name, "index.html"), name)
		}
	}
}

// reportFile is a line of the report; without compressed twins (-plain) it has no size of one.
func reportFile(w io.Writer, s *site, name, file string) {
	fmt.Fprintf(w, "  %-28s %8d", name, len(s.files[file]))
	if twin, ok := s.files[file+".br"]; ok {
		fmt.Fprintf(w, "  br %7d", len(twin))
	}
	fmt.Fprintln(w)
}
