# Watiya. `make` alone lists what there is.
#
#   make serve    build what is needed and serve the product offline (needs Go only)
#   make test     install what the tests need and run all of them
#
# Everything that is made lands in site/dist, worker/build, bin and .cache,
# which git ignores; `make clean` removes them.

ADDR ?= 127.0.0.1:8080
GO   ?= go
# Go's runner for js/wasm tests in Node. Node hands its whole environment to the
# program and wasm_exec_node.js refuses a large one, so only what it needs goes in.
WASM_EXEC = env -i PATH="$(PATH)" HOME="$(HOME)" $(shell $(GO) env GOROOT)/lib/wasm/go_js_wasm_exec
NPM  = npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# What the browser or the Worker links; the rest is for this machine only.
PORTABLE = ./geo ./geo/draw ./geo/geojson ./geo/find ./geo/points ./geo/density ./geo/pack ./geo/raster ./geo/scene ./geo/state ./geo/svg ./geo/timeline ./geo/view ./wasm/app
# The packages with golden files; their tests alone know the flag -update.
GOLDEN = $$($(GO) list -f '{{range .TestImports}}{{if eq . "watiya/geo/internal/golden"}}{{$$.ImportPath}}{{end}}{{end}}{{range .XTestImports}}{{if eq . "watiya/geo/internal/golden"}} {{$$.ImportPath}}{{end}}{{end}}' ./...)
# CLIENT=tinygo builds the small client (wasm/tinygo) instead of standard Go's.
export ADDR GO CLIENT

.DEFAULT_GOAL := help
.PHONY: help build serve offline worker worker-build test test-go test-wasm e2e worker-e2e tinygo test-tinygo check size bench bench-map lighthouse data basemap golden deps chromium clean go-version

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

go-version:
	@$(GO) version >/dev/null 2>&1 || { echo "Watiya needs Go 1.26 or newer: https://go.dev/dl/"; exit 1; }

build: go-version ## build the site into site/dist: data, client, pictures, pages
	@$(GO) run ./site/gen

serve: build ## serve it at http://127.0.0.1:8080 (ADDR= changes it), no network needed
	@$(GO) build -o bin/watiya ./worker && exec bin/watiya -addr $(ADDR)

offline: build ## one static program with everything inside: bin/watiya-offline
	@CGO_ENABLED=0 $(GO) build -tags offline -trimpath -ldflags='-s -w' -o bin/watiya-offline ./worker
	@echo "bin/watiya-offline serves the product by itself: bin/watiya-offline -addr $(ADDR)"

worker-build: go-version ## compile the Cloudflare Worker into worker/build
	@cd worker && $(GO) run github.com/syumai/workers/cmd/workers-assets-gen -mode=go -o build
	@GOOS=js GOARCH=wasm $(GO) build -trimpath -ldflags='-s -w' -o worker/build/app.wasm ./worker

worker: build worker-build worker/node_modules/.package-lock.json ## serve it from workerd, as Cloudflare does (needs Node.js 20)
	@exec node worker/serve.mjs

data: go-version ## check every cell of the tables in site/data
	@$(GO) run ./site/check

basemap: go-version ## make site/data/basemap again from the pinned packages (needs the network)
	@cd site/basemap && $(GO) run . -out ../data

clean: ## remove everything that was made
	@rm -rf site/dist worker/build bin .cache worker/.wrangler worker/dry

# --- what the tests need -------------------------------------------------------

deps: worker/node_modules/.package-lock.json chromium ## install what the tests need

worker/node_modules/.package-lock.json: worker/package-lock.json
	@command -v npm >/dev/null || { echo "The tests need Node.js 20 or newer with npm."; exit 1; }
	@cd worker && $(NPM)
	@touch $@

chromium:
	@sh site/e2e/chromium.sh

tinygo: ## put TinyGo together in .cache, for CLIENT=tinygo (needs apt; installs nothing)
	@sh wasm/tinygo/assemble.sh

# --- tests ---------------------------------------------------------------------

test: deps build ## install what the tests need and run everything
	@$(MAKE) --no-print-directory test-go
	@$(MAKE) --no-print-directory test-wasm
	@$(MAKE) --no-print-directory worker-e2e
	@$(MAKE) --no-print-directory e2e

