package web

import (
	"reflect"
	"strings"
	"testing"
)

func TestInlineHashes(t *testing.T) {
	// echo -n '1' | openssl dgst -sha256 -binary | base64
	const one = "sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="
	for _, c := range []struct {
		page            string
		scripts, styles int
	}{
		{`<script>1</script>`, 1, 0},
		{`<SCRIPT type="module">1</SCRIPT><style media="print">1</style>`, 1, 1},
		{`<script src="a.js"></script><script async src=b.js></script>`, 0, 0},
		{`<script type="application/ld+json">{"a":1}</script>`, 0, 0},
		{`<script type="">1</script><script data-src="x">1</script>`, 2, 0},
		{`<!-- <script>2</script> --><style>1</style>`, 0, 1},
		{`<svg><style>1</style></svg><p title="<script>">`, 0, 1},
		{`<styled>1</styled><scripts>`, 0, 0},
		{`<script data-a="x>y">1</script>`, 1, 0},
		{`<script>1`, 1, 0},
		{`<script`, 1, 0},
		{`<`, 0, 0}, {`</script>`, 0, 0}, {`<p a= "x" b=>1`, 0, 0}, {`<script/src="a">1</script>`, 0, 0},
		{``, 0, 0},
	} {
		scripts, styles := InlineHashes([]byte(c.page))
		if len(scripts) != c.scripts || len(styles) != c.styles {
			t.Errorf("%s: %d scripts, %d styles", c.page, len(scripts), len(styles))
		}
		for _, h := range append(scripts, styles...) {
			if c.page == `<script` {
				continue
			}
			if h != one {
				t.Errorf("%s: hash %s", c.page, h)
			}
		}
	}
}

func TestManifest(t *testing.T) {
	m := Manifest{Version: "0123456789ab", Assets: map[string]string{"a": "assets/a.1.js"}, Worker: []string{"index.html"},
		Scripts: []string{"sha256-AA="}, Styles: []string{"sha256-BB="}}
	got, err := ParseManifest(m.JSON())
	if err != nil || !reflect.DeepEqual(got, m) {
		t.Fatal(got, err)
	}
	for body, want := range map[string]string{
		``:                                   "web: manifest.json: unexpected end",
		`[]`:                                 "web: manifest.json: json: cannot unmarshal",
		`{"assets":{"a":"../secret"}}`:       `"a": "../secret" is not a path below assets/`,
		`{"assets":{"a":"assets/../x"}}`:     `is not a path below assets/`,
		`{"scripts":["'unsafe-inline'"]}`:    `"'unsafe-inline'" is not a sha256- hash`,
		`{"styles":["sha256-A; img-src *"]}`: `is not a sha256- hash`,
	} {
		if _, err := ParseManifest([]byte(body)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", body, err, want)
		}
	}
}

func TestCheck(t *testing.T) {
	if err := Check(Bytes{}); err == nil || !strings.Contains(err.Error(), "run make build") {
		t.Error(err)
	}
	b := Bytes{"manifest.json": NewFile([]byte(`{"worker":["index.html"]}`))}
	if err := Check(b); err == nil || !strings.Contains(err.Error(), `"index.html" is missing`) {
		t.Error(err)
	}
	b["index.html"] = NewFile(nil)
	if err := Check(b); err != nil {
		t.Error(err)
	}
}
