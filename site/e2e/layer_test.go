//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"watiya/geo"
)

// drop lets a file fall on the map. make is a JavaScript expression: its text.
func (p *tab) drop(name, text string) {
	p.Helper()
	eval[int](p, `(() => {
		const d = new DataTransfer()
		d.items.add(new File([`+text+`], `+quote(name)+`))
		const m = document.getElementById('map')
		const over = new DragEvent('dragover', { dataTransfer: d, bubbles: true, cancelable: true })
		m.dispatchEvent(over)
		if (!over.defaultPrevented) return 1
		m.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }))
		return 0
	})()`)
}

// seededPoints is a JavaScript expression: GeoJSON of n points of 2020 round some
// towns, the same every time; every tenth has no date.
func seededPoints(n int) string {
	return strings.ReplaceAll(`(() => {
		let s = 7
		const r = () => (s = (s * 1664525 + 1013904223) % 4294967296) / 4294967296
		const out = []
		for (let i = 0; i < N; i++) {
			const c = Math.floor(r() * 12)
			const near = r() < 0.7
			const x = near ? 11 + 1.6 * c + r() + r() : 6 + 34 * r()
			const y = near ? 26 + 5 * r() + r() : 18 + 22 * r()
			const d = '2020-0' + (1 + Math.floor(r() * 6)) + '-' + (10 + Math.floor(r() * 18))
			out.push('{"type":"Feature","id":"p' + i + '","properties":{"title":"Point ' + i + '"' + (i % 10 ? ',"date":"' + d + '"' : '') +
				'},"geometry":{"type":"Point","coordinates":[' + x.toFixed(5) + ',' + y.toFixed(5) + ']}}')
		}
		return '{"type":"FeatureCollection","features":[' + out.join(',\n') + ']}'
	})()`, "N", num(float64(n)))
}

func (p *tab) says() string {
	p.Helper()
	return plain(eval[string](p, `document.querySelector('#map .own')?.innerText ?? ''`))
}

func (p *tab) untilSays(part string) {
	p.Helper()
	p.until("the panel says "+part, `(document.querySelector('#map .own')?.innerText ?? '').includes(`+quote(part)+`)`)
}

// TestOwnData: a file of 100,000 points is dropped, panned, zoomed, filtered by
// time, looked at and taken away; the panel's numbers say what is shown.
func TestOwnData(t *testing.T) {
	p := openMap(t, "/view?at=2019/2021", setup{})
	p.frames(30)
	before := p.picture(p.boxOf("#map"))
	p.drop("rain.geojson", seededPoints(100_000))
	p.untilSays("100,000 points")
	p.settled()
	full := p.untilInView("n >= 60_000")
	says := p.says()
	for _, want := range []string{"rain.geojson", "in view, drawn as density", "10,000 without a date, always shown", "sent nowhere"} {
		if !strings.Contains(says, want) {
			p.Errorf("the panel says %q, not %q", says, want)
		}
	}
	with := p.picture(p.boxOf("#map"))
	p.keep("layer-dropped", p.picture(box{}))
	if _, far := difference(before, with); far < 0.05 {
		p.Error("the points are not to be seen")
	}

	// The hand moves it, and the surface follows.
	at := p.middle()
	p.drag(at, at.plus(-150, -60))
	p.settled()
	p.untilInView("n !== " + num(float64(full)))
	eval[int](p, `(watiya.map.setView(18, 29, 8.5), 1)`)
	p.settled()
	near := p.untilInView("n < " + num(float64(full/4)))
	p.keep("layer-near", p.picture(box{}))

	// Time: half of the days, and what is undated.
	eval[int](p, `(watiya.map.setView(18, 29, 5.6), 1)`)
	p.settled()
	all := p.untilInView("n > " + num(float64(2*near)))
	day := func(y, m, d int) string { return num(float64(geo.DayOf(y, m, d))) }
	eval[int](p, `(watiya.map.window(`+day(2020, 1, 1)+`, `+day(2020, 3, 31)+`), 1)`)
	p.untilSays("in the time shown")
	p.untilInView("n > " + num(float64(all*45/100)) + " && n < " + num(float64(all*65/100)))
	eval[int](p, `(watiya.map.window(`+day(1990, 1, 1)+`, `+day(1990, 1, 2)+`), 1)`)
	p.untilSays("10,000 in the time shown")

	p.press("#map .own-off")
	p.until("the panel is gone", `!document.querySelector('#map .own')`)
	if eval[string](p, `document.activeElement.id`) != "map" {
		p.Error("the focus is lost with the panel")
	}
	if eval[bool](p, `watiya.map.hit(600, 400).then(id => id?.startsWith('p') ?? false)`) {
		p.Error("a point is hit that was taken away")
	}
}

