/**
 * Turns the three files of "Sentiment Labelled Sentences" (Kotzias et al., KDD 2015; UCI Machine Learning Repository,
 * CC BY 4.0) into what `english.mjs` reads.
 *
 *   node train/text/prepare-sentences.mjs FOLDER OUT
 *
 * FOLDER: `*_labelled.txt`, a sentence, a tab and 0 or 1 a line. OUT: one `[{r, t}]` file each, where 1 is rated +2 and
 * 0 is -2: the middle of the half of people's scale that each stands for.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error('usage: prepare-sentences.mjs FOLDER OUT');
mkdirSync(out, { recursive: true });
for (const name of readdirSync(folder).filter((file) => file.endsWith('_labelled.txt'))) {
  const items = readFileSync(join(folder, name), 'utf8')
    .split(/\r\n|\n/)
    .flatMap((line) => {
      const found = /^(.*\S)\s*\t\s*([01])\s*$/.exec(line);
      return found ? [{ r: found[2] === '1' ? 2 : -2, t: found[1] }] : [];
    });
  writeFileSync(join(out, name.replace('_labelled.txt', '.json')), JSON.stringify(items));
  console.log(name, items.length);
}
