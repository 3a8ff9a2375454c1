import { smoothstep, type VoicePercept } from '#core';

import type { Draft } from '../draft.ts';
import type { VisitorEstimate } from './visitor.ts';

/** What is known of how loud this visitor usually speaks. */
export interface UsualVoice {
  /** Running median of the level of their speech, dB relative to full scale; null before any was heard. */
  readonly levelDb: number | null;
  /** How much speech it rests on, percepts; stops growing where it is well known. */
  readonly heard: number;
  /** Whether they are shouting now: it is told once, and again after they have spoken lower. */
  readonly shouting: boolean;
}

export const UNHEARD: UsualVoice = { levelDb: null, heard: 0, shouting: false };

/** Steps of the running median, dB a percept (Robbins & Monro 1951): quick at first, then a shout does not become usual. */
const LEARNS_DB = { first: 2, later: 0.15 } as const;
/** A second or so of speech at twenty percepts a second. */
const KNOWN = 30;
/**
 * People shout 15 to 25 dB above how they talk (Pearsons et al. 1977); from 12 dB on a voice is raised, and no distance to the
 * microphone makes a difference to that. Where nothing is known of them yet, only what hardly any talk reaches is a shout.
 */
const ABOVE_USUAL_DB = { from: 10, fully: 16, over: 6 } as const;
const LOUD_DB = { from: -20, fully: -14 } as const;
/** A voice that is loud and calm calls across a room; how stirred it has to sound at least, [-1, 1]. */
const STIRRED = { from: 0.05, fully: 0.5 } as const;
/** A jump startles by itself, dB: in the midst of speech, or by somebody whose usual voice is known. */
const JUMP_DB = 12;
const SHOUTS = 0.5;
/** From this valence on people shout for joy. */
const JOY = 0.3;

/** How far a voice appears to shout, [0, 1]: by its level above the speaker's own usual one, and by how stirred it sounds. */
function shoutingOf(voice: VoicePercept, { usual, voice: last }: VisitorEstimate): number {
  if (!voice.speaking) return 0;
  const { loudnessDb, arousal, confidence } = voice;
  const known = usual.heard >= KNOWN;
  const above =
    (usual.levelDb === null
      ? 1
      : smoothstep(ABOVE_USUAL_DB.from, ABOVE_USUAL_DB.fully, loudnessDb - usual.levelDb)) *
    (known ? 1 : smoothstep(LOUD_DB.from, LOUD_DB.fully, loudnessDb));
  const jumps = last !== null && (last.speaking || known) && loudnessDb - last.loudnessDb > JUMP_DB;
  const stirred = confidence * smoothstep(STIRRED.from, STIRRED.fully, arousal);
  return above * Math.max(stirred, jumps ? 1 : 0);
}

/** Whether this percept is the beginning of a shout. Ask before it is taken in. */
export const beginsToShout = (voice: VoicePercept, visitor: VisitorEstimate): boolean =>
  visitor.mode === 'full' && !visitor.usual.shouting && shoutingOf(voice, visitor) >= SHOUTS;

/** Takes a level in to what is usual. */
export function hearLevel(visitor: Draft['visitor'], voice: VoicePercept): void {
  if (!voice.speaking) return;
  const { usual } = visitor;
  const { loudnessDb } = voice;
  const below = usual.levelDb === null || loudnessDb - usual.levelDb < ABOVE_USUAL_DB.over;
  const shouting =
    visitor.mode === 'full' && (shoutingOf(voice, visitor) >= SHOUTS || (usual.shouting && !below));
  if (usual.levelDb === null) {
    visitor.usual = { levelDb: loudnessDb, heard: 1, shouting };
    return;
  }
  const step = usual.heard < KNOWN ? LEARNS_DB.first : LEARNS_DB.later;
  visitor.usual = {
    levelDb: usual.levelDb + step * Math.sign(loudnessDb - usual.levelDb),
    heard: Math.min(KNOWN, usual.heard + 1),
    shouting,
  };
}

/** A voice that is older than this is not heard any more. */
const HEARD_MS = 1000;

/** Whether the visitor is being heard to shout, and does not appear to do it for joy. */
export const isShoutedAt = ({ visitor, tMs }: Draft): boolean => {
  const { usual, voice, valence } = visitor;
  return usual.shouting && voice?.speaking === true && tMs - voice.tMs < HEARD_MS && valence < JOY;
};
