import { createMouthShape, VISEMES } from '#core';
import type { Speaker, Voice } from '#speech';
import { describe, expect, it } from 'vitest';

import { createFakeVoice, createStage, line } from '../../stage.ts';
import {
  createStreamingRehearsal,
  createStreamingVoice,
  lengthOf,
  steadily,
  type Arrival,
} from './streaming-stage.ts';

const TEXT = 'Good morning and welcome to our museum of curious little machines.';
const SIL = VISEMES.indexOf('sil');

/** The import of what plays streams is a real one, so real time has to pass before the stage's does. */
const begin = async (
  stage: ReturnType<typeof createStage>,
  speaker: Speaker,
  text = TEXT,
): Promise<void> => {
  await import('../../../../src/speech/speaker/streaming/streamed-clause.ts');
  speaker.say(line('a', text));
  await stage.settle();
};
/** Runs in small steps, letting modules and microtasks settle, until the line has ended. */
const runOut = async (
  stage: ReturnType<typeof createStage>,
  step: () => void = () => {},
  forMs = 15_000,
): Promise<void> => {
  for (let atMs = 0; atMs < forMs; atMs += 10) {
    await stage.run(10);
    if (atMs < 500)
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    step();
  }
};
const stalledAfter = (soundMs: number, forMs: number): readonly Arrival[] => {
  const restMs = Math.round(lengthOf(TEXT)) - soundMs;
  return [
    { afterMs: 100, soundMs },
    { afterMs: forMs, soundMs: restMs },
    { afterMs: 1, end: 'whole' },
  ];
};
const brokenAfter = (soundMs: number): readonly Arrival[] => [
  { afterMs: 100, soundMs: soundMs / 2 },
  { afterMs: 100, soundMs: soundMs / 2 },
  { afterMs: 100, end: 'broken' },
];

describe('a clause that is still coming', () => {
  it('is heard long before all of it has come, and without a gap', async () => {
    const stage = createStage();
    const voice = createStreamingVoice(stage, (text) => steadily(Math.round(lengthOf(text)), 1.5));
    const { speaker, ended, startedMs } = createStreamingRehearsal(stage, [voice]);
    const saidMs = stage.now();
    await begin(stage, speaker);
    await runOut(stage);
    // Nearly three seconds of sound take two to come.
    expect(startedMs() - saidMs).toBeLessThan(600);
    expect(ended.get('a')).toMatchObject({ heardText: TEXT, complete: true });
    expect(stage.played.length).toBeGreaterThan(5);
    for (const [index, piece] of stage.played.entries()) {
      const before = stage.played[index - 1];
      if (!before) continue;
      // Each is faded into the one before it.
      expect(piece.startMs).toBeCloseTo(before.startMs + before.lengthMs - 8, 3);
    }
  });

  it('is waited for longer by a voice that is slower than its own sound', async () => {
    const stage = createStage();
    const voice = createStreamingVoice(stage, (text) => steadily(Math.round(lengthOf(text)), 0.8));
    const { speaker, ended, startedMs } = createStreamingRehearsal(stage, [voice]);
    const saidMs = stage.now();
    await begin(stage, speaker);
    await runOut(stage);
    expect(startedMs() - saidMs).toBeGreaterThan(800);
    const gaps = stage.played.filter((piece, index) => {
      const before = stage.played[index - 1];
      return before && piece.startMs > before.startMs + before.lengthMs;
    });
    expect(gaps).toEqual([]);
    expect(ended.get('a')?.heardText).toBe(TEXT);
  });

  it('stands still with clock, lips and words when the sound runs out, and goes on where it was', async () => {
    const stage = createStage();
    const voice = createStreamingVoice(stage, () => stalledAfter(1500, 3000));
    const { speaker, ended, startedMs } = createStreamingRehearsal(stage, [voice]);
    await begin(stage, speaker);
    const mouth = createMouthShape();
    const during: { spoken: number; rest: number; heard: string }[] = [];
    const shown: string[] = [];
    await runOut(stage, () => {
      const caption = speaker.captionAt(stage.now());
      const word = caption?.words[caption.spoken - 1];
      if (word !== undefined && shown.at(-1) !== word) shown.push(word);
      const sinceMs = stage.now() - startedMs();
      if (startedMs() < 0 || sinceMs < 1800 || sinceMs > 2900) return;
      speaker.mouthAt(stage.now(), mouth);
      during.push({
        spoken: caption?.spoken ?? -1,
        rest: mouth[SIL] ?? 0,
        heard: speaker.heardText('a', stage.now()),
      });
    });
    expect(during.length).toBeGreaterThan(50);
    expect(new Set(during.map(({ spoken }) => spoken)).size).toBe(1);
    expect(new Set(during.map(({ heard }) => heard)).size).toBe(1);
    expect(during[0]?.spoken).toBeGreaterThan(2);
    expect(Math.min(...during.map(({ rest }) => rest))).toBeGreaterThan(0.99);
    expect(shown.join(' ')).toBe(TEXT);
    expect(ended.get('a')).toMatchObject({ heardText: TEXT, complete: true });
    // The second piece takes up the faded end of the first, and nothing more.
    const soundMs = stage.played.reduce((sum, piece) => sum + piece.lengthMs, 0);
    const tailMs = 110;
    expect(soundMs).toBeLessThan(lengthOf(TEXT) + 10);
    expect(soundMs).toBeGreaterThan(lengthOf(TEXT) - tailMs);
  });

  it('is followed by the next one with a breath, also when that comes while it is heard', async () => {
    const stage = createStage();
    const text = 'Good morning to you. The planetarium opens at ten today.';
    const voice = createStreamingVoice(stage, (own) => steadily(Math.round(lengthOf(own)), 2));
    const { speaker, ended } = createStreamingRehearsal(stage, [voice]);
    await begin(stage, speaker, text);
    await runOut(stage);
    expect(voice.asked.join(' ')).toBe(text);
    expect(ended.get('a')).toMatchObject({ heardText: text, complete: true });
    const gaps = stage.played.flatMap((piece, index) => {
      const before = stage.played[index - 1];
      const gapMs = before ? piece.startMs - before.startMs - before.lengthMs : 0;
      return gapMs > 0 ? [gapMs] : [];
    });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toBeGreaterThan(50);
    expect(gaps[0]).toBeLessThan(450);
  });
});

