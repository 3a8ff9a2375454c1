import { describe, expect, it } from 'vitest';

import { noiseFloorDb } from '../../../src/perception/voice/noise-floor.ts';
import { START_VOICE } from '../../../src/perception/voice/step-voice.ts';
import { hear, hum, quiet, raised, speech, talk, weary as low } from './sounds.ts';

const room = () => hear(quiet(), 2000).state;

/** Two notes a fifth apart, an eighth of a second each. */
function chords(forMs: number, before: ReturnType<typeof room>) {
  let state = before;
  const percepts = [];
  for (let note = 0; note < forMs / 128; note += 1) {
    const heard = hear(hum({ pitchHz: note % 2 ? 330 : 220, loudnessDb: -28 }), 128, state);
    ({ state } = heard);
    percepts.push(...heard.percepts);
  }
  return { state, percepts };
}

describe('speaking', () => {
  it('begins within a quarter of a second of a voice', () => {
    const { percepts } = hear(speech(), 600, room());
    const begun = percepts.findIndex(({ speaking }) => speaking);
    expect(begun).toBeGreaterThan(0);
    expect(begun * 32).toBeLessThan(250);
  });

  it('holds through a gap between words and ends after the hang-over', () => {
    const talking = hear(speech(), 800, room());
    const gap = hear(quiet(), 250, talking.state);
    expect(gap.percepts.every(({ speaking }) => speaking)).toBe(true);
    const end = hear(quiet(), 300, gap.state);
    expect(end.last.speaking).toBe(false);
  });

  it('is not begun by a click', () => {
    const click = hear(speech({ loudnessDb: -10, pitchHz: null }), 60, room());
    const after = hear(quiet(), 500, click.state);
    expect([...click.percepts, ...after.percepts].some(({ speaking }) => speaking)).toBe(false);
  });

  it('is not begun by a loud hiss that has no pitch', () => {
    const hiss = hear(quiet({ loudnessDb: -25 }), 4000, room());
    expect(hiss.percepts.some(({ speaking }) => speaking)).toBe(false);
  });

  it('is not begun by a tone that holds its pitch', () => {
    const tone = hear(hum({ loudnessDb: -25 }), 4000, room());
    expect(tone.percepts.some(({ speaking }) => speaking)).toBe(false);
  });

  it('is not begun by chords, and ends when only they go on', () => {
    const alone = chords(4000, room());
    expect(alone.percepts.some(({ speaking }) => speaking)).toBe(false);
    const after = chords(1200, hear(speech(), 1500, room()).state);
    expect(after.percepts.at(-1)?.speaking).toBe(false);
  });

  it('ends within a second when only a tone goes on', () => {
    const talking = hear(speech(), 1500, room()).state;
    expect(hear(hum({ loudnessDb: -28 }), 800, talking).last.speaking).toBe(false);
  });

  it('ends when only typing goes on', () => {
    let { state } = hear(speech(), 1500, room());
    let last;
    for (let key = 0; key < 6; key += 1) {
      ({ state, last } = hear(quiet({ loudnessDb: -30 }), 64, state));
      ({ state, last } = hear(quiet(), 96, state));
    }
    expect(last?.speaking).toBe(false);
  });

  it('ends when a fan starts in the middle of a word', () => {
    const talking = hear(speech(), 1000, room()).state;
    expect(hear(quiet({ loudnessDb: -30 }), 700, talking).last.speaking).toBe(false);
  });

  it('is not begun by someone far off once the visitor is known', () => {
    const known = hear(quiet(), 1500, hear(speech(), 3000, room()).state).state;
    const far = speech({ loudnessDb: -45 });
    expect(hear(far, 2000, room()).last.speaking, 'before the visitor is known').toBe(true);
    expect(hear(far, 2000, known).last.speaking).toBe(false);
    expect(hear(speech({ loudnessDb: -36 }), 2000, known).last.speaking).toBe(true);
  });

  it('is not begun by someone far off while the visitor has listened to the person', () => {
    const known = hear(speech(), 3000, room()).state;
    const listened = hear(quiet(), 20_000, known, true).state;
    const far = hear(speech({ loudnessDb: -45 }), 2000, listened);
    expect(far.percepts.some(({ speaking }) => speaking)).toBe(false);
    const gone = hear(quiet(), 20_000, known).state;
    expect(hear(speech({ loudnessDb: -45 }), 2000, gone).last.speaking).toBe(true);
  });

  it('is begun by a quiet visitor who comes after a loud one', () => {
    const left = hear(quiet(), 40_000, hear(speech({ loudnessDb: -20 }), 3000, room()).state);
    expect(hear(speech({ loudnessDb: -44 }), 2000, left.state).last.speaking).toBe(true);
  });

  it('is not begun by the echo of the person, but by a visitor who talks over it', () => {
    const echo = hear(speech({ loudnessDb: -44 }), 3000, room(), true);
    expect(echo.percepts.some(({ speaking }) => speaking)).toBe(false);
    const same = hear(speech({ loudnessDb: -44 }), 1000, room(), false);
    expect(same.last.speaking).toBe(true);
    const over = hear(speech({ loudnessDb: -24 }), 600, room(), true);
    expect(over.last.speaking).toBe(true);
  });

  it('says no pitch while nobody speaks', () => {
    expect(hear(quiet({ pitchHz: 100 }), 500).last.pitchHz).toBeNull();
  });
});

