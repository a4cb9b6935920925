// Bundles styles and islands of the studio into the folder given and lists them, named by their content, in
// files.properties. Called by Maven; installs the locked npm packages first, and does nothing when nothing changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { basename, dirname, join, relative } from "node:path";

const out = process.argv[2] ?? "target/classes/studio";
const web = "src/main/web";
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 10);

function run(command, ...args) {
  const done = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

const lock = hash(readFileSync("package-lock.json"));
const installed = "node_modules/.laodongmei-lock";
if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
  writeFileSync(installed, lock);
}

const sources = readdirSync(web, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const state = hash(lock + [...sources, "build.mjs", "tsconfig.json"].sort().map((file) => file + hash(readFileSync(file))).join());
const stamp = join(dirname(dirname(out)), "studio-state");
if (existsSync(stamp) && existsSync(join(out, "files.properties")) && readFileSync(stamp, "utf8") === state) {
  process.exit(0);
}

run("node", "node_modules/typescript/bin/tsc", "-p", ".");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const esbuild = await import("esbuild");
const { outputFiles, metafile } = await esbuild.build({
  entryPoints: [`${web}/css/studio.css`, `${web}/ts/studio.ts`, `${web}/css/write.css`, `${web}/ts/write.ts`, `${web}/css/piece.css`, `${web}/ts/piece.ts`, `${web}/css/site.css`, `${web}/ts/site.ts`, `${web}/css/vote.css`, `${web}/ts/vote.ts`, `${web}/css/library.css`, `${web}/ts/library.ts`],
  bundle: true,
  minify: true,
  write: false,
  outdir: out,
  format: "esm",
  target: ["chrome99", "firefox97", "safari15.4"],
  metafile: true,
  entryNames: "[name]-[hash]",
  logLevel: "warning",
  legalComments: "none",
});
const lines = [];
for (const file of outputFiles) {
  const entry = metafile.outputs[relative(".", file.path).replaceAll("\\", "/")]?.entryPoint;
  lines.push(`${basename(entry ?? file.path).replace(/\.ts$/, ".js")}=${basename(file.path)}`);
  writeFileSync(join(out, basename(file.path)), file.contents);
}
// What the writing component fetches by itself, by names of its own; some are large, so they are packed once.
const vditor = JSON.parse(readFileSync("node_modules/vditor/package.json", "utf8")).version;
for (const file of ["js/lute/lute.min.js", "js/icons/ant.js", "js/i18n/zh_CN.js", "js/i18n/en_US.js", "css/content-theme/light.css"]) {
  const to = join(out, "vditor", vditor, "dist", file);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(`${to}.gz`, gzipSync(readFileSync(join("node_modules/vditor/dist", file)), { level: 9 }));
}
lines.push(`vditor=vditor/${vditor}`);
writeFileSync(join(out, "files.properties"), `${lines.sort().join("\n")}\n`);
writeFileSync(stamp, state);
