package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// squeezer compresses what is served and keeps the outcome in a folder.
type squeezer struct{ folder string }

// file makes a file of the server. All of a few megabytes have the best level;
// above that it would take minutes, for everybody alike.
func (q squeezer) file(body []byte, headers ...[2]string) (file, error) {
	level := brotli.BestCompression
	switch {
	case len(body) > 30<<20:
		level = 5
	case len(body) > 4<<20:
		level = 9
	}
	sum := sha256.Sum256(body)
	name := filepath.Join(q.folder, fmt.Sprintf("%s.%d.br", hex.EncodeToString(sum[:16]), level))
	packed, err := os.ReadFile(name)
	if err != nil {
		var b bytes.Buffer
		w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: 24})
		w.Write(body)
		if err := w.Close(); err != nil {
			return file{}, err
		}
		packed = b.Bytes()
		if err := os.MkdirAll(q.folder, 0o755); err != nil {
			return file{}, err
		}
		if err := os.WriteFile(name, packed, 0o644); err != nil {
			return file{}, err
		}
	}
	return file{packed, true, headers}, nil
}
