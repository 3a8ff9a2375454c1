import { describe, expect, it } from 'vitest';

import type { WireEvent } from '../../../src/dialogue/beats/beat-parser.ts';
import { createBeatParser } from '../../../src/dialogue/beats/create-beat-parser.ts';

const beat = (say: string, more: object = {}) => ({
  feel: 'warm',
  intensity: 0.5,
  gesture: null,
  say,
  sources: [],
  pronounce: [],
  choices: [],
  ...more,
});
const reply = (...beats: readonly object[]) =>
  JSON.stringify({
    beats,
    hint: { valence: 0.2, arousal: -0.1, confidence: 0.6 },
    offerPerson: false,
  });

const feed = (text: string, size: number) => {
  const parser = createBeatParser();
  const events: WireEvent[] = [];
  for (let at = 0; at < text.length; at += size)
    events.push(...parser.push(text.slice(at, at + size)));
  const end = parser.end();
  return { events: [...events, ...end.events], end };
};
const beatsOf = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'beat' ? [event.beat] : []));
const said = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'beat' ? [event.beat.say] : []));

const TWO = reply(
  beat('We close at 5 pm.', { sources: ['opening-hours'], gesture: 'nod' }),
  beat('Shall I "go on"? \\ {yes} [no]', { choices: ['Yes', 'No'] }),
);

describe('the beat parser on JSON', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('reads the same beats from pieces of %i characters', (size) => {
    const { events, end } = feed(TWO, size);
    expect(end).toMatchObject({ ok: true, complete: true });
    expect(said(events)).toEqual(['We close at 5 pm.', 'Shall I "go on"? \\ {yes} [no]']);
    expect(events.find((event) => event.kind === 'hint')).toEqual({
      kind: 'hint',
      appraisal: { valence: 0.2, arousal: -0.1, confidence: 0.6 },
    });
  });

  it('hands the first beat over as soon as its brace closes, long before the reply ends', () => {
    const parser = createBeatParser();
    const firstEnd = TWO.indexOf('},{') + 1;
    expect(parser.push(TWO.slice(0, firstEnd - 1))).toEqual([]);
    expect(said(parser.push(TWO.slice(firstEnd - 1, firstEnd)))).toEqual(['We close at 5 pm.']);
    expect(firstEnd).toBeLessThan(TWO.length / 2);
  });

  it.each([
    ['a code fence', `\`\`\`json\n${TWO}\n\`\`\``],
    ['prose around it', `Sure, here is the reply:\n${TWO}\nHope that helps!`],
    [
      'a bare list',
      `[${JSON.stringify(beat('We close at 5 pm.'))}, ${JSON.stringify(beat('Shall I "go on"? \\ {yes} [no]'))}]`,
    ],
    ['a wrapper', `{"reply": ${TWO}}`],
    ['a trailing comma', TWO.replace(']', ',]').replace('"choices":[]', '"choices":[],')],
  ])('takes %s', (_, text) => {
    const { events, end } = feed(text, 5);
    expect(end.ok).toBe(true);
    expect(said(events)).toEqual(['We close at 5 pm.', 'Shall I "go on"? \\ {yes} [no]']);
  });

  it('takes a raw line break inside a string, which JSON forbids', () => {
    expect(said(feed('{"beats":[{"say":"One\ntwo.","feel":"calm"}]}', 4).events)).toEqual([
      'One two.',
    ]);
  });

  it('takes one bare beat', () => {
    expect(said(feed(JSON.stringify(beat('Hello there.')), 6).events)).toEqual(['Hello there.']);
  });

  it('brings every field within its limits', () => {
    const { events } = feed(
      reply(
        beat('**Bold** and \u0007control\u202e.', {
          feel: 'Empathetic',
          intensity: 7,
          gesture: 'nodding',
          pronounce: [
            { word: 'Velthuis', visemes: ['FF', 'e', 'nn', 'nope', 'T'] },
            { word: 'x', visemes: [] },
          ],
          visemes: [{ word: 'Bold', visemes: ['PP'] }],
        }),
      ),
      9,
    );
    expect(events[0]).toMatchObject({
      beat: {
        say: 'Bold and control.',
        feel: 'concerned',
        intensity: 1,
        gesture: 'nod',
        pronounce: [{ word: 'Velthuis', visemes: ['FF', 'E', 'nn', 'DD'] }],
        // Lips for one word of three do not fit.
        visemes: null,
      },
    });
  });

  it.each([
    ['blorptastic', 'neutral'],
    ['furious', 'calm'],
    ['angry', 'calm'],
    ['exited', 'excited'],
    [42, 'neutral'],
  ])('maps the unknown feeling %s to %s', (feel, known) => {
    expect(feed(reply(beat('Well, yes.', { feel })), 50).events[0]).toMatchObject({
      beat: { feel: known },
    });
  });

  it('keeps HTML as the characters it is', () => {
    const text = '<img src=x onerror=alert(1)> <script>alert(2)</script> hi';
    expect(said(feed(reply(beat(text)), 11).events)).toEqual([text]);
  });

  it('keeps the visemes of every word when they fit the words', () => {
    const visemes = [
      { word: 'Hello', visemes: ['kk', 'E', 'nn', 'O'] },
      { word: 'you.', visemes: ['I', 'U'] },
    ];
    expect(feed(reply(beat('Hello you.', { visemes })), 30).events[0]).toMatchObject({
      beat: { visemes },
    });
  });

  it('parts a beat that is too long at its sentences and loses no word', () => {
    const long = Array.from({ length: 30 }, (_, i) => `This is sentence number ${i}.`).join(' ');
    const parts = said(feed(reply(beat(long)), 40).events);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= 320)).toBe(true);
    expect(parts.join(' ')).toBe(long);
  });

  it('saves the finished sentences of a beat that was cut, and says that it was cut', () => {
    const { events, end } = feed(
      TWO.slice(0, TWO.indexOf('"go on')).replace('Shall I', 'It is true. Shall I'),
      8,
    );
    expect(end).toMatchObject({ ok: false, reason: 'cut' });
    expect(said(events)).toEqual(['We close at 5 pm.', 'It is true.']);
  });

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['{"beats":[]}', 'empty'],
    ['{"beats":[{"feel":"warm"}]}', 'malformed'],
    ['{"beats":[{"say": warm}]}', 'malformed'],
    ['{"error":"overloaded"}', 'empty'],
    ['{"beats":[{"say"', 'cut'],
  ])('names the reason why %j is no reply: %s', (text, reason) => {
    expect(feed(text, 3).end).toMatchObject({ ok: false, reason });
  });

  it('gives what could be read beside a beat that could not, and reports it', () => {
    const { events, end } = feed(
      `{"beats":[${JSON.stringify(beat('Fine words.'))},{"say": oops}]}`,
      10,
    );
    expect(said(events)).toEqual(['Fine words.']);
    expect(end).toMatchObject({ ok: false, reason: 'malformed' });
  });

  it('survives anything: random bytes never throw and never make it hold on to more than its limit', () => {
    let state = 7;
    const alphabet = '{}[]":,\\say beats\n`x1';
    for (let run = 0; run < 300; run++) {
      let text = '';
      for (let i = 0; i < 120; i++) {
        state = (state * 1103515245 + 12345) & 0x7fffffff;
        text += alphabet[state % alphabet.length] ?? '';
      }
      expect(() => feed(text, 1 + (run % 9))).not.toThrow();
    }
    expect(feed(`{"beats":[{"say":"${'a'.repeat(200_000)}`, 5000).end.ok).toBe(false);
  });
});

