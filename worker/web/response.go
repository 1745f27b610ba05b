package web

import (
	"html"
	"net/http"
	"strconv"
)

// Response is the whole answer to one request, decided before a byte is sent.
type Response struct {
	Status   int
	Type     string // Content-Type; empty without a body
	Body     []byte
	ETag     string // with quotes; empty means: hash the body of a 200
	Encoding string // Content-Encoding of Body, empty for none
	Cache    string // Cache-Control; empty means revalidate
	Location string // of a redirect
	Header   []Header
}

// Header is one header line.
type Header struct{ Name, Value string }

const (
	textType = "text/plain; charset=utf-8"
	htmlType = "text/html; charset=utf-8"

	revalidate = "public, max-age=0, must-revalidate" // what Cloudflare's assets say by default
	immutable  = "public, max-age=31536000, immutable"
)

// send is the only place that writes to the connection.
func send(w http.ResponseWriter, r *http.Request, res Response, policy []Header) {
	h := w.Header()
	for _, p := range policy {
		h.Set(p.Name, p.Value)
	}
	for _, p := range res.Header {
		h.Add(p.Name, p.Value)
	}
	if res.Location != "" {
		h.Set("Location", res.Location)
	}
	cache := res.Cache
	if cache == "" {
		cache = revalidate
	}
	if res.Location == "" {
		h.Set("Cache-Control", cache)
	}
	if res.Encoding != "" {
		h.Set("Content-Encoding", res.Encoding)
	}
	if res.Status == http.StatusOK && res.ETag == "" && cache != "no-store" {
		res.ETag = etag(res.Body)
	}
	if res.ETag != "" {
		h.Set("ETag", res.ETag)
	}
	if res.Status == http.StatusOK && res.ETag != "" && matches(r.Header.Values("If-None-Match"), res.ETag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if res.Status == http.StatusNoContent {
		w.WriteHeader(res.Status)
		return
	}
	if res.Type != "" {
		h.Set("Content-Type", res.Type)
	}
	h.Set("Content-Length", strconv.Itoa(len(res.Body)))
	w.WriteHeader(res.Status)
	if r.Method != http.MethodHead && len(res.Body) > 0 {
		w.Write(res.Body) // an error means that the reader has left
	}
}

// problem is a page of one sentence. It carries no style, so it needs nothing
// of the site and works when the site is the problem.
func problem(status int, sentence string) Response {
	title := strconv.Itoa(status) + " " + http.StatusText(status)
	return Response{Status: status, Type: htmlType, Cache: "no-store", Body: []byte(
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
			`<title>` + title + `</title><h1>` + title + `</h1><p>` + html.EscapeString(sentence) +
			`</p><p><a href="/">To the map</a></p></html>` + "\n")}
}

// refusal is a sentence for a program: pictures and data.
func refusal(status int, sentence string) Response {
	return Response{Status: status, Type: textType, Cache: "no-store", Body: []byte(sentence + "\n")}
}
