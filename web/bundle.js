// Joins the scripts of a page into the one script that it holds inline, and writes down what that is made of, so that a page can
// be built, and its bundle be checked, without Node. `node bundle.js FOLDER` writes there, to be compared.
//
// The page's policy names its scripts by their hashes and allows nothing else: no module is fetched, and no text evaluated.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const PAGES = { explorer: "../mexict_kg/explorer/templates" };

const HERE = import.meta.dirname;
const OPTIONS = {
  absWorkingDir: HERE, bundle: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "inline",
  banner: { js: '// Built from the folder web by `make scripts`: change it there.\n"use strict";' },
  write: false, metafile: true, logLevel: "warning",
};

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const inOrder = (names) => [...new Set(names)].sort();

/** The folder of the package that a file belongs to; nothing for one of our own. */
const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/** Name, version and licence of a package, as it states them. */
function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(HERE, folder, "package.json"), "utf8"));
  if (!license) throw new Error(`${name} ${version} states no licence: find out how it may be passed on, or do without it`);
  return { name, version, license };
}

/** What a script is made of, and with what. Files of packages have their hashes in package-lock.json. */
function manifestOf(script, files) {
  const own = inOrder(["bundle.js", ...files.filter((file) => !packageOf(file))]);
  return {
    bundler: described("node_modules/esbuild"),
    packages: inOrder(files.map(packageOf).filter(Boolean)).map(described),
    sources: Object.fromEntries(own.map((file) => [file, sha256(readFileSync(join(HERE, file)))])),
    bundle: sha256(script),
  };
}

async function bundle(page, folder) {
  const outfile = join(folder, `${page}.bundle.js`);
  const { outputFiles, metafile, warnings } = await build({ ...OPTIONS, entryPoints: [`${page}/${page}.js`], outfile });
  if (warnings.length) throw new Error(`${page}: what esbuild warns of is not bundled`);
  const [{ contents: script }] = outputFiles, manifest = manifestOf(script, Object.keys(metafile.inputs));
  writeFileSync(outfile, script);
  writeFileSync(join(folder, `${page}.bundle.json`), `${JSON.stringify(manifest, null, 2)}\n`);
}

for (const [page, folder] of Object.entries(PAGES)) await bundle(page, process.argv[2] ?? join(HERE, folder));