describe('the beat parser on tagged text', () => {
  const TAGGED =
    '[feel=warm intensity=0.6 gesture=nod src=tickets,prices] Adults pay 16 euros. Children pay 8. [hint v=0.3 a=0.1 c=0.7] [feel=curious] Shall I go on? [choices Yes please | No]';

  it.each([1, 4, 500])(
    'reads beats, sources, choices and the hint from pieces of %i characters',
    (size) => {
      const { events, end } = feed(TAGGED, size);
      expect(end).toMatchObject({ ok: true, complete: false });
      expect(said(events)).toEqual(['Adults pay 16 euros.', 'Children pay 8.', 'Shall I go on?']);
      expect(beatsOf(events)[0]).toMatchObject({
        feel: 'warm',
        intensity: 0.6,
        gesture: 'nod',
        sources: ['tickets', 'prices'],
      });
      expect(beatsOf(events).at(-1)).toMatchObject({
        feel: 'curious',
        choices: ['Yes please', 'No'],
      });
      expect(events.some((event) => event.kind === 'hint')).toBe(true);
    },
  );

  it('says a sentence as soon as it is whole', () => {
    const parser = createBeatParser();
    expect(said(parser.push('[feel=happy] The café opens at 10 a.m. on'))).toEqual([]);
    expect(said(parser.push(' Sundays. And'))).toEqual(['The café opens at 10 a.m. on Sundays.']);
  });

  it('reads plain prose as neutral beats', () => {
    const { events } = feed(
      'We are open today. The last entry is at 4 pm, so there is plenty of time left for you to look around in every hall of the house. Enjoy!',
      12,
    );
    expect(said(events).join(' ')).toMatch(/^We are open today\. .* Enjoy!$/);
  });

  it('leaves brackets that are no tag in the text, and drops a tag that never closes', () => {
    expect(said(feed('[feel=calm] See [the map] for more. [feel=wa', 6).events)).toEqual([
      'See [the map] for more.',
    ]);
  });

  it('takes pronunciations and the offer of a person', () => {
    const { events } = feed(
      '[feel=warm] [pronounce Velthuis=FF-E-nn-DD] Adriana Velthuis drew it. [person]',
      5,
    );
    expect(beatsOf(events)[0]?.pronounce).toEqual([
      { word: 'Velthuis', visemes: ['FF', 'E', 'nn', 'DD'] },
    ]);
    expect(events).toContainEqual({ kind: 'offer-person' });
  });
});

