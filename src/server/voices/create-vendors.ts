import { createAzureVoice } from './azure-voice.ts';
import { createElevenlabsVoice } from './elevenlabs-voice.ts';
import { createOpenaiVoice } from './openai-voice.ts';
import type { SpeechConfig } from './speech-config.ts';
import type { SpeechVendor } from './speech-vendor.ts';

/** The voices that are set up. */
export const createVendors = (
  config: Pick<SpeechConfig, 'openai' | 'elevenlabs' | 'azure'>,
): readonly SpeechVendor[] => [
  ...(config.openai ? [createOpenaiVoice(config.openai)] : []),
  ...(config.elevenlabs ? [createElevenlabsVoice(config.elevenlabs)] : []),
  ...(config.azure ? [createAzureVoice(config.azure)] : []),
];
