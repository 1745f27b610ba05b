// Command worker serves Watiya: natively as the offline and development server
// (main.go), and compiled with GOOS=js GOARCH=wasm as the Cloudflare Worker
// (main_js.go with entry.mjs). Both only wire package web to their host.
//
//	go run ./worker                     # http://127.0.0.1:8080/ from site/dist
//	go run ./worker -addr :9000 -site dist
//	go build -tags offline ./worker     # one file with the site inside
package main
