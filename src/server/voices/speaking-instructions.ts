import type { Feeling, Locale, Manner, Prosody } from '#core';
import type { SpeechRequest } from './speech-vendor.ts';

/** What a voice that takes its direction in words is told of a feeling at full strength. */
const FEELS: Readonly<Record<Feeling, string>> = {
  neutral: 'even and friendly',
  warm: 'warm and welcoming, with a smile in the voice',
  happy: 'bright and happy, smiling',
  amused: 'amused, close to a chuckle but never laughing over the words',
  excited: 'excited and lively, with real enthusiasm',
  curious: 'curious and attentive, leaning in',
  thoughtful: 'thoughtful, as if weighing each phrase',
  concerned: 'concerned and caring, gentle',
  sad: 'subdued and quiet, with sympathy',
  apologetic: 'apologetic and sincere',
  calm: 'calm and unhurried',
  surprised: 'pleasantly surprised, eyebrows up',
  proud: 'quietly proud',
};

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', nl: 'Dutch' };

/** Below this a feeling is only a hint. */
const HINT = 0.35;
const STRONG = 0.75;

const feeling = (feel: Feeling, intensity: number): string => {
  if (feel === 'neutral' || intensity <= 0) return FEELS.neutral;
  if (intensity < HINT) return `even and friendly, with a hint of this: ${FEELS[feel]}`;
  return intensity > STRONG ? `clearly ${FEELS[feel]}` : FEELS[feel];
};

// What is told apart here are the sizes that a feeling or a mood has in prosody: some five per cent of rate, half a tone.
const pace = (rate: number): string => {
  if (rate < 0.88) return 'Speak slowly.';
  if (rate < 0.95) return 'Speak a little slower than usual.';
  if (rate > 1.12) return 'Speak quickly.';
  return rate > 1.03 ? 'Speak a little faster than usual.' : 'Speak at a natural pace.';
};
const pitch = ({ pitchSt, range }: Prosody): string => {
  const level =
    pitchSt > 0.6 ? 'a slightly higher pitch' : pitchSt < -0.6 ? 'a slightly lower pitch' : null;
  const width =
    range > 1.15 ? 'lively intonation' : range < 0.9 ? 'restrained, level intonation' : null;
  const parts = [level, width].filter((part) => part !== null);
  return parts.length === 0 ? '' : `Use ${parts.join(' and ')}.`;
};
const loudness = (energy: number): string => {
  if (energy < 0.42) return 'Keep the voice soft.';
  return energy > 0.6 ? 'Give the voice energy.' : '';
};

const manners = (manner: Manner | null): string => {
  if (manner === null) return '';
  const tone =
    manner.tone === 'playful'
      ? 'The tone is light and playful.'
      : 'The tone is courteous and precise.';
  const length = manner.length === 'brief' ? ' Keep it crisp.' : ' Take the time to be clear.';
  const order =
    manner.order === 'comfort-first'
      ? ' Reassurance comes before information.'
      : ' Be to the point.';
  return tone + length + order;
};

/** Direction for a voice that is told in words how to speak, from feeling, manner and prosody. English. */
export const speakingInstructions = (request: SpeechRequest): string =>
  [
    `You are the voice of a host who speaks to one visitor, face to face. Sound ${feeling(request.feel, request.intensity)}.`,
    pace(request.prosody.rate),
    pitch(request.prosody),
    loudness(request.prosody.energy),
    manners(request.manner),
    `The text is ${LANGUAGES[request.locale]}; speak it as a native would, exactly as written, adding nothing.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
