import { createRng } from '#core';
import type { Prosody } from '#core';

import { visemesFromPhones } from '../lips/phone-visemes.ts';
import type { Hum, RenderedClause } from '../ports.ts';
import { measureVoice } from './measure-voice.ts';
import { renderHum } from './render-hum.ts';
import { knownPrint, printOfPersona } from './voice-print.ts';
import type { VoicePrint } from './voice-print.ts';

/** A piece of what a voice has lately said. */
export interface HeardSound {
  readonly pcm: Float32Array;
  readonly sampleRateHz: number;
}

/** Hums as whoever speaks. */
export interface Hummer {
  /**
   * @param cast the ids of the voices in their order, the one that speaks first
   * @param heard what that voice lately said; null when it has said nothing, or plays itself
   * @param gainDb against its speech
   */
  hum(
    hum: Hum,
    cast: readonly string[],
    heard: HeardSound | null,
    prosody: Prosody,
    gainDb: number,
  ): RenderedClause;
}

/** One clause is not the whole voice: each moves what is known of it by so much. */
const LEARNS = 0.3;

const towards = (known: VoicePrint, seen: VoicePrint): VoicePrint => ({
  pitchHz: known.pitchHz * (seen.pitchHz / known.pitchHz) ** LEARNS,
  tract: known.tract + LEARNS * (seen.tract - known.tract),
  levelDb: known.levelDb + LEARNS * (seen.levelDb - known.levelDb),
});

export const createHummer = (): Hummer => {
  const prints = new Map<string, VoicePrint>();
  const measured = new WeakSet<HeardSound>();
  let count = 0;

  /** A sound is measured once, and only when somebody hums. */
  const printOf = (cast: readonly string[], heard: HeardSound | null): VoicePrint => {
    const [id = ''] = cast;
    const known = knownPrint(id);
    if (known) return known;
    if (heard && !measured.has(heard)) {
      measured.add(heard);
      const seen = measureVoice(heard.pcm, heard.sampleRateHz);
      const before = prints.get(id);
      if (seen) prints.set(id, before ? towards(before, seen) : seen);
    }
    return prints.get(id) ?? printOfPersona(cast);
  };

  return {
    hum(hum, cast, heard, prosody, gainDb) {
      count += 1;
      const { pcm, sampleRateHz, phones } = renderHum(
        hum,
        printOf(cast, heard),
        prosody,
        createRng(count),
      );
      const gain = 10 ** (gainDb / 20);
      const durationMs = (pcm.length / sampleRateHz) * 1000;
      return {
        kind: 'rendered',
        pcm: pcm.map((sample) => sample * gain),
        sampleRateHz,
        utterance: {
          id: `hum-${count}`,
          text: hum,
          durationMs,
          words: [{ text: hum, startMs: 0, endMs: durationMs }],
          visemes: visemesFromPhones(phones),
        },
      };
    },
  };
};
