package web

import (
	"bytes"
	"fmt"
	"slices"
)

// Limits of Cloudflare's _headers file.
const (
	maxRules      = 100
	maxHeaderLine = 2000
)

// HeadersFile prints the policy as the _headers file of Cloudflare's static
// assets. There the headers of all matching rules add up, so a rule first takes
// back ("! Name") what the rule for everything has set. Each asset gets a rule of
// its own: with "/assets/*" a missing file, too, would be cached for a year.
func HeadersFile(m Manifest) ([]byte, error) {
	var b bytes.Buffer
	rules := 0
	pages := Policy(Page, m)
	rule := func(pattern string, unset, set []Header) error {
		rules++
		fmt.Fprintf(&b, "%s\n", pattern)
		for _, h := range unset {
			fmt.Fprintf(&b, "  ! %s\n", h.Name)
		}
		for _, h := range set {
			line := "  " + h.Name + ": " + h.Value
			if len(line) > maxHeaderLine {
				return fmt.Errorf("web: _headers: %s of %s is %d characters long and Cloudflare reads %d; use fewer inline styles and scripts",
					h.Name, pattern, len(line), maxHeaderLine)
			}
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
		return nil
	}
	if err := rule("/*", nil, pages); err != nil {
		return nil, err
	}
	for _, r := range classRules {
		if slices.Contains(Routes, r.prefix) { // computed, never an asset
			continue
		}
		if err := rule(r.prefix+"*", pages, Policy(r.class, m)); err != nil {
			return nil, err
		}
	}
	var files []string
	for _, f := range m.Assets {
		files = append(files, f)
	}
	slices.Sort(files)
	for _, f := range slices.Compact(files) {
		if err := rule("/"+f, nil, []Header{{"Cache-Control", immutable}}); err != nil {
			return nil, err
		}
	}
	if rules > maxRules {
		return nil, fmt.Errorf("web: _headers: %d rules and Cloudflare reads %d; name fewer assets", rules, maxRules)
	}
	return b.Bytes(), nil
}

// AssetsIgnore is the .assetsignore file of site/dist: what Cloudflare must not
// publish. It compresses by itself, so the twins are for the native server only.
const AssetsIgnore = "*.br\n*.gz\n"
