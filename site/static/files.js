// files.js: fetches what the client is made of; an error says what it was.
async function got (url, what) {
  const r = await fetch(url)
  if (!r.ok) throw new Error(what + ' could not be loaded (' + r.status + ')')
  return r
}

// bytes fetches a file whole.
export const bytes = async (url, what) => new Uint8Array(await (await got(url, what)).arrayBuffer())

// compiled fetches a WebAssembly program, which is compiled while it comes.
export async function compiled (url) {
  const r = await got(url, 'the map program')
  // A host may serve .wasm under another type: then compile from the bytes.
  if (WebAssembly.compileStreaming && r.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(r)
  return WebAssembly.compile(await r.arrayBuffer())
}
