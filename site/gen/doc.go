// Command gen builds the site: it reads the tables and the basemap, draws the
// first paints, writes the pages and packs everything into site/dist.
//
// # The model
//
// A build is a [site]: a map from the path of a file to its bytes, filled by
// one stage after the other and written to disk only when all have succeeded.
//
//	tables ─► check ─► story ─► packs, published data
//	basemap ─► painter ─► first paints ─┐
//	scripts, styles, fonts ─► assets ───┼─► pages ─► dist, twins (.br, .gz)
//
// The first error ends the build and the old dist stays. A fault in a table is
// one line per cell, all of them at once, in the form
// file:row: column: value: what is wrong.
//
// Every file that never changes is named by its content (assets.go); the
// compressed twins are kept in .cache by content, so that a second build only
// compresses what is new.
package main
