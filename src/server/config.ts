import { z } from 'zod';

import { EAGERNESSES, type TurnChoices, VOICE_ACTIVITIES } from '#core';
import type { Lips } from '#dialogue';
import { SPEECH_ENV, type SpeechConfig, toSpeechConfig } from './voices/speech-config.ts';

export interface ModelConfig {
  readonly apiKey: string;
  /** null = the vendor's own address. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly lips: Lips;
}

export interface ServerConfig {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Folder of the database; `memory:` keeps nothing. */
  readonly dataFolder: string;
  /** null = the embedded engine answers. */
  readonly model: ModelConfig | null;
  /** Voices and hearing. */
  readonly speech: SpeechConfig;
  /** How turns are taken by voice where neither the visitor nor the page's address says. */
  readonly turns: TurnChoices;
  /** Folder with face_landmarker.task; null = `./models`. */
  readonly modelsFolder: string | null;
  readonly fetchFaceModel: boolean;
  /** Sources for `frame-ancestors`. */
  readonly embedOrigins: readonly string[];
  /** Origins besides our own from which the page may load a figure's file. */
  readonly avatarOrigins: readonly string[];
  /** Turns a visitor may take a minute; 0 = no limit. */
  readonly ratePerMinute: number;
  /** Believe X-Forwarded-For: only behind a proxy that sets it. */
  readonly trustProxy: boolean;
  readonly retentionDays: number;
  /** IANA name of the zone the knowledge is about; null = the server's own. */
  readonly timeZone: string | null;
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: ServerConfig }
  /** Every problem, one sentence each, naming its variable. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const whole = (low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `must be a whole number from ${low} to ${high}`)
    .default(fallback);

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
    .transform((word) => word === '1' || word === 'true')
    .default(fallback);

const isHttpUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
};

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

/** An origin, without wildcards: what the page loads from there tells it who visits. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/iu;

/** `*`, `'self'`, `'none'`, or an origin such as `https://museum.example` or `https://*.museum.example:8443`. */
const FRAME_SOURCE = /^(?:\*|'self'|'none'|https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d+|\*))?)$/iu;

const ENV = z.object({
  ...SPEECH_ENV,
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535, 8787),
  MIEN_DATA: z.string().default('data'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine(isHttpUrl, 'must be an http or https address, such as http://localhost:11434/v1')
    .optional(),
  MIEN_MODEL: z.string().default('gpt-4.1-mini'),
  MIEN_LIPS: z
    .enum(['pronounce', 'every-word'], 'must be pronounce or every-word')
    .default('pronounce'),
  MIEN_EAGERNESS: z.enum(EAGERNESSES, 'must be eager, balanced or patient').optional(),
  MIEN_VAD: z.enum(VOICE_ACTIVITIES, 'must be own or silero').optional(),
  MIEN_MODELS: z.string().optional(),
  MIEN_FETCH_MODEL: flag(true),
  MIEN_EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
    .refine(
      (sources) => sources.length > 0 && sources.every((source) => FRAME_SOURCE.test(source)),
      "must list origins such as https://museum.example, or *, 'self' or 'none'",
    )
    .default(['*']),
  MIEN_AVATAR_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
    .refine(
      (sources) => sources.every((source) => ORIGIN.test(source)),
      'must list origins such as https://files.museum.example',
    )
    .default([]),
  MIEN_RATE_PER_MINUTE: whole(0, 100_000, 60),
  MIEN_TRUST_PROXY: flag(false),
  MIEN_RETENTION_DAYS: whole(1, 3650, 30),
  MIEN_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, such as Europe/Amsterdam')
    .optional(),
});

/** Reads the configuration from an environment. Pure: says what is wrong instead of failing. */
export const parseConfig = (env: Readonly<Record<string, string | undefined>>): ConfigResult => {
  // An empty variable is how .env files and compose files say "not set".
  const set = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ENV.safeParse(set);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (set['OPENAI_BASE_URL'] && !set['OPENAI_API_KEY']) {
    problems.push(
      'OPENAI_API_KEY must be set when OPENAI_BASE_URL is (any word will do for a model that asks for no key)',
    );
  }
  const speech = parsed.success ? toSpeechConfig(parsed.data) : null;
  problems.push(...(speech?.problems ?? []));
  if (!parsed.success || !speech || problems.length > 0) return { kind: 'problems', problems };
  const e = parsed.data;
  return {
    kind: 'config',
    config: {
      host: e.HOST,
      port: e.PORT,
      dataFolder: e.MIEN_DATA,
      model:
        e.OPENAI_API_KEY === undefined
          ? null
          : {
              apiKey: e.OPENAI_API_KEY,
              baseUrl: e.OPENAI_BASE_URL ?? null,
              model: e.MIEN_MODEL,
              lips: e.MIEN_LIPS,
            },
      speech: speech.config,
      turns: { eagerness: e.MIEN_EAGERNESS ?? null, vad: e.MIEN_VAD ?? null },
      modelsFolder: e.MIEN_MODELS ?? null,
      fetchFaceModel: e.MIEN_FETCH_MODEL,
      embedOrigins: e.MIEN_EMBED_ORIGINS,
      avatarOrigins: e.MIEN_AVATAR_ORIGINS,
      ratePerMinute: e.MIEN_RATE_PER_MINUTE,
      trustProxy: e.MIEN_TRUST_PROXY,
      retentionDays: e.MIEN_RETENTION_DAYS,
      timeZone: e.MIEN_TIME_ZONE ?? null,
    },
  };
};
