import { describe, expect, test } from 'vitest';

import { parseConfig, type ServerConfig } from '../../src/server/config.ts';

const configOf = (env: Record<string, string>): ServerConfig => {
  const result = parseConfig(env);
  if (result.kind === 'problems') throw new Error(result.problems.join('\n'));
  return result.config;
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  const result = parseConfig(env);
  return result.kind === 'problems' ? result.problems : [];
};

const NO_VENDORS: ServerConfig['speech'] = {
  order: { en: ['flite', 'browser'], nl: ['flite', 'browser'] },
  openai: null,
  elevenlabs: null,
  azure: null,
  transcription: null,
  hearingFirst: false,
  realtime: null,
};

describe('the configuration', () => {
  test('needs nothing: the embedded engine answers on this machine alone', () => {
    expect(configOf({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      dataFolder: 'data',
      model: null,
      speech: NO_VENDORS,
      turns: { eagerness: null, vad: null },
      modelsFolder: null,
      fetchFaceModel: true,
      embedOrigins: ['*'],
      avatarOrigins: [],
      ratePerMinute: 60,
      trustProxy: false,
      retentionDays: 30,
      timeZone: null,
    });
  });

  test('an empty variable is one that is not set', () => {
    expect(configOf({ PORT: '', OPENAI_API_KEY: '  ', MIEN_EMBED_ORIGINS: '' })).toEqual(
      configOf({}),
    );
  });

  test('reads every variable', () => {
    const config = configOf({
      HOST: '0.0.0.0',
      PORT: '0',
      MIEN_DATA: 'memory:',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: 'http://localhost:11434/v1',
      MIEN_MODEL: 'small',
      MIEN_LIPS: 'every-word',
      MIEN_EAGERNESS: 'patient',
      MIEN_VAD: 'silero',
      MIEN_MODELS: '/srv/models',
      MIEN_FETCH_MODEL: '0',
      MIEN_EMBED_ORIGINS: "'self', https://museum.example https://*.shop.example:8443",
      MIEN_RATE_PER_MINUTE: '5',
      MIEN_TRUST_PROXY: '1',
      MIEN_RETENTION_DAYS: '7',
      MIEN_AVATAR_ORIGINS: 'https://files.museum.example http://localhost:9000',
      MIEN_TIME_ZONE: 'Europe/Amsterdam',
    });
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataFolder: 'memory:',
      model: {
        apiKey: 'key',
        baseUrl: 'http://localhost:11434/v1',
        model: 'small',
        lips: 'every-word',
      },
      speech: NO_VENDORS,
      turns: { eagerness: 'patient', vad: 'silero' },
      modelsFolder: '/srv/models',
      fetchFaceModel: false,
      embedOrigins: ["'self'", 'https://museum.example', 'https://*.shop.example:8443'],
      avatarOrigins: ['https://files.museum.example', 'http://localhost:9000'],
      ratePerMinute: 5,
      trustProxy: true,
      retentionDays: 7,
      timeZone: 'Europe/Amsterdam',
    });
  });

  test('names every problem at once, each with its variable', () => {
    const problems = problemsOf({
      PORT: '80.5',
      MIEN_LIPS: 'loud',
      MIEN_EAGERNESS: 'hasty',
      MIEN_VAD: 'loud',
      MIEN_RETENTION_DAYS: '0',
      OPENAI_BASE_URL: 'localhost:1234',
      MIEN_TRUST_PROXY: 'yes',
      MIEN_AVATAR_ORIGINS: 'https://*.example',
      MIEN_TIME_ZONE: 'Mars/Crater',
    });
    for (const name of [
      'PORT',
      'MIEN_LIPS',
      'MIEN_EAGERNESS',
      'MIEN_VAD',
      'MIEN_RETENTION_DAYS',
      'OPENAI_BASE_URL',
      'MIEN_TRUST_PROXY',
      'MIEN_TIME_ZONE',
    ]) {
      expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
    }
  });

  test('a model address without a key is a mistake worth telling', () => {
    expect(problemsOf({ OPENAI_BASE_URL: 'http://localhost:1/v1' })[0]).toContain('OPENAI_API_KEY');
  });

  test('an origin cannot smuggle another directive into the policy', () => {
    const problems = problemsOf({ MIEN_EMBED_ORIGINS: 'https://a.example; script-src *' });
    expect(problems[0]).toContain('MIEN_EMBED_ORIGINS');
  });

  test('never repeats a value that may be a secret', () => {
    const secret = 'sk-very-secret';
    expect(problemsOf({ OPENAI_API_KEY: secret, PORT: 'x' }).join(' ')).not.toContain(secret);
  });
});