// TestOwnDataInAFrame: a frame says what is shown, too.
func TestOwnDataInAFrame(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/embed/?at=2019/2021", setup{w: 640, h: 420})
	p.drop("rain.geojson", seededPoints(200))
	p.untilSays("200 points")
	p.keep("layer-frame", p.picture(box{}))
	if b, m := p.boxOf("#map .own"), p.boxOf("#map"); b.X < m.X || b.Y < m.Y || b.X+b.W > m.X+m.W || b.Y+b.H > m.Y+m.H {
		p.Errorf("the panel %v is not on the map %v", b, m)
	}
	p.press("#map .own-off")
	p.until("the panel is gone", `!document.querySelector('#map .own')`)
}

// TestTwoDoors: two files at once make one layer, the later one; a file that is
// refused at the door does not silence the one that is being read.
func TestTwoDoors(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/view?at=2019/2021", setup{})
	got := eval[[]string](p, `(async () => {
		const file = (name, text) => new File([text], name)
		const told = promise => promise.then(() => 'shown', err => err.message)
		const a = told(watiya.map.addLayer(file('a.geojson', `+seededPoints(20_000)+`)))
		const b = told(watiya.map.addLayer(file('b.geojson', `+seededPoints(300)+`)))
		const c = told(watiya.map.addLayer(file('c.csv', 'lon,lat')))
		return Promise.all([a, b, c])
	})()`)
	if !strings.Contains(got[0], "another layer") || got[1] != "shown" || !strings.Contains(got[2], "not CSV") {
		p.Errorf("the three files: %q", got)
	}
	p.untilSays("300 points")
	if n := eval[int](p, `document.querySelectorAll('#map .own').length`); n != 1 {
		p.Errorf("%d panels", n)
	}
}

// untilInView waits until the number of points that the panel says are in view, n,
// is as it should be and stays for half a second: the panel follows the map a little
// later. It returns the number.
func (p *tab) untilInView(so string) int {
	p.Helper()
	p.until("of the points in view, "+so, `(() => {
		const n = +(document.querySelector('#map .own-text')?.textContent.match(/([\d,]+) in view/)?.[1].replaceAll(',', '') ?? NaN)
		if (n !== window.seen || !(`+so+`)) { window.seen = n; window.since = performance.now() }
		return n === n && performance.now() - since > 500
	})()`)
	return eval[int](p, `seen`)
}

