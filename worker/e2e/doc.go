// Package e2e asks one table of requests of three hosts and wants equal answers:
// the handler in this process (httptest), the native server as built, and the
// Cloudflare Worker in workerd behind Cloudflare's own router and asset server.
//
// The table (table_test.go) says what the answer must be. On top of that every
// host must give the same status, the same headers of the list compared, and the
// same body, byte for byte. Where Cloudflare's asset server cannot do what the
// native server does, the row says so and why (row.cloudflare).
//
// Requests are written to the connection as bytes: a client library would tidy
// up exactly the addresses that are interesting. The site they ask for is small
// and made by the test (fixture_test.go), with the packs of the real story, the
// manifest and the _headers file from package web, so it has every kind of file
// and changes with the code.
//
// The tests have the build tag e2e, because they need node and worker/node_modules
// (make deps); without those they fail and say what to run:
//
//	go test -tags e2e ./worker/e2e
//	go test -tags e2e -run '^$' -bench . ./worker/e2e    # CPU of workerd per request
package e2e
