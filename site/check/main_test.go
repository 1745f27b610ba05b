package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const good = "../../geo/tables/testdata/good"

func TestFine(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(good, &out, &errs); code != 0 || errs.Len() > 0 || strings.Count(out.String(), "\n") != 1 || !strings.Contains(out.String(), "5 events, 6 claims") {
		t.Errorf("status %d, %q, %q", code, &out, &errs)
	}
}

// Problems go to stderr with the path that an editor can open; nothing is written.
func TestProblems(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(good)); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "events.csv")
	text, _ := os.ReadFile(name)
	if err := os.WriteFile(name, bytes.ReplaceAll(text, []byte("2020-05-"), []byte("2020-15-")), 0o666); err != nil {
		t.Fatal(err)
	}
	before := listing(t, dir)
	var out, errs bytes.Buffer
	if code := run(dir, &out, &errs); code != 1 || out.Len() > 0 {
		t.Errorf("status %d, %q", code, &out)
	}
	lines := strings.Split(strings.TrimSpace(errs.String()), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[0], filepath.ToSlash(dir)+`/events.csv:2: date: "2020-15-21": `) {
		t.Errorf("%q", lines)
	}
	if after := listing(t, dir); after != before {
		t.Errorf("the folder changed from %s to %s", before, after)
	}
}

func TestViewLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(good)); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "steps.txt")
	text, _ := os.ReadFile(name)
	for link, want := range map[string]string{
		"view:status=doubtful":  `steps.txt:13: link: "status=doubtful": parameter "status": `,
		"view:event=jets-leave": `steps.txt:13: link: "event=jets-leave": jets-leave is not in events.csv`,
		"view:step=guns":        `steps.txt:13: link: "step=guns": guns is no step of steps.txt`,
	} {
		if err := os.WriteFile(name, bytes.ReplaceAll(text, []byte("view:status=disputed"), []byte(link)), 0o666); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		if code := run(dir, &out, &errs); code != 1 || !strings.Contains(errs.String(), want) || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%s: status %d, %q", link, code, &errs)
		}
	}
}

func TestNoFolder(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(filepath.Join(t.TempDir(), "none"), &out, &errs); code != 2 || !strings.Contains(errs.String(), "is not a folder") {
		t.Errorf("status %d, %q", code, &errs)
	}
}

func listing(t *testing.T, dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		info, _ := e.Info()
		b.WriteString(e.Name() + info.ModTime().String())
	}
	return b.String()
}
