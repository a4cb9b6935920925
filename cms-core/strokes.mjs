// Writes the characters that cnchar knows into the file given, in the order of their strokes: by how many there are, then
// stroke by stroke as they are written, 横竖撇点折. Called by Maven; does nothing when nothing changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const out = process.argv[2];
const version = JSON.parse(readFileSync("node_modules/cnchar-order/package.json", "utf8")).version;
const stamp = `# cnchar ${version}\n`;
if (existsSync(out) && readFileSync(out, "utf8").startsWith(stamp)) {
  process.exit(0);
}
const require = createRequire(import.meta.url);
const cnchar = require("cnchar");
cnchar.use(require("cnchar-order"));

// The letters that cnchar calls strokes by, sorted into the five sorts of the national standard; the rest are 折.
const SORTS = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, l: 4, d: 4 };
const known = [];
for (let point = 0x3400; point < 0xa000; point++) {
  const character = String.fromCodePoint(point);
  const [letters] = cnchar.stroke(character, "order");
  if (letters) {
    known.push({ character, strokes: [...letters].map((letter) => SORTS[letter] ?? 5).join("") });
  }
}
known.sort((a, b) => a.strokes.length - b.strokes.length || (a.strokes < b.strokes ? -1 : a.strokes > b.strokes ? 1 : 0));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, stamp + known.map(({ character }) => character).join("") + "\n");
