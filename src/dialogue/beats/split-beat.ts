import { toPieces } from '../text/sentences.ts';
import { wordsOf } from './viseme-words.ts';
import type { WireBeat } from './wire-schema.ts';

/** Parts a beat that is too long to be one; the gesture goes with the first part, the choices with the last. */
export const splitBeat = (beat: WireBeat, maxSayLength: number): readonly WireBeat[] => {
  if (beat.say.length <= maxSayLength) return [beat];
  const pieces = toPieces(beat.say, maxSayLength);
  let word = 0;
  return pieces.map((say, index) => {
    const from = word;
    word += wordsOf(say).length;
    return {
      ...beat,
      say,
      gesture: index === 0 ? beat.gesture : null,
      visemes: beat.visemes?.slice(from, word) ?? null,
      choices: index === pieces.length - 1 ? beat.choices : [],
    };
  });
};
