import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { readFaceFolder } from '../../bench/face-folder.mjs';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'mien-faces-'));
  made.push(root);
  mkdirSync(join(root, 'images'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

const HEAD = 'file,label,source,subject,neutral_of_same_person';

describe('a folder of labelled faces', () => {
  it('is read from labels.csv beside images', () => {
    const root = folder({
      'images/a.png': '',
      'images/b.png': '',
      'labels.csv': `${HEAD}\na.png,happy,one,p1,b.png\r\nb.png,neutral,"one, more",p1,b.png\n`,
    });
    expect(readFaceFolder(root)).toEqual([
      { file: 'images/a.png', label: 'happy', source: 'one', subject: 'p1', rest: 'images/b.png' },
      {
        file: 'images/b.png',
        label: 'neutral',
        source: 'one, more',
        subject: 'p1',
        rest: 'images/b.png',
      },
    ]);
  });

  it('may name its pictures with their folder, and know no rest', () => {
    const root = folder({ 'images/a.png': '', 'labels.csv': `${HEAD}\nimages/a.png,sad,,,\n` });
    expect(readFaceFolder(root)).toEqual([
      { file: 'images/a.png', label: 'sad', source: null, subject: null, rest: null },
    ]);
  });

  it('is refused when a listed picture is not there', () => {
    const root = folder({ 'labels.csv': `${HEAD}\ngone.png,sad,,,\n` });
    expect(() => readFaceFolder(root)).toThrow('gone.png');
  });

  it('may list its pictures in JSON, or in their names', () => {
    const root = folder({
      'x.jpg': '',
      'angry-02.jpg': '',
      'holiday.jpg': '',
      'list.json': JSON.stringify([{ file: 'x.jpg', label: 'surprise', baseline: 'none.jpg' }]),
    });
    expect(readFaceFolder(root).map(({ file, label, rest }) => [file, label, rest])).toEqual([
      ['x.jpg', 'surprised', null],
      ['angry-02.jpg', 'angry', null],
    ]);
  });
});
