//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"image/color"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// newsroom serves pages of a site that embeds the map, on another origin. The
// path chooses what lies around the frame.
func newsroom(t *testing.T) (at string) {
	t.Helper()
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		above, high, src := 0, 420, "/embed/step/watiya/" // a view with room to pan
		switch r.URL.Path {
		case "/below":
			above = 3000
		case "/main":
			src = "/"
		case "/low":
			high = 300
		case "/tall":
			high = 700
		case "/article":
		default:
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><title>Newsroom</title><link rel="icon" href="data:,">
<script>window.got = []; addEventListener('message', e => got.push({ from: e.origin, data: e.data }))</script>
<p>Text</p><div style="height:%dpx"></div>
<iframe id="f" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" src="%s%s" width="640" height="%d" style="border:0"></iframe>
<div style="height:3000px"></div>`, above, origin, src, high)
	}))
	t.Cleanup(host.Close)
	return strings.Replace(host.URL, "127.0.0.1", "localhost", 1) // another site, not only another port
}

// frame is the page's one frame.
func (p *tab) frame() (id cdp.FrameID) {
	p.Helper()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		tree, err := page.GetFrameTree().Do(ctx)
		if err == nil && len(tree.ChildFrames) == 1 {
			id = tree.ChildFrames[0].Frame.ID
		}
		return err
	}))
	if id == "" {
		p.Fatal("the page has no frame")
	}
	return id
}

func TestEmbedSandboxed(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
	p.visit(at + "/article")
	f := p.frame()
	if got := evalIn[string](p, f, `origin`); got != "null" {
		p.Fatalf("the frame's origin is %q, want an opaque one", got)
	}
	p.untilIn(f, "the client has taken over", `document.querySelector('#map[data-live] > canvas')`)
	before := evalIn[look](p, f, `watiya.map.ready.then(m => m.view())`)
	fr := p.boxOf("#f")
	from := point{fr.X + 330, fr.Y + 150}
	p.drag(from, from.plus(-80, 30))
	p.untilIn(f, "a drag moves the map", fmt.Sprintf(`watiya.map.view().lon > %v`, before.Lon+0.1))
	if got := evalIn[string](p, f, `location.pathname`); got != "/embed/step/watiya/" {
		p.Errorf("the frame went to %s", got)
	}

	// The next step stays in the frame.
	next := evalIn[point](p, f, `(() => { const r = document.getElementById('next').getBoundingClientRect(); return { X: r.x + r.width / 2, Y: r.y + r.height / 2 } })()`)
	p.click(next.plus(fr.X, fr.Y))
	p.untilIn(f, "the next step is shown", `document.querySelector('.caption .step:not([hidden])').dataset.n === '4' && watiya.map.state() === 'step=`+story(t).Steps[4].Slug+`'`)
}

// TestEmbedHeight: a frame of any height posts the one that its width calls for,
// so that a low one grows and a tall one shrinks; taken over, it stays.
func TestEmbedHeight(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	for _, host := range []string{"/low", "/tall"} {
		p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
		p.visit(at + host)
		const last = `got.findLast(m => m.data.type === 'watiya:height')?.data.height`
		p.until("the frame posts its height", last)
		if got := eval[float64](p, last); got < 419 || got > 421 {
			p.Errorf("%s: the frame asks for %v px at a width of 640, want 420", host, got)
		}
		eval[any](p, `got.length = 0, f.height = 420`)
		p.until("the frame answers its new height", last)
		if got := eval[float64](p, last); got < 419 || got > 421 {
			p.Errorf("%s: taken over, the frame asks for %v px", host, got)
		}
		if got := evalIn[float64](p, p.frame(), `document.getElementById('map').clientHeight`); got < 317 || got > 319 {
			p.Errorf("%s: the map is %v px high, want 318", host, got)
		}
		eval[any](p, `got.length = 0, f.width = 340`)
		p.until("a narrow frame asks for more than it has", `(`+last+`) > 420`)
	}
}

// TestEmbedLinks: in the snippet of the README the link to the full page opens it
// in a new tab, with the rights of an ordinary page.
func TestEmbedLinks(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
	p.visit(at + "/article")
	f := p.frame()
	fr := p.boxOf("#f")
	link := evalIn[point](p, f, `(() => { const r = document.getElementById('full').getBoundingClientRect(); return { X: r.x + r.width / 2, Y: r.y + r.height / 2 } })()`)
	opened := chromedp.WaitNewTarget(p.ctx, func(i *target.Info) bool { return strings.HasSuffix(i.URL, "/step/watiya/") })
	p.click(link.plus(fr.X, fr.Y))
	select {
	case id := <-opened:
		full, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(id))
		defer cancel()
		var own string
		if err := chromedp.Run(full, chromedp.Evaluate(`origin`, &own)); err != nil || own == "null" {
			p.Errorf("the full page has the origin %q: %v", own, err)
		}
	case <-time.After(10 * time.Second):
		p.Error("the link in the frame opens nothing")
	}
}

// TestEmbedEvent: a frame of an event says what it shows, until the reader goes on.
func TestEmbedEvent(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/embed/view?event=watiya-capture-2020-05-18", setup{w: 640, h: 420, reduced: true})
	read := func() string {
		return eval[string](p, `[...document.querySelectorAll('.caption h1')].filter(h => h.checkVisibility()).map(h => h.textContent).join('|')`)
	}
	if got := read(); got != "GNA forces take the Al-Watiya air base" {
		t.Errorf("the frame is called %q", got)
	}
	next := eval[string](p, `document.querySelector('#next b').textContent`)
	p.press("#next")
	p.settled()
	if got := read(); got != next {
		t.Errorf("the next step is called %q, not %q", got, next)
	}
}

// TestEmbedStepInColours: a frame of a step, which is a static page, heeds what its
// address asks for besides.
func TestEmbedStepInColours(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/embed/step/backers/?theme=dark", setup{w: 640, h: 420})
	if got := eval[string](p, `watiya.map.state()`); !strings.Contains(got, "step=backers") {
		t.Errorf("the frame shows %q", got)
	}
	dark := func(c color.RGBA) bool { return c.R < 90 && c.G < 90 && c.B < 90 }
	if got := share(p.picture(p.boxOf("#map")), dark); got < 0.7 {
		t.Errorf("%.0f %% of the map are dark", 100*got)
	}
}

// TestEmbedWheel: the wheel scrolls the host's page, with ctrl it zooms the map.
func TestEmbedWheel(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
	p.visit(at + "/article")
	f := p.frame()
	p.untilIn(f, "the client has taken over", `document.querySelector('#map[data-live] > canvas')`)
	evalIn[any](p, f, `watiya.map.ready.then(() => 1)`)
	before := evalIn[look](p, f, `watiya.map.view()`)
	fr := p.boxOf("#f")
	over := point{fr.X + 330, fr.Y + 150}
	p.wheel(over, -60, true)
	p.untilIn(f, "ctrl and wheel zoom", fmt.Sprintf(`watiya.map.view().zoom > %v`, before.Zoom+0.3))
	zoomed := evalIn[look](p, f, `watiya.map.view()`)
	p.wheel(over, 240, false)
	p.until("the wheel scrolls the host's page", `scrollY > 100`)
	if got := evalIn[look](p, f, `watiya.map.view()`); got != zoomed {
		p.Errorf("the wheel without ctrl moved the map from %+v to %+v", zoomed, got)
	}
}

// TestEmbedWaits: a frame out of sight asks for the picture only.
func TestEmbedWaits(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
	p.visit(at + "/below")
	f := p.frame()
	p.untilIn(f, "the frame is loaded and idle", `document.readyState === 'complete' && new Promise(r => requestIdleCallback(() => setTimeout(r, 300, true)))`)
	for _, part := range []string{".wasm", "base.", "story.", "/map.", "/engine."} {
		for _, u := range p.requested() {
			if strings.Contains(u[strings.LastIndex(u, "/"):], part) {
				p.Errorf("asked for %s before the frame was in sight", u)
			}
		}
	}
	eval[any](p, `document.getElementById('f').scrollIntoView()`)
	p.untilIn(f, "in sight the client takes over", `document.querySelector('#map[data-live] > canvas')`)
}

// TestFrameAncestors: the full page may not be framed.
func TestFrameAncestors(t *testing.T) {
	t.Parallel()
	at := newsroom(t)
	p := newTab(t, setup{w: 900, h: 800, hosts: []string{at}})
	p.expect(`frame-ancestors`, `X-Frame-Options`, `ERR_BLOCKED_BY_RESPONSE`, `chrome-error:`)
	p.visit(at + "/main")
	p.until("the refusal has been noticed", `document.readyState === 'complete'`)
	if n := p.asked("/boot."); n != 0 {
		p.Error("the full page runs in a frame")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range p.problems {
		if strings.Contains(m, "frame-ancestors") || strings.Contains(m, "X-Frame-Options") {
			return
		}
	}
	t.Errorf("the browser did not refuse to frame the full page: %v", p.problems)
}
