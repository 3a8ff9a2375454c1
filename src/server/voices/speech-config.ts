import { z } from 'zod';

import { isLocale, LOCALES, type Locale } from '#core';
import { azureAddress, type AzureVoiceConfig } from './azure-voice.ts';
import { ELEVENLABS_URL, type ElevenlabsVoiceConfig } from './elevenlabs-voice.ts';
import type { OpenaiVoiceConfig } from './openai-voice.ts';
import { VENDOR_IDS, type VendorId } from './speech-vendor.ts';

/** Voices that come with the page. `silent` is captions alone: nothing is tried after it. */
const PAGE_VOICES = ['flite', 'browser'] as const;
const SILENT = 'silent';
const KNOWN: readonly string[] = [...VENDOR_IDS, ...PAGE_VOICES, SILENT];

export interface TranscriptionConfig {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly model: string;
  /** Who hears the visitor, as the consent sheet names them. */
  readonly sentTo: string;
}

export interface RealtimeConfig {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly voice: string;
  readonly sentTo: string;
}

export interface SpeechConfig {
  /** The voices to be tried in each language, in order: vendors, `flite`, `browser`, `silent`. */
  readonly order: Readonly<Record<Locale, readonly string[]>>;
  readonly openai: OpenaiVoiceConfig | null;
  readonly elevenlabs: ElevenlabsVoiceConfig | null;
  readonly azure: AzureVoiceConfig | null;
  /** null = what the visitor says is not sent to be written down. */
  readonly transcription: TranscriptionConfig | null;
  /** It is used also where the browser has a recogniser of its own. */
  readonly hearingFirst: boolean;
  /** null = no speech-to-speech. */
  readonly realtime: RealtimeConfig | null;
}

const isUrl = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);
const httpUrl = z
  .string()
  .refine(
    (text) => isUrl(text, ['http:', 'https:']),
    'must be an http or https address, such as http://localhost:8880/v1',
  )
  .optional();

const wordsOf = (text: string): readonly string[] => text.split(/[\s,]+/u).filter(Boolean);
const voiceList = z
  .string()
  .transform((text) => wordsOf(text).map((word) => word.toLowerCase()))
  .refine(
    (ids) => ids.every((id) => id === 'none' || KNOWN.includes(id)),
    `must list, in the order they are tried, any of ${KNOWN.join(', ')}; or say none`,
  )
  .optional();

/** The language that `nl:sage` names, and that a visitor may speak here. */
const languageOf = (word: string): Locale | null => {
  const [, language] = /^([a-z]{2}):./u.exec(word) ?? [];
  return isLocale(language) ? language : null;
};

/** `coral`, or one for each language: `en:coral, nl:sage`. */
const voiceNames = z
  .string()
  .refine(
    (text) => wordsOf(text).every((word) => !/^[a-z]{2}:/u.test(word) || languageOf(word) !== null),
    `must name one voice, or one for each of ${LOCALES.join(', ')}, such as ${LOCALES.map((locale) => `${locale}:name`).join(' ')}`,
  )
  .transform((text): Readonly<Partial<Record<Locale, string>>> => {
    const names: Partial<Record<Locale, string>> = {};
    for (const word of wordsOf(text)) {
      const language = languageOf(word);
      if (language) names[language] = word.slice(3);
      else for (const locale of LOCALES) names[locale] ??= word;
    }
    return names;
  });

const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .transform((word) => word === '1' || word === 'true')
  .default(false);

