/** Bundles a page's style with lightningcss, without what the design system has for other pages than ours. */

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bundleAsync, transform } from "lightningcss";
import { inUse } from "./in-use.mjs";

const packages = createRequire(import.meta.url);

/**
 * @param {string} entry
 * @param {string} words the page's HTML and scripts: what is not named there is not used
 * @param {string} folder where `assets/` is
 * @returns {Promise<string>} where the style is served
 */
export async function styled(entry, words, folder) {
  const { code } = await bundleAsync({ filename: entry, minify: true, resolver: { resolve: find }, visitor: inUse(words) });
  const lean = withoutUnused(code.toString(), words);
  const { code: made } = transform({
    filename: entry,
    code: Buffer.from(lean),
    minify: true,
    visitor: { Url: (url) => ({ ...url, url: asFile(url.url, folder) }) },
  });
  return keep(made, path.basename(entry, ".css"), ".css", folder);
}

/** @param {string} specifier @param {string} from @returns {string} */
function find(specifier, from) {
  return specifier.startsWith(".") ? path.resolve(path.dirname(from), specifier) : packages.resolve(specifier);
}

/**
 * Take out custom properties and animations that nothing refers to, and then those that only they referred to.
 * @param {string} code
 * @param {string} words
 * @returns {string}
 */
function withoutUnused(code, words) {
  const declared = [...new Set(code.match(/(?<=[{;\s])--[\w-]+(?=:)|(?<=@keyframes )[\w-]+/g))];
  const unused = declared.filter((name) => !isReferredTo(name, code) && !words.includes(name));
  if (unused.length === 0) return code;
  const less = transform({ filename: "style", code: Buffer.from(code), minify: true, unusedSymbols: unused }).code.toString();
  return less === code ? code : withoutUnused(less, words);
}

/** @param {string} name @param {string} code @returns {boolean} */
function isReferredTo(name, code) {
  const pattern = name.startsWith("--") ? `var\\(\\s*${name}(?![\\w-])` : `animation[\\w-]*:[^;}]*(?<![\\w-])${name}(?![\\w-])`;
  return new RegExp(pattern).test(code);
}

/**
 * Pictures in the style itself are against our content security policy: they become files.
 * @param {string} address
 * @param {string} folder
 * @returns {string}
 */
function asFile(address, folder) {
  const [kind, content] = address.split(/,(.*)/s);
  if (!kind.startsWith("data:image/svg+xml")) return address;
  return keep(Buffer.from(decodeURIComponent(content)), "icon", ".svg", folder);
}

/**
 * @param {Uint8Array} content
 * @param {string} name
 * @param {string} ending
 * @param {string} folder
 * @returns {string} the address
 */
function keep(content, name, ending, folder) {
  const digest = createHash("sha256").update(content).digest("base64url").slice(0, 8);
  const address = `/assets/${name}-${digest}${ending}`;
  writeFileSync(path.join(folder, address), content);
  return address;
}
