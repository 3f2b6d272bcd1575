/** Builds the pages: one script and one style a page, small, and named by content so that they may be kept for ever. */

import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundle, minified } from "./scripts.mjs";
import { styled } from "./styles.mjs";

const GATEWAY = path.dirname(import.meta.dirname);
const SOURCES = path.join(GATEWAY, "static");
const BUILT = path.join(GATEWAY, "built");
const UNFINISHED = `${BUILT}.unfinished`;
const SERVED = path.join(UNFINISHED, "served");

/**
 * @typedef {object} Page
 * @property {string} style
 * @property {string[]} scripts
 * @property {string} [html]
 * @property {string} [templates] the folder of those that have the style
 */

/** @type {Page[]} */
const PAGES = [
  { html: "index.html", scripts: ["js/opening.js", "js/main.js"], style: "css/pages/index.css" },
  { html: "innboks.html", scripts: ["js/inbox/main.js"], style: "css/pages/inbox.css" },
  { html: "frame.html", scripts: ["js/frame.js"], style: "css/pages/frame.css" },
  { html: "innboks.html", scripts: ["js/inbox/main.js"], style: "css/pages/inbox.css" },
  { templates: "plain", scripts: [], style: "css/pages/plain.css" },
  { templates: "documents", scripts: ["js/copying.js"], style: "css/pages/document.css" },
  { scripts: [], style: "css/noscript.css" },
];

/** @type {Record<string, string>} by the source's path, where it is served */
const addresses = {};

/**
 * @param {Page} page
 * @returns {Promise<string[]>} the addresses of what its scripts load at once
 */
async function buildPage(page) {
  const { modules, needed, addresses: made } = await bundle(page.scripts.map(inSources), SERVED);
  page.scripts.forEach((script, place) => (addresses[script] = made[place]));
  addresses[page.style] = await styled(inSources(page.style), await wordsOf(page, modules), SERVED);
  return needed;
}

/** @param {string} name @returns {string} */
function inSources(name) {
  return path.join(SOURCES, name);
}

/**
 * @param {Page} page
 * @param {string[]} modules
 * @returns {Promise<string>} all that the page can have of class names and attributes
 */
async function wordsOf({ html, templates }, modules) {
  const files = [...(html ? [inSources(html)] : []), ...(templates ? await templatesIn(templates) : []), ...modules];
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

/** @param {string} folder @returns {Promise<string[]>} */
async function templatesIn(folder) {
  const place = path.join(GATEWAY, "templates", folder);
  return (await readdir(place)).map((name) => path.join(place, name));
}

/**
 * Write a page that names what was built, and asks at once for all it needs.
 * @param {string} html
 * @param {string[]} needed
 */
async function writePage(html, needed) {
  let text = await readFile(inSources(html), "utf8");
  for (const [source, address] of Object.entries(addresses)) text = text.replaceAll(`"/${source}"`, `"${address}"`);
  const preloads = needed.map((address) => `<link rel="modulepreload" href="${address}">\n  `);
  await writeFile(path.join(SERVED, html), text.replace("<script ", `${preloads.join("")}<script `));
}

await rm(UNFINISHED, { recursive: true, force: true });
await mkdir(path.join(SERVED, "assets"), { recursive: true });
const needed = [];
for (const page of PAGES) needed.push(await buildPage(page));
for (const [place, { html }] of PAGES.entries()) if (html) await writePage(html, needed[place]);
await writeFile(path.join(SERVED, "widget.js"), await minified(inSources("widget.js")));
await cp(inSources("icon.svg"), path.join(SERVED, "icon.svg"));
await writeFile(path.join(UNFINISHED, "addresses.json"), JSON.stringify(addresses, null, 2));
// Whole or not at all: a build that fails leaves the one before.
await rm(BUILT, { recursive: true, force: true });
await rename(UNFINISHED, BUILT);
