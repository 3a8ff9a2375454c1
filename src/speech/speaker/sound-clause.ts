import type { StopSignal } from '#core';

import { timeByText } from '../lips/text-timing.ts';
import type { ClauseRequest, LipTimer, RenderedClause, SoundClause } from '../ports.ts';

/**
 * Sound made playable: with the lips that the timer finds, or, when there is none or it fails, with those of the text.
 * Never without lips.
 */
export const timeSound = async (
  clause: ClauseRequest,
  sound: SoundClause,
  timer: LipTimer | null,
  stop: StopSignal,
): Promise<RenderedClause> => {
  const found = await timer?.time(clause, sound, stop).catch(() => null);
  return {
    kind: 'rendered',
    pcm: sound.pcm,
    sampleRateHz: sound.sampleRateHz,
    utterance: found ?? timeByText(clause, sound),
  };
};
