package main

import (
	"net/http"
	"os"
	"syscall/js"

	"github.com/syumai/workers"

	"watiya/worker/web"
)

// main runs once per instance. entry.mjs has put the files that web needs on
// context.assets before it started this program, so nothing here waits.
func main() {
	context := js.Global().Get("context")
	probe := context.Get("probe").Truthy()
	handler := web.Handler(web.Options{
		Assets: handedIn(context.Get("assets")),
		Probe:  probe,
		Log:    func(line string) { println(line) },
	})
	if probe {
		handler = mortal(handler)
	}
	workers.ServeNonBlock(whole(handler))
	workers.Ready()
	select {}
}

// handedIn copies the files out of a JavaScript object {name: Uint8Array}.
func handedIn(assets js.Value) web.Bytes {
	files := web.Bytes{}
	names := js.Global().Get("Object").Call("keys", assets)
	for i := range names.Length() {
		name := names.Index(i).String()
		body := make([]byte, assets.Get(name).Length())
		js.CopyBytesToGo(body, assets.Get(name))
		files[name] = web.NewFile(body)
	}
	return files
}

// whole hands each body to JavaScript as one Uint8Array. The library would
// stream it through a pipe and four callbacks, which costs more than our answers
// and never releases two of the callbacks.
func whole(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(&once{ResponseWriter: w}, r)
	})
}

type once struct{ http.ResponseWriter }

// WriteHeader says that there is no body, unless Write follows: an answer to HEAD
// has a Content-Length, and the library would wait for that many bytes.
func (o *once) WriteHeader(status int) {
	o.ResponseWriter.WriteHeader(status)
	o.raw(js.Null())
}

// Write is called at most once: package web's writer sends whole bodies.
func (o *once) Write(body []byte) (int, error) {
	array := js.Global().Get("Uint8Array").New(len(body))
	js.CopyBytesToJS(array, body)
	o.raw(array)
	return len(body), nil
}

func (o *once) raw(body js.Value) {
	o.ResponseWriter.(interface{ WriteRawJSBody(js.Value) }).WriteRawJSBody(body)
}

// mortal ends the program at /-/exit, as running out of memory would: the tests
// want to see entry.mjs start the next one.
func mortal(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/-/exit" {
			os.Exit(3)
		}
		h.ServeHTTP(w, r)
	})
}
