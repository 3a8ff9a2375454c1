import { composePose } from '#avatar';
import { express, createBrain } from '#brain';
import { NEUTRAL_PROSODY, POSE_CHANNELS, createFacePose, createMouthShape } from '#core';
import { createVisemeTrack, isFliteVoice, loudnessOf } from '#speech';

import { phonesFromPsdur } from '../src/speech/flite/phone-times.ts';
import { finishClause, prepareClause } from '../src/speech/flite/render-clause.ts';
import { createInProcessFlite } from '../tests/speech/in-process-flite.ts';

/** Pictures before the first sound and after the last. */
const MARGIN_MS = 80;

/** The face every `stepMs` of a sentence, with the phone that is heard at that moment. `smile` in [0, 1]. */
export async function mouthFrames(text: string, voice: string, stepMs: number, smile: number) {
  if (!isFliteVoice(voice)) throw new Error(`no voice is called ${voice}`);
  const clause = {
    id: 'sheet',
    text,
    locale: 'en' as const,
    prosody: NEUTRAL_PROSODY,
    pronounce: [],
    visemes: null,
  };
  const known = new Map<string, readonly string[]>();
  const prepared = prepareClause(clause, voice, known);
  if (!prepared) return [];
  const sound = await createInProcessFlite().run(prepared.job);
  const { utterance, pcm } = finishClause(clause, prepared, sound, known);
  const phones = phonesFromPsdur(sound.phoneTimes);
  const trimmedMs =
    (phones.find((phone) => phone.name !== 'pau')?.startMs ?? 0) -
    (utterance.words[0]?.startMs ?? 0);
  const track = createVisemeTrack(utterance.visemes, pcm && loudnessOf(pcm, sound.sampleRateHz));
  const rest = { ...express(createBrain(1)), smile, blink: 0, cheekRaise: 0.5 * smile };
  const frames = [];
  for (let tMs = -MARGIN_MS; tMs <= utterance.durationMs + MARGIN_MS; tMs += stepMs) {
    const [pose, mouth] = [createFacePose(), createMouthShape()];
    track.mouthAt(tMs, mouth);
    composePose(rest, mouth, { still: true }, pose);
    const heard = phones.find(
      (phone) => tMs + trimmedMs >= phone.startMs && tMs + trimmedMs < phone.endMs,
    );
    const channels = POSE_CHANNELS.map((channel, i) => [channel, pose[i] ?? 0] as const);
    frames.push({
      label: `${tMs} ${heard?.name ?? '-'}`,
      pose: Object.fromEntries(channels.filter(([, value]) => value !== 0)),
    });
  }
  return frames;
}
