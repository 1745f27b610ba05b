//go:build e2e && !js

package e2e

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// compared are the headers that must be equal on all hosts. ETag is compared by
// its presence and form: Cloudflare hashes assets in its own way.
var compared = []string{"Content-Type", "Cache-Control", "Location", "Allow",
	"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "X-Frame-Options",
	"Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy",
	"Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age"}

type answer struct {
	status int
	header http.Header
	body   string
}

func TestTable(t *testing.T) {
	all := hosts(t)
	if len(table) < 60 {
		t.Fatalf("e2e: the table has %d rows", len(table))
	}
	for _, r := range table {
		t.Run(r.name, func(t *testing.T) {
			var first answer
			for _, host := range all {
				got, err := ask(host.addr, r)
				if err != nil {
					t.Errorf("%s: %v", host.name, err)
					continue
				}
				w, own := r.want, false
				if host.name == cloudflare && r.cloudflare != nil {
					w, own = *r.cloudflare, true
				}
				for _, wrong := range w.check(got) {
					t.Errorf("%s: %s", host.name, wrong)
				}
				if host.name == local {
					first = got
				} else if !own {
					for _, wrong := range first.differs(got, all[0].addr, host.addr) {
						t.Errorf("%s: %s", host.name, wrong)
					}
				}
			}
		})
	}
}

// ask sends one request as bytes and reads the answer.
func ask(addr string, r row) (answer, error) {
	header := r.header
	if strings.Contains(header, etagOf) {
		plain := row{target: r.target}
		a, err := ask(addr, plain)
		if err != nil {
			return a, err
		}
		header = strings.ReplaceAll(header, etagOf, a.header.Get("Etag"))
	}
	method := r.method
	if method == "" {
		method = "GET"
	}
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return answer{}, err
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(20 * time.Second))
	lines := method + " " + r.target + " HTTP/1.1\r\nHost: " + addr + "\r\n"
	if header != "" {
		lines += strings.ReplaceAll(header, "\n", "\r\n") + "\r\n"
	}
	if _, err := io.WriteString(c, lines+"\r\n"); err != nil {
		return answer{}, err
	}
	res, err := http.ReadResponse(bufio.NewReader(c), &http.Request{Method: method})
	if err != nil {
		return answer{}, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	return answer{res.StatusCode, res.Header, string(body)}, err
}

func (w want) check(a answer) (wrong []string) {
	if a.status != w.status {
		wrong = append(wrong, fmt.Sprintf("status %d, want %d (%.200s)", a.status, w.status, a.body))
	}
	for name, value := range w.header {
		got := a.header.Get(name)
		if value == "*" && got == "" || value != "*" && got != value {
			wrong = append(wrong, fmt.Sprintf("%s: %q, want %q", name, got, value))
		}
	}
	if !strings.Contains(a.body, w.body) {
		wrong = append(wrong, fmt.Sprintf("body %.300q does not contain %q", a.body, w.body))
	}
	if w.empty && a.body != "" {
		wrong = append(wrong, fmt.Sprintf("body %.100q, want none", a.body))
	}
	if tag := a.header.Get("Etag"); tag != "" && !(strings.HasPrefix(tag, `"`) && strings.HasSuffix(tag, `"`) && len(tag) == 34) {
		wrong = append(wrong, fmt.Sprintf("Etag: %s is not a strong tag of 32 digits", tag))
	}
	return wrong
}

// differs compares the answer of the first host with that of another; each
// prints its own address into pages.
func (a answer) differs(b answer, addrA, addrB string) (wrong []string) {
	if a.status != b.status {
		wrong = append(wrong, fmt.Sprintf("status %d, %s has %d", b.status, local, a.status))
	}
	for _, name := range compared {
		if a.status == http.StatusNotModified && name == "Content-Type" {
			continue // net/http leaves it out, Cloudflare repeats it
		}
		if x, y := a.header.Get(name), b.header.Get(name); x != y {
			wrong = append(wrong, fmt.Sprintf("%s: %q, %s has %q", name, y, local, x))
		}
	}
	if (a.header.Get("Etag") == "") != (b.header.Get("Etag") == "") {
		wrong = append(wrong, fmt.Sprintf("Etag: %q, %s has %q", b.header.Get("Etag"), local, a.header.Get("Etag")))
	}
	x := sha256.Sum256([]byte(strings.ReplaceAll(a.body, addrA, "host")))
	y := sha256.Sum256([]byte(strings.ReplaceAll(b.body, addrB, "host")))
	if x != y && a.status != http.StatusBadRequest {
		wrong = append(wrong, fmt.Sprintf("body %.200q, %s has %.200q", b.body, local, a.body))
	}
	return wrong
}
