package web_test

import (
	"fmt"
	"net/http/httptest"

	"watiya/worker/web"
)

// A built site in memory, asked once for a page and once again by a reader who
// has it already.
func Example() {
	h := web.Handler(web.Options{Assets: web.Bytes{
		"index.html":    web.NewFile([]byte("<title>Watiya</title><!--map--><!--/map-->")),
		"manifest.json": web.NewFile(web.Manifest{Version: "0123456789ab"}.JSON()),
	}})

	first := httptest.NewRecorder()
	h.ServeHTTP(first, httptest.NewRequest("GET", "/view?step=jets", nil))
	fmt.Println(first.Code, first.Header().Get("Content-Type"))

	again := httptest.NewRequest("GET", "/view?step=jets", nil)
	again.Header.Set("If-None-Match", first.Header().Get("ETag"))
	second := httptest.NewRecorder()
	h.ServeHTTP(second, again)
	fmt.Println(second.Code, second.Body.Len())
	// Output:
	// 200 text/html; charset=utf-8
	// 304 0
}
