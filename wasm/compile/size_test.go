package compile

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"
)

// The budgets of the clients in bytes after brotli 11, as they are served.
// Standard Go's was 605,000 for the map of the briefing. Since then: names that
// keep their place, fade and have leaders 11,000; layers of a million points
// 25,000; rows of a mark, measuring, roads, graticule, themes, the search of
// places the rest. The small client has all of it too. Of standard Go's 2,000 are
// room for the compressor: the name of a source file moves its result by as much
// (an exported function less, 1,080 bytes, made it 1,130 larger).
const (
	budget      = 724_000
	smallBudget = 130_000 // CLIENT=tinygo; one use of strconv for floating point brings 11,000 of tables that do not compress
)

func TestSize(t *testing.T) {
	program, err := Client("../..")
	if err != nil {
		t.Fatal(err)
	}
	most := budget
	if small, _ := Small(); small {
		most = smallBudget
	}
	n := brotliSize(t, program)
	t.Logf("client: %d bytes, %d after brotli, budget %d", len(program), n, most)
	if n > most {
		t.Errorf("the client has %d bytes after brotli 11 (%d raw), the budget is %d", n, len(program), most)
	}
}

func brotliSize(t *testing.T, program []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(program); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
