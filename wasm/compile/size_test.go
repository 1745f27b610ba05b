package compile

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"
)

// budget of the client in bytes after brotli 11, as it is served. It was 605,000
// before names kept their place, faded, cleared the furniture and had leaders:
// that is 11,000 bytes.
const budget = 618_000

func TestSize(t *testing.T) {
	program, err := Client("../..")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(program); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("client: %d bytes, %d after brotli, budget %d", len(program), b.Len(), budget)
	if b.Len() > budget {
		t.Errorf("the client has %d bytes after brotli 11 (%d raw), the budget is %d", b.Len(), len(program), budget)
	}
}
