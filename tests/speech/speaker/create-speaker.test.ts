import { createMouthShape, VISEMES } from '#core';
import type { LiveClause, Voice } from '#speech';
import { describe, expect, it } from 'vitest';

import { readingPace } from '../../../src/speech/voices/silent-voice.ts';
import { createFakeVoice, createRehearsal, createStage, failure, line } from '../stage.ts';

const LONG =
  'Good morning, and welcome to the museum. The planetarium opens at ten. There are two shows today.';
const words = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

describe('speaking lines', () => {
  it('says lines in order and tells when each begins and ends, without any frame being drawn', async () => {
    const { stage, speaker, kinds, ended } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', 'Hello there.'));
    speaker.say(line('b', LONG));
    expect(speaker.speaking).toBe(true);
    await stage.run(20_000);
    expect(kinds()).toEqual([
      'voice flite -',
      'line-started a',
      'line-ended a',
      'line-started b',
      'line-ended b',
      'idle',
    ]);
    expect(ended('b')).toMatchObject({ heardText: LONG, complete: true });
    expect(speaker.speaking).toBe(false);
  });

  it('puts clauses on the clock ahead of time, one after the other, with a breath and no overlap', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    await stage.settle();
    expect(stage.played.length).toBe(3);
    await stage.run(20_000);
    for (const [index, next] of stage.played.entries()) {
      const before = stage.played[index - 1];
      if (!before) continue;
      const breathMs = next.startMs - (before.startMs + before.lengthMs);
      expect(breathMs).toBeGreaterThan(50);
      expect(breathMs).toBeLessThan(450);
    }
  });

  it('ends a line of nothing at once', async () => {
    const { stage, speaker, kinds } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', '   '));
    await stage.run(10);
    expect(kinds()).toEqual(['line-ended a', 'idle']);
  });

  it('lets a listener say the next line from within an event', async () => {
    const { stage, speaker, ended } = createRehearsal([createFakeVoice('flite')]);
    speaker.subscribe((event) => {
      if (event.kind === 'line-ended' && event.lineId === 'a') speaker.say(line('b', 'And more.'));
    });
    speaker.say(line('a', 'First.'));
    await stage.run(5000);
    expect(ended('b')?.complete).toBe(true);
  });
});

describe('interruption', () => {
  it('keeps only the words that were heard in full, at whatever moment it comes', async () => {
    for (let atMs = 0; atMs < 7000; atMs += 130) {
      const { stage, speaker, ended } = createRehearsal([createFakeVoice('flite')]);
      speaker.say(line('a', LONG));
      await stage.run(atMs);
      if (!speaker.speaking) break;
      const heardBefore = speaker.heardText('a', speaker.nowMs());
      speaker.stop();
      const end = ended('a');
      expect(end?.complete).toBe(false);
      expect(end?.heardText).toBe(heardBefore);
      expect(LONG.startsWith(end?.heardText ?? '?')).toBe(true);
      const caption = speaker.captionAt(stage.now());
      expect(caption).toBeNull();
      await stage.run(20_000);
      expect(speaker.heardText('a', stage.now())).toBe(heardBefore);
    }
  });

  it('counts more words as heard the later it comes', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    let before = 0;
    for (let step = 0; step < 60; step += 1) {
      await stage.run(150);
      const now = words(speaker.heardText('a', stage.now()));
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBe(words(LONG));
  });

  it('stops all sound at once, also what was put on the clock ahead, and drops the queue', async () => {
    const { stage, speaker, kinds } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    speaker.say(line('b', 'Never heard.'));
    await stage.run(700);
    speaker.stop();
    const unstopped = stage.played.filter(
      (sound) => sound.stoppedMs === null && sound.startMs + sound.lengthMs > stage.now(),
    );
    expect(unstopped).toEqual([]);
    const count = stage.played.length;
    await stage.run(20_000);
    expect(stage.played.length).toBe(count);
    expect(kinds().slice(-3)).toEqual(['line-ended a', 'line-ended b', 'idle']);
  });

  it('brings the mouth to rest smoothly within a fifth of a second', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', 'Moo moo moo moo moo.'));
    await stage.run(600);
    const before = createMouthShape();
    const after = createMouthShape();
    const atMs = speaker.nowMs();
    speaker.mouthAt(atMs, before);
    speaker.stop();
    speaker.mouthAt(atMs, after);
    for (const [index, weight] of before.entries()) expect(after[index]).toBeCloseTo(weight, 5);
    speaker.mouthAt(atMs + 200, after);
    expect(after[VISEMES.indexOf('sil')]).toBeCloseTo(1, 5);
  });

  it('speaks again after a stop', async () => {
    const { stage, speaker, ended } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', LONG));
    await stage.run(500);
    speaker.stop();
    speaker.say(line('b', 'As you wish.'));
    await stage.run(5000);
    expect(ended('b')).toMatchObject({ complete: true, heardText: 'As you wish.' });
  });
});

