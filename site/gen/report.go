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
			fmt.Fprintf(w, "  %-28s %8d  br %7d\n", name, len(s.files[file]), len(s.files[file+".br"]))
		}
	}
	for _, name := range s.names() {
		if strings.HasSuffix(name, "index.html") && (!strings.Contains(name, "event/") || strings.Contains(name, "watiya-capture")) && !strings.HasPrefix(name, "tr/") {
			fmt.Fprintf(w, "  %-28s %8d  br %7d\n", strings.TrimSuffix(name, "index.html"), len(s.files[name]), len(s.files[name+".br"]))
		}
	}
}
