//go:build e2e

package e2e

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// tenfold serves the site with ten times as many events and claims: the tables in
// English, every event nine times more under other ids.
func tenfold(t testing.TB) (at string) {
	t.Helper()
	dir := t.TempDir()
	files, err := filepath.Glob("../data/*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	for _, f := range files {
		name := filepath.Base(f)
		if strings.HasPrefix(name, "steps.") && name != "steps.txt" {
			continue // without its prose a language is not published
		}
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		switch name {
		case "events.csv":
			body = multiply(t, body, func(row []string, n string) { row[0] += n; row[12], row[13] = "no", "" })
		case "claims.csv":
			body = multiply(t, body, func(row []string, n string) {
				event, claim, _ := strings.Cut(row[0], ".")
				row[0], row[1] = event+n+"."+claim, row[1]+n
			})
		}
		if err := os.WriteFile(filepath.Join(dir, name), body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	gen := exec.Command("go", "run", "./site/gen", "-plain", "-data", dir, "-out", filepath.Join(".cache", "tenfold"))
	gen.Dir = root
	if out, err := gen.CombinedOutput(); err != nil {
		t.Fatalf("the site of ten times as many events does not build: %v\n%s", err, out)
	}
	at, stop, err := serve(root, filepath.Join(root, ".cache", "tenfold"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return at
}

func multiply(t testing.TB, table []byte, change func(row []string, n string)) []byte {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(table))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := slices.Clone(rows)
	for n := 1; n < 10; n++ {
		for _, row := range rows[1:] {
			row = slices.Clone(row)
			change(row, fmt.Sprint("-", n))
			out = append(out, row)
		}
	}
	var b strings.Builder
	if err := csv.NewWriter(&b).WriteAll(out); err != nil {
		t.Fatal(err)
	}
	return []byte(b.String())
}

// TestTenfold: the page answers with ten times as many events.
func TestTenfold(t *testing.T) {
	t.Parallel()
	at := tenfold(t)
	p := newTab(t, setup{reduced: true, hosts: []string{at}})
	p.visit(at + "/view?at=2011/2020-06-30")
	p.live()
	p.settled()
	if n := p.count(); n < 850 || n > 900 {
		t.Errorf("%d events", n)
	}
	p.press(".bar .filter-link")
	p.until("the filter is open", `!!document.querySelector('#filter:not([hidden])')`)
	want := p.said("kind", "strike")
	p.focus(choice("kind", "strike"))
	p.key(" ")
	p.until("the filter holds", `+document.getElementById('list-count').textContent.match(/\d+/)[0] === `+fmt.Sprint(want))
	if n := p.count(); n != want || want%10 != 0 || want == 0 {
		t.Errorf("%d strikes, the choice said %d", n, want)
	}
	p.focus("input#to")
	p.key(kb.Home)
	p.settled()
	id := eval[string](p, `[...document.querySelectorAll('#events > li')].at(-1).dataset.event`)
	eval[any](p, `watiya.map.select(`+quote(id)+`)`)
	p.until("the last card is open", `document.querySelector('#card [data-card]')?.dataset.card === `+quote(id))
}
