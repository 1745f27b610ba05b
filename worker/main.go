//go:build !js

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"watiya/worker/web"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main with its edges as arguments. It returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	fail := func(err error) int {
		fmt.Fprintln(stderr, err)
		return 1
	}
	flags := flag.NewFlagSet("watiya", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", envOr("ADDR", "127.0.0.1:8080"), "address to serve on; port 0 takes a free one")
	dir := flags.String("site", "", "folder of the built site (default: "+defaultSite+")")
	probe := flags.Bool("probe", false, "answer /-/panic with a panic, to test the recovery")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		return fail(fmt.Errorf("watiya: unknown argument %q", flags.Arg(0)))
	}
	fsys, err := openSite(*dir)
	if err != nil {
		return fail(err)
	}
	assets := web.Files(fsys)
	if err := web.Check(assets); err != nil {
		return fail(err)
	}
	server := newServer(web.Handler(web.Options{Assets: assets, Probe: *probe,
		Log: func(line string) { fmt.Fprintln(stderr, line) }}))
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return fail(listenError(*addr, err))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Fprintf(stdout, "Watiya is at http://%s/ (Ctrl-C stops it)\n", listener.Addr())
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return fail(fmt.Errorf("watiya: the server stopped: %w", err))
	case <-ctx.Done():
	}
	stop() // a second Ctrl-C ends it at once
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		server.Close()
	}
	return 0
}

// newServer sets the timeouts that net/http leaves open: a slow or silent
// client may not hold a connection for ever.
func newServer(h http.Handler) *http.Server {
	return &http.Server{Handler: h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       120 * time.Second,
		MaxHeaderBytes:    64 << 10,
	}
}

func listenError(addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("watiya: %s is already in use; stop the other program or choose another address with ADDR=127.0.0.1:8081", addr)
	}
	var op *net.OpError
	if errors.As(err, &op) {
		err = op.Err
	}
	return fmt.Errorf("watiya: cannot serve on %q: %w", addr, err)
}

func envOr(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}
