// Command check reads the tables of site/data and prints everything that is
// wrong with them, one line per cell: file:row: column: "value": what is wrong.
// It writes nothing and exits with status 1 when there is a problem.
//
//	go run ./site/check [folder]
package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"

	"watiya/geo/publish"
	"watiya/geo/tables"
)

func main() {
	dir := "site/data"
	switch {
	case len(os.Args) > 2:
		fmt.Fprintln(os.Stderr, "check: give one folder at most; usage: go run ./site/check [folder]")
		os.Exit(2)
	case len(os.Args) == 2:
		dir = os.Args[1]
	}
	os.Exit(run(dir, os.Stdout, os.Stderr))
}

// run checks a folder and returns the exit status.
func run(dir string, out, errs io.Writer) int {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		fmt.Fprintf(errs, "check: %s is not a folder; run it from the top of the repository or name the folder\n", dir)
		return 2
	}
	b, problems := tables.Load(os.DirFS(dir))
	problems = append(problems, viewLinks(b)...)
	for _, p := range problems {
		p.File = path.Join(filepath.ToSlash(dir), p.File)
		fmt.Fprintln(errs, p)
	}
	if len(problems) > 0 {
		return 1
	}
	_, version, err := publish.Files(os.DirFS(dir), b)
	if err != nil {
		fmt.Fprintln(errs, err)
		return 1
	}
	fmt.Fprintf(out, "%s is fine: %d events, %d claims, %d sources, %d actors, %d places, %d disagreements with %d positions, %d steps; data version %s\n",
		dir, len(b.Events), len(b.Claims), len(b.Sources), len(b.Actors), len(b.Places), len(b.Disagreements), len(b.Positions), len(b.Steps), version)
	return 0
}
