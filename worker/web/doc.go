// Package web is the one HTTP handler of Watiya. The native server and the
// Cloudflare Worker both run it; neither adds an answer of its own.
//
// # The mental model
//
// A request comes in, a [Response] value goes out, one writer sends it.
//
//	request ─► route ─► func(request) Response ─► writer ─► headers, 304, HEAD, bytes
//
// No route sees the http.ResponseWriter. So a status is decided once, a panic
// leaves nothing half written, and a HEAD, a conditional request or a missing
// body cannot be got wrong in one route and right in another.
//
// There are two kinds of routes. Computed routes (see [Routes]) are pure,
// synchronous functions of the request and of the built site: on Cloudflare an
// instance is shared by many requests, so nothing may sleep or outlive its
// request. Everything else is a file of site/dist. Cloudflare serves those files
// itself, before the Worker is asked; natively this package serves them by the
// same rules (html_handling "auto-trailing-slash", not_found_handling
// "404-page"), so that a link that works on a laptop works in production.
//
// Every response belongs to a [Class], and policy.go holds the only table of
// headers per class. [HeadersFile] prints the same table as Cloudflare's _headers
// file. The inline scripts and styles that the content security policy allows are
// listed by the build in manifest.json (see [Manifest], [InlineHashes]).
package web
