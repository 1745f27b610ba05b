package main

import (
	"context"
	"fmt"
	"net/http"
)

// show serves the pages to a person.
func show(ctx context.Context, at string, files map[string]file, chosen []contestant, counts []int) error {
	for _, c := range chosen {
		for _, n := range counts {
			fmt.Printf("http://%s%s\n", at, pagePath(c, n))
		}
	}
	s := &http.Server{Addr: at, Handler: &server{link: &link{}, files: files, sent: map[string]int{}}}
	go func() { <-ctx.Done(); s.Close() }()
	if err := s.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	return nil
}
