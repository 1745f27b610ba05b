// Serves the product from workerd on this machine, assets included: what
// `make worker` runs. The router and the asset server in front of the Worker are
// Cloudflare's own code, which Miniflare carries; `wrangler dev` runs the same
// but takes four times as long to start. Needs no network and no account.
//
//   node worker/serve.mjs [--site DIR] [--probe]      ADDR=127.0.0.1:8080
import { readFile } from "node:fs/promises";
import net from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const { values } = parseArgs({ options: { site: { type: "string" }, probe: { type: "boolean" } } });
const { host, port } = address(process.env.ADDR || "127.0.0.1:8080");
const Miniflare = await import("miniflare").then((m) => m.Miniflare, () => stop("watiya: workerd is not installed; run make deps"));
const config = await jsonc("wrangler.jsonc");
const directory = values.site ?? here(config.assets.directory);
await readFile(directory + "/index.html").catch(() => stop(`watiya: there is no built site in "${directory}" (index.html is missing); run make build`));
await free(host, port);

const mf = new Miniflare({
  host,
  port,
  cf: false,
  name: config.name,
  modules: await Promise.all([
    module("ESModule", "entry.mjs"),
    module("ESModule", "build/wasm_exec.js"),
    module("CompiledWasm", "build/app.wasm"),
  ]),
  compatibilityDate: config.compatibility_date,
  bindings: values.probe ? { WATIYA_PROBE: "1" } : {},
  assets: {
    directory,
    binding: config.assets.binding,
    routerConfig: {
      has_user_worker: true,
      static_routing: { user_worker: [...config.assets.run_worker_first, ...(values.probe ? ["/-/*"] : [])] },
    },
    assetConfig: {
      html_handling: config.assets.html_handling,
      not_found_handling: config.assets.not_found_handling,
      compatibility_date: config.compatibility_date,
    },
  },
});
const url = await mf.ready;
console.log(`Watiya is at ${url.origin}/ (Ctrl-C stops it)`);

let ending = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.removeAllListeners(signal); // Miniflare's own would end us with 130, a failure for make
  process.on(signal, async () => {
    if (ending) process.exit(1);
    ending = true;
    await mf.dispose();
    process.exit(0);
  });
}

function address(text) {
  const i = text.lastIndexOf(":");
  const port = Number(text.slice(i + 1));
  if (i < 0 || !Number.isInteger(port) || port < 0 || port > 65535) stop(`watiya: cannot serve on "${text}": it needs host:port`);
  return { host: text.slice(0, i).replace(/^\[|\]$/g, "") || "0.0.0.0", port };
}

// free says in one sentence what workerd would say in a stack trace.
function free(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (e) =>
      stop(
        e.code === "EADDRINUSE"
          ? `watiya: ${host}:${port} is already in use; stop the other program or choose another address with ADDR=127.0.0.1:8081`
          : `watiya: cannot serve on "${host}:${port}": ${e.message}`,
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

async function module(type, name) {
  const contents = await readFile(here(name), type === "ESModule" ? "utf8" : undefined).catch(() =>
    stop(`watiya: worker/${name} is missing; run make worker`),
  );
  return { type, path: here(name), contents };
}

// jsonc reads our wrangler.jsonc, whose comments stand on lines of their own.
async function jsonc(name) {
  return JSON.parse((await readFile(here(name), "utf8")).replace(/^\s*\/\/.*$/gm, ""));
}
