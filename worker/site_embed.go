//go:build !js && offline

package main

import (
	"fmt"
	"io/fs"

	"watiya/site"
)

const defaultSite = "the one inside this program"

func openSite(dir string) (fs.FS, error) {
	if dir == "" {
		return site.Dist(), nil
	}
	fsys, ok := folder(dir)
	if !ok {
		return nil, fmt.Errorf("watiya: there is no built site in %q (index.html is missing)", dir)
	}
	return fsys, nil
}