// TestBadOwnData: whatever a stranger drops, one sentence says what is wrong and
// where, and the map is as it was.
func TestBadOwnData(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/view?at=2019/2021", setup{})
	one := `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[18,29]}}`
	collection := func(features string) string { return `{"type":"FeatureCollection","features":[` + features + `]}` }
	for _, c := range []struct{ name, text, want string }{
		{"notes.txt", quote("Dear editor"), "'D' where a GeoJSON object is expected (byte 0)"},
		{"towns.CSV", quote("name,lon,lat\n"), "only GeoJSON is read, not CSV: QGIS, GDAL or another converter writes it"},
		{"empty.json", `''`, "the document ends where a GeoJSON object is expected (byte 0)"},
		{"other.json", quote(`{"a":[1,2]}`), "no \"type\" member"},
		{"cut.geojson", quote(collection(one + "," + one)[:150]), "(byte "},
		{"range.geojson", quote(collection(one + "," + strings.Replace(one, "18,29", "18,99", 1))), "feature 1: $.features[1].geometry.coordinates"},
		{"metres.geojson", quote(collection(strings.Replace(one, "18,29", "500000,3200000", 1))), "feature 0: $.features[0].geometry.coordinates"},
		{"crs.geojson", quote(`{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}`), "crs EPSG:3857 is not WGS 84"},
		{"latin1.geojson", `new Uint8Array([...new TextEncoder().encode('{"type":"FeatureCollection","name":"'), 0xe9, 0x22, 0x7d])`, "byte 0xe9 where UTF-8 text is expected"},
		{"utf16.geojson", `new Uint8Array([0xff, 0xfe, 0x7b, 0])`, "byte 0xff"},
		{"twice.geojson", quote(collection(strings.Replace(one, `"type":"Feature"`, `"type":"Feature","type":"Feature"`, 1))), "twice in one object"},
		{"deep.geojson", `'['.repeat(0) + '{"type":"FeatureCollection","x":' + '['.repeat(500)`, "nested deeper than the limit of 64"},
		{"huge.geojson", `new Blob(Array(257).fill(new Uint8Array(1 << 20)))`, "269484032 bytes; 268435456 (256 MiB) is the most"},
	} {
		p.drop(c.name, c.text)
		p.untilSays("Not shown")
		says := p.says()
		if !strings.Contains(says, c.want) || !strings.Contains(says, "The map is as it was") {
			p.Errorf("%s: the panel says %q, want %q", c.name, says, c.want)
		}
		p.press("#map .own-off")
		p.until("the panel is gone", `!document.querySelector('#map .own')`)
	}

	// What is legal and odd is shown with its numbers; a bad file after it
	// changes nothing.
	p.drop("odd.geojson", quote(collection(`{"type":"Feature","properties":null,"geometry":null},`+strings.Replace(one, "18,29", "18,29,250.5", 1)+`,`+strings.Replace(one, "18,29", "-60,-10", 1))))
	p.untilSays("2 points")
	if says := p.says(); !strings.Contains(says, "1 in view, each with its own mark") || !strings.Contains(says, "1 beyond the map") || !strings.Contains(says, "1 without a place") {
		p.Errorf("the panel says %q", says)
	}
	p.drop("bad.geojson", `'['`)
	p.untilSays("bad.geojson is not shown")
	if says := p.says(); !strings.Contains(says, "odd.geojson") || !strings.Contains(says, "2 points") {
		p.Errorf("after a bad file the panel says %q", says)
	}
	at := p.pixel(18, 29)
	if got := eval[string](p, `watiya.map.hit(`+num(at.X)+`, `+num(at.Y)+`).then(String)`); got == "null" {
		p.Error("the layer is gone")
	}
	p.drop("none.geojson", quote(collection("")))
	p.untilSays("There is nothing in it")
}

// TestOwnDataByAddress: a host names a layer of its own; another host's is refused.
func TestOwnDataByAddress(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/#data=/data/events.geojson", setup{})
	p.untilSays("events.geojson")
	p.untilSays("in view")
	says := eval[string](p, `watiya.map.addLayer('http://127.0.0.1:9/x.geojson').then(() => 'shown', e => e.message)`)
	if !strings.Contains(says, "a layer comes from this host") {
		p.Errorf("the caller is told %q", says)
	}
	for _, bad := range [...]string{"file:///x.geojson", "/none.geojson"} { // the reader is told which and why
		q := openMap(t, "/tr/#data="+bad, setup{})
		q.untilSays(bad)
		q.untilSays(choose(bad[0] == '/', "404", "file: sunucusundan"))
	}
	if got := eval[string](p, `watiya.map.addLayer({ type: 'Point', coordinates: [18, 29] }).then(() => 'shown', e => e.message)`); got != "shown" {
		p.Errorf("an object is refused: %s", got)
	}
}

