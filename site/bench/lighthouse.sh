#!/bin/sh
# Runs Lighthouse with its own phone (4 times slower, 1.6 Mbit/s) over the home page in
# each language, and prints the scores and what they are made of.
set -eu
at=127.0.0.1:8097
mkdir -p .cache/lighthouse
[ -x .cache/lighthouse/node_modules/.bin/lighthouse ] ||
  npm install --prefix .cache/lighthouse --save-exact --ignore-scripts --no-audit --no-fund --loglevel=error lighthouse@12.8.2
bin/watiya -addr $at >/dev/null &
server=$!
trap 'kill $server' EXIT
sleep 1
for lang in "" ar/ tr/; do
  out=.cache/lighthouse/home-${lang%/}.json
  CHROME_PATH=$(command -v "${CHROME:-chromium}") .cache/lighthouse/node_modules/.bin/lighthouse "http://$at/$lang" --quiet \
    --output=json --output-path="$out" --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-features=WebUIReloadButton,WebUITabStrip,WebUIOmniboxPopup,WebUIOmniboxAimPopup"
  node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1]))
    console.log(r.finalDisplayedUrl, Object.values(r.categories).map(c => c.id + " " + Math.round(c.score * 100)).join(", "))
    console.log(" ", ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"].map(a => a + " " + r.audits[a].displayValue).join(", "), "(index of the machine:", r.environment.benchmarkIndex + ")")
    for (const c of Object.values(r.categories)) for (const { id, weight } of c.auditRefs) if (weight && r.audits[id].score !== null && r.audits[id].score < 0.9) console.log("  -", c.id, id, r.audits[id].displayValue ?? "")' "$out"
done