describe('a stream that breaks off', () => {
  it('is relieved by the next voice at the first word that was not heard, wherever it breaks', async () => {
    for (const soundMs of [300, 800, 1200, 1650, 2400]) {
      const stage = createStage();
      const voice = createStreamingVoice(stage, () => brokenAfter(soundMs));
      const other = createFakeVoice('other');
      const { speaker, ended, voicesTold } = createStreamingRehearsal(stage, [voice, other]);
      await begin(stage, speaker);
      const shown: string[] = [];
      await runOut(stage, () => {
        const caption = speaker.captionAt(stage.now());
        const word = caption?.words[caption.spoken - 1];
        if (word !== undefined && shown.at(-1) !== word) shown.push(word);
      });
      expect(ended.get('a'), `broken after ${soundMs}`).toMatchObject({
        heardText: TEXT,
        complete: true,
      });
      const rest = other.asked.join(' ');
      expect(TEXT.endsWith(rest)).toBe(true);
      expect(rest.length).toBeGreaterThan(0);
      if (soundMs > 300) {
        expect(rest.length).toBeLessThan(TEXT.length);
        expect(voicesTold).toEqual(['streaming -', 'other synthesis-failed']);
      }
      expect(shown.join(' ')).toBe(TEXT);
      // The other voice begins when the last whole word is over.
      const last = stage.played.at(-1);
      for (const piece of stage.played.slice(0, -1))
        expect(Math.min(piece.startMs + piece.lengthMs, piece.stoppedMs ?? Infinity)).toBeLessThan(
          (last?.startMs ?? 0) + 1,
        );
    }
  });

  it('takes no word back that was shown, however long it stands still before the next voice says it', async () => {
    for (const soundMs of [900, 1100, 1200, 1300, 1500]) {
      const stage = createStage();
      const voice = createStreamingVoice(stage, () => stalledAfter(soundMs, 6000));
      const other = createFakeVoice('other');
      // The other voice is not there at once, and until it is the word that was begun stays.
      const slow: Voice = {
        ...other,
        render: (clause, stop) =>
          new Promise((resolve) => {
            stage.timer.after(600, () => resolve(other.render(clause, stop)));
          }),
      };
      const { speaker, ended } = createStreamingRehearsal(stage, [voice, slow]);
      await begin(stage, speaker);
      const shown: string[] = [];
      await runOut(stage, () => {
        const caption = speaker.captionAt(stage.now());
        const word = caption?.words[caption.spoken - 1];
        if (word !== undefined && shown.at(-1) !== word) shown.push(word);
      });
      expect(other.asked.length, `stood still after ${soundMs}`).toBeGreaterThan(0);
      expect(ended.get('a')).toMatchObject({ heardText: TEXT, complete: true });
      expect(shown.join(' ')).toBe(TEXT);
    }
  });

  it('before it began to be heard is said by the next voice from its beginning', async () => {
    const stage = createStage();
    const text = 'Good morning to you all. The planetarium opens at ten today.';
    const voice = createStreamingVoice(stage, (own) =>
      own.startsWith('Good') ? steadily(Math.round(lengthOf(own)), 4) : brokenAfter(600),
    );
    const other = createFakeVoice('other');
    const { speaker, ended, voicesTold } = createStreamingRehearsal(stage, [voice, other]);
    await begin(stage, speaker, text);
    const shown: string[] = [];
    await runOut(stage, () => {
      const caption = speaker.captionAt(stage.now());
      const word = caption?.words[caption.spoken - 1];
      if (word !== undefined && shown.at(-1) !== word) shown.push(word);
    });
    expect(other.asked).toEqual(['The planetarium opens at ten today.']);
    expect(ended.get('a')).toMatchObject({ heardText: text, complete: true });
    expect(shown.join(' ')).toBe(text);
    expect(voicesTold).toEqual(['streaming -', 'other synthesis-failed']);
    const last = stage.played.at(-1);
    const before = stage.played.find((piece) => piece.stoppedMs === null && piece !== last);
    expect(last?.startMs).toBeGreaterThan((before?.startMs ?? 0) + (before?.lengthMs ?? 0));
  });

  it('leaves nothing unsaid when it is held just then', async () => {
    for (const atMs of [450, 700, 1000, 1300]) {
      const stage = createStage();
      const voice = createStreamingVoice(stage, () => brokenAfter(1200));
      const other = createFakeVoice('other');
      const { speaker, ended } = createStreamingRehearsal(stage, [voice, other]);
      await begin(stage, speaker);
      await runOut(stage, () => {}, atMs);
      speaker.hold();
      await runOut(stage, () => {}, 800);
      speaker.resumeFromWord();
      await runOut(stage);
      expect(ended.get('a'), `held at ${atMs}`).toMatchObject({ heardText: TEXT, complete: true });
    }
  });
});