export const SPEECH_ENV = {
  MIEN_VOICE: voiceList,
  MIEN_VOICE_EN: voiceList,
  MIEN_VOICE_NL: voiceList,
  MIEN_SPEECH_BASE_URL: httpUrl,
  MIEN_SPEECH_API_KEY: z.string().optional(),
  MIEN_SPEECH_MODEL: z.string().default('gpt-4o-mini-tts'),
  MIEN_SPEECH_VOICE: voiceNames.prefault('coral'),
  MIEN_SPEECH_FORMAT: z.enum(['pcm', 'wav'], 'must be pcm or wav').default('pcm'),
  MIEN_SPEECH_RATE: z
    .string()
    .regex(/^\d{4,5}$/u, 'must be a sample rate in Hz, such as 24000')
    .transform(Number)
    .refine((rate) => rate >= 8000 && rate <= 96_000, 'must be from 8000 to 96000 Hz')
    .default(24_000),
  ELEVENLABS_API_KEY: z.string().optional(),
  ELEVENLABS_BASE_URL: httpUrl,
  MIEN_ELEVENLABS_MODEL: z.string().default('eleven_flash_v2_5'),
  MIEN_ELEVENLABS_VOICE: voiceNames.optional(),
  AZURE_SPEECH_KEY: z.string().optional(),
  AZURE_SPEECH_REGION: z
    .string()
    .regex(/^[a-z0-9]+$/u, 'must be the name of a region, such as westeurope')
    .optional(),
  AZURE_SPEECH_ADDRESS: z
    .string()
    .refine(
      (text) => isUrl(text, ['ws:', 'wss:']),
      'must be a ws or wss address, such as wss://speech.example',
    )
    .optional(),
  MIEN_AZURE_VOICE: voiceNames.prefault('en:en-GB-SoniaNeural nl:nl-NL-FennaNeural'),
  MIEN_HEARING: z.enum(['none', 'openai'], 'must be none or openai').default('none'),
  MIEN_HEARING_BASE_URL: httpUrl,
  MIEN_HEARING_API_KEY: z.string().optional(),
  MIEN_HEARING_MODEL: z.string().default('gpt-4o-mini-transcribe'),
  MIEN_HEARING_SENT_TO: z.string().max(60).optional(),
  MIEN_HEARING_FIRST: flag,
  MIEN_REALTIME: flag,
  MIEN_REALTIME_MODEL: z.string().default('gpt-realtime'),
  MIEN_REALTIME_VOICE: z.string().default('marin'),
} as const;

type SpeechEnv = z.infer<z.ZodObject<typeof SPEECH_ENV>> & {
  readonly OPENAI_API_KEY?: string | undefined;
  readonly OPENAI_BASE_URL?: string | undefined;
};

/** Servers that ask for no key get a word all the same: the protocol has a place for one. */
const NO_KEY = 'none';
const OPENAI_URL = 'https://api.openai.com/v1';

/** Which address and key a service uses. The model's key never goes to another address than the model's. */
const account = (
  env: SpeechEnv,
  ownUrl: string | undefined,
  ownKey: string | undefined,
): { readonly apiKey: string | null; readonly baseUrl: string | null } =>
  ownUrl === undefined
    ? { apiKey: ownKey ?? env.OPENAI_API_KEY ?? null, baseUrl: env.OPENAI_BASE_URL ?? null }
    : { apiKey: ownKey ?? NO_KEY, baseUrl: ownUrl };

/** Whoever is behind an address, as a visitor would know them. */
const nameOf = (baseUrl: string | null): string =>
  baseUrl === null ? 'OpenAI' : new URL(baseUrl).hostname;

const orderFor = (env: SpeechEnv, locale: Locale): readonly string[] => {
  const own = locale === 'en' ? env.MIEN_VOICE_EN : env.MIEN_VOICE_NL;
  const asked = (own ?? env.MIEN_VOICE ?? []).filter((id) => id !== 'none');
  const silentAt = asked.indexOf(SILENT);
  if (silentAt >= 0) return asked.slice(0, silentAt + 1);
  // What comes with the page stands behind: it works when a vendor is gone.
  return [...new Set([...asked, ...PAGE_VOICES])];
};

