package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"watiya/geo"
	"watiya/worker/web"
)

// views asks the handler for views of every kind of page in every language, and stops
// the build where a page has no place for something that its views are to say.
func (s *site) views(story *geo.Story) error {
	files := web.Bytes{}
	for name, body := range s.files {
		files[name] = web.NewFile(body)
	}
	var wrong error
	h := web.Handler(web.Options{Assets: files, Log: func(line string) { wrong = errors.Join(wrong, errors.New("gen: "+line)) }})
	for _, path := range web.Routes {
		folder, computed := strings.CutSuffix(strings.TrimPrefix(path, "/"), "view")
		if _, published := s.files[folder+"index.html"]; !computed || !published {
			continue
		}
		for _, query := range [...]string{
			"", "event=" + story.Events[0].ID,
			"step=" + story.Steps[0].Slug + "&at=1950&q=-&theme=contrast", // shows nothing
		} {
			r, err := http.NewRequest("GET", "https://localhost"+path+"?"+query, nil)
			if err != nil {
				return err
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != http.StatusOK {
				wrong = errors.Join(wrong, fmt.Errorf("gen: %s?%s: status %d", path, query, w.Code))
			}
		}
	}
	return wrong
}
