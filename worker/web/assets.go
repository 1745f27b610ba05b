package web

import (
	"io/fs"
	"sync"
	"time"
)

// File is one file of the built site.
type File struct {
	Body []byte
	ETag string // strong, with quotes
}

// Assets gives the files of the built site by their path in site/dist, without a
// slash at the front. Folders are not files. The bytes must not be changed.
type Assets interface {
	Open(name string) (File, bool)
}

// Bytes are Assets that are already in memory: what the Worker was handed.
type Bytes map[string]File

// NewFile makes a File of a body.
func NewFile(body []byte) File { return File{Body: body, ETag: etag(body)} }

// Open implements Assets.
func (b Bytes) Open(name string) (File, bool) {
	f, ok := b[name]
	return f, ok
}

// Files serves a file system: a folder, or the site embedded in the program. A
// file is read and hashed once and again only when its time or size changes, so
// that a rebuild shows without a restart.
func Files(fsys fs.FS) Assets { return &files{fsys: fsys, seen: map[string]seenFile{}} }

type files struct {
	fsys fs.FS
	mu   sync.Mutex
	seen map[string]seenFile
}

type seenFile struct {
	File
	time time.Time
	size int64
}

func (a *files) Open(name string) (File, bool) {
	if !fs.ValidPath(name) {
		return File{}, false
	}
	info, err := fs.Stat(a.fsys, name)
	if err != nil || !info.Mode().IsRegular() {
		return File{}, false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if s, ok := a.seen[name]; ok && s.time.Equal(info.ModTime()) && s.size == info.Size() {
		return s.File, true
	}
	body, err := fs.ReadFile(a.fsys, name)
	if err != nil {
		return File{}, false
	}
	s := seenFile{NewFile(body), info.ModTime(), info.Size()}
	a.seen[name] = s
	return s.File, true
}
