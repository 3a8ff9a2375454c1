import { FEELINGS, GESTURES } from '#core';
import type { Feeling, Gesture } from '#core';

import { editDistance } from '../text/edit-distance.ts';

/** What models say instead of our thirteen words. A hostile feeling becomes calm: the person is never hostile. */
const OTHER_FEELINGS: Readonly<Record<Feeling, readonly string[]>> = {
  neutral: ['none', 'normal', 'plain', 'matter-of-fact', 'informative', 'neutraal'],
  warm: ['friendly', 'kind', 'welcoming', 'loving', 'affectionate', 'grateful', 'caring', 'tender'],
  happy: [
    'joy',
    'joyful',
    'cheerful',
    'glad',
    'pleased',
    'delighted',
    'positive',
    'content',
    'blij',
  ],
  amused: ['playful', 'funny', 'humorous', 'witty', 'teasing', 'laughing'],
  excited: ['enthusiastic', 'thrilled', 'eager', 'energetic', 'elated', 'inspired', 'enthousiast'],
  curious: ['interested', 'inquisitive', 'intrigued', 'questioning', 'nieuwsgierig'],
  thoughtful: [
    'pensive',
    'reflective',
    'thinking',
    'considering',
    'uncertain',
    'unsure',
    'confused',
  ],
  concerned: [
    'worried',
    'anxious',
    'empathetic',
    'empathic',
    'compassionate',
    'sympathetic',
    'fearful',
    'bezorgd',
  ],
  sad: ['sorrow', 'sorrowful', 'disappointed', 'down', 'unhappy', 'melancholic', 'verdrietig'],
  apologetic: ['sorry', 'regretful', 'ashamed', 'embarrassed', 'contrite'],
  calm: [
    'soothing',
    'reassuring',
    'patient',
    'relaxed',
    'gentle',
    'serious',
    'angry',
    'annoyed',
    'frustrated',
    'disgusted',
    'furious',
    'irritated',
    'rustig',
  ],
  surprised: ['astonished', 'amazed', 'shocked', 'surprise', 'verrast'],
  proud: ['confident', 'accomplished', 'trots'],
};

const OTHER_GESTURES: Readonly<Record<Gesture, readonly string[]>> = {
  nod: ['nodding', 'nods', 'head-nod', 'yes', 'agree'],
  shake: ['head-shake', 'shake-head', 'shaking', 'no', 'disagree'],
  tilt: ['head-tilt', 'tilt-head', 'tilting'],
  'lean-in': ['lean', 'lean-forward', 'leaning', 'leans-in', 'closer'],
  'glance-away': ['look-away', 'glance', 'look-aside', 'think', 'thinking'],
  'brow-flash': ['raise-eyebrows', 'eyebrow-raise', 'eyebrows', 'brow-raise', 'wave', 'brows-up'],
};

const wordOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
    : '';

const nearest = <Word extends string>(
  value: unknown,
  words: readonly Word[],
  others: Readonly<Record<Word, readonly string[]>>,
): Word | null => {
  const word = wordOf(value);
  if (!word || word.length > 40) return null;
  const exact = words.find((known) => known === word || others[known].includes(word));
  if (exact) return exact;
  return words.find((known) => known.length >= 4 && editDistance(word, known, 2) <= 2) ?? null;
};

/** The feeling that a model's word comes closest to; neutral when it is none of them. */
export const nearestFeeling = (value: unknown): Feeling =>
  nearest(value, FEELINGS, OTHER_FEELINGS) ?? 'neutral';

/** The gesture that a model's word comes closest to; null when it is none of them. */
export const nearestGesture = (value: unknown): Gesture | null =>
  nearest(value, GESTURES, OTHER_GESTURES);
