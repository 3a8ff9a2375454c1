import { createMouthShape, NEUTRAL_PROSODY, VISEMES } from '#core';
import type { Aside, Voice } from '#speech';
import { describe, expect, it, vi } from 'vitest';

import { restOfClause } from '../../../src/speech/speaker/rest-of-clause.ts';
import { readingPace } from '../../../src/speech/voices/silent-voice.ts';
import { createFakeVoice, createRehearsal, line } from '../stage.ts';

const LONG =
  'Good morning, and welcome to the museum. The planetarium opens at ten. There are two shows today.';
const SIL = VISEMES.indexOf('sil');

describe('holding', () => {
  it('goes on from the word where it stopped, whenever that is, and every word is heard in full once', async () => {
    for (let atMs = 60; atMs < 7000; atMs += 190) {
      const voice = createFakeVoice('flite');
      const { stage, speaker, ended, kinds } = createRehearsal([voice]);
      speaker.say(line('a', LONG));
      await stage.run(atMs);
      if (!speaker.speaking) break;
      const heard = speaker.heardText('a', speaker.nowMs());
      speaker.hold();
      const played = stage.played.length;
      await stage.run(3000);
      expect(speaker.heardText('a', speaker.nowMs()), `held at ${atMs}`).toBe(heard);
      expect(stage.played.length).toBe(played);
      const sounding = stage.played.filter(
        (sound) => sound.stoppedMs === null && sound.startMs + sound.lengthMs > stage.now() - 2900,
      );
      expect(sounding).toEqual([]);
      speaker.resumeFromWord();
      await stage.run(20_000);
      expect(ended('a'), `held at ${atMs}`).toMatchObject({ complete: true, heardText: LONG });
      // The rest is the same sound: no voice was asked twice.
      expect(voice.asked.join(' ')).toBe(LONG);
      expect(kinds().filter((kind) => kind === 'line-started a')).toHaveLength(1);
    }
  });

  it('brings the mouth to rest, leaves the caption up, and both go on with the words', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', 'The planetarium opens at ten tomorrow.'));
    await stage.run(1000);
    speaker.hold();
    await stage.run(400);
    const mouth = createMouthShape();
    speaker.mouthAt(stage.now(), mouth);
    expect(mouth[SIL]).toBeCloseTo(1, 5);
    expect(speaker.captionAt(stage.now())?.lineId).toBe('a');
    speaker.resumeFromWord();
    const seen = new Set<string>();
    let open = 0;
    for (let step = 0; step < 200; step += 1) {
      await stage.run(10);
      speaker.mouthAt(stage.now(), mouth);
      open = Math.max(open, 1 - (mouth[SIL] ?? 1));
      const caption = speaker.captionAt(stage.now());
      for (const word of caption?.words.slice(0, caption.spoken) ?? []) seen.add(word);
    }
    expect(open).toBeGreaterThan(0.8);
    expect(seen.has('tomorrow.')).toBe(true);
    await stage.run(3000);
    expect(speaker.captionAt(stage.now())).toBeNull();
  });

  it('keeps what is said meanwhile for afterwards, and a stop drops all of it', async () => {
    const { stage, speaker, ended } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    await stage.run(800);
    speaker.hold();
    const heard = speaker.heardText('a', speaker.nowMs());
    speaker.say(line('b', 'And one thing more.'));
    await stage.run(2000);
    expect(ended('b')).toBeUndefined();
    speaker.stop();
    expect(ended('a')).toMatchObject({ complete: false, heardText: heard });
    speaker.say(line('c', 'As you wish.'));
    await stage.run(5000);
    expect(ended('c')).toMatchObject({ complete: true });
  });

  it('turns down and back up, and a stop ends it', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    await stage.run(500);
    speaker.duck(0.4);
    expect(stage.duckedTo()).toBe(0.4);
    speaker.stop();
    expect(stage.duckedTo()).toBe(1);
  });
});

describe('the rest of a clause', () => {
  const utterance = readingPace(
    { id: 'c', text: 'One two three four.', locale: 'en', pronounce: [], visemes: null },
    1,
  );
  const clause = {
    kind: 'rendered' as const,
    pcm: Float32Array.from({ length: Math.round(utterance.durationMs) }, () => 0.5),
    sampleRateHz: 1000,
    utterance,
  };

  it('has the words, lips and sound from there on, on one clock', () => {
    const rest = restOfClause(clause, 2);
    const third = utterance.words[2];
    const cutMs = utterance.durationMs - (rest?.utterance.durationMs ?? 0);
    expect(rest?.utterance.text).toBe('three four.');
    expect(rest?.utterance.words[0]?.startMs).toBeCloseTo((third?.startMs ?? 0) - cutMs, 6);
    expect(rest?.pcm?.length).toBeCloseTo(rest?.utterance.durationMs ?? 0, -1);
    expect(rest?.utterance.visemes.every(({ startMs, endMs }) => startMs >= 0 && endMs > 0)).toBe(
      true,
    );
  });

  it('begins without a click and is nothing after the last word', () => {
    expect(Math.abs(restOfClause(clause, 1)?.pcm?.[0] ?? 1)).toBeLessThan(0.1);
    expect(restOfClause(clause, 4)).toBeNull();
  });
});

