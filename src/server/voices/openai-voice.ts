import OpenAI, { APIConnectionTimeoutError, APIError } from 'openai';

import type { Locale } from '#core';
import { pcmParts } from './pcm-stream.ts';
import { speakingInstructions } from './speaking-instructions.ts';
import { speechErrorFrom, speechErrorFromStatus, SpeechError } from './speech-vendor.ts';
import type { SpeechPart, SpeechRequest, SpeechVendor } from './speech-vendor.ts';

export interface OpenaiVoiceConfig {
  readonly apiKey: string;
  /** Null = the vendor's own address; else any server that speaks its protocol: Kokoro, Piper and others. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** The voice's name in each language; a language without one is not spoken. */
  readonly voices: Readonly<Partial<Record<Locale, string>>>;
  /** What is asked for: raw samples, or a WAV file for servers that have no other. */
  readonly format: 'pcm' | 'wav';
  /** Rate of raw samples; a WAV file tells its own. */
  readonly sampleRateHz: number;
}

/** Models that take their direction in words; the others have a speed only. */
const DIRECTED = /gpt/iu;

/** OpenAI's speech, or any server that speaks its protocol. It tells nothing of when it says what. */
export const createOpenaiVoice = (config: OpenaiVoiceConfig): SpeechVendor => {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    // Another voice is at hand sooner than a second try would be.
    maxRetries: 0,
    // Its warnings would put what is said into the log.
    logLevel: 'off',
  });
  const directed = DIRECTED.test(config.model);

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
      const response = await client.audio.speech.create(
        {
          model: config.model,
          voice,
          input: request.text,
          response_format: config.format,
          ...(directed
            ? { instructions: speakingInstructions(request) }
            : { speed: Math.round(request.prosody.rate * 100) / 100 }),
        },
        { signal: stop },
      );
      if (!response.body) throw new Error('no body');
      for await (const part of pcmParts(response.body, config.sampleRateHz)) {
        began = true;
        yield part;
      }
      yield { kind: 'timing', timing: { level: 'none' } };
    } catch (cause) {
      throw toSpeechError(cause, began);
    }
  }

  return {
    id: 'openai',
    speaks: (locale) => config.voices[locale] !== undefined,
    say,
  };
};

/** The client's errors as ours; shared with the transcriber. */
export const toSpeechError = (cause: unknown, began: boolean): SpeechError => {
  if (cause instanceof APIConnectionTimeoutError)
    return new SpeechError('vendor-timeout', 'The vendor did not answer in time.', {
      retryable: true,
      cause,
    });
  if (cause instanceof APIError && typeof cause.status === 'number')
    return speechErrorFromStatus(cause.status, {
      // No credit left is a 429 too, and waiting does not bring it back.
      outOfCredit: cause.code === 'insufficient_quota',
      cause,
    });
  return speechErrorFrom(cause, began);
};
