import { readFileSync } from 'node:fs';
import { createContext, Script, type Context } from 'node:vm';

import type { Temperament } from '#brain';

/** The page is read as anybody reads it who wants to write the brain again. */
export const page = readFileSync(
  new URL('../../../docs/brain-weights.md', import.meta.url),
  'utf8',
);

interface Line {
  readonly name: string;
  /** Something to relax to, and no value of this step. */
  readonly aim: boolean;
  readonly script: Script;
}

/** The equations of the block of that name. */
export function linesOf(block: string): readonly Line[] {
  const [, body] = new RegExp(`^\`\`\`${block}\n([^\`]+)^\`\`\``, 'mu').exec(page) ?? [];
  if (body === undefined) throw new Error(`the page has no block ${block}`);
  return body
    .trim()
    .split('\n')
    .map((line) => {
      const [, name, sign, right] = /^([\w.]+) (=|->) (.+)$/u.exec(line) ?? [];
      if (name === undefined || right === undefined) throw new Error(`no equation: ${line}`);
      return { name, aim: sign === '->', script: new Script(right) };
    });
}

export type Known = Readonly<Record<string, unknown>>;

export const contextOf = (known: Known): Context =>
  createContext({
    pos: (x: number) => Math.max(0, x),
    clamp01: (x: number) => Math.min(1, Math.max(0, x)),
    min: Math.min,
    max: Math.max,
    ...known,
  });

/** What the equations of a block come to; values stand for those below them, aims do not. */
export function workedOut(lines: readonly Line[], known: Known): Readonly<Record<string, number>> {
  const context = contextOf(known);
  const found: Record<string, number> = {};
  for (const { name, aim, script } of lines) {
    const value: unknown = script.runInContext(context);
    if (typeof value !== 'number' || Number.isNaN(value)) throw new Error(`${name} is no figure`);
    found[name] = value;
    if (!aim) context[name] = value;
  }
  return found;
}

/** `0.35 f + 0.2 angry f` becomes something that can be worked out. */
export const product = (cell: string): string =>
  cell.trim() === ''
    ? '0'
    : cell
        .trim()
        .replaceAll('−', '-')
        .replaceAll(/(?<=[\d\w]) (?=[a-z])/gu, ' * ');

/** A temperament by the letters of the page. */
export const bigFive = (t: Temperament): Known => ({
  O: t.openness,
  C: t.conscientiousness,
  E: t.extraversion,
  A: t.agreeableness,
  N: t.neuroticism,
});

/** What is left of a way after one step of a sixtieth of a second. */
export const keepOf = (tauS: number): number => Math.exp(-1 / 60 / tauS);
