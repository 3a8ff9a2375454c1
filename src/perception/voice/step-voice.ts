import { lerp } from '#core';
import type { VoicePercept } from '#core';

import { NO_ECHO, stepEcho } from './echo-gate.ts';
import type { EchoPath } from './echo-gate.ts';
import { heardBands } from './sound-bands.ts';
import { noiseFloorDb, START_NOISE_FLOOR, stepNoiseFloor } from './noise-floor.ts';
import type { NoiseFloor } from './noise-floor.ts';
import { hasGlided, isVoiced, NO_MELODY, stepMelody } from './melody.ts';
import type { Melody } from './melody.ts';
import { SILENT, stepSpeaking } from './speaking.ts';
import type { Speaking } from './speaking.ts';
import { NO_SYLLABLES, stepSyllables, syllableRateHz } from './syllables.ts';
import type { SpeechPart, Syllables } from './syllables.ts';
import { stepUsualLevel } from './usual-level.ts';
import type { UsualLevel } from './usual-level.ts';
import { hasHeardPhrase, knowsSpeaker, START_AROUSAL, stepVocalArousal } from './vocal-arousal.ts';
import type { VocalArousal } from './vocal-arousal.ts';
import { STRETCH_MS, TOLD_AFTER_MS } from './voice-features.ts';
import type { VoiceFeatures } from './voice-features.ts';
import { stretchManner } from './voice-manner.ts';

/** Everything that is known of the voice; JSON, and wiped with the sense. */
export interface VoiceState {
  readonly tMs: number | null;
  readonly melody: Melody;
  readonly floor: NoiseFloor;
  readonly speaking: Speaking;
  readonly usualDb: UsualLevel;
  readonly syllables: Syllables;
  readonly arousal: VocalArousal;
  readonly echo: EchoPath;
}

export const START_VOICE: VoiceState = {
  tMs: null,
  melody: NO_MELODY,
  floor: START_NOISE_FLOOR,
  speaking: SILENT,
  usualDb: null,
  syllables: NO_SYLLABLES,
  arousal: START_AROUSAL,
  echo: NO_ECHO,
};

export interface VoiceStep {
  readonly state: VoiceState;
  readonly percept: VoicePercept;
}

/** A stretch of sound, and how it lies in the room's talk. */
export interface HeardStretch {
  readonly features: VoiceFeatures;
  /** Session time of its end. */
  readonly tMs: number;
  /** The digital person is speaking: what is heard may be its own echo. */
  readonly personSpeaking: boolean;
  /** What the loudspeaker plays at this moment, level of each of ten bands, dBFS; null when nobody can tell. */
  readonly played?: readonly number[] | null;
  /** Whether somebody speaks and how loud may be read, but not how lively it sounds. */
  readonly levelOnly?: boolean;
}

/** Longer is a pause of the device, not a stretch. */
const LONGEST_MS = 200;

/** A speaker whose own neutral is known is read rightly almost always; a stranger's voice may just be like that. */
const OF_KNOWN = 0.8;
const OF_STRANGER = 0.3;
const confidenceIn = (arousal: VocalArousal): number =>
  hasHeardPhrase(arousal) * lerp(OF_STRANGER, OF_KNOWN, knowsSpeaker(arousal));

const partOf = (speaking: Speaking, personSpeaking: boolean): SpeechPart => {
  if (personSpeaking) return 'none';
  if (speaking.speaking) return speaking.quietMs === 0 ? 'speech' : 'gap';
  return speaking.loudMs > 0 ? 'onset' : 'none';
};

/** Takes one stretch of sound into what is known of the voice and says what it was. */
export function stepVoice(state: VoiceState, heard: HeardStretch): VoiceStep {
  const { features, tMs, played = null } = heard;
  const dtMs = state.tMs === null ? STRETCH_MS : Math.min(Math.max(0, tMs - state.tMs), LONGEST_MS);
  // Where vowels are strongest a voice stands out from a fan by more than over the whole spectrum.
  const levelDb = features.vowelDb;
  const echo = stepEcho(state.echo, played, heardBands(features), state.speaking.speaking, dtMs);
  // Where it is known what is played, it is known when it sounds: a person who pauses is no echo.
  const personSpeaking = played === null ? heard.personSpeaking : echo.sounding;
  const melody = stepMelody(state.melody, features.pitchHz, dtMs);
  const voiced = isVoiced(melody);
  const floor = stepNoiseFloor(state.floor, { levelDb, voiced }, dtMs);
  const speaking = stepSpeaking(
    state.speaking,
    {
      aboveFloorDb: levelDb - noiseFloorDb(floor),
      aboveUsualDb: state.usualDb === null ? null : levelDb - state.usualDb,
      voiced,
      moved: hasGlided(state.melody, melody),
      personSpeaking,
      aboveEchoDb: echo.aboveEchoDb,
    },
    dtMs,
  );
  const isVoice = speaking.speaking && speaking.quietMs === 0 && !personSpeaking;
  const usualDb = stepUsualLevel(
    state.usualDb,
    isVoice && speaking.unmovedMs === 0 ? levelDb : null,
    // Who listens to the person is silent and still there.
    personSpeaking ? 0 : dtMs,
  );
  const syllables = stepSyllables(
    state.syllables,
    { vowelDb: levelDb, voiced: features.pitchHz !== null, part: partOf(speaking, personSpeaking) },
    dtMs,
  );
  const arousal = heard.levelOnly
    ? START_AROUSAL
    : stepVocalArousal(
        state.arousal,
        // The person's own voice in the room would be learned as the visitor's.
        isVoice ? stretchManner(features, state.melody) : null,
        dtMs,
      );
  return {
    state: { tMs, melody, floor, speaking, usualDb, syllables, arousal, echo: echo.path },
    percept: {
      kind: 'voice',
      tMs,
      speaking: speaking.speaking,
      loudnessDb: features.loudnessDb,
      pitchHz: speaking.speaking ? features.pitchHz : null,
      // Joy and anger sound alike (AUC .6 to .7): a voice says how much, words say which way.
      valence: 0,
      arousal: arousal.arousal,
      rateHz: syllableRateHz(syllables),
      confidence: confidenceIn(arousal),
      sinceMs: speaking.speaking ? tMs - speaking.lastedMs : null,
      quietMs: speaking.quietMs === 0 ? 0 : speaking.quietMs + TOLD_AFTER_MS,
    },
  };
}
