import { clamp } from '#core';
import type { Prosody, Rng } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import { createGlottis } from './glottis.ts';
import type { Hum } from '../ports.ts';
import { SCORES } from './murmur-score.ts';
import type { HumPiece } from './murmur-score.ts';
import { between, createTract, NASAL, ROUND_CLOSE, ROUND_OPEN } from './tract.ts';
import type { VoicePrint } from './voice-print.ts';

/** Hums have nothing above 8 kHz. */
export const HUM_RATE_HZ = 16_000;

export interface HumSound {
  /** Mono, [-1, 1]. */
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
  /** From its start to its end, rests included. */
  readonly phones: readonly Phone[];
}

/** Silence for the lips to move in. */
const HEAD_MS = 40;
const TAIL_MS = 70;
/** Nobody hums the same twice: lengths and pitch differ by so much at the most. */
const LENGTH_VARIES = 0.08;
const PITCH_VARIES_ST = 0.5;
/** Sound comes in and goes out softly. */
const ATTACK_MS = 35;
const RELEASE_MS = 90;
/** The folds and the muscles of the throat take this long to follow. */
const FOLLOW_MS = 14;
/** From the softest to the liveliest, as for speech. */
const ENERGY_SPAN_DB = 6;
/** The tract is shaped anew every so often. */
const SHAPE_EVERY = 64;
const CEILING = 0.98;

/** A parabola's values at 0, 1/2 and 1 give it between. */
const along = ([a, b, c]: HumPiece['pitchSt'], share: number): number =>
  a + share * (-3 * a + 4 * b - c + share * (2 * a - 4 * b + 2 * c));

const amplitude = (db: number): number => 10 ** (db / 20);
/** 0 to 1 without a corner. */
const ease = (share: number): number => 0.5 - 0.5 * Math.cos(Math.PI * clamp(share, 0, 1));

/**
 * Hums in somebody's own voice. The level is that of their speech, so whoever plays it turns it down as suits a listener.
 * The same draws of `rng` give the same samples.
 */
export const renderHum = (hum: Hum, print: VoicePrint, prosody: Prosody, rng: Rng): HumSound => {
  const either = (): number => 2 * rng.next() - 1;
  const rate = clamp(prosody.rate, 0.7, 1.4);
  const baseSt = clamp(prosody.pitchSt, -4, 4) + PITCH_VARIES_ST * either();
  const range = clamp(prosody.range, 0.5, 1.7);
  const pieces = SCORES[hum].map((one) => ({
    ...one,
    ms: (one.ms / rate) * (1 + LENGTH_VARIES * either()),
  }));
  const phones: Phone[] = [{ name: 'pau', startMs: 0, endMs: HEAD_MS }];
  let endMs = HEAD_MS;
  for (const { phone, ms } of pieces) {
    phones.push({ name: phone, startMs: endMs, endMs: endMs + ms });
    endMs += ms;
  }
  phones.push({ name: 'pau', startMs: endMs, endMs: endMs + TAIL_MS });

  const perMs = HUM_RATE_HZ / 1000;
  const pcm = new Float32Array(Math.round((endMs + TAIL_MS) * perMs));
  const glottis = createGlottis(HUM_RATE_HZ, rng);
  const tract = createTract(HUM_RATE_HZ);
  const follow = 1 / (FOLLOW_MS * perMs);
  let at = 0;
  let [voicing, breath] = [0, 0];
  let pitchSt = pieces[0]?.pitchSt[0] ?? 0;
  for (let index = 0; index < pcm.length; index += 1) {
    const tMs = index / perMs;
    while (at < pieces.length - 1 && tMs >= (phones[at + 1]?.endMs ?? Infinity)) at += 1;
    const now = pieces[at];
    const phone = phones[at + 1];
    if (!now || !phone) break;
    const share = clamp((tMs - phone.startMs) / now.ms, 0, 1);
    if (index % SHAPE_EVERY === 0)
      tract.shape(
        now.phone === 'ow' ? between(ROUND_OPEN, ROUND_CLOSE, share) : NASAL,
        print.tract,
      );
    const envelope = ease((tMs - HEAD_MS) / ATTACK_MS) * ease((endMs - tMs) / RELEASE_MS);
    voicing += follow * (amplitude(now.db) - voicing);
    breath += follow * (now.breath - breath);
    pitchSt += follow * (along(now.pitchSt, share) - pitchSt);
    const pitchHz = print.pitchHz * 2 ** ((baseSt + pitchSt * range) / 12);
    pcm[index] = tract.next(envelope * glottis.next(pitchHz, voicing, breath));
  }
  return { pcm: levelled(pcm, print, prosody), sampleRateHz: HUM_RATE_HZ, phones };
};

const FRAME = HUM_RATE_HZ / 50;
/** Frames within so much of the loudest are the hum itself. */
const LOUD_SHARE = 0.1;

/** Brings the loud part to the level of the voice's speech, louder or softer as the person is lively. */
const levelled = (
  pcm: Float32Array<ArrayBuffer>,
  print: VoicePrint,
  prosody: Prosody,
): Float32Array<ArrayBuffer> => {
  const powers: number[] = [];
  for (let from = 0; from + FRAME <= pcm.length; from += FRAME) {
    let power = 0;
    for (let index = from; index < from + FRAME; index += 1) power += (pcm[index] ?? 0) ** 2;
    powers.push(power / FRAME);
  }
  const loudest = Math.max(...powers);
  const loud = powers.filter((power) => power > LOUD_SHARE * loudest);
  const mean = loud.reduce((sum, power) => sum + power, 0) / Math.max(1, loud.length);
  const wanted = print.levelDb + (clamp(prosody.energy, 0, 1) - 0.5) * ENERGY_SPAN_DB;
  const gain = amplitude(wanted) / Math.sqrt(mean + 1e-12);
  return pcm.map((sample) => clamp(sample * gain, -CEILING, CEILING));
};
