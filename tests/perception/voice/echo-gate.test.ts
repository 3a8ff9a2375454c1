import { createRng } from '#core';
import { beforeAll, describe, expect, test } from 'vitest';

import { createEcho, RATE_HZ } from '../../../bench/turns-sounds.ts';
import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import { createBandReader } from '../../../src/perception/voice/sound-bands.ts';
import { START_VOICE, stepVoice } from '../../../src/perception/voice/step-voice.ts';
import { createVoiceAnalyser, readFigures } from '../../../src/perception/voice/voice-features.ts';
import { createInProcessFlite } from '../../speech/in-process-flite.ts';
import { line } from '../../speech/stage.ts';

const OWN_SAMPLES = 1024;
const PERSON =
  'The planetarium is on the second floor, behind the great hall. The first show begins at eleven, and there is another one at two. You can stay for the questions afterwards.';
const VISITOR = 'Excuse me, I would like to ask you something else.';
let person: Float32Array;
let visitor: Float32Array;

beforeAll(async () => {
  const engine = createInProcessFlite();
  const say = async (voice: 'slt' | 'rms', text: string): Promise<Float32Array> => {
    const clause = await createFliteVoice({ voice, engine }).render(
      { ...line('x', text), prosody: line('x', text).prosody },
      new AbortController().signal,
    );
    if (clause.kind !== 'rendered' || !clause.pcm) throw new Error('not rendered');
    return clause.pcm;
  };
  person = (await say('slt', PERSON)).subarray(0, 6.5 * RATE_HZ);
  visitor = await say('rms', VISITOR);
}, 60_000);

const rms = (sound: Float32Array): number =>
  Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length);

interface Heard {
  /** Share of the person's speech, its first second apart, in which a visitor was heard. */
  readonly asVisitor: number;
  /** From the visitor's first sound until they were heard; Infinity = never. */
  readonly noticedMs: number;
}

/** The person speaks through a loudspeaker; the visitor joins in after so long, so loud. */
function listen(
  echo: { readonly gainDb: number; readonly delayMs: number },
  { joinsMs = Infinity, visitorDb = -26, gate = true } = {},
): Heard {
  const room = createEcho(echo);
  const rng = createRng(4);
  const analyser = createVoiceAnalyser(RATE_HZ);
  const readBands = createBandReader();
  const height = 10 ** (visitorDb / 20) / rms(visitor);
  const from = (joinsMs / 1000) * RATE_HZ;
  const block = new Float32Array(128);
  let state = START_VOICE;
  let stretches = 0;
  let taken = 0;
  let noticedMs = Infinity;
  for (let at = 0; at < person.length; at += block.length) {
    for (let i = 0; i < block.length; i += 1) {
      const said = at + i >= from ? (visitor[at + i - from] ?? 0) * height : 0;
      block[i] = room(person[at + i] ?? 0) + said + 0.001 * (rng.next() - 0.5);
    }
    const nowMs = ((at + block.length) / RATE_HZ) * 1000;
    analyser.push(block, (figures) => {
      const end = at + block.length;
      const own = new Float32Array(OWN_SAMPLES);
      own.set(person.subarray(Math.max(0, end - OWN_SAMPLES), end));
      const step = stepVoice(state, {
        features: readFigures(figures),
        tMs: nowMs,
        personSpeaking: true,
        played: gate ? readBands(own, RATE_HZ) : null,
      });
      state = step.state;
      if (nowMs < 1000) return;
      if (nowMs < joinsMs) {
        stretches += 1;
        if (step.percept.speaking) taken += 1;
      } else if (step.percept.speaking) noticedMs = Math.min(noticedMs, nowMs - joinsMs);
    });
  }
  return { asVisitor: taken / Math.max(1, stretches), noticedMs };
}

describe("the person's own voice in the room", () => {
  const PATHS = [-30, -15, -3].flatMap((gainDb) =>
    [20, 300].map((delayMs) => ({ gainDb, delayMs })),
  );

  test('is not taken for the visitor, at any level and delay', () => {
    const taken = PATHS.map((path) => ({ ...path, asVisitor: listen(path).asVisitor }));
    expect(taken.filter(({ asVisitor }) => asVisitor > 0.02)).toEqual([]);
  }, 60_000);

  test('was, before it was compared with what is played', () => {
    expect(listen({ gainDb: -8, delayMs: 90 }, { gate: false }).asVisitor).toBeGreaterThan(0.2);
  });

  test('does not hide a visitor who is as loud as people are', () => {
    const heard = PATHS.filter(({ gainDb }) => gainDb <= -15).map((path) => ({
      ...path,
      noticedMs: listen(path, { joinsMs: 3000 }).noticedMs,
    }));
    expect(heard.filter(({ noticedMs }) => noticedMs > 750)).toEqual([]);
  }, 60_000);

  test('leaves what is known as JSON', () => {
    expect(JSON.parse(JSON.stringify(START_VOICE.echo))).toEqual(START_VOICE.echo);
  });
});
