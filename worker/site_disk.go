//go:build !js && !offline

package main

import (
	"fmt"
	"io/fs"
)

const defaultSite = "site/dist"

func openSite(dir string) (fs.FS, error) {
	if dir == "" {
		dir = defaultSite
	}
	fsys, ok := folder(dir)
	if !ok {
		return nil, fmt.Errorf("watiya: there is no built site in %q (index.html is missing); run make build", dir)
	}
	return fsys, nil
}
