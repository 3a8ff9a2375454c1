/**
 * Makes a training folder out of a clone of github.com/muxspace/facial_expressions (Apache-2.0).
 *
 *   node train/face/prepare-muxspace.mjs CLONE OUT [--without LIST.json]
 *
 * `muxspace-labels.csv` says which pictures are used and as what, by the first twelve digits of their git blob: no names
 * and no pictures are kept here. --without leaves out every picture of a list ({images: [{repo, path, blob}]}) and every
 * other picture of the same person, whose name is in the file's. OUT becomes what `bench:face` and the trainer take.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [clone, out, flag, list] = process.argv.slice(2);
if (!clone || !out || (flag && (flag !== '--without' || !list))) {
  console.error('usage: train/face/prepare-muxspace.mjs CLONE OUT [--without LIST.json]');
  process.exit(1);
}
const git = (...args) =>
  execFileSync('git', ['-C', clone, ...args], { maxBuffer: 256 * 1024 * 1024 });
const personOf = (path) =>
  path
    .split('/')
    .at(-1)
    .replace(/[_-]?\d+\.\w+$/, '')
    .toLowerCase();

const labels = new Map(
  readFileSync(new URL('./muxspace-labels.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')),
);
const held = flag
  ? JSON.parse(readFileSync(list, 'utf8')).images.filter(
      ({ repo }) => repo === 'muxspace/facial_expressions',
    )
  : [];
const heldPeople = new Set(held.map(({ path }) => personOf(path)));
const heldBlobs = new Set(held.map(({ blob }) => blob));

mkdirSync(join(out, 'images'), { recursive: true });
const rows = ['file,label,source,subject,neutral_of_same_person'];
const tree = git('ls-tree', '-r', 'HEAD', 'images').toString().trim().split('\n');
for (const line of tree) {
  const [meta, path] = line.split('\t');
  const blob = meta.split(' ')[2];
  const label = labels.get(blob.slice(0, 12));
  if (!label || heldBlobs.has(blob) || heldPeople.has(personOf(path))) continue;
  const file = `${blob.slice(0, 12)}.jpg`;
  writeFileSync(join(out, 'images', file), git('cat-file', 'blob', blob));
  rows.push(`${file},${label},muxspace,${personOf(path)},`);
}
writeFileSync(join(out, 'labels.csv'), `${rows.join('\n')}\n`);
console.log(`${rows.length - 1} pictures in ${out}`);
