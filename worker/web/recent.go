package web

import "sync"

// maxRecent and maxKept bound the kept answers and their bytes: a link that is passed
// around is asked for by many, and the largest picture near a town has 800 KB.
const (
	maxRecent = 24
	maxKept   = 8 << 20
)

// recent keeps the last answers of routes that are dear to compute. An answer
// depends on nothing but its key and the build of the site, so it is never stale.
type recent struct {
	mu      sync.Mutex
	answers map[string]Response
	size    int // of their bodies
}

// answer returns the kept answer for a key, or computes it and keeps it. Two
// readers may compute the same at the same time; that costs time, not truth.
func (r *recent) answer(key string, compute func() Response) Response {
	r.mu.Lock()
	res, ok := r.answers[key]
	r.mu.Unlock()
	if ok {
		return res
	}
	res = compute()
	res.ETag = etag(res.Body)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.answers == nil || len(r.answers) >= maxRecent || r.size+len(res.Body) > maxKept {
		r.answers, r.size = make(map[string]Response, maxRecent), 0
	}
	r.size += len(res.Body) - len(r.answers[key].Body)
	r.answers[key] = res
	return res
}
