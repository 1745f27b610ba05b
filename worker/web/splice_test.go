package web

import (
	"strings"
	"testing"
)

func TestSplice(t *testing.T) {
	for _, c := range []struct{ page, want, lost string }{
		{"a<b>old</b>c", "a<b>new</b>c", "i"},
		{"<b></b>", "<b>new</b>", "i"},
		{"no marks", "no marks", "bi"},
		{"a<b>never closed", "a<b>never closed", "bi"},
		{"</b><b>", "</b><b>", "bi"},
		{"<b>1</b><b>2</b>", "<b>new</b><b>2</b>", "i"},
		{"<i>1</i><b>2</b>", "<i>also</i><b>new</b>", ""},
		{"<b>2</b> and <i>1</i>.", "<b>new</b> and <i>also</i>.", ""},
	} {
		page := []byte(c.page)
		got, err := splice(page, []edit{{begin: "<b>", end: "</b>", with: "new"}, {begin: "<i>", end: "</i>", with: "also"}})
		if string(got) != c.want {
			t.Errorf("%q: %q, want %q", c.page, got, c.want)
		}
		for _, name := range [...]string{"b", "i"} {
			want := strings.Contains(c.lost, name)
			if got := err != nil && strings.Contains(err.Error(), `no place for "<`+name+`> … </`+name+`>"`); got != want {
				t.Errorf("%q: %v, want %q to be named", c.page, err, c.lost)
			}
		}
		if string(page) != c.page {
			t.Errorf("%q was changed in place", c.page)
		}
	}
}
