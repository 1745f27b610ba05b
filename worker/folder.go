//go:build !js

package main

import (
	"io/fs"
	"os"
)

// folder opens a built site on disk. os.Root keeps links from leading out of it.
func folder(dir string) (fs.FS, bool) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, false
	}
	if _, err := root.Stat("index.html"); err != nil {
		return nil, false
	}
	return root.FS(), true
}