describe('when a voice fails', () => {
  it('goes on with the next voice within the sentence and says no word twice', async () => {
    let count = 0;
    const first = createFakeVoice('first', () => {
      count += 1;
      return count === 2 ? failure('synthesis-failed', true) : null;
    });
    const second = createFakeVoice('second');
    const { stage, speaker, kinds, ended } = createRehearsal([first, second]);
    speaker.say(line('a', LONG));
    await stage.run(20_000);
    expect(ended('a')?.heardText).toBe(LONG);
    const clauses = [first.asked[0], ...second.asked];
    expect(clauses.join(' ')).toBe(LONG);
    expect(kinds()).toContain('voice second synthesis-failed');
  });

  it('gives a voice that failed for now another chance with the next line', async () => {
    let broken = true;
    const first = createFakeVoice('first', () => (broken ? failure('load-failed', true) : null));
    const { stage, speaker, kinds } = createRehearsal([first]);
    speaker.say(line('a', LONG));
    await stage.run(20_000);
    expect(first.asked.length).toBe(1);
    broken = false;
    speaker.say(line('b', 'Back again.'));
    await stage.run(5000);
    expect(kinds().filter((kind) => kind.startsWith('voice'))).toEqual([
      'voice silent load-failed',
      'voice first -',
    ]);
  });

  it('falls silent with captions and moving lips when no voice speaks the language, and says why', async () => {
    const { stage, speaker, kinds, ended } = createRehearsal([createFakeVoice('flite')]);
    const text = 'Goedemorgen, welkom in het museum.';
    speaker.say(line('a', text, { locale: 'nl' }));
    const mouth = createMouthShape();
    let moved = 0;
    let most = 0;
    for (let step = 0; step < 400; step += 1) {
      await stage.run(10);
      speaker.mouthAt(stage.now(), mouth);
      moved = Math.max(moved, 1 - (mouth[VISEMES.indexOf('sil')] ?? 1));
      most = Math.max(most, speaker.captionAt(stage.now())?.spoken ?? 0);
    }
    expect(moved).toBeGreaterThan(0.8);
    expect(most).toBeGreaterThan(1);
    expect(stage.played).toEqual([]);
    expect(kinds()).toContain('voice silent unsupported-language');
    expect(ended('a')).toMatchObject({ complete: true, heardText: text });
  });

  it('survives a voice that throws', async () => {
    const thrower: Voice = {
      ...createFakeVoice('thrower'),
      render: () => Promise.reject(new Error('out of memory')),
    };
    const { stage, speaker, ended } = createRehearsal([thrower]);
    speaker.say(line('a', 'Still here.'));
    await stage.run(5000);
    expect(ended('a')?.complete).toBe(true);
  });
});

/** A voice that plays itself: reports each word after `msPerWord`, and breaks after `breakAfter` words. */
const createLiveVoice = (
  stage: ReturnType<typeof createStage>,
  msPerWord: number,
  breakAfter = Infinity,
): Voice & { readonly said: string[] } => {
  const said: string[] = [];
  return {
    ...createFakeVoice('live'),
    live: true,
    said,
    render(clause) {
      const utterance = readingPace(clause, 1);
      const live: LiveClause = {
        kind: 'live',
        utterance,
        play: (onWord, stop) =>
          new Promise((resolve) => {
            let index = 0;
            let callOff = (): void => {};
            const next = (): void => {
              if (index >= breakAfter) return resolve(false);
              if (index >= utterance.words.length) return resolve(true);
              said.push(utterance.words[index]?.text ?? '');
              onWord(index);
              index += 1;
              callOff = stage.timer.after(msPerWord, next);
            };
            stop.addEventListener('abort', () => {
              callOff();
              resolve(false);
            });
            next();
          }),
      };
      return Promise.resolve(live);
    },
  };
};

