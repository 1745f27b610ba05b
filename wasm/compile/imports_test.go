package compile

import (
	"encoding/binary"
	"os"
	"regexp"
	"slices"
	"testing"
)

// imports returns "module.name" of every import of a WebAssembly program
// (WebAssembly core specification, 5.5.5).
func imports(t *testing.T, b []byte) (names []string) {
	number := func() int {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			t.Fatal("the program ends in a number")
		}
		b = b[n:]
		return int(v)
	}
	name := func() string {
		n := number()
		s := string(b[:n])
		b = b[n:]
		return s
	}
	for b = b[8:]; len(b) > 0; {
		id := b[0]
		b = b[1:]
		size := number()
		if id != 2 {
			b = b[size:]
			continue
		}
		for range number() {
			module, field := name(), name()
			if b[0] != 0 {
				t.Fatalf("%s.%s is not a function", module, field)
			}
			b = b[1:]
			number() // its type
			names = append(names, module+"."+field)
		}
		break
	}
	return names
}

// The host in go.js, or tinygo.js, provides what the program imports, and
// nothing else.
func TestImports(t *testing.T) {
	program, err := Client("../..")
	if err != nil {
		t.Fatal(err)
	}
	module, file, names := "gojs", "go.js", `(?m)^\s+'(runtime\.\w+)': `
	if small, _ := Small(); small {
		module, file, names = "env", "tinygo.js", `imports: \{ env: \{ (\w+): `
	}
	host, err := os.ReadFile("../../site/static/engine/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var provided []string
	for _, m := range regexp.MustCompile(names).FindAllSubmatch(host, -1) {
		provided = append(provided, module+"."+string(m[1]))
	}
	wanted := imports(t, program)
	slices.Sort(provided)
	slices.Sort(wanted)
	if len(wanted) == 0 || !slices.Equal(provided, wanted) {
		t.Errorf("%s provides\n%q\nthe program imports\n%q", file, provided, wanted)
	}
}
