import { NEUTRAL_PROSODY } from '#core';
import type { Prosody } from '#core';
import { beforeAll, describe, expect, it } from 'vitest';

import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import type { ClauseRequest, RenderedClause } from '../../../src/speech/ports.ts';
import { createInProcessFlite } from '../in-process-flite.ts';

const clause = (text: string, more: Partial<ClauseRequest> = {}): ClauseRequest => ({
  id: 'c',
  text,
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
  ...more,
});
const never = new AbortController().signal;
const engine = createInProcessFlite();
const voice = createFliteVoice({ engine });
const render = async (text: string, more: Partial<ClauseRequest> = {}): Promise<RenderedClause> => {
  const rendered = await voice.render(clause(text, more), never);
  if (rendered.kind !== 'rendered') throw new Error(`expected sound, got ${rendered.kind}`);
  return rendered;
};
beforeAll(() => engine.load());

describe('the embedded voice', () => {
  it('gives sound exactly as long as the timing it reports', async () => {
    const { pcm, sampleRateHz, utterance } = await render('Hello there, it is lovely to meet you.');
    expect(sampleRateHz).toBe(16000);
    const soundMs = ((pcm?.length ?? 0) / sampleRateHz) * 1000;
    expect(Math.abs(soundMs - utterance.durationMs)).toBeLessThan(10);
    const loudest = pcm?.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) ?? 0;
    expect(loudest).toBeGreaterThan(0.2);
    expect(loudest).toBeLessThan(1);
  });

  it('times every shown word, in order and inside the sound', async () => {
    const text =
      'We open at 10:30, tickets are €12.50 – see www.northlight.example for “Deep Sky”.';
    const { utterance } = await render(text);
    expect(utterance.words.map((word) => word.text).join(' ')).toBe(text);
    let reached = 0;
    for (const word of utterance.words) {
      expect(word.startMs).toBeGreaterThanOrEqual(reached);
      expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
      reached = word.endMs;
    }
    expect(reached).toBeLessThanOrEqual(utterance.durationMs);
    const longest = utterance.words.toSorted(
      (a, b) => b.endMs - b.startMs - a.endMs + a.startMs,
    )[0];
    expect(longest?.text).toBe('www.northlight.example');
  });

  it('puts word boundaries where flite has its phones: closed lips fall inside the words that have them', async () => {
    const { utterance } = await render('Please bring Bob a maple lamp.');
    const closures = utterance.visemes.filter((span) => span.viseme === 'PP');
    const owners = closures.map(
      (span) =>
        utterance.words.find(
          (word) => word.startMs <= span.startMs + 1 && span.endMs - 1 <= word.endMs,
        )?.text,
    );
    expect(owners).toEqual(['Please', 'bring', 'Bob', 'Bob', 'maple', 'maple', 'lamp.', 'lamp.']);
  });

  it('keeps the same word times when it already knows the words', async () => {
    const first = await render('Welcome back to the planetarium.');
    const second = await render('Welcome back to the planetarium.');
    expect(second.utterance).toEqual(first.utterance);
  });

  it('asks for the phones of words it has not met, and times the others as before', async () => {
    const asked: (string | null)[] = [];
    const watched = createFliteVoice({
      engine: {
        ...engine,
        run: (job) => {
          asked.push(job.markedText);
          return engine.run(job);
        },
      },
    });
    const text = 'The small map is by the big door.';
    await watched.render(clause('The big map is here by the door.'), never);
    const partly = await watched.render(clause(text), never);
    expect(asked[0]).toContain('door');
    // In between it has learnt the words of most first sentences, behind the first clause.
    expect(asked.at(-1)).toMatch(/^small <break\/>$/u);
    if (partly.kind !== 'rendered') throw new Error('expected sound');
    const afresh = await createFliteVoice({ engine }).render(clause(text), never);
    if (afresh.kind !== 'rendered') throw new Error('expected sound');
    expect(partly.utterance.words).toEqual(afresh.utterance.words);
  });

  it('trims the silence at both ends, so that clauses join without a hole', async () => {
    const { utterance } = await render('Certainly.');
    expect(utterance.words[0]?.startMs).toBeLessThan(60);
    expect(utterance.durationMs - (utterance.words[0]?.endMs ?? 0)).toBeLessThan(120);
  });

  it('covers the whole utterance with lips, without gaps', async () => {
    const { utterance } = await render('A quick brown fox, jumping over the lazy dog!');
    let reached = 0;
    for (const span of utterance.visemes) {
      expect(span.startMs).toBeLessThanOrEqual(reached + 0.01);
      reached = Math.max(reached, span.endMs);
    }
    expect(reached).toBeCloseTo(utterance.durationMs, 3);
  });

  it('obeys rate and pitch', async () => {
    const at = (prosody: Partial<Prosody>): Promise<RenderedClause> =>
      render('This is how we say it.', { prosody: { ...NEUTRAL_PROSODY, ...prosody } });
    const plain = await at({});
    const fast = await at({ rate: 1.4 });
    const high = await at({ pitchSt: 4 });
    expect(fast.utterance.durationMs).toBeLessThan(plain.utterance.durationMs * 0.8);
    expect(pitchHz(high)).toBeGreaterThan(pitchHz(plain) * 1.12);
  });

  it('moves the lips as the model wrote them inside the time of that word only', async () => {
    const plain = await render('Meet Siobhan here.');
    const told = await render('Meet Siobhan here.', {
      pronounce: [{ word: 'siobhan', visemes: ['CH', 'I', 'FF', 'O', 'nn'] }],
    });
    const word = told.utterance.words[1];
    const inside = told.utterance.visemes.filter(
      (span) =>
        span.startMs >= (word?.startMs ?? 0) - 0.01 && span.endMs <= (word?.endMs ?? 0) + 0.01,
    );
    expect(inside.map((span) => span.viseme)).toEqual(['CH', 'I', 'FF', 'O', 'nn']);
    expect(told.utterance.words).toEqual(plain.utterance.words);
    expect(told.pcm?.length).toBe(plain.pcm?.length);
  });

  it('says nothing, quietly, when there is nothing to say', async () => {
    const { pcm, utterance } = await render('… 🎉 —');
    expect(pcm).toBeNull();
    expect(utterance.words.every((word) => word.startMs === word.endMs)).toBe(true);
  });

  it('gives a cancelled clause back as cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const rendered = await voice.render(clause('Never mind.'), stop.signal);
    expect(rendered).toMatchObject({ kind: 'voice-failure', reason: 'cancelled' });
  });

  it('reports an engine that cannot load as a failure that may pass', async () => {
    const broken = createFliteVoice({
      engine: {
        load: () => Promise.reject(new Error('HTTP 404')),
        run: () => Promise.reject(new Error('not loaded')),
        dispose: () => {},
      },
    });
    expect(await broken.warmUp()).toMatchObject({ reason: 'load-failed', retryable: true });
    expect(await broken.render(clause('Hello.'), never)).toMatchObject({
      kind: 'voice-failure',
      reason: 'load-failed',
      detail: 'HTTP 404',
    });
  });
});

/** Mean pitch by autocorrelation over the loud parts. */
const pitchHz = ({ pcm, sampleRateHz }: RenderedClause): number => {
  if (!pcm) return 0;
  const found: number[] = [];
  for (let start = 0; start + 1024 < pcm.length; start += 1024) {
    const frame = pcm.subarray(start, start + 1024);
    const power = frame.reduce((sum, sample) => sum + sample * sample, 0);
    if (power < 10) continue;
    let best = 0;
    let bestLag = 0;
    for (let lag = Math.round(sampleRateHz / 320); lag < sampleRateHz / 110; lag += 1) {
      let sum = 0;
      for (let index = 0; index + lag < frame.length; index += 1)
        sum += (frame[index] ?? 0) * (frame[index + lag] ?? 0);
      if (sum > best) [best, bestLag] = [sum, lag];
    }
    if (best > power * 0.5) found.push(sampleRateHz / bestLag);
  }
  return found.reduce((sum, hz) => sum + hz, 0) / Math.max(1, found.length);
};
