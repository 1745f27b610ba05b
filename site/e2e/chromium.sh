#!/bin/sh
# Makes sure that a Chrome or Chromium is there for the browser tests: takes the
# one that is, else installs Debian's by apt, else says what to install.
set -eu
for b in "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$b" ] && command -v "$b" >/dev/null 2>&1 && exit 0
done
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo -n"
if command -v apt-get >/dev/null 2>&1 && { [ -z "$sudo" ] || sudo -n true 2>/dev/null; }; then
  echo "Installing Chromium by apt for the browser tests."
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  if $sudo apt-get update >"$log" 2>&1 && $sudo apt-get install -y --no-install-recommends chromium fonts-noto-core >>"$log" 2>&1; then
    rm -f "$log"
    exit 0
  fi
  tail -n 5 "$log"
  rm -f "$log"
fi
echo "The browser tests need Chrome or Chromium: install it, or name it in CHROME." >&2
exit 1
