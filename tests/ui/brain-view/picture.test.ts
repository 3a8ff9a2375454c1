import { createBrain, express, temperamentByName } from '#brain';
import { BRAIN_LAYERS, createBrainWatch, restingLevels, type BrainMoment } from '#session';
import { describe, expect, it, test } from 'vitest';

import { drawExpression } from '../../../src/ui/brain-view/drawn-expression.ts';
import { mannerInWords } from '../../../src/ui/brain-view/manner-words.ts';
import {
  columnsOf,
  drawnLevels,
  huesOf,
  liveliestLevels,
  lowestOf,
  meanLevels,
  momentsIn,
  spacedOut,
} from '../../../src/ui/brain-view/series.ts';
import { strandsBetween } from '../../../src/ui/brain-view/strands.ts';
import { eventsIn, momentAt, traceOf, traceOfEvent } from '../../../src/ui/brain-view/trace.ts';
import { traceAloud, traceInWords } from '../../../src/ui/brain-view/trace-words.ts';
import { BRAIN_WORDS, clock, levelName, wordFor } from '../../../src/ui/brain-view/words.ts';
import { words } from '../../session/fakes.ts';

/** A session in which somebody praises after two seconds, ten seconds long. */
const praised = ((): readonly BrainMoment[] => {
  let nowMs = 0;
  const watch = createBrainWatch({
    ports: {
      camera: null,
      microphone: null,
      readText: (text, { tMs }) => words(tMs, { text, sentiment: 0.9, intent: 'thanks' }),
    },
    seed: 5,
    temperament: temperamentByName('receptionist'),
    now: () => nowMs,
  });
  for (; nowMs < 10_000; nowMs += 100) {
    if (nowMs === 2000) watch.play('praise', 'Thank you', 'en');
    watch.advanceTo(nowMs);
  }
  return watch.store.getState().moments;
})();
const at = (tMs: number): BrainMoment => {
  const found = praised[momentAt(praised, tMs)];
  if (!found) throw new Error('no such moment');
  return found;
};

describe('the trace of an event', () => {
  it('goes from checks to messengers to feelings to the face', () => {
    const trace = traceOf(praised, at(6000));
    expect(trace?.appraised.length).toBeGreaterThan(0);
    expect(trace?.modulators.map(({ key }) => key)).toContain('dopamine');
    const thanks = traceOf(praised, at(5000));
    expect(thanks?.felt.every(({ change }) => change > 0)).toBe(true);
  });

  it('is news for some seconds and fades before it goes', () => {
    const last = praised.at(-1);
    if (!last?.cause) throw new Error('nothing happened');
    const aged = (ageMs: number) =>
      traceOf(praised, { ...last, tMs: (last.cause?.tMs ?? 0) + ageMs });
    expect(aged(1000)?.strength).toBe(1);
    expect(aged(10_000)?.strength).toBeLessThan(0.7);
    expect(aged(15_000)).toBeNull();
    expect(traceOf(praised, { ...last, cause: null })).toBeNull();
  });

  it('says whether what was said was good or bad', () => {
    const said = (pleasantness: number) => {
      const event = { kind: 'text', what: 'statement' };
      const cause = { id: 1, tMs: 5000, event, checks: { pleasantness }, releases: {} };
      return traceOf(praised, { ...at(6000), cause })?.event.what;
    };
    expect(said(0.5)).toBe('said-good');
    expect(said(-0.5)).toBe('said-bad');
    expect(said(0)).toBe('statement');
  });

  it('tells of one event though others came soon after it, and of none that is not there', () => {
    const events = eventsIn(praised);
    const [first] = events;
    if (!first) throw new Error('nothing happened');
    expect(events[1] && events[1].tMs - first.tMs).toBeLessThan(5000);
    expect(traceOfEvent(praised, first)).toMatchObject({ id: first.id });
    expect(traceOfEvent(praised, { id: 999, tMs: first.tMs })).toBeNull();
  });

  it.each(['en', 'nl'] as const)(
    'has a word in %s for whatever the brain calls an event',
    (locale) => {
      const { events } = BRAIN_WORDS[locale].trace;
      const kinds = ['shout', 'insult', 'fear', 'sorrow', 'beat', 'hint', 'new-visitor'];
      const turns = ['start', 'end', 'interrupted', 'dropped'].map((phase) => `visitor-${phase}`);
      const comings = ['visitor-came', 'visitor-left', 'visitor-returned'];
      for (const what of [...kinds, ...turns, ...comings]) {
        expect(Object.keys(events), what).toContain(what);
      }
    },
  );

  it('lists each event once, at its time', () => {
    const events = eventsIn(praised);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ what }) => what)).toContain('thumbs-up');
  });

  it.each(['en', 'nl'] as const)(
    'is told in plain words in %s, with no key left in them',
    (locale) => {
      const trace = traceOf(praised, at(6000));
      if (!trace) throw new Error('no trace');
      const said = traceInWords(trace, BRAIN_WORDS[locale], locale);
      expect(Object.values(said).join(' ')).not.toMatch(/[a-z][A-Z]|undefined|\{/u);
      const aloud = traceAloud(trace, BRAIN_WORDS[locale], locale);
      expect(aloud).not.toMatch(/[↑↓{}]|\.\.|undefined/u);
      expect(aloud.endsWith('.')).toBe(true);
    },
  );
});

