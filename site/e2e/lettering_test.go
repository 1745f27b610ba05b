//go:build e2e

package e2e

// letter is one piece of lettering: where its anchor is in the map, CSS
// pixels, and how large its type is.
type letter struct{ X, Y, Size float64 }

// recorder notes what the canvas writes while its first picture is drawn.
const recorder = `
	window.lettering = []
	const fill = CanvasRenderingContext2D.prototype.fillText
	CanvasRenderingContext2D.prototype.fillText = function (s, x, y) {
		if (!document.querySelector('#map[data-live]')) {
			const m = this.getTransform(), r = devicePixelRatio
			const size = parseFloat(/([\d.]+)px/.exec(this.font)[1]) * Math.hypot(m.a, m.b) / r
			lettering.push([s, { X: (m.a * x + m.c * y + m.e) / r, Y: (m.b * x + m.d * y + m.f) / r, Size: size }])
		}
		return fill.apply(this, arguments)
	}`

// written reads the lettering of the picture of the build, by text. Text that
// occurs twice is left out: which is which cannot be told. So are the single
// letters of curved names.
const written = `(() => {
	const pic = [...document.querySelectorAll('#map .paint')].find(e => e.checkVisibility())
	const box = document.getElementById('map').getBoundingClientRect()
	return once([...pic.querySelectorAll('text')].map(t => {
		const m = t.getScreenCTM()
		const p = new DOMPoint(t.x.baseVal[0]?.value ?? 0, t.y.baseVal[0]?.value ?? 0).matrixTransform(m)
		const size = parseFloat(getComputedStyle(t).fontSize) * Math.hypot(m.a, m.b)
		return [t.textContent, { X: p.x - box.x, Y: p.y - box.y, Size: size }]
	}))
})()`

const once = `const once = list => Object.fromEntries(list.filter(([s], i) => list.findIndex(o => o[0] === s) === i && list.findLastIndex(o => o[0] === s) === i && s.length > 1));`
