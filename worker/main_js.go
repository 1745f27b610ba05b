package main

import (
	"net/http"
	"os"
	"syscall/js"
	"unsafe"

	"github.com/syumai/workers"

	"watiya/worker/web"
)

// main runs once per instance. entry.mjs has put the files that web needs on
// context.assets before it started this program, so nothing here waits.
func main() {
	context := js.Global().Get("context")
	probe := context.Get("probe").Truthy()
	handler := web.Handler(web.Options{
		Assets: handed{handedIn(context.Get("assets")), context},
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
		files[name] = web.NewFile(bytesOf(assets.Get(name)))
	}
	return files
}

// handed are the files that all requests need, and the page that entry.mjs has
// handed in with this one. Requests do not overlap: a handler never waits.
type handed struct {
	web.Bytes
	context js.Value
}

// Open implements web.Assets.
func (h handed) Open(name string) (web.File, bool) {
	if f, ok := h.Bytes.Open(name); ok {
		return f, true
	}
	page := h.context.Get("page")
	if !page.Truthy() || page.Get("name").String() != name {
		return web.File{}, false
	}
	return web.NewFile(bytesOf(page.Get("body"))), true
}

func bytesOf(array js.Value) []byte {
	body := make([]byte, array.Length())
	js.CopyBytesToGo(body, array)
	return body
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

var trapped byte // read and written, or the compiler would leave the access out

// mortal ends the program at /-/exit, as running out of memory would, and makes it
// trap at /-/trap, as an error of the compiler would: the tests want to see
// entry.mjs start the next one.
func mortal(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/-/exit" {
			os.Exit(3)
		}
		if r.URL.Path == "/-/trap" {
			trapped = *(*byte)(unsafe.Add(unsafe.Pointer(&trapped), 1<<31+len(r.URL.Path))) // far outside the memory
		}
		h.ServeHTTP(w, r)
	})
}
