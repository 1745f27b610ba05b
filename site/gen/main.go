package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	root := flag.String("root", ".", "top of the repository")
	out := flag.String("out", "site/dist", "folder that is replaced by the built site")
	data := flag.String("data", "", "folder of the tables; site/data if none is said")
	plain := flag.Bool("plain", false, "leave out the compressed twins: quicker while working on the pages")
	flag.Parse()
	start := time.Now()
	if *data == "" {
		*data = filepath.Join(*root, "site", "data")
	}
	s, err := build(*root, *data)
	if err == nil && !*plain {
		err = s.twins(filepath.Join(*root, ".cache", "twins"))
	}
	if err == nil {
		dir := filepath.FromSlash(*out)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(*root, dir)
		}
		err = s.write(dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("gen: %d files in %s, %.1f s\n", len(s.files), *out, time.Since(start).Seconds())
	report(os.Stdout, s)
}
