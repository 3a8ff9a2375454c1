import { z } from 'zod';

import { clamp } from '#core';
import type { Locale } from '#core';
import type { TimedText } from '#speech';
import { speechErrorFrom, speechErrorFromStatus, SpeechError } from './speech-vendor.ts';
import type { SpeechPart, SpeechRequest, SpeechVendor } from './speech-vendor.ts';

export interface ElevenlabsVoiceConfig {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** The voice's id in each language. */
  readonly voices: Readonly<Partial<Record<Locale, string>>>;
}

export const ELEVENLABS_URL = 'https://api.elevenlabs.io';
const SAMPLE_RATE_HZ = 24_000;
/** A line holds at most a few seconds of sound. */
const MOST_LINE_CHARS = 8 << 20;

const LINE = z.object({
  audio_base64: z.string().nullish(),
  alignment: z
    .object({
      characters: z.array(z.string()),
      character_start_times_seconds: z.array(z.number()),
      character_end_times_seconds: z.array(z.number()),
    })
    .nullish(),
});
type Alignment = NonNullable<z.infer<typeof LINE>['alignment']>;

/** The lines of a body; servers end them with one or two line breaks. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const bytes of body) {
    held += decoder.decode(bytes, { stream: true });
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    if (held.length > MOST_LINE_CHARS) throw new Error('a line without end');
    yield* lines;
  }
  yield held + decoder.decode();
}

/**
 * One part's letters as times from the start of the clause. Parts count on from one another, or each from its own
 * start: one that would begin before the last letter ended is of the second kind, and is moved to where its sound is.
 */
const lettersOf = (
  alignment: Alignment,
  lastEndMs: number,
  soundBeforeMs: number,
): readonly TimedText[] => {
  const starts = alignment.character_start_times_seconds;
  const ends = alignment.character_end_times_seconds;
  const firstMs = (starts[0] ?? 0) * 1000;
  const shiftMs = firstMs + 1 < lastEndMs ? soundBeforeMs : 0;
  return alignment.characters.map((text, index) => {
    const startMs = (starts[index] ?? 0) * 1000 + shiftMs;
    return { text, startMs, endMs: Math.max(startMs, (ends[index] ?? 0) * 1000 + shiftMs) };
  });
};

/** Its dials, from prosody: an expressive delivery is a less stable one. */
const settingsOf = ({ prosody, intensity }: SpeechRequest) => ({
  stability: clamp(0.6 - 0.35 * intensity - 0.15 * (prosody.range - 1), 0.2, 0.8),
  similarity_boost: 0.75,
  style: clamp(0.5 * intensity, 0, 0.6),
  speed: clamp(prosody.rate, 0.7, 1.2),
});

/** ElevenLabs, streamed, with the time of every letter. */
export const createElevenlabsVoice = (config: ElevenlabsVoiceConfig): SpeechVendor => {
  const address = (voice: string): string =>
    `${config.baseUrl.replace(/\/+$/u, '')}/v1/text-to-speech/${encodeURIComponent(voice)}/stream/with-timestamps?output_format=pcm_${SAMPLE_RATE_HZ}`;

  async function* say(
    request: SpeechRequest,
    stop: AbortSignal,
  ): AsyncGenerator<SpeechPart, void, void> {
    const voice = config.voices[request.locale];
    if (voice === undefined)
      throw new SpeechError('bad-request', 'This voice does not speak that language.', {
        retryable: false,
      });
    let began = false;
    try {
      const response = await fetch(address(voice), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'xi-api-key': config.apiKey },
        body: JSON.stringify({
          text: request.text,
          model_id: config.model,
          // Models of one language refuse to be told it.
          ...(/_v2_5|_v3/u.test(config.model) ? { language_code: request.locale } : {}),
          voice_settings: settingsOf(request),
        }),
        signal: stop,
      });
      if (!response.ok) {
        const quota = /quota_exceeded/u.test(await response.text().catch(() => ''));
        throw quota
          ? speechErrorFromStatus(429, { outOfCredit: true })
          : speechErrorFromStatus(response.status);
      }
      if (!response.body) throw new Error('no body');
      const characters: TimedText[] = [];
      let soundMs = 0;
      for await (const line of linesOf(response.body)) {
        if (line.trim() === '') continue;
        const { audio_base64: audio, alignment } = LINE.parse(JSON.parse(line));
        if (alignment)
          characters.push(...lettersOf(alignment, characters.at(-1)?.endMs ?? 0, soundMs));
        if (!audio) continue;
        if (!began) yield { kind: 'head', sampleRateHz: SAMPLE_RATE_HZ };
        began = true;
        // Ahead of its sound: whoever plays it as it comes has the letters for it.
        if (alignment)
          yield { kind: 'timing', timing: { level: 'characters', characters: [...characters] } };
        const bytes = Buffer.from(audio, 'base64');
        soundMs += (bytes.length / 2 / SAMPLE_RATE_HZ) * 1000;
        yield { kind: 'audio', bytes };
      }
      if (!began)
        throw new SpeechError('vendor-cut', 'The vendor sent no sound.', { retryable: true });
      yield {
        kind: 'timing',
        timing: characters.length > 0 ? { level: 'characters', characters } : { level: 'none' },
      };
    } catch (cause) {
      throw speechErrorFrom(cause, began);
    }
  }

  return { id: 'elevenlabs', speaks: (locale) => config.voices[locale] !== undefined, say };
};