describe('a voice that plays itself', () => {
  it('is followed word by word, however far off the estimate was', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 600);
    const { speaker, ended } = createRehearsal([live], stage);
    speaker.say(line('a', 'One two three four five six.'));
    await stage.run(600 * 3 + 50);
    const caption = speaker.captionAt(stage.now());
    expect(caption?.spoken).toBeGreaterThanOrEqual(4);
    expect(caption?.spoken).toBeLessThanOrEqual(5);
    await stage.run(5000);
    expect(ended('a')).toMatchObject({ complete: true, heardText: 'One two three four five six.' });
    expect(live.said.length).toBe(6);
  });

  it('is waited for: its clauses do not overlap', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 300);
    const { speaker, ended } = createRehearsal([live], stage);
    speaker.say(line('a', LONG));
    await stage.run(20_000);
    expect(live.said.join(' ')).toBe(LONG);
    expect(ended('a')?.heardText).toBe(LONG);
  });

  it('is relieved by the next voice where it broke off, and no word is said twice', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 250, 3);
    const other = createFakeVoice('other');
    const { speaker, kinds, ended } = createRehearsal([live, other], stage);
    speaker.say(line('a', LONG));
    await stage.run(20_000);
    expect([...live.said, ...other.asked].join(' ')).toBe(LONG);
    expect(ended('a')?.heardText).toBe(LONG);
    expect(kinds()).toContain('voice other synthesis-failed');
  });

  it('falls silent when sound is muted, and captions go on from there', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 250);
    const { speaker, ended } = createRehearsal([live], stage);
    speaker.say(line('a', LONG));
    await stage.run(900);
    speaker.setMuted(true);
    const said = live.said.length;
    await stage.run(20_000);
    expect(live.said.length).toBe(said);
    expect(ended('a')).toMatchObject({ complete: true, heardText: LONG });
  });

  it('is known to sound although the loudspeaker knows nothing of it', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 250);
    const out = { ...stage.audioOut, recentSound: () => 48_000 };
    const { speaker } = createRehearsal([live], { ...stage, audioOut: out });
    const sound = new Float32Array(64);
    expect(speaker.recentSound(sound)).toBe(48_000);
    speaker.say(line('a', 'Hello there.'));
    await stage.run(100);
    expect(speaker.recentSound(sound)).toBe(0);
    await stage.run(5000);
    expect(speaker.recentSound(sound)).toBe(48_000);
  });

  it('that stops telling of its words leaves no caption stuck', async () => {
    const stage = createStage();
    const live = createLiveVoice(stage, 250);
    const render: Voice['render'] = async (clause, stop) => {
      const made = await live.render(clause, stop);
      if (made.kind !== 'live') return made;
      return {
        ...made,
        play: (onWord) =>
          new Promise((resolve) => {
            onWord(0);
            stage.timer.after(300, () => onWord(1));
            stage.timer.after(9000, () => resolve(true));
          }),
      };
    };
    const { speaker } = createRehearsal([{ ...live, render }], stage);
    speaker.say(line('a', 'Good morning and welcome to our museum of machines.'));
    await stage.run(1000);
    expect(speaker.captionAt(stage.now())?.spoken).toBe(2);
    await stage.run(6000);
    expect(speaker.captionAt(stage.now())?.spoken).toBe(9);
    expect(words(speaker.heardText('a', stage.now()))).toBe(9);
  });

  it('is not asked while the browser holds sound back, and goes on in sound from the word at hand', async () => {
    for (const how of ['blocked', 'muted']) {
      const stage = createStage();
      const live = createLiveVoice(stage, 250);
      const { speaker, ended, kinds } = createRehearsal([live], stage);
      const hush = (on: boolean): void =>
        how === 'muted' ? speaker.setMuted(on) : stage.setState(on ? 'blocked' : 'ready');
      hush(true);
      speaker.say(line('a', LONG));
      await stage.run(1600);
      expect(live.said).toEqual([]);
      const shown = words(speaker.heardText('a', stage.now()));
      expect(shown).toBeGreaterThan(1);
      expect(speaker.captionAt(stage.now())?.spoken).toBeGreaterThan(1);
      hush(false);
      await stage.run(20_000);
      expect(live.said).toEqual(LONG.split(' ').slice(shown));
      expect(ended('a')).toMatchObject({ complete: true, heardText: LONG });
      expect(kinds().filter((kind) => kind.startsWith('voice'))).toEqual(['voice live -']);
    }
  });
});

describe('captions', () => {
  it('show at most 84 characters and every word once its time has come', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    const text =
      'This sentence is on purpose much longer than anybody would ever put on a screen at once and it goes on without a single comma until the very end of it all.';
    speaker.say(line('a', text));
    const seen: string[] = [];
    for (let step = 0; step < 1500 && speaker.speaking; step += 1) {
      await stage.run(10);
      const caption = speaker.captionAt(stage.now());
      if (!caption) continue;
      expect(caption.words.join(' ').length).toBeLessThanOrEqual(84);
      const begun = caption.words.slice(0, caption.spoken).join(' ');
      if (seen.at(-1) !== begun) seen.push(begun);
    }
    for (const word of text.split(' ')) expect(seen.join(' ')).toContain(word);
  });

  it('stay the same object while nothing changes, so that nobody redraws', async () => {
    const { stage, speaker } = createRehearsal([createFakeVoice('flite')]);
    speaker.say(line('a', 'Astronomically.'));
    await stage.run(300);
    expect(speaker.captionAt(stage.now())).toBe(speaker.captionAt(stage.now() + 5));
  });
});

it('passes the state of the loudspeaker on', () => {
  const { stage, events } = createRehearsal([createFakeVoice('flite')]);
  stage.setState('blocked');
  stage.setState('ready');
  expect(events).toEqual([
    { kind: 'audio-state', state: 'blocked' },
    { kind: 'audio-state', state: 'ready' },
  ]);
});

it('rests when nobody speaks', () => {
  const { speaker } = createRehearsal([]);
  const mouth = createMouthShape().fill(0.5);
  speaker.mouthAt(123, mouth);
  expect([...mouth]).toEqual([1, ...Array.from({ length: mouth.length - 1 }, () => 0)]);
});
