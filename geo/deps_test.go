//go:build !js

package geo_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// arrows says which of our packages a package may import: the house of the
// README, room by room. A package that is not listed may not exist; "native"
// rooms are never linked into the browser or the Worker.
var arrows = map[string]string{
	"geo":                 "geo/find",
	"geo/scene":           "",
	"geo/find":            "",
	"geo/points":          "",
	"geo/density":         "geo/points",
	"geo/view":            "",
	"geo/geojson":         "geo",
	"geo/pack":            "geo geo/find",
	"geo/state":           "geo geo/find geo/view",
	"geo/draw":            "geo geo/view geo/scene geo/points geo/density",
	"geo/timeline":        "geo geo/scene geo/draw",
	"geo/svg":             "geo/scene",
	"geo/raster":          "geo/scene",
	"geo/tables":          "geo geo/find",
	"geo/topology":        "geo",
	"geo/publish":         "geo",
	"wasm/app":            "geo geo/find geo/geojson geo/pack geo/view geo/state geo/scene geo/draw geo/timeline",
	"wasm":                "wasm/app geo/scene geo/density",
	"wasm/compile":        "", // runs go build
	"worker/web":          "geo geo/pack geo/view geo/state geo/scene geo/draw geo/timeline geo/svg geo/raster",
	"worker":              "worker/web site",
	"site":                "",
	"site/check":          "geo geo/publish geo/state geo/tables",
	"site/gen":            "*", // the build may use every room
	"geo/internal/golden": "",
}

// heavy are packages that must not reach the client, with what each would cost
// in kilobytes of brotli (measured with Go 1.26; see README, "Budgets").
var heavy = map[string]string{
	"net/http":                             "+1530 KB",
	"encoding/json":                        "+244 KB",
	"html/template":                        "+775 KB, and reflection keeps dead code alive",
	"text/template":                        "+498 KB, and reflection keeps dead code alive",
	"regexp":                               "+125 KB",
	"net/url":                              "+171 KB",
	"encoding/csv":                         "brings fmt and bufio",
	"time/tzdata":                          "+80 KB",
	"image/png":                            "+217 KB",
	"watiya/geo/raster":                    "+280 KB, and the outlines of seven faces: the browser has its own canvas",
	"syscall/js":                           "+22 KB and 3 KB of script: the client exports functions instead",
	"github.com/paulmach/orb/geojson":      "+677 KB (bson, reflect)",
	"github.com/paulmach/orb/maptile":      "+554 KB",
	"github.com/paulmach/orb/encoding/mvt": "+751 KB",
}

// plain are the client's own packages: they do without fmt (+125 KB) and time
// (+67 KB) themselves.
var plain = []string{"geo", "geo/find", "geo/scene", "geo/points", "geo/density", "geo/view", "geo/geojson", "geo/pack", "geo/state", "geo/draw", "geo/timeline", "wasm/app", "wasm"}

const module = "watiya/"

func goList(t *testing.T, env []string, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// imports returns the direct imports of all our packages on a target.
func imports(t *testing.T, env []string) map[string][]string {
	graph := map[string][]string{}
	for _, line := range goList(t, env, "-e", "-f", `{{if .GoFiles}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, "./...") {
		f := strings.Fields(line)
		if len(f) > 0 {
			graph[strings.TrimPrefix(f[0], module)] = f[1:]
		}
	}
	return graph
}

var (
	native = []string{}
	wasm   = []string{"GOOS=js", "GOARCH=wasm"}
)

func TestArrows(t *testing.T) {
	used := map[string]bool{}
	for name, env := range map[string][]string{"native": native, "offline": {"GOFLAGS=-tags=offline"}, "js/wasm": wasm} {
		for pkg, imps := range imports(t, env) {
			allowed, known := arrows[pkg]
			if !known {
				if strings.HasPrefix(pkg, "site/") || strings.Contains(pkg, "/e2e") || strings.Contains(pkg, "/internal/") {
					continue // tools and tests of the build
				}
				t.Errorf("%s: package %s has no place in the house: add it to arrows with what it may import", name, pkg)
				continue
			}
			if allowed == "*" {
				continue
			}
			may := map[string]bool{}
			for _, a := range strings.Fields(allowed) {
				may[a] = true
			}
			for _, imp := range imps {
				ours, ok := strings.CutPrefix(imp, module)
				if ok && !may[ours] {
					t.Errorf("%s: %s imports %s; it may import only: %s", name, pkg, ours, allowed)
				}
				used[pkg+" "+ours] = true
			}
		}
	}
	for pkg, allowed := range arrows {
		for _, a := range strings.Fields(allowed) {
			if a != "*" && !used[pkg+" "+a] {
				t.Errorf("%s does not import %s: take the arrow away", pkg, a)
			}
		}
	}
}

// TestClientWeight walks everything that the client's binary links.
func TestClientWeight(t *testing.T) {
	for _, dep := range goList(t, wasm, "-deps", "./wasm") {
		if why, bad := heavy[dep]; bad {
			t.Errorf("%s reaches the client: %s", dep, why)
		}
	}
}

func TestClientPackagesArePlain(t *testing.T) {
	graph := imports(t, wasm)
	for _, pkg := range plain {
		for _, imp := range graph[pkg] {
			switch imp {
			case "fmt", "time", "reflect", "os", "encoding/csv", "encoding/json", "bufio", "log":
				t.Errorf("%s imports %s: too heavy for the client, use strconv, errors, strings", pkg, imp)
			}
		}
	}
}

// TestTemplatesStayOut: the template packages switch the linker's dead-code
// removal off for the whole program (5 MB of the Worker).
func TestTemplatesStayOut(t *testing.T) {
	for _, dep := range goList(t, wasm, "-deps", "./worker") {
		if dep == "html/template" || dep == "text/template" {
			t.Errorf("%s reaches the Worker", dep)
		}
	}
}

// TestSyscallJS: the bridge to JavaScript is used only in files whose name says
// so, in the two programs.
func TestSyscallJS(t *testing.T) {
	for _, room := range []string{"geo", "wasm", "site", "worker"} {
		err := filepath.WalkDir("../"+room, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
				if d != nil && d.IsDir() && (d.Name() == "node_modules" || d.Name() == "dist" || d.Name() == "build") {
					return filepath.SkipDir
				}
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if bytes.Contains(src, []byte("\n\t\"syscall/js\"\n")) || bytes.Contains(src, []byte("import \"syscall/js\"")) {
				if !strings.HasSuffix(path, "_js.go") || room == "geo" || room == "site" {
					t.Errorf("%s imports syscall/js; only *_js.go under wasm and worker may", path)
				}
			}
			return nil
		})
		if err != nil && !os.IsNotExist(err) {
			t.Error(err)
		}
	}
}

// TestPackageDocs: every package has a comment that begins with its model.
func TestPackageDocs(t *testing.T) {
	for _, line := range goList(t, native, "-e", "-f", `{{if .GoFiles}}{{.ImportPath}}|{{.Doc}}{{end}}`, "./...") {
		pkg, doc, _ := strings.Cut(line, "|")
		if pkg != "" && len(doc) < 20 {
			t.Errorf("%s has no package comment", pkg)
		}
	}
}