describe('the strands', () => {
  const place = (y: number, x = 0) => ({ left: x, right: x + 100, y });
  const rows = (x: number) => ({
    placeOf: (key: string) => (key === 'gone' ? undefined : place(Number(key), x)),
  });

  it('run from every change on the left through one point to every change on the right', () => {
    const strands = strandsBetween(
      0,
      {
        changes: [
          { key: '10', change: 0.5 },
          { key: '90', change: -0.5 },
        ],
        ...rows(0),
      },
      { changes: [{ key: '50', change: 1 }], ...rows(200) },
    );
    expect(strands).toHaveLength(3);
    const [first, second, last] = strands;
    expect(first?.d.endsWith('150.0 50.0')).toBe(true);
    expect(last?.d.startsWith('M150.0 50.0')).toBe(true);
    expect(second?.down).toBe(true);
    expect(last?.width).toBeGreaterThan(first?.width ?? 0);
  });

  it('are none where one side did not change, or has no row', () => {
    const some = { changes: [{ key: '10', change: 1 }], ...rows(0) };
    expect(strandsBetween(0, some, { changes: [], ...rows(200) })).toEqual([]);
    const gone = { changes: [{ key: 'gone', change: 1 }], ...rows(200) };
    expect(strandsBetween(0, some, gone)).toEqual([]);
  });
});

describe('the lines over time', () => {
  it('show what moves most, unless somebody chose', () => {
    const keys = liveliestLevels(praised, 'felt');
    expect(keys.slice(0, 5)).toContain('joy');
    expect(drawnLevels(keys, {}).size).toBe(5);
    expect([...drawnLevels(keys, { boredom: true })]).toEqual(['boredom']);
    expect(drawnLevels(keys, { joy: false }).has('joy')).toBe(false);
  });

  it('never have the same colour twice while there are enough', () => {
    const order = liveliestLevels(praised, 'felt');
    const hues = Object.values(huesOf(order, new Set(order.slice(0, 10))));
    expect(new Set(hues).size).toBe(10);
    const [first] = order;
    expect(huesOf(order, new Set([first ?? '']))).toEqual({ [first ?? '']: 0 });
  });

  it('take the part of a run that is looked at', () => {
    const seen = momentsIn(praised, { fromMs: 3000, toMs: 4000 });
    expect(seen.length).toBeGreaterThanOrEqual(10);
    const [times, joy] = columnsOf(seen, 'felt', ['joy']);
    expect(times?.[0]).toBeCloseTo(3, 1);
    expect(joy?.length).toBe(times?.length);
  });

  it('begin at -1 where a level goes both ways', () => {
    expect(lowestOf('appraised', ['novelty'])).toBe(0);
    expect(lowestOf('appraised', ['novelty', 'pleasantness'])).toBe(-1);
    expect(lowestOf('mood', ['valence'])).toBe(-1);
  });

  it('name events that have room', () => {
    const events = [0, 50, 400, 990].map((tMs) => ({ tMs }));
    const shown = spacedOut(events, { fromMs: 0, toMs: 1000 }, 0.1);
    expect(shown.map(({ tMs }) => tMs)).toEqual([0, 400, 990]);
  });

  it('come down to means', () => {
    const mean = meanLevels(praised, 'felt')['joy'] ?? 0;
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(1);
  });
});