describe('asides', () => {
  /** Plays itself, in every language. */
  const createLiveVoice = (): Voice => ({
    ...createFakeVoice('browser'),
    speaks: () => true,
    render: (clause) =>
      Promise.resolve({
        kind: 'live',
        utterance: readingPace(clause, 1),
        play: () => Promise.resolve(true),
      }),
  });
  const aside = (more: Partial<Aside> = {}): Aside => ({
    text: 'Let me think.',
    locale: 'en',
    prosody: NEUTRAL_PROSODY,
    gainDb: -3,
    captioned: true,
    ...more,
  });

  it('murmur with the lips, softly, without a caption, a line or an event', async () => {
    const { stage, speaker, events } = createRehearsal([createFakeVoice('flite')]);
    speaker.murmur('mm-hm', 'en', NEUTRAL_PROSODY);
    const mouth = createMouthShape();
    let moved = 0;
    await vi.waitFor(async () => {
      await stage.settle();
      expect(stage.played).toHaveLength(1);
    });
    for (let step = 0; step < 60; step += 1) {
      await stage.run(10);
      speaker.mouthAt(stage.now(), mouth);
      moved = Math.max(moved, 1 - (mouth[SIL] ?? 1));
      expect(speaker.captionAt(stage.now())).toBeNull();
    }
    expect(moved).toBeGreaterThan(0.5);
    expect(stage.played).toHaveLength(1);
    expect(events).toEqual([]);
    expect(speaker.speaking).toBe(false);
  });

  it('are words where the voice can say them, else a hum', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.murmur('i-see', 'en', NEUTRAL_PROSODY);
    await stage.run(100);
    expect(stage.played).toHaveLength(1);

    const alone = createRehearsal([createLiveVoice()]);
    alone.speaker.murmur('i-see', 'nl', NEUTRAL_PROSODY);
    await vi.waitFor(async () => {
      await stage.settle();
      expect(alone.stage.played).toHaveLength(1);
    });
    await alone.stage.run(1000);
    alone.speaker.aside(aside({ hum: 'hmm', locale: 'nl' }));
    await vi.waitFor(async () => {
      await stage.settle();
      expect(alone.stage.played).toHaveLength(2);
    });
    expect(alone.speaker.captionAt(alone.stage.now() + 200)).toBeNull();
  });

  it('are shown where they are words, and the answer follows them without overlap', async () => {
    const { stage, speaker, ended } = createRehearsal([createFakeVoice('flite')]);
    speaker.aside(aside());
    await stage.run(50);
    speaker.say(line('a', 'We open at ten.'));
    await stage.run(150);
    expect(speaker.captionAt(stage.now())?.words.join(' ')).toBe('Let me think.');
    await stage.run(5000);
    const [first, second] = stage.played;
    expect(second?.startMs).toBeGreaterThan((first?.startMs ?? 0) + (first?.lengthMs ?? 0));
    expect(ended('a')?.heardText).toBe('We open at ten.');
  });

  it('are not said over a line, while muted, held or blocked, or in a language without a voice', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.murmur('mm', 'nl', NEUTRAL_PROSODY);
    await stage.run(500);
    speaker.setMuted(true);
    speaker.aside(aside());
    await stage.run(500);
    speaker.setMuted(false);
    stage.setState('blocked');
    speaker.aside(aside());
    await stage.run(500);
    stage.setState('ready');
    speaker.hold();
    speaker.aside(aside());
    await stage.run(500);
    speaker.resumeFromWord();
    expect(stage.played).toHaveLength(0);
    speaker.say(line('a', 'We open at ten.'));
    speaker.aside(aside());
    await stage.run(5000);
    expect(stage.played).toHaveLength(1);
  });

  it('end when the person is interrupted', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.aside(aside());
    await stage.run(100);
    speaker.stop();
    expect(stage.played[0]?.stoppedMs).toBe(stage.now());
    expect(speaker.captionAt(stage.now())).toBeNull();
  });
});
