/** Bundles the scripts with esbuild; what is imported when it is needed becomes a file of its own. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, transform } from "esbuild";

/** What all browsers have had for two years; the cards' style asks for as much. */
const TARGET = "es2022";

/**
 * @param {string[]} entries
 * @param {string} folder where `assets/` is
 * @returns {Promise<{addresses: string[], needed: string[], modules: string[]}>} where the scripts are served, what else
 *   they load at once, and which modules they and all they can load are made of
 */
export async function bundle(entries, folder) {
  const { inputs } = await built(entries, folder);
  const late = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ kind }) => kind === "dynamic-import"));
  const { outputs } = await built(entries, folder, late.map(({ path: name }) => path.resolve(folder, name)));
  const made = entries.map((entry) => outputWith(entry, outputs, folder));
  const needed = [...new Set(made.flatMap((name) => [...loadedWith(name, outputs)]))];
  return {
    addresses: made.map((name) => `/${name}`),
    needed: needed.filter((name) => !made.includes(name)).map((name) => `/${name}`),
    modules: Object.keys(inputs).map((name) => path.resolve(folder, name)),
  };
}

/**
 * What is loaded late is made to import what is loaded at once. It has been by then; but now that all of it is wanted by
 * the same scripts, esbuild leaves it in one file instead of many small ones.
 * @param {string[]} entries
 * @param {string} folder
 * @param {string[]} [late] modules; as long as they are not known, nothing is written
 * @returns {Promise<import("esbuild").Metafile>}
 */
async function built(entries, folder, late) {
  const atOnce = entries.map((entry) => `\nimport ${JSON.stringify(entry)};`).join("");
  const { metafile } = await build({
    entryPoints: entries,
    outdir: folder,
    absWorkingDir: folder,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: TARGET,
    charset: "utf8",
    metafile: true,
    write: late !== undefined,
    logLevel: "error",
    plugins: [appending(atOnce, late ?? [])],
  });
  return metafile;
}

/** @param {string} text @param {string[]} files @returns {import("esbuild").Plugin} */
function appending(text, files) {
  return {
    name: "appending",
    setup: (build) =>
      build.onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
        return files.includes(file) ? { contents: (await readFile(file, "utf8")) + text } : undefined;
      }),
  };
}

/**
 * @param {string} module
 * @param {import("esbuild").Metafile["outputs"]} outputs
 * @param {string} folder
 * @returns {string} the output that holds it
 */
function outputWith(module, outputs, folder) {
  const holds = (/** @type {string} */ name) => Object.keys(outputs[name].inputs).some((each) => path.resolve(folder, each) === module);
  return Object.keys(outputs).filter(holds)[0];
}

/**
 * @param {string} name of an output
 * @param {import("esbuild").Metafile["outputs"]} outputs
 * @param {Set<string>} [found]
 * @returns {Set<string>} it, and all it imports without waiting
 */
function loadedWith(name, outputs, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const { path: imported, kind } of outputs[name].imports) {
    if (kind === "import-statement") loadedWith(imported, outputs, found);
  }
  return found;
}

/** @param {string} file @returns {Promise<string>} a script that is served under its own name */
export async function minified(file) {
  return (await transform(await readFile(file, "utf8"), { minify: true, target: TARGET, charset: "utf8" })).code;
}
