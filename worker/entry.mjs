// The Cloudflare end of the Worker: one Go instance answers many requests.
//
// The entry file that the library generates starts Go anew for every request
// (10-24 ms of CPU for nothing). This one keeps the instance and replaces it when
// it has exited, after 2,000 requests or above 64 MB: the library leaks a few
// JavaScript references per request, and memory of WebAssembly never shrinks.
import "./build/wasm_exec.js";
import module from "./build/app.wasm";

const MAX_REQUESTS = 2000;
const MAX_BYTES = 64 << 20;

// What Go computes; must equal web.Routes (a test compares). Whatever else the
// router sends here (run_worker_first) is a file, unless it is not a reading.
const COMPUTED = new Set(["/ar/embed/view", "/ar/view", "/embed/view", "/healthz", "/map.png", "/map.svg", "/tr/embed/view", "/tr/view", "/view"]);
const PROBE = "/-/"; // only where the tests have set WATIYA_PROBE

// The library calls JavaScript that may throw through this.
globalThis.tryCatch = (fn) => {
  try {
    return { result: fn() };
  } catch (error) {
    return { error };
  }
};

let files; // name -> Uint8Array, what Go needs of the built site
let current;

// Each request that finds no files loads them itself: a promise of another
// request must not be awaited, it dies with that request.
async function load(env) {
  const get = async (name) => {
    const res = await env.ASSETS.fetch("https://assets.invalid/" + name.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""));
    if (!res.ok) throw new Error(`entry: ${name} is missing from the assets (${res.status})`);
    return new Uint8Array(await res.arrayBuffer());
  };
  const manifest = await get("manifest.json");
  const names = JSON.parse(new TextDecoder().decode(manifest)).worker ?? [];
  const bodies = await Promise.all(names.map(get));
  const all = { "manifest.json": manifest };
  names.forEach((name, i) => (all[name] = bodies[i]));
  return all;
}

// The page of a view's event or step: {name, body} for web.openShell. All of them,
// handed in at the start, would be eighteen megabytes here and again in Go.
async function shell(req, env) {
  const url = new URL(req.url);
  const under = /^\/((?:(?:ar|tr)\/)?(?:embed\/)?)view$/.exec(url.pathname)?.[1];
  if (under === undefined) return undefined;
  const asked = new URLSearchParams(url.search.replace(/^\?\??/, ""));
  for (const what of ["event", "step"]) {
    const id = asked.get(what);
    if (!id || !/^[a-z0-9-]{1,80}$/.test(id)) continue;
    const res = await env.ASSETS.fetch(`https://assets.invalid/${under}${what}/${id}/`);
    if (res.ok) return { name: `${under}${what}/${id}/index.html`, body: new Uint8Array(await res.arrayBuffer()) };
  }
  if (!under) return undefined; // the English home page is among the files
  const res = await env.ASSETS.fetch(`https://assets.invalid/${under}`);
  return res.ok ? { name: `${under}index.html`, body: new Uint8Array(await res.arrayBuffer()) } : undefined;
}

// The headers of a page, as _headers has them, for the answer that Go cannot give.
async function pageHeaders(env) {
  const own = new Headers({ "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "retry-after": "1" });
  const page = await env.ASSETS.fetch("https://assets.invalid/", { method: "HEAD" }).catch(() => undefined);
  for (const [name, value] of page?.headers ?? []) {
    if (!own.has(name) && name !== "etag" && !name.startsWith("content-") || name === "content-security-policy") own.set(name, value);
  }
  return own;
}

// Go runs until it blocks, and it blocks only after it has called ready.
function start(env) {
  const go = new Go();
  const c = { go, served: 0, shared: { binding: {}, assets: files, probe: env.WATIYA_PROBE } };
  const instance = new WebAssembly.Instance(module, { ...go.importObject, workers: { ready() {} } });
  c.memory = instance.exports.mem;
  go.run(instance, c.shared);
  return c;
}

const worn = (c) => c.go.exited || c.served >= MAX_REQUESTS || c.memory.buffer.byteLength > MAX_BYTES;

// Go's URL parser refuses a path with a broken percent sign and the library then
// fails; the handler has its own answer for such a path when it can read it.
function readable(req) {
  const url = new URL(req.url);
  try {
    decodeURIComponent(url.pathname);
    return req;
  } catch {
    return new Request(url.origin + "/%00", { method: req.method, headers: req.headers });
  }
}

async function answer(req, env) {
  files ??= await load(env);
  const page = await shell(req, env);
  if (!current || worn(current)) current = start(env);
  const c = current;
  c.served++;
  try {
    c.shared.page = page;
    const res = c.shared.binding.handleRequest(readable(req)); // the handler has run when this returns
    if (c.go.exited) throw new Error("entry: Go exited while it answered " + req.url);
    return res;
  } catch (error) {
    if (current === c) current = undefined; // after a trap nothing in it can be relied on
    throw error;
  }
}

export default {
  async fetch(req, env) {
    const { pathname } = new URL(req.url);
    const reading = req.method === "GET" || req.method === "HEAD";
    const computed = COMPUTED.has(pathname) || (env.WATIYA_PROBE && pathname.startsWith(PROBE));
    if (reading && !computed) return env.ASSETS.fetch(req);
    try {
      return await answer(req, env);
    } catch (error) {
      console.error(error);
      return new Response("The server could not answer; try again in a moment.\n", {
        status: 503,
        headers: await pageHeaders(env),
      });
    }
  },
};