describe('a drawn face', () => {
  const rest = express(createBrain(1));

  it('shows every control that an expression has', () => {
    const plain = JSON.stringify(drawExpression(rest));
    for (const key of [
      'smile',
      'cheekRaise',
      'browInnerUp',
      'browOuterUp',
      'browLower',
      'lidRaise',
      'lidTighten',
      'lipCornerDown',
      'chinRaise',
      'lipPress',
      'jawDrop',
      'blink',
      'pupil',
      'blush',
      'lean',
    ] as const) {
      expect(JSON.stringify(drawExpression({ ...rest, [key]: 0.93 })), key).not.toBe(plain);
    }
  });

  it('lifts the corners of a smile above its middle', () => {
    const corner = (smile: number): number =>
      Number(
        drawExpression({ ...rest, smile, lipCornerDown: 0 }).lips.match(/^M\S+ (\S+?)Q/u)?.[1],
      );
    expect(corner(1)).toBeLessThan(corner(0) - 5);
  });

  it('looks to the picture’s right when the person looks to their left', () => {
    const [eye] = drawExpression({ ...rest, gaze: { yawRad: 0.3, pitchRad: 0 } }).eyes;
    expect((eye?.iris.x ?? 0) - (eye?.x ?? 0)).toBeGreaterThan(1);
  });
});

describe('the words of the picture', () => {
  const leaves = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));

  it.each(['en', 'nl'] as const)('name every level there is in %s', (locale) => {
    const levels = restingLevels(temperamentByName('receptionist'));
    for (const layer of BRAIN_LAYERS) {
      for (const key of Object.keys(levels[layer])) {
        expect(Object.keys(BRAIN_WORDS[locale].levels[layer]), layer).toContain(key);
      }
    }
  });

  test('have the same placeholders in both languages', () => {
    const english = new Map(leaves(BRAIN_WORDS.en));
    const dutch = leaves(BRAIN_WORDS.nl);
    expect(dutch.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of dutch) {
      const marks = (said: string): string => (said.match(/\{\w+\}/gu) ?? []).sort().join();
      expect(marks(text), path).toBe(marks(english.get(path) ?? ''));
    }
  });

  it('spell out a level nobody has named, and never show a prototype’s', () => {
    expect(levelName(BRAIN_WORDS.en, 'felt', 'deepCalm').name).toBe('deep calm');
    expect(levelName(BRAIN_WORDS.en, 'felt', 'constructor').name).toBe('constructor');
    expect(wordFor(BRAIN_WORDS.en.trace.events, 'never-seen')).toBe('never seen');
    expect(wordFor(BRAIN_WORDS.en.trace.events, 'toString')).toBe('toString');
  });

  it('say that it is simulated', () => {
    expect(BRAIN_WORDS.en.simulated).toContain('Nobody feels this');
    expect(BRAIN_WORDS.nl.simulated).toContain('Niemand voelt dit');
  });

  it('say a manner in a few words', () => {
    const manner = { length: 'brief', tone: 'formal', order: 'comfort-first' } as const;
    expect(mannerInWords(manner, BRAIN_WORDS.en)).toBe('brief, formal, comfort first');
    expect(mannerInWords(manner, BRAIN_WORDS.nl)).toBe('kort, formeel, eerst troost');
  });

  it('tell time as a clock does', () => {
    expect(clock(65_400)).toBe('1:05');
    expect(clock(-1)).toBe('0:00');
  });
});
