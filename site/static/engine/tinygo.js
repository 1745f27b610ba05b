// tinygo.js: what the client asks of its host when TinyGo has compiled it; the
// build takes this file in the place of go.js then (CLIENT=tinygo). The program
// is a reactor: it has no main that blocks, no timers and writes nothing; a
// panic is a trap, which the caller catches.

// host gives the import object and starts the program, as in go.js.
export function host () {
  return {
    exited: false,
    imports: { env: { arc4random: () => crypto.getRandomValues(new Int32Array(1))[0] } }, // seeds the hash of maps
    run (instance) {
      const { memory, _initialize, ...ex } = instance.exports
      _initialize()
      return { ...ex, mem: memory }
    }
  }
}