/** The part of the configuration that is about speech, and what is wrong with it. */
export const toSpeechConfig = (
  env: SpeechEnv,
): { readonly config: SpeechConfig; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const order = { en: orderFor(env, 'en'), nl: orderFor(env, 'nl') };
  const wanted = (id: VendorId): boolean => LOCALES.some((locale) => order[locale].includes(id));

  const speech = account(env, env.MIEN_SPEECH_BASE_URL, env.MIEN_SPEECH_API_KEY);
  if (wanted('openai') && speech.apiKey === null)
    problems.push(
      'MIEN_VOICE names openai: set OPENAI_API_KEY or MIEN_SPEECH_API_KEY, or MIEN_SPEECH_BASE_URL for a server of your own',
    );
  const elevenVoices = env.MIEN_ELEVENLABS_VOICE;
  if (wanted('elevenlabs') && env.ELEVENLABS_API_KEY === undefined)
    problems.push('MIEN_VOICE names elevenlabs: set ELEVENLABS_API_KEY');
  if (wanted('elevenlabs') && elevenVoices === undefined)
    problems.push('MIEN_VOICE names elevenlabs: set MIEN_ELEVENLABS_VOICE to the id of a voice');
  const azure =
    env.AZURE_SPEECH_ADDRESS ??
    (env.AZURE_SPEECH_REGION === undefined ? null : azureAddress(env.AZURE_SPEECH_REGION));
  if (wanted('azure') && env.AZURE_SPEECH_KEY === undefined)
    problems.push('MIEN_VOICE names azure: set AZURE_SPEECH_KEY');
  if (wanted('azure') && azure === null)
    problems.push('MIEN_VOICE names azure: set AZURE_SPEECH_REGION, such as westeurope');

  // A general order may have voices of one language only; an order for one language names who is to speak it.
  const ownVoices: Readonly<Record<VendorId, readonly [string, typeof elevenVoices]>> = {
    openai: ['MIEN_SPEECH_VOICE', env.MIEN_SPEECH_VOICE],
    elevenlabs: ['MIEN_ELEVENLABS_VOICE', elevenVoices],
    azure: ['MIEN_AZURE_VOICE', env.MIEN_AZURE_VOICE],
  };
  for (const [locale, ids] of [
    ['en', env.MIEN_VOICE_EN] as const,
    ['nl', env.MIEN_VOICE_NL] as const,
  ])
    for (const id of VENDOR_IDS) {
      const [name, voices] = ownVoices[id];
      if (ids?.includes(id) && voices && voices[locale] === undefined)
        problems.push(
          `MIEN_VOICE_${locale.toUpperCase()} names ${id}: give ${name} a voice for it, such as ${locale}:name`,
        );
    }

  const hearing = account(env, env.MIEN_HEARING_BASE_URL, env.MIEN_HEARING_API_KEY);
  if (env.MIEN_HEARING === 'openai' && hearing.apiKey === null)
    problems.push(
      'MIEN_HEARING is openai: set OPENAI_API_KEY or MIEN_HEARING_API_KEY, or MIEN_HEARING_BASE_URL for a server of your own',
    );
  if (env.MIEN_REALTIME && env.OPENAI_API_KEY === undefined)
    problems.push('MIEN_REALTIME is on: set OPENAI_API_KEY');

  return {
    problems,
    config: {
      order,
      openai:
        wanted('openai') && speech.apiKey !== null
          ? {
              apiKey: speech.apiKey,
              baseUrl: speech.baseUrl,
              model: env.MIEN_SPEECH_MODEL,
              voices: env.MIEN_SPEECH_VOICE,
              format: env.MIEN_SPEECH_FORMAT,
              sampleRateHz: env.MIEN_SPEECH_RATE,
            }
          : null,
      elevenlabs:
        wanted('elevenlabs') && env.ELEVENLABS_API_KEY !== undefined && elevenVoices
          ? {
              apiKey: env.ELEVENLABS_API_KEY,
              baseUrl: env.ELEVENLABS_BASE_URL ?? ELEVENLABS_URL,
              model: env.MIEN_ELEVENLABS_MODEL,
              voices: elevenVoices,
            }
          : null,
      azure:
        wanted('azure') && env.AZURE_SPEECH_KEY !== undefined && azure !== null
          ? { apiKey: env.AZURE_SPEECH_KEY, address: azure, voices: env.MIEN_AZURE_VOICE }
          : null,
      transcription:
        env.MIEN_HEARING === 'openai' && hearing.apiKey !== null
          ? {
              apiKey: hearing.apiKey,
              baseUrl: hearing.baseUrl,
              model: env.MIEN_HEARING_MODEL,
              sentTo: env.MIEN_HEARING_SENT_TO ?? nameOf(hearing.baseUrl),
            }
          : null,
      hearingFirst: env.MIEN_HEARING_FIRST,
      realtime:
        env.MIEN_REALTIME && env.OPENAI_API_KEY !== undefined
          ? {
              apiKey: env.OPENAI_API_KEY,
              baseUrl: env.OPENAI_BASE_URL ?? OPENAI_URL,
              model: env.MIEN_REALTIME_MODEL,
              voice: env.MIEN_REALTIME_VOICE,
              sentTo: nameOf(env.OPENAI_BASE_URL ?? null),
            }
          : null,
    },
  };
};
