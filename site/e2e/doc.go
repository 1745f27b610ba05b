// Package e2e holds the browser tests: the built site, served by the real
// native server, in a real Chromium.
//
//	make build && go test -count=1 -tags e2e ./site/e2e
//
// # The model
//
// One server and one browser live for the whole run (main_test.go). Every test
// opens its own pages; each is a browser context of its own, so no cache,
// cookie or history passes from test to test. A page collects everything that
// may not happen: a request to another host, a failed request, an error or a
// warning on the console, an uncaught exception, a violation of the content
// security policy. Whatever the test did not announce with tab.expect fails
// it at the end. No test is skipped: what is missing is said in one sentence.
//
// Conditions are polled in the page, never slept for; the few pauses that a
// gesture itself is made of say so.
//
// Pictures of all pages, to be looked at by a person:
//
//	SHOTS=out go test -count=1 -tags e2e -run Shots ./site/e2e
package e2e
