package main

import (
	"net/http"
	"sync"
	"time"
)

// link is a slow line, shaped in the server because the DevTools protocol does
// not shape what workers ask for: every answer begins a round trip after its
// request, and all answers together pass at a number of bytes a second. Setting
// up connections and the slow start of TCP are not imitated. The zero value is
// as fast as the machine.
type link struct {
	Rate float64 // bytes a second, 0 no limit
	Trip time.Duration

	mu   sync.Mutex
	free time.Time // when what was taken on before has passed
}

// piece is how much of an answer is sent at a time: about one packet, so that
// answers which run at once share the line.
const piece = 1400

// book takes n bytes on and returns when they have passed.
func (l *link) book(now time.Time, n int) time.Time {
	if l.Rate <= 0 {
		return now
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.free.Before(now) {
		l.free = now
	}
	l.free = l.free.Add(time.Duration(float64(n) / l.Rate * float64(time.Second)))
	return l.free
}

// send writes a body at the pace of the line.
func (l *link) send(w http.ResponseWriter, body []byte) {
	time.Sleep(l.Trip)
	if l.Rate <= 0 {
		w.Write(body)
		return
	}
	flusher, _ := w.(http.Flusher)
	for len(body) > 0 {
		n := min(piece, len(body))
		time.Sleep(time.Until(l.book(time.Now(), n)))
		if _, err := w.Write(body[:n]); err != nil {
			return // the page has gone
		}
		if flusher != nil {
			flusher.Flush()
		}
		body = body[n:]
	}
}