// TestOwnDataInWords: the panel speaks the language of the page, and so do the
// reasons for what is not shown; names of files and values stay as they are.
func TestOwnDataInWords(t *testing.T) {
	t.Parallel()
	one := `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[18,29]}}`
	collection := func(features string) string { return `{"type":"FeatureCollection","features":[` + features + `]}` }
	for _, c := range []struct {
		lang, dir                         string
		shown                             []string
		bad, unread, reach, member, table string
	}{
		{"ar", "rtl", []string{"النقاط: 1,200", "الظاهر منها: ", "بلا تاريخ وتظهر دائمًا: 120", "قُرئت في متصفحك"}, "لم تُعرض البيانات: ",
			"ورد 'D'، والمنتظر: كائن GeoJSON، البايت 0.", "خط العرض 99 خارج المدى: 90 درجة شمالًا أو جنوبًا، في العنصر 1، في $.features[1].geometry.coordinates[1]، البايت ", "الحقل «type» مكرر", "لا تُقرأ صيغة CSV، بل GeoJSON وحدها"},
		{"tr", "ltr", []string{"1.200 nokta", "görünümde ", "tarihi olmayan ve hep gösterilen 120", "Tarayıcınızda okundu"}, "Gösterilmedi: ",
			"bir GeoJSON nesnesi beklenirken 'D' geldi, 0. bayt.", "99 enlemi −90 ile 90 derece arasında değil, 1 numaralı ögede, $.features[1].geometry.coordinates[1] yolunda, ", "“type” alanı bir nesnede iki kez", "CSV okunmaz, yalnızca GeoJSON okunur"},
	} {
		p := openMap(t, "/"+c.lang+"/view?at=2019/2021", setup{})
		p.drop("rain.geojson", seededPoints(1200))
		for _, want := range c.shown {
			p.untilSays(want)
		}
		p.keep("layer-"+c.lang, p.picture(box{}))
		if got := eval[string](p, `getComputedStyle(document.querySelector('#map .own')).direction + getComputedStyle(document.querySelector('#map .own-name')).direction`); got != c.dir+"ltr" {
			p.Errorf("%s: the panel and the name of a file run %s", c.lang, got)
		}
		p.drop("notes.txt", quote("Dear editor"))
		p.untilSays("notes.txt")
		p.press("#map .own-off")
		p.until("the panel is gone", `!document.querySelector('#map .own')`)
		for _, f := range []struct{ name, text, want string }{
			{"notes.txt", quote("Dear editor"), c.unread},
			{"towns.csv", quote("name,lon,lat\n"), c.table},
			{"range.geojson", quote(collection(one + "," + strings.Replace(one, "18,29", "18,99", 1))), c.reach},
			{"twice.geojson", quote(collection(strings.Replace(one, `"type":"Feature"`, `"type":"Feature","type":"Feature"`, 1))), c.member},
		} {
			p.drop(f.name, f.text)
			p.untilSays(c.bad)
			if says := p.says(); !strings.Contains(says, c.bad+f.want) {
				p.Errorf("%s: the panel says %q, want %q", f.name, says, f.want)
			}
			if eval[bool](p, `!!document.querySelector('#map .own [lang=en]')`) {
				p.Errorf("%s: the reason is told in English", f.name)
			}
			p.keep("layer-bad-"+c.lang, p.picture(box{}))
			p.press("#map .own-off")
			p.until("the panel is gone", `!document.querySelector('#map .own')`)
		}
		// An address that is none is named in the page's language, too.
		eval[string](p, `watiya.map.addLayer('http://[').then(() => '', e => e.message)`)
		p.until("the panel has a reason", `document.querySelector('#map .own-bad')?.textContent`)
		if eval[bool](p, `!!document.querySelector('#map .own [lang=en]')`) {
			p.Errorf("the reason for an address is told in English: %q", p.says())
		}
	}
}
