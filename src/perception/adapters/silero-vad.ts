import type { MicVAD } from '@ricky0123/vad-web';

import type { Percept } from '#core';

import type { ConsentGrant, Sense, SenseOutput } from '../ports.ts';
import { deniesSpeech, START_SILERO, stepSilero } from '../voice/silero-speech.ts';

export interface SileroVoiceOptions {
  /** The sense that hears; it goes on alone where the net cannot be loaded. */
  readonly voice: Sense;
  /** Session clock, ms. */
  readonly now: () => number;
  /** Folder with the net, its worklet and the runtime, on our own origin. */
  readonly filesUrl?: string;
}

const MICROPHONE: MediaStreamConstraints = {
  video: false,
  audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 },
};

/**
 * The voice sense with a second opinion: what it takes for speech is speech only if Silero's net hears some too, so that
 * music, dishes and doors take no turn. Everything runs on this device; the net's files come from our own server.
 */
export const createSileroVoiceSense = (options: SileroVoiceOptions): Sense => {
  const { voice, now } = options;
  const filesUrl = options.filesUrl ?? '/vad/';
  let speech = START_SILERO;
  /** Counts starts and stops: a net that is still loading must not begin after a stop. */
  let wish = 0;
  let detector: MicVAD | null = null;

  const end = (): void => {
    wish += 1;
    speech = START_SILERO;
    detector?.destroy().catch(() => {});
    detector = null;
  };

  const load = async (mine: number): Promise<void> => {
    const { MicVAD } = await import('@ricky0123/vad-web');
    if (mine !== wish) return;
    const made = await MicVAD.new({
      model: 'v5',
      baseAssetPath: filesUrl,
      onnxWASMBasePath: filesUrl,
      ortConfig: (ort) => {
        // One thread: more would need the page to be isolated from the sites that embed it.
        ort.env.wasm.numThreads = 1;
        ort.env.logLevel = 'error';
      },
      getStream: () => navigator.mediaDevices.getUserMedia(MICROPHONE),
      onFrameProcessed({ isSpeech }) {
        if (mine === wish) speech = stepSilero(speech, isSpeech, now());
      },
      startOnLoad: true,
    });
    if (mine === wish) detector = made;
    else await made.destroy();
  };

  const judged = (percept: Percept): Percept =>
    percept.kind === 'voice' && percept.speaking && deniesSpeech(speech, now())
      ? { ...percept, speaking: false }
      : percept;

  return {
    ...voice,
    async start(grant: ConsentGrant, output: SenseOutput) {
      end();
      const mine = wish;
      await voice.start(grant, {
        percept: (percept) => output.percept(judged(percept)),
        status: output.status,
      });
      if (grant.sense !== 'microphone' || mine !== wish) return;
      load(mine).catch((cause: unknown) => {
        console.warn('the Silero detector did not start; loudness and pitch decide alone', cause);
      });
    },
    stop() {
      end();
      voice.stop();
    },
    dispose() {
      end();
      voice.dispose();
    },
  };
};
