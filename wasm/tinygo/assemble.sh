#!/bin/sh
# Puts TinyGo together in .cache/tinygo, from the Go module of its source and
# Debian's packages of LLVM 19, which are unpacked there and not installed: the
# system stays as it is. .cache/tinygo/bin/tinygo is the result; nothing happens
# when it is there already. Needs Debian 12 or its like on amd64, Go 1.25 or
# 1.26 with a C++ compiler, 600 MB while it works, and the network once.
#
# The client links no C library (see wasm/libm_tinygo.go), so wasi-libc and
# compiler-rt, which TinyGo's releases carry, are not needed.
set -eu
version=v0.41.0
sum=h1:g5/+/NhhmA0v+N7qMu1/aOJQ0H4I9y5W1UwMiC3AtzY=
llvm=1:19.1.7-3~deb12u1
packages="llvm-19-dev=$llvm libllvm19=$llvm llvm-19-linker-tools=$llvm libclang-19-dev=$llvm
  libclang-common-19-dev=$llvm clang-19=$llvm libclang-cpp19=$llvm libclang1-19=$llvm lld-19=$llvm
  libz3-4=4.8.12-3.1 binaryen=108-1"

cd "$(dirname "$0")/../.."
home=$PWD/.cache/tinygo
go=${GO:-go}
stamp="$version $llvm $(cksum <"wasm/tinygo/assemble.sh")"

fail() { echo "TinyGo cannot be put together here: $1" >&2; exit 1; }

[ "$(cat "$home/stamp" 2>/dev/null)" != "$stamp" ] || { echo "TinyGo is there: .cache/tinygo/bin/tinygo"; exit 0; }
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "the pinned packages are for Linux on x86-64; install TinyGo 0.41 yourself and put it on the PATH."
for c in apt-get dpkg-deb c++; do command -v $c >/dev/null 2>&1 || fail "it needs $c, and there is none."; done
command -v "$go" >/dev/null 2>&1 || fail "it needs Go 1.25 or 1.26, and there is no $go command."
case $($go env GOVERSION) in go1.25*|go1.26*) ;; *) fail "TinyGo 0.41 takes Go up to 1.26, and this is $($go env GOVERSION)." ;; esac

rm -rf "$home"
mkdir -p "$home/debs" "$home/root" "$home/bin"
log=$home/log

echo "TinyGo $version: fetching its source and Debian's LLVM 19 (146 MB, once)."
module=$(cd "$home" && GOFLAGS=-mod=mod GOWORK=off $go mod download -json "github.com/tinygo-org/tinygo@$version" 2>"$log") ||
  fail "its Go module could not be fetched ($(tail -n 1 "$log"))."
field() { printf '%s' "$module" | sed -n "s/^.*\"$1\": \"\(.*\)\",*\$/\1/p"; }
[ "$(field Sum)" = "$sum" ] || fail "the source has the sum $(field Sum) instead of $sum."
cp -r "$(field Dir)" "$home/src"
chmod -R u+w "$home/src"
(cd "$home/debs" && apt-get download $packages >"$log" 2>&1) ||
  fail "apt does not have the pinned packages ($(grep -m 1 '^E:' "$log" || tail -n 1 "$log")); \"apt-get update\" may help."
for d in "$home"/debs/*.deb; do
  dpkg-deb -x "$d" "$home/root" || fail "$(basename "$d") could not be unpacked."
done
rm -rf "$home/debs"

# The module lacks the git submodules; of these a program without network and C
# library needs only that there be a package net.
mkdir -p "$home/src/src/net"
echo "package net" >"$home/src/src/net/net.go"

echo "Compiling it (a minute or two)."
lib=$home/root/usr/lib/llvm-19/lib
more=$home/root/usr/lib/x86_64-linux-gnu
(
  cd "$home/src"
  export CGO_ENABLED=1 GOFLAGS= GOWORK=off GOOS=linux GOARCH=amd64 CGO_CXXFLAGS=-std=c++17
  export CGO_CPPFLAGS="-I$home/root/usr/lib/llvm-19/include -I$home/root/usr/include/llvm-19 -I$home/root/usr/include/llvm-c-19"
  export CGO_LDFLAGS="-L$lib -L$more -Wl,-rpath,$lib -Wl,-rpath,$more -Wl,-rpath-link,$more"
  $go build -tags llvm19 -trimpath -o "$home/bin/tinygo.bin" . >"$log" 2>&1
) || fail "its compiler does not compile ($(grep -m 1 -i error "$log" || tail -n 1 "$log")); $log has the rest."

# What compiling took and running does not.
rm -f "$lib"/*.a
rm -rf "$home/root/usr/share" "$home/root/usr/lib/llvm-19/include"

cat >"$home/bin/tinygo" <<END
#!/bin/sh
export TINYGOROOT='$home/src' GOCACHE='$home/cache' LD_LIBRARY_PATH='$more' WASMOPT='$home/root/usr/bin/wasm-opt'
export PATH='$home/root/usr/lib/llvm-19/bin':"\$PATH"
exec '$home/bin/tinygo.bin' "\$@"
END
chmod +x "$home/bin/tinygo"
"$home/bin/tinygo" version >"$log" 2>&1 || fail "what was compiled does not run ($(tail -n 1 "$log"))."
printf '%s' "$stamp" >"$home/stamp"
echo "$(cat "$log"): .cache/tinygo/bin/tinygo"
