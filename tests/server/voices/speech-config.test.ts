import { describe, expect, test } from 'vitest';

import { parseConfig, type ServerConfig } from '../../../src/server/config.ts';

const speechOf = (env: Record<string, string>): ServerConfig['speech'] => {
  const result = parseConfig(env);
  if (result.kind === 'problems') throw new Error(result.problems.join('\n'));
  return result.config.speech;
};
const problemsOf = (env: Record<string, string>): readonly string[] => {
  const result = parseConfig(env);
  return result.kind === 'problems' ? result.problems : [];
};

describe('the order of the voices', () => {
  test('ends with what comes with the page, so that a vendor may be gone', () => {
    const { order } = speechOf({ MIEN_VOICE: 'openai', OPENAI_API_KEY: 'k' });
    expect(order.en).toEqual(['openai', 'flite', 'browser']);
    expect(order.nl).toEqual(['openai', 'flite', 'browser']);
  });

  test('can differ by language, and end in silence', () => {
    const { order } = speechOf({
      MIEN_VOICE: 'browser, flite',
      MIEN_VOICE_NL: 'azure silent',
      AZURE_SPEECH_KEY: 'k',
      AZURE_SPEECH_REGION: 'westeurope',
    });
    expect(order.en).toEqual(['browser', 'flite']);
    expect(order.nl).toEqual(['azure', 'silent']);
  });

  test('none is no voice of a vendor', () => {
    expect(speechOf({ MIEN_VOICE: 'none' })).toEqual(speechOf({}));
  });
});

describe('a vendor that is named', () => {
  test('must be set up, each thing in a sentence of its own', () => {
    expect(problemsOf({ MIEN_VOICE: 'openai elevenlabs azure' })).toEqual([
      expect.stringContaining('OPENAI_API_KEY or MIEN_SPEECH_API_KEY'),
      expect.stringContaining('ELEVENLABS_API_KEY'),
      expect.stringContaining('MIEN_ELEVENLABS_VOICE'),
      expect.stringContaining('AZURE_SPEECH_KEY'),
      expect.stringContaining('AZURE_SPEECH_REGION'),
    ]);
    expect(problemsOf({ MIEN_VOICE: 'siri' })).toEqual([expect.stringContaining('MIEN_VOICE')]);
    expect(problemsOf({ MIEN_HEARING: 'openai' })).toEqual([
      expect.stringContaining('MIEN_HEARING'),
    ]);
  });

  test('has a voice for each language it is named for, and none for a language that is not spoken here', () => {
    const eleven = { ELEVENLABS_API_KEY: 'k', MIEN_ELEVENLABS_VOICE: 'en:abc' };
    expect(problemsOf({ ...eleven, MIEN_VOICE_NL: 'elevenlabs' })).toEqual([
      'MIEN_VOICE_NL names elevenlabs: give MIEN_ELEVENLABS_VOICE a voice for it, such as nl:name',
    ]);
    expect(problemsOf({ ...eleven, MIEN_VOICE_EN: 'elevenlabs' })).toEqual([]);
    expect(problemsOf({ ...eleven, MIEN_VOICE: 'elevenlabs' })).toEqual([]);
    expect(problemsOf({ MIEN_SPEECH_VOICE: 'fr:coral' })).toEqual([
      expect.stringContaining('MIEN_SPEECH_VOICE'),
    ]);
    expect(problemsOf({ MIEN_SPEECH_RATE: '4000' })).toEqual([
      expect.stringContaining('8000 to 96000'),
    ]);
  });

  test('never gets the key of the language model at an address of its own', () => {
    const { openai, transcription } = speechOf({
      OPENAI_API_KEY: 'model-key',
      MIEN_VOICE: 'openai',
      MIEN_SPEECH_BASE_URL: 'http://localhost:8880/v1',
      MIEN_HEARING: 'openai',
      MIEN_HEARING_BASE_URL: 'https://ears.example/v1',
    });
    expect(openai).toMatchObject({ apiKey: 'none', baseUrl: 'http://localhost:8880/v1' });
    expect(transcription).toMatchObject({ apiKey: 'none', sentTo: 'ears.example' });
  });

  test('goes where the model goes when it has no address of its own', () => {
    const { openai, transcription } = speechOf({
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: 'http://localhost:11434/v1',
      MIEN_VOICE: 'openai',
      MIEN_HEARING: 'openai',
      MIEN_HEARING_SENT_TO: 'our own machine in Delft',
    });
    expect(openai).toMatchObject({ apiKey: 'k', baseUrl: 'http://localhost:11434/v1' });
    expect(transcription?.sentTo).toBe('our own machine in Delft');
  });

  test('may have another voice in each language, or none', () => {
    const voicesOf = (text: string) =>
      speechOf({ OPENAI_API_KEY: 'k', MIEN_VOICE: 'openai', MIEN_SPEECH_VOICE: text }).openai
        ?.voices;
    expect(voicesOf('coral')).toEqual({ en: 'coral', nl: 'coral' });
    expect(voicesOf('en:coral, nl:sage')).toEqual({ en: 'coral', nl: 'sage' });
    expect(voicesOf('en:af_heart')).toEqual({ en: 'af_heart' });
    expect(voicesOf('en-US-Ava:DragonHDLatestNeural')).toEqual({
      en: 'en-US-Ava:DragonHDLatestNeural',
      nl: 'en-US-Ava:DragonHDLatestNeural',
    });
  });
});

test('talking directly is off unless it is asked for', () => {
  expect(speechOf({ OPENAI_API_KEY: 'k' }).realtime).toBeNull();
  expect(speechOf({ OPENAI_API_KEY: 'k', MIEN_REALTIME: '1' }).realtime).toMatchObject({
    baseUrl: 'https://api.openai.com/v1',
    sentTo: 'OpenAI',
  });
});