describe('somebody who speaks over a clause that is still coming', () => {
  it('stops it and its stream at once, and what counts is what was heard', async () => {
    for (const atMs of [500, 900, 1400]) {
      const stage = createStage();
      const voice = createStreamingVoice(stage, () => steadily(2600, 1.1));
      const { speaker, ended } = createStreamingRehearsal(stage, [voice]);
      await begin(stage, speaker);
      await runOut(stage, () => {}, atMs);
      const heard = speaker.heardText('a', speaker.nowMs());
      speaker.stop();
      expect(voice.stopped()).toBe(1);
      expect(ended.get('a')).toMatchObject({ heardText: heard, complete: false });
      const count = stage.played.length;
      await runOut(stage, () => {}, 3000);
      expect(stage.played.length).toBe(count);
      const sounding = stage.played.filter(
        (piece) => piece.stoppedMs === null && piece.startMs + piece.lengthMs > stage.now() - 2990,
      );
      expect(sounding).toEqual([]);
      expect(speaker.captionAt(stage.now())).toBeNull();
    }
  });

  it('may let it go on with the word that was cut, whether more has come meanwhile or not', async () => {
    for (const atMs of [450, 700, 1100, 1600])
      for (const heldMs of [60, 2500]) {
        const stage = createStage();
        const voice = createStreamingVoice(stage, () => steadily(Math.round(lengthOf(TEXT)), 1.1));
        const { speaker, ended } = createStreamingRehearsal(stage, [voice]);
        await begin(stage, speaker);
        await runOut(stage, () => {}, atMs);
        const heard = speaker.heardText('a', speaker.nowMs());
        speaker.hold();
        const count = stage.played.length;
        await runOut(stage, () => {}, heldMs);
        expect(stage.played.length).toBe(count);
        expect(speaker.heardText('a', speaker.nowMs())).toBe(heard);
        speaker.resumeFromWord();
        await runOut(stage);
        expect(ended.get('a'), `held at ${atMs} for ${heldMs}`).toMatchObject({
          heardText: TEXT,
          complete: true,
        });
        expect(voice.asked).toEqual([TEXT]);
      }
  });
});

it('goes without lips from the sound as well, by the text’s own pace, also when whoever finds them fails', async () => {
  for (const lipTimer of [null, { time: () => Promise.reject(new Error('no net')) }]) {
    const stage = createStage();
    const voice = createStreamingVoice(stage, (text) => steadily(Math.round(lengthOf(text)), 1.3));
    const { speaker, ended } = createStreamingRehearsal(stage, [voice], lipTimer);
    await begin(stage, speaker);
    const mouth = createMouthShape();
    let open = 0;
    await runOut(stage, () => {
      speaker.mouthAt(stage.now(), mouth);
      open = Math.max(open, 1 - (mouth[SIL] ?? 1));
    });
    expect(open).toBeGreaterThan(0.8);
    expect(ended.get('a')).toMatchObject({ heardText: TEXT, complete: true });
  }
});
