package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// rounds for a number of points when -runs does not say: fewer where a round
// takes minutes.
func rounds(n int) int {
	switch {
	case n <= 20_000:
		return 5
	case n <= 200_000:
		return 3
	}
	return 1
}

func main() {
	root := flag.String("root", ".", "top of the repository")
	counts := flag.String("n", "200,10000,100000,1000000", "numbers of points")
	runs := flag.Int("runs", 0, "rounds for each number of points; 0 is 5 up to 10,000, 3 for 100,000 and 1 for 1,000,000")
	only := flag.String("only", "", "contestants, by id; nothing is all")
	limit := flag.Duration("limit", time.Minute, "how long a page may take to come up")
	walk := flag.Duration("walk", 8*time.Second, "how long a path of 120 views may take before its strides grow")
	write := flag.Bool("write", false, "write the table into site/bench/RESULTS.md too")
	most := flag.Duration("budget", 39*time.Minute, "rounds beyond the first are left out where the run would take longer; 0 is no limit")
	tiny := flag.String("small", "", "built site with TinyGo's client; without it that is left out")
	serve := flag.String("serve", "", "only serve the pages at this address, to look at them")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(ctx, *root, *counts, *runs, *only, *limit, *walk, budget{*most}, *write, *serve, *tiny); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, root, countList string, runs int, only string, limit, walk time.Duration, within budget, write bool, serve, tiny string) error {
	began := time.Now()
	counts, err := parseCounts(countList)
	if err != nil {
		return err
	}
	chosen, err := choose(only)
	if err != nil {
		return err
	}
	if tiny == "" {
		chosen = slices.DeleteFunc(slices.Clone(chosen), func(c contestant) bool { return c.ID == small })
	}
	chrome, err := findChrome()
	if err != nil {
		return err
	}
	p, err := readProduct(filepath.Join(root, "site", "dist"))
	if err != nil {
		return err
	}
	products := map[string]*product{ours: p}
	if tiny != "" {
		if products[small], err = readProduct(tiny); err != nil {
			return err
		}
	}
	cache := filepath.Join(root, ".cache", "bench")
	files, err := squeezer{filepath.Join(cache, "packed")}.all(root, products, chosen, counts)
	if err != nil {
		return err
	}
	if serve != "" {
		return show(ctx, serve, files, chosen, counts)
	}
	b := &bench{chrome: chrome, limit: limit, walkLimit: walk, log: func(f string, a ...any) { fmt.Fprintf(os.Stderr, "bench: "+f+"\n", a...) }}
	if b.mark, err = p.mark(); err != nil {
		return err
	}
	if b.fast, err = listen(&link{}, files); err != nil {
		return err
	}
	if b.slow, err = listen(&link{Rate: 1.6e6 / 8, Trip: 150 * time.Millisecond}, files); err != nil {
		return err
	}
	rep := report{Machine: machine(), Date: began.UTC().Format("2006-01-02"), Versions: versions(filepath.Join(root, "site", "bench")), Command: strings.Join(os.Args[1:], " ")}
	rep.Versions["Chromium"] = chromeVersion(chrome)
	given := map[string]string{} // contestants that did not come up, with the reason
	for at, n := range counts {
		k := runs
		if k == 0 {
			k = rounds(n)
		}
		var last time.Duration
		for round := range k {
			begun := time.Now()
			if round > 0 && !within.again(time.Since(began), last, counts[at+1:]) {
				b.log("%7d points: the budget of %v is spent after %d of %d rounds", n, within.most, round, k)
				break
			}
			for i := range chosen { // another one begins in every round
				c := chosen[(i+round)%len(chosen)]
				if !c.enters(n) {
					continue
				}
				from := time.Now()
				r := run{Contestant: c.ID, N: n, Round: round, Hit50: -1, Hit95: -1, Failure: given[c.ID]}
				if r.Failure == "" {
					r = b.visit(ctx, c, n, round)
				}
				if ctx.Err() != nil {
					return errors.New("bench: interrupted")
				}
				rep.Runs = append(rep.Runs, r)
				if given[c.ID] == "" && (r.Fast == nil || r.Fast.Hover == 0) && c.Peer {
					given[c.ID] = fmt.Sprintf("with %s points %s; not tried again", thousands(n), r.Failure)
				}
				b.log("%7d points, round %d of %d, %-10s %5.1f s  %s", n, round+1, k, c.ID, time.Since(from).Seconds(), r.Failure)
			}
			last = time.Since(begun)
		}
	}
	rep.Minutes = time.Since(began).Minutes()
	table := rep.markdown()
	fmt.Println(table)
	out, err := json.MarshalIndent(rep, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(cache, "results.json"), append(out, '\n'), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(cache, "results.md"), []byte(table), 0o644); err != nil {
		return err
	}
	if write {
		return os.WriteFile(filepath.Join(root, "site", "bench", "RESULTS.md"), []byte(table), 0o644)
	}
	return nil
}

func parseCounts(list string) ([]int, error) {
	var out []int
	for f := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(f))
		if err != nil || n < 1 || n > 1_000_000 {
			return nil, fmt.Errorf("bench: -n: %q is not a number of points from 1 to 1000000", f)
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func choose(only string) ([]contestant, error) {
	if only == "" {
		return contestants, nil
	}
	var out []contestant
	for id := range strings.SplitSeq(only, ",") {
		i := slices.IndexFunc(contestants, func(c contestant) bool { return c.ID == id })
		if i < 0 {
			return nil, fmt.Errorf("bench: -only: there is no contestant %q", id)
		}
		out = append(out, contestants[i])
	}
	return out, nil
}
