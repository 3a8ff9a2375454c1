/** Labelled pictures of faces in a folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LABEL_WORDS = {
  neutral: /neutral/i,
  happy: /happ|joy/i,
  sad: /sad/i,
  angry: /ang(ry|er)/i,
  fearful: /fear/i,
  disgusted: /disgust/i,
  surprised: /surpris/i,
};
export const LABELS = Object.keys(LABEL_WORDS);
const labelOf = (text) => LABELS.find((label) => LABEL_WORDS[label].test(text)) ?? null;

/** The cells of one line of comma-separated values; a cell in double quotes may hold commas and doubled quotes. */
const cellsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
function tableOf(text) {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = cellsOf(head.replace(/^\uFEFF/, ''));
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function fromTable(folder) {
  const place = (file) =>
    [join('images', file), file].find((path) => file !== '' && existsSync(join(folder, path)));
  const rows = tableOf(readFileSync(join(folder, 'labels.csv'), 'utf8'));
  const lost = rows.filter(({ file }) => !place(file));
  if (lost.length > 0) {
    throw new Error(`${lost.length} listed pictures are not there, such as ${lost[0].file}`);
  }
  return rows.map((row) => ({
    file: place(row.file),
    label: labelOf(row.label),
    source: row.source || null,
    subject: row.subject || null,
    rest: place(row.neutral_of_same_person ?? '') ?? null,
  }));
}

/** [{file, label, baseline?}] or {images: [...]} in any JSON file, else the word in a picture's own name. */
function fromNames(folder) {
  const names = readdirSync(folder);
  const there = (file) => Boolean(file) && existsSync(join(folder, file));
  const listed = names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const parsed = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const rows = Array.isArray(parsed) ? parsed : (parsed.images ?? []);
      return rows.filter((row) => row.label && there(row.file));
    })
    .map((row) => ({
      file: row.file,
      label: labelOf(row.label),
      source: row.repo ?? null,
      subject: row.subject ?? null,
      rest: there(row.baseline) ? row.baseline : null,
    }));
  const known = new Set(listed.map(({ file }) => file));
  const named = names
    .filter((name) => /\.(jpe?g|png|webp)$/i.test(name) && !known.has(name))
    .map((file) => ({ file, label: labelOf(file), source: null, subject: null, rest: null }));
  return [...listed, ...named];
}

/**
 * Every labelled picture, files relative to the folder: from `labels.csv` beside `images/`
 * (file,label,source,subject,neutral_of_same_person) where there is one. Throws when a listed picture is missing.
 */
export const readFaceFolder = (folder) =>
  (existsSync(join(folder, 'labels.csv')) ? fromTable(folder) : fromNames(folder)).filter(
    ({ label }) => label !== null,
  );
