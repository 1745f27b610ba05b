//go:build e2e

package e2e

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var (
	browser context.Context // the one browser
	origin  string          // of the server: "http://127.0.0.1:NNNNN"
)

func TestMain(m *testing.M) {
	status, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		os.Exit(1)
	}
	os.Exit(status)
}

func run(m *testing.M) (status int, err error) {
	root, err := filepath.Abs("../..")
	if err != nil {
		return 0, err
	}
	chrome, err := findChrome()
	if err != nil {
		return 0, err
	}
	at, stop, err := serve(root, filepath.Join(root, "site", "dist"))
	if err != nil {
		return 0, err
	}
	defer stop()
	origin = at

	profile, err := os.MkdirTemp("", "watiya-e2e-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(profile)
	said, err := os.Create(filepath.Join(profile, "said.txt"))
	if err != nil {
		return 0, err
	}
	defer said.Close()
	alloc, cancel := chromedp.NewExecAllocator(context.Background(), append(flags(chrome, profile), chromedp.CombinedOutput(said))...)
	defer cancel()
	ctx, cancel := chromedp.NewContext(alloc, chromedp.WithErrorf(func(string, ...any) {}))
	defer cancel()
	if err := chromedp.Run(ctx); err != nil {
		return 0, fmt.Errorf("the browser %s did not start: %w", chrome, err)
	}
	browser = ctx
	status = m.Run()
	if ctx.Err() != nil {
		last, _ := os.ReadFile(said.Name())
		return 1, fmt.Errorf("the browser ended before the tests; its last words:\n%s", last[max(0, len(last)-2000):])
	}
	return status, nil
}

// flags make a quiet browser that draws alike everywhere. Frames stay in the
// process of their page so that one connection sees all of them; what an origin
// may do is decided by the same code either way.
func flags(chrome, profile string) []chromedp.ExecAllocatorOption {
	return []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chrome), chromedp.UserDataDir(profile), chromedp.NoFirstRun, chromedp.NoSandbox,
		chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-backgrounding-occluded-windows", true),
		chromedp.Flag("disable-renderer-backgrounding", true),
		chromedp.Flag("disable-background-timer-throttling", true),
		chromedp.Flag("disable-site-isolation-trials", true),
		// The bars of the window are pages of their own otherwise, at work with every tab.
		chromedp.Flag("disable-features", "IsolateOrigins,site-per-process,IsolateSandboxedIframes,Translate,WebUIReloadButton,WebUITabStrip,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("mute-audio", true),
	}
}

func findChrome() (string, error) {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if name == "" {
			continue
		}
		if p, err := exec.LookPath(name); err == nil {
			return p, nil
		}
	}
	return "", errors.New("no Chrome or Chromium found; install one, name it in CHROME, or run sh site/e2e/chromium.sh")
}

// serve builds the native server and starts it on a free port, with a built site.
func serve(root, dist string) (at string, stop func(), err error) {
	if _, err := os.Stat(filepath.Join(dist, "index.html")); err != nil {
		return "", nil, errors.New("there is no built site in " + dist + "; run make build")
	}
	bin := filepath.Join(os.TempDir(), fmt.Sprintf("watiya-e2e-%s-%d", filepath.Base(dist), os.Getpid()))
	build := exec.Command("go", "build", "-o", bin, "./worker")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("the server does not build: %w\n%s", err, out)
	}
	cmd := exec.Command(bin, "-addr", "127.0.0.1:0", "-site", dist)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := cmd.Start(); err != nil {
		return "", nil, fmt.Errorf("the server did not start: %w", err)
	}
	stop = func() {
		cmd.Process.Signal(syscall.SIGTERM)
		late := time.AfterFunc(5*time.Second, func() { cmd.Process.Kill() })
		cmd.Wait()
		late.Stop()
		os.Remove(bin)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	at = strings.TrimSuffix(regexp.MustCompile(`http://[^ ]+`).FindString(line), "/")
	if at == "" {
		stop()
		return "", nil, fmt.Errorf("the server did not say where it is: %q", line)
	}
	return at, stop, nil
}