test-go: ## Go tests on this machine
	@echo "== Go tests, native"
	@$(GO) test -shuffle=on ./...
	@cd site/basemap && $(GO) test ./...

test-wasm: ## the same tests of the portable packages under js/wasm in Node
	@echo "== Go tests, js/wasm in Node"
	@GOOS=js GOARCH=wasm $(GO) test -exec='$(WASM_EXEC)' $(PORTABLE)

worker-e2e: ## one request table over httptest, the native program and workerd
	@echo "== requests: httptest, native, workerd"
	@$(GO) test -count=1 -tags e2e ./worker/e2e

e2e: ## browser tests in Chromium
	@echo "== browser"
	@$(GO) test -count=1 -timeout 20m -tags e2e ./site/e2e

test-tinygo: go-version ## the small client: same pictures as standard Go's, frame cost, size (needs Node.js and TinyGo)
	@echo "== TinyGo's client beside standard Go's, in Node"
	@CLIENT=tinygo $(GO) test -count=1 -run 'Size|Imports' ./wasm/compile
	@$(GO) test -count=1 -tags e2e -v ./wasm/tinygo

check: go-version ## gofmt and vet on both targets, data, then all tests
	@files=$$(gofmt -l geo site wasm worker); [ -z "$$files" ] || { echo "gofmt these files: $$files"; exit 1; }
	@$(GO) vet ./...
	@$(GO) vet -tags e2e ./...
	@for m in site/basemap geo/draw/internal/metricsgen; do (cd $$m && $(GO) vet ./...) || exit 1; done
	@GOOS=js GOARCH=wasm $(GO) vet ./geo/... ./wasm/... ./worker/...
	@$(GO) run ./site/check
	@$(MAKE) --no-print-directory test

golden: ## write the golden files again; look at the diff before you commit it
	@$(GO) test $(GOLDEN) -update

# --- numbers -------------------------------------------------------------------

size: build worker-build worker/node_modules/.package-lock.json ## sizes against their budgets, and the Worker's upload
	@mkdir -p .cache; $(GO) test -count=1 -run 'Size|Budget' -v ./wasm/... ./site/gen ./geo/draw ./geo/topology >.cache/sizes; \
		status=$$?; grep -v '^=== \|^--- PASS\|^PASS\|^ok\|no test' .cache/sizes; exit $$status
	@cd worker && WRANGLER_SEND_METRICS=false WRANGLER_HIDE_BANNER=true CI=1 NO_COLOR=1 XDG_CONFIG_HOME=../.cache \
		npx --no-install wrangler deploy --dry-run --outdir ../.cache/dry -c wrangler.jsonc >../.cache/upload || { cat ../.cache/upload; exit 1; }; \
		grep 'Total Upload' ../.cache/upload

bench: ## benchmarks, native and under js/wasm in Node
	@$(GO) test -run '^$$' -bench . -benchmem $(PORTABLE)
	@GOOS=js GOARCH=wasm $(GO) test -run '^$$' -bench . -exec='$(WASM_EXEC)' $(PORTABLE)

# Lighthouse is heavy and is put into .cache when it is asked for, by exact version.
lighthouse: build chromium ## Lighthouse's phone over the home page in each language (needs Node.js 20 and npm)
	@$(GO) build -o bin/watiya ./worker && sh site/bench/lighthouse.sh

.cache/bench/small: build
	@rm -rf $@
	@if command -v tinygo >/dev/null || [ -x .cache/tinygo/bin/tinygo ]; then CLIENT=tinygo $(GO) run ./site/gen -out $@; \
	else echo "TinyGo's client is left out: make tinygo puts one together"; fi

bench-map: build .cache/bench/small chromium site/bench/node_modules/.package-lock.json ## this map beside its peers in Chromium (RUNS=, N=, ONLY=, WRITE=1)
	@$(GO) run ./site/bench $$([ ! -d .cache/bench/small ] || echo -small .cache/bench/small) $(if $(RUNS),-runs $(RUNS)) $(if $(N),-n $(N)) $(if $(ONLY),-only $(ONLY)) $(if $(WRITE),-write)

site/bench/node_modules/.package-lock.json: site/bench/package-lock.json
	@command -v npm >/dev/null || { echo "The peers need Node.js 20 or newer with npm."; exit 1; }
	@cd site/bench && $(NPM)
	@touch $@