describe('the noise floor', () => {
  it('adapts to a fan within four seconds, and to its end at once', () => {
    const fan = hear(quiet({ loudnessDb: -38 }), 4000, room());
    expect(Math.abs(noiseFloorDb(fan.state.floor) + 38)).toBeLessThan(3);
    const off = hear(quiet(), 600, fan.state);
    expect(noiseFloorDb(off.state.floor)).toBeLessThan(-52);
  });

  it('is not raised by talk with the pauses that talk has', () => {
    let { state } = hear(quiet(), 2000);
    for (let sentence = 0; sentence < 8; sentence += 1) {
      ({ state } = hear(speech(), 1200, state));
      ({ state } = hear(quiet(), 250, state));
    }
    expect(noiseFloorDb(state.floor)).toBeLessThan(-50);
  });

  it('takes a long note of a voice for noise in the end', () => {
    const note = hear(speech({ loudnessDb: -40, pitchHz: 100 }), 20_000, room());
    expect(note.last.speaking).toBe(false);
  });

  it('lets a quiet voice be heard over a noise it stands out from', () => {
    const fan = hear(quiet({ loudnessDb: -45 }), 4000, room()).state;
    expect(hear(speech({ loudnessDb: -40 }), 800, fan).last.speaking).toBe(false);
    expect(hear(speech({ loudnessDb: -30 }), 800, fan).last.speaking).toBe(true);
  });
});

describe('a voice that only its level may be read from', () => {
  it('is heard to speak, and nothing is learned of how it sounds', () => {
    const { state, last } = hear(raised(), 3000, room(), false, true);
    expect(last).toMatchObject({ speaking: true, arousal: 0, confidence: 0 });
    expect(state.arousal).toEqual(START_VOICE.arousal);
  });
});

describe('arousal', () => {
  /** Someone who has said five sentences. */
  const known = (pitchHz: number) => talk(speech({ pitchHz }), 12_000, room()).state;

  it('is near zero for the way a speaker always sounds, high voice or low', () => {
    for (const pitchHz of [95, 260]) {
      const { last } = hear(speech({ pitchHz }), 3000, known(pitchHz));
      expect(Math.abs(last.arousal)).toBeLessThan(0.1);
      expect(last.confidence).toBeGreaterThan(0.7);
    }
  });

  it('rises when the same speaker grows higher and more pressed', () => {
    const shouting = hear(raised(), 3000, known(120));
    expect(shouting.last.arousal).toBeGreaterThan(0.4);
  });

  it('falls when they grow lower and softer', () => {
    const weary = hear(low(), 3000, known(120));
    expect(weary.last.arousal).toBeLessThan(-0.1);
  });

  it('trusts nothing before the speaker is known', () => {
    expect(hear(speech({ pitchHz: 280 }), 500, room()).last.confidence).toBeLessThan(0.3);
  });

  it('fades after speech', () => {
    const shouting = hear(raised(), 3000, known(120));
    const after = hear(quiet(), 15_000, shouting.state);
    expect(after.last.arousal).toBeLessThan(0.1);
  });

  it('does not take someone who comes in shouting for calm, nor trust itself with them', () => {
    const { last } = talk(raised(), 20_000, room());
    expect(last.arousal).toBeGreaterThan(0.4);
    expect(last.confidence).toBeLessThan(0.5);
  });

  it('does not take a minute of quarrel for the new calm', () => {
    const quarrel = talk(raised(), 60_000, known(120));
    expect(quarrel.last.arousal).toBeGreaterThan(0.4);
  });

  it('reads the same of a voice near the microphone and far from it', () => {
    const far = hear(speech({ loudnessDb: -40 }), 3000, known(120));
    expect(Math.abs(far.last.arousal)).toBeLessThan(0.1);
  });

  it('learns nothing while the person speaks', () => {
    const before = known(120);
    const during = hear(speech({ loudnessDb: -20, pitchHz: 240 }), 3000, before, true);
    expect(during.state.arousal.own).toEqual(before.arousal.own);
  });

  it('never claims a valence', () => {
    expect(
      hear(speech({ pitchHz: 300 }), 5000, known(120)).percepts.every(
        ({ valence }) => valence === 0,
      ),
    ).toBe(true);
  });
});