describe('the first clause of the first beat', () => {
  /** In the schema's order: what the voice needs stands before the words. */
  const ordered = (say: string, behind: object = {}) => ({
    feel: 'warm',
    intensity: 0.5,
    gesture: null,
    pronounce: [],
    say,
    sources: [],
    choices: [],
    ...behind,
  });
  const LONG = reply(
    {
      feel: 'happy',
      intensity: 0.8,
      gesture: 'nod',
      pronounce: [],
      say: 'The planetarium opens at ten, and the first show is at half past. Shall I book it?',
      sources: ['planetarium'],
      choices: ['Yes'],
    },
    beat('Take your time, there is no hurry at all.'),
  );

  it('is handed over as soon as the next word begins, with what it is said with', () => {
    const parser = createBeatParser();
    const end = LONG.indexOf('ten,') + 4;
    expect(parser.push(LONG.slice(0, end))).toEqual([]);
    const [event] = parser.push(LONG.slice(end, end + 1));
    expect(event).toMatchObject({
      kind: 'beat',
      beat: { say: 'The planetarium opens at ten,', feel: 'happy', intensity: 0.8, gesture: 'nod' },
    });
  });

  it.each([1, 5, 10_000])(
    'is not said twice; the rest keeps its sources and choices (%i at a time)',
    (size) => {
      const { events, end } = feed(LONG, size);
      expect(end).toMatchObject({ ok: true });
      expect(said(events)).toEqual([
        'The planetarium opens at ten,',
        'and the first show is at half past. Shall I book it?',
        'Take your time, there is no hurry at all.',
      ]);
      expect(beatsOf(events)[1]).toMatchObject({
        sources: ['planetarium'],
        choices: ['Yes'],
        gesture: null,
        feel: 'happy',
      });
    },
  );

  it('may be all of it: then what stands behind the words comes after them', () => {
    const text = reply(
      ordered('We close at five.', { sources: ['opening-hours'], choices: ['Thanks'] }),
    );
    const parser = createBeatParser();
    const quote = text.indexOf('five."') + 6;
    expect(said(parser.push(text.slice(0, quote)))).toEqual(['We close at five.']);
    expect(parser.push(text.slice(quote)).filter(({ kind }) => kind !== 'hint')).toEqual([
      { kind: 'support', sources: ['opening-hours'], choices: ['Thanks'] },
    ]);
    expect(parser.end()).toMatchObject({ ok: true });
  });

  it('does not end at an abbreviation or after a word or two', () => {
    const { events } = feed(reply(ordered('Oh, Dr. Vos is in today, upstairs')), 1);
    expect(said(events)).toEqual(['Oh, Dr. Vos is in today,', 'upstairs']);
  });

  it('of a stream that is cut leaves only finished sentences to add', () => {
    const at = LONG.indexOf('Shall');
    const { events, end } = feed(LONG.slice(0, at + 9), 4);
    expect(end.ok).toBe(false);
    expect(said(events)).toEqual([
      'The planetarium opens at ten,',
      'and the first show is at half past.',
    ]);
  });

  it('waits when the feeling is written behind the words', () => {
    const parser = createBeatParser();
    expect(parser.push('{"beats":[{"say":"We are open today, until five. ')).toEqual([]);
  });

  it('waits for the lips when the model writes them for every word', () => {
    const parser = createBeatParser({
      maxChars: 48_000,
      maxSayLength: 320,
      maxBeats: 10,
      opensEarly: false,
    });
    expect(parser.push(LONG.slice(0, LONG.indexOf('Shall')))).toEqual([]);
  });
});
