//go:build e2e && !js

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// One instance answers many requests, is replaced after 2,000, and nobody
// notices, also when several ask at once.
func TestWorkerIsReusedAndReplaced(t *testing.T) {
	addr := worker(t).addr
	const requests, askers = 2400, 8
	var next, bad atomic.Int64
	var wg sync.WaitGroup
	for range askers {
		wg.Go(func() {
			for n := next.Add(1); n <= requests; n = next.Add(1) {
				want := fmt.Sprintf("number-%d", n) // the answer must be the asker's own
				res, err := http.Get("http://" + addr + "/map.svg?theme=" + want)
				if err != nil {
					bad.Add(1)
					continue
				}
				body, err := io.ReadAll(res.Body)
				res.Body.Close()
				if err != nil || res.StatusCode != 400 || !strings.Contains(string(body), `"`+want+`"`) {
					bad.Add(1)
				}
			}
		})
	}
	wg.Wait()
	if bad.Load() > 0 {
		t.Errorf("%d of %d answers were wrong", bad.Load(), requests)
	}
}

// When the program ends, its request gets a sentence and the next a new program.
func TestWorkerRestarts(t *testing.T) {
	addr := worker(t).addr
	for range 2 {
		for _, r := range []row{
			{target: "/view", want: want{status: 200, body: "<svg"}},
			{target: "/-/exit", want: want{status: 503, header: h{"Retry-After": "1", "Cache-Control": "no-store"}, body: "try again in a moment"}},
			{target: "/healthz", want: want{status: 200, body: "ok 0123456789ab"}},
		} {
			got, err := ask(addr, r)
			if err != nil {
				t.Fatal(r.target, err)
			}
			for _, wrong := range r.want.check(got) {
				t.Errorf("%s: %s", r.target, wrong)
			}
		}
	}
}

func worker(t testing.TB) server {
	t.Helper()
	dir := t.TempDir()
	writeSite(t, dir)
	return start(t, buildWorker(t), "serve.mjs", "--site", dir, "--probe")
}
