import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { accentColours, contrast, luma } from '../../src/ui/look/colour.ts';
import { pageLight } from '../../src/ui/look/page-light.ts';
import { insetOf } from '../../src/ui/stage/use-inset.ts';

const PAPERS = ['#fbf7f0', '#1f1a16'];

describe("a brand's accent", () => {
  it.each(['#ffff00', '#000', '#ffffff', '#2f6b6f', '#e30613', '#7fc0bd', 'not a colour'])(
    'stays readable on either paper when it is %s',
    (brand) => {
      for (const paper of PAPERS) {
        const { accent, onAccent, accentInk } = accentColours(brand, paper);
        expect(contrast(accentInk, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, paper)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('is left as it is when it can be read', () => {
    expect(accentColours('#2f6b6f', '#fbf7f0').accent).toBe('#2f6b6f');
  });

  it('is measured as WCAG measures it', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe('paper and ink', () => {
  const css = readFileSync(new URL('../../src/ui/look/tokens.css', import.meta.url), 'utf8');
  const themes = css.split(":root[data-theme='dark']").slice(0, 2);
  const token = (block: string | undefined, name: string): string =>
    new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block ?? '')?.[1] ?? '';

  it.each([0, 1])('can be read in both themes: captions by AAA, the rest by AA (%i)', (theme) => {
    const of = (name: string) => token(themes[theme], name);
    expect(of('paper')).toBe(PAPERS[theme]);
    expect(contrast(of('ink'), of('paper'))).toBeGreaterThanOrEqual(7);
    for (const ground of ['paper', 'paper-deep']) {
      expect(contrast(of('ink-quiet'), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(of('line-strong'), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('are as bright before the person as they are on the screen', () => {
    for (const [index, theme] of (['light', 'dark'] as const).entries()) {
      const of = (name: string) => luma(token(themes[index], name));
      expect(pageLight(theme)).toBeCloseTo((of('paper') + of('room')) / 2, 5);
    }
    expect(pageLight('light') - pageLight('dark')).toBeGreaterThan(0.5);
  });
});

describe('what the words cover of the room', () => {
  const box = (left: number, top: number, right: number, bottom: number) => ({
    left,
    top,
    right,
    bottom,
  });

  it('lies at the right of a wide screen', () => {
    const inset = insetOf(box(0, 0, 1440, 900), box(880, 300, 1416, 876));
    expect(inset).toEqual({ rightFraction: 0.389, bottomFraction: 0 });
  });

  it('lies below on an upright one', () => {
    const inset = insetOf(box(0, 0, 390, 480), box(0, 432, 390, 844));
    expect(inset).toEqual({ rightFraction: 0, bottomFraction: 0.1 });
  });

  it('counts a view that stands on the words as well, and not one that hangs above the person', () => {
    const room = box(0, 0, 390, 480);
    const words = box(0, 432, 390, 844);
    expect(insetOf(room, words, box(0, 336, 390, 432)).bottomFraction).toBeCloseTo(0.3);
    expect(insetOf(room, words, box(24, 24, 366, 280)).bottomFraction).toBeCloseTo(0.1);
  });

  it('is nothing while there is no layout', () => {
    const inset = insetOf(box(0, 0, 0, 0), box(0, 0, 0, 0));
    expect(inset).toEqual({ rightFraction: 0, bottomFraction: 0 });
  });
});
