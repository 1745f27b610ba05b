package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// twins adds compressed copies (.br, .gz) for the native server; Cloudflare
// compresses by itself. What was compressed before is taken from the cache,
// whose files are named by the content they were made from.
func (s *site) twins(cache string) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	var work []string
	for _, name := range s.names() {
		if compressible(name) && len(s.files[name]) > 256 {
			work = append(work, name)
		}
	}
	type result struct {
		br, gz []byte
		err    error
	}
	results := make([]result, len(work))
	next := make(chan int)
	var group sync.WaitGroup
	for range runtime.NumCPU() {
		group.Go(func() {
			for i := range next {
				body := s.files[work[i]]
				r := &results[i]
				if r.br, r.err = cached(cache, brotliName(work[i]), body, brotliOf(quality(work[i]))); r.err == nil {
					r.gz, r.err = cached(cache, "gz", body, gzipOf)
				}
			}
		})
	}
	for i := range work {
		next <- i
	}
	close(next)
	group.Wait()
	for i, name := range work {
		if results[i].err != nil {
			return results[i].err
		}
		for ext, twin := range map[string][]byte{".br": results[i].br, ".gz": results[i].gz} {
			if len(twin) < len(s.files[name]) {
				s.add(name+ext, twin)
			}
		}
	}
	return nil
}

func compressible(name string) bool {
	switch filepath.Ext(name) {
	case ".html", ".css", ".js", ".svg", ".wasm", ".bin", ".csv", ".geojson", ".txt", ".md":
		return true
	case ".json":
		return name != "manifest.json"
	}
	return false
}

func cached(dir, coding string, body []byte, make func([]byte) ([]byte, error)) ([]byte, error) {
	sum := sha256.Sum256(body)
	file := filepath.Join(dir, hex.EncodeToString(sum[:16])+"."+coding)
	if out, err := os.ReadFile(file); err == nil {
		return out, nil
	}
	out, err := make(body)
	if err != nil {
		return nil, err
	}
	// A name of its own: equal files, or two builds at once, write the same entry.
	tmp, err := os.CreateTemp(dir, ".new-")
	if err != nil {
		return nil, err
	}
	defer os.Remove(tmp.Name()) // it is gone when all went well
	if _, err := tmp.Write(out); err != nil {
		tmp.Close()
		return nil, err
	}
	if err := tmp.Close(); err != nil {
		return nil, err
	}
	return out, os.Rename(tmp.Name(), file)
}

// quality spends the time where it is used: the best level takes about three
// seconds a megabyte, six times as long as the ninth for a twelfth of the bytes.
// The twins serve this machine only, but the pages of the briefing are held to
// their budget by them.
func quality(name string) int {
	switch {
	case name == "index.html", strings.HasPrefix(name, "step/"), strings.HasPrefix(name, "embed/"):
		return brotli.BestCompression
	}
	return 9
}

// brotliName tells the qualities apart in the cache.
func brotliName(name string) string { return strconv.Itoa(quality(name)) + ".br" }

func brotliOf(quality int) func([]byte) ([]byte, error) {
	return func(body []byte) ([]byte, error) {
		var b bytes.Buffer
		// The largest window of RFC 7932, 16 MB: the client is larger than the usual one.
		w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: 24})
		if _, err := w.Write(body); err != nil {
			return nil, err
		}
		err := w.Close()
		return b.Bytes(), err
	}
}

func gzipOf(body []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
