package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strconv"

	"watiya/geo"
)

// File is one published file.
type File struct {
	Name string // "events.geojson"
	Type string // media type
	Data []byte
}

// The media types: RFC 7946 and RFC 4180.
const (
	TypeGeoJSON = "application/geo+json"
	TypeCSV     = "text/csv; charset=utf-8; header=present"
)

// Tables is the authoring tables that are published as they are.
var Tables = [...]string{geo.FileActors, geo.FileClaims, geo.FileControl, geo.FileCoverage, geo.FileDisagreements, geo.FileEvents,
	geo.FilePlaces, geo.FilePositions, geo.FileRoutes, geo.FileSources, geo.FileTranslations}

// Files returns the published files, ordered by name, and the data version: the
// first 12 hexadecimal digits of the SHA-256 of all names, lengths and bytes.
func Files(fsys fs.FS, b *geo.Briefing) ([]File, string, error) {
	files := make([]File, 0, len(Tables)+1)
	for _, name := range Tables {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, "", fmt.Errorf("publish: %s: %w", name, err)
		}
		files = append(files, File{Name: name, Type: TypeCSV, Data: data})
		if name == geo.FileEvents { // "events.csv" < "events.geojson" < "places.csv"
			files = append(files, File{Name: "events.geojson", Type: TypeGeoJSON, Data: Events(b)})
		}
	}
	return files, Version(files), nil
}

// Version is the data version of a set of files.
func Version(files []File) string {
	h := sha256.New()
	for _, f := range files {
		h.Write([]byte(f.Name + "\x00" + strconv.Itoa(len(f.Data)) + "\x00"))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
