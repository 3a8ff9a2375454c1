import type { SpokenWord, Utterance } from '#core';

import { fitToOutline } from '../phones/fit-outline.ts';
import { layWordPhones } from '../phones/lay-words.ts';
import type { WordPhones } from '../phones/spoken-phone.ts';
import { fitWordPhones } from '../phones/time-words.ts';
import type { ClauseRequest, SoundClause } from '../ports.ts';
import type { AcousticNet } from '../sound/acoustic-net.ts';
import { alignWordPhones } from '../sound/align-word-phones.ts';
import type { AlignedWords } from '../sound/align-word-phones.ts';
import { outlineOf } from '../sound/sound-outline.ts';
import { audibleStretches } from './audible-stretches.ts';
import type { Phone } from './phone-visemes.ts';
import { isSilence, visemesFromPhones } from './phone-visemes.ts';
import { wordsFromPieces } from './piece-times.ts';
import { agree } from './timed.ts';
import type { Timed } from './timed.ts';
import { timedSoFar } from './timing-so-far.ts';
import { overrideWordVisemes, visemesWritten } from './word-visemes.ts';

/** Words by their phones: each lasts from its first to its last; one with nothing to say ends where the one before does. */
const wordsOver = (
  words: readonly WordPhones[],
  phones: readonly Phone[],
): readonly SpokenWord[] => {
  const sounding = phones.filter(({ name }) => !isSilence(name));
  let next = 0;
  let atMs = phones[0]?.startMs ?? 0;
  return words.map(({ text, phones: own }) => {
    const count = own.filter(({ name }) => !isSilence(name)).length;
    const startMs = count > 0 ? (sounding[next]?.startMs ?? atMs) : atMs;
    next += count;
    if (count > 0) atMs = sounding[next - 1]?.endMs ?? startMs;
    return { text, startMs, endMs: atMs };
  });
};

/**
 * Phones and words laid over the audible parts of a sound by how long each usually lasts, then moved to where its level
 * and brightness say they are.
 */
const spreadWordPhones = (
  words: readonly WordPhones[],
  pcm: Float32Array,
  sampleRateHz: number,
): AlignedWords => {
  const stretches = audibleStretches(pcm, sampleRateHz);
  const laid = layWordPhones(words, stretches);
  const fitted = fitToOutline(laid.phones, outlineOf(pcm, sampleRateHz));
  const lengthMs = (pcm.length / sampleRateHz) * 1000;
  const startMs = stretches[0]?.startMs ?? 0;
  const endMs = stretches.at(-1)?.endMs ?? lengthMs;
  const silences: readonly Phone[] = [
    { name: 'pau', startMs: 0, endMs: startMs },
    { name: 'pau', startMs: endMs, endMs: lengthMs },
  ];
  return {
    phones: [...silences.slice(0, 1), ...fitted, ...silences.slice(1)].filter(
      (phone) => phone.endMs > phone.startMs,
    ),
    words: wordsOver(words, fitted),
  };
};

/** The known text found in the sound by the net; by usual lengths and the outline of the sound when it cannot be found. */
const heard = (
  words: readonly WordPhones[],
  { pcm, sampleRateHz }: SoundClause,
  net: AcousticNet | null,
): AlignedWords =>
  (net && alignWordPhones(pcm, sampleRateHz, words, net)) ??
  spreadWordPhones(words, pcm, sampleRateHz);

/**
 * Phones of words whose times were told, moved inside them to where the outline of the sound says they are. Many voices
 * count the silence at the end as part of the last word.
 */
const fittedWithin = (
  words: readonly WordPhones[],
  times: readonly SpokenWord[],
  { pcm, sampleRateHz }: SoundClause,
): readonly Phone[] => {
  const audibleMs = audibleStretches(pcm, sampleRateHz).at(-1)?.endMs ?? Infinity;
  const told = times.map((time) => ({
    ...time,
    endMs: Math.max(time.startMs, Math.min(time.endMs, audibleMs)),
  }));
  return fitToOutline(fitWordPhones(words, told), outlineOf(pcm, sampleRateHz), (ms) =>
    told.some(({ startMs }) => Math.abs(startMs - ms) < 1),
  );
};

/** Phones of words whose times the voice told: heard where the net agrees with it, else fitted in. */
const within = (
  words: readonly WordPhones[],
  times: readonly SpokenWord[],
  sound: SoundClause,
  net: AcousticNet | null,
): Timed => {
  const found = net && alignWordPhones(sound.pcm, sound.sampleRateHz, words, net);
  const phones =
    found && agree(times, found.words) ? found.phones : fittedWithin(words, times, sound);
  return { visemes: visemesFromPhones(phones), words: times };
};

const timed = (
  words: readonly WordPhones[],
  sound: SoundClause,
  net: AcousticNet | null,
): Timed => {
  const { timing } = sound;
  const texts = words.map(({ text }) => text);
  if (timing.level === 'words' || timing.level === 'characters') {
    const pieces = timing.level === 'words' ? timing.words : timing.characters;
    const times = wordsFromPieces(texts, pieces);
    if (times) return within(words, times, sound, net);
  }
  const found = heard(words, sound, net);
  if (timing.level === 'phones')
    return { visemes: visemesFromPhones(timing.phones), words: found.words };
  if (timing.level === 'visemes') {
    const told = timing.words ? wordsFromPieces(texts, timing.words) : null;
    return { visemes: timing.visemes, words: told ?? found.words };
  }
  return { visemes: visemesFromPhones(found.phones), words: found.words };
};

/**
 * Words and lips of a clause from the best timing there is: the voice's own phones or visemes; the words' times with their
 * phones heard or fitted in; the text found in the sound by the net; the text's usual lengths over the outline of the
 * sound. Visemes written by hand win. Of an open sound what has come is timed like that, and the rest lies where it is to be
 * expected.
 * @param words one entry for each word of the clause as captions show it
 * @param net null when there is none to listen with
 */
export const lipTimings = (
  clause: ClauseRequest,
  sound: SoundClause,
  words: readonly WordPhones[],
  net: AcousticNet | null,
): Utterance => {
  const { visemes, words: spoken } =
    sound.open === true
      ? timedSoFar(words, sound, net, clause.prosody.rate)
      : timed(words, sound, net);
  const written = visemesWritten(
    words.map(({ text }) => text),
    clause.pronounce,
    clause.visemes,
  );
  return {
    id: clause.id,
    text: clause.text,
    durationMs: Math.max(
      (sound.pcm.length / sound.sampleRateHz) * 1000,
      sound.open === true ? (spoken.at(-1)?.endMs ?? 0) : 0,
    ),
    words: spoken,
    visemes: overrideWordVisemes(visemes, spoken, written),
  };
};
