// Bundles styles and islands into the folder given, names them by their content and lists them in files.properties.
// Called by Maven; installs the locked npm packages first if that is still to be done, and does nothing when nothing changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";

const out = process.argv[2] ?? "target/classes/theme";
const web = "src/main/web";
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 10);

function run(command, ...args) {
  const done = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

function install() {
  const stamp = "node_modules/.laodongmei-lock";
  const lock = hash(readFileSync("package-lock.json"));
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(stamp, lock);
  }
  return lock;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

// Pages carry no style attributes, so what differs by picture is a class: the proportions, in steps of a twentieth.
function proportions() {
  const rules = [];
  for (let r = 50; r <= 250; r += 5) {
    rules.push(`.r${r}{--r:${r / 100}}`);
  }
  return rules.join("");
}

const generated = {
  name: "generated",
  setup(build) {
    build.onResolve({ filter: /^generated:/ }, (args) => ({ path: args.path, namespace: "generated" }));
    build.onLoad({ filter: /.*/, namespace: "generated" }, () => ({ contents: proportions(), loader: "css" }));
  },
};

const lock = install();
const inputs = [...filesBelow(web), "build.mjs", "tsconfig.json"];
const state = hash(lock + inputs.map((file) => file + hash(readFileSync(file))).join());
const stamp = join(dirname(dirname(out)), "theme-state");
if (existsSync(stamp) && existsSync(join(out, "files.properties")) && readFileSync(stamp, "utf8") === state) {
  process.exit(0);
}

run("node", "node_modules/typescript/bin/tsc", "-p", ".");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const esbuild = await import("esbuild");
const shared = {
  bundle: true,
  minify: true,
  write: false,
  outdir: out,
  target: ["chrome99", "firefox97", "safari15.4"],
  metafile: true,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: "/theme",
  loader: { ".svg": "file" },
  plugins: [generated],
  logLevel: "warning",
  legalComments: "none",
};
const built = [
  await esbuild.build({ ...shared, entryPoints: [`${web}/css/site.css`, ...filesBelow(`${web}/css/page`)] }),
  await esbuild.build({ ...shared, entryPoints: [`${web}/ts/site.ts`, `${web}/ts/album.ts`, `${web}/ts/vote.ts`, `${web}/ts/poster.ts`, `${web}/ts/docs.ts`], format: "esm", splitting: true }),
  await esbuild.build({ ...shared, entryPoints: [`${web}/ts/early.ts`], format: "iife" }),
];

const names = new Map();
for (const { outputFiles, metafile } of built) {
  for (const file of outputFiles) {
    const output = metafile.outputs[relative(".", file.path).replaceAll("\\", "/")];
    const name = basename(file.path);
    const plain = output?.entryPoint ? basename(output.entryPoint).replace(/\.ts$/, ".js") : name;
    names.set(plain, name);
    writeFileSync(join(out, name), file.contents);
  }
}
for (const print of filesBelow(`${web}/prints`).filter((file) => !file.endsWith("gouges.svg"))) {
  const bytes = readFileSync(print);
  const name = `${basename(print, extname(print))}-${hash(bytes)}${extname(print)}`;
  names.set(basename(print), name);
  writeFileSync(join(out, name), bytes);
}
const lines = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([plain, name]) => `${plain}=${name}`);
writeFileSync(join(out, "files.properties"), `${lines.join("\n")}\n`);
writeFileSync(stamp, state);
