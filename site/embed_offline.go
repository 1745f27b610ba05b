//go:build offline && !js

// Package site is the published site as part of a program: built with the tag
// "offline" it holds all of site/dist.
package site

import (
	"embed"
	"io/fs"
)

// "all:" because the build also writes files that begin with an underscore.
//
//go:embed all:dist
var dist embed.FS

// Dist is the built site inside the program.
func Dist() fs.FS {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path
	}
	return sub
}
