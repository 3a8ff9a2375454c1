import { START_VOICE, stepVoice } from '../voice/step-voice.ts';
import type { VoiceFeatures } from '../voice/voice-features.ts';
import type { ConsentGrant, Sense, SenseOutput, SenseStatus } from '../ports.ts';
import { failed, mediaFailure, openDevice } from './media-failure.ts';
// Vite makes the default export: the address of the worklet, compiled and bundled.
// oxlint-disable-next-line import/default
import workletUrl from './voice/voice.worklet.ts?worker&url';

export interface VoiceSenseOptions {
  /** Session clock, ms. */
  readonly now: () => number;
}

export interface VoiceSense extends Sense {
  /**
   * Tell it when the digital person begins and stops being heard: meanwhile only a voice clearly louder than the echo
   * counts as the visitor speaking, and nothing is learned of how they sound.
   */
  setPersonSpeaking(speaking: boolean): void;
}

const MICROPHONE: MediaStreamConstraints = {
  video: false,
  audio: {
    echoCancellation: true,
    noiseSuppression: true,
    // It would double the level in the first two seconds, and level is what is measured.
    autoGainControl: false,
    channelCount: 1,
  },
};
/** The room goes on sounding for a moment after the person has stopped. */
const ECHO_TAIL_MS = 200;

/** One stretch of listening, from `start` to `stop` or failure. Holds the microphone and what is known of the voice. */
function createListening(now: () => number, personSpeaking: () => boolean, output: SenseOutput) {
  const life = new AbortController();
  const { signal } = life;
  let voice = START_VOICE;

  /** Lets go of the microphone in this very call, then says how it ended. */
  const end = (status: SenseStatus): void => {
    if (signal.aborted) return;
    life.abort();
    voice = START_VOICE;
    output.percept({ kind: 'sense-lost', tMs: now(), sense: 'voice' });
    output.status(status);
  };

  async function openMicrophone(): Promise<MediaStream | null> {
    let stream: MediaStream;
    try {
      stream = await openDevice(MICROPHONE);
    } catch (cause) {
      end(mediaFailure(cause));
      return null;
    }
    const release = (): void => stream.getTracks().forEach((track) => track.stop());
    if (signal.aborted) {
      // The visitor changed their mind while the browser was asking.
      release();
      return null;
    }
    signal.addEventListener('abort', release);
    for (const track of stream.getAudioTracks()) {
      track.addEventListener('ended', () => end(failed('device-lost')), { signal });
    }
    return stream;
  }

  async function listen(stream: MediaStream): Promise<void> {
    const context = new AudioContext({ latencyHint: 'interactive' });
    signal.addEventListener('abort', () => void context.close());
    await context.audioWorklet.addModule(workletUrl);
    if (signal.aborted) return;
    const source = context.createMediaStreamSource(stream);
    const ears = new AudioWorkletNode(context, 'mien-voice', {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    ears.port.addEventListener('message', ({ data }: MessageEvent<VoiceFeatures>) => {
      if (signal.aborted) return;
      const step = stepVoice(voice, {
        features: data,
        tMs: now(),
        personSpeaking: personSpeaking(),
      });
      voice = step.state;
      output.percept(step.percept);
    });
    ears.port.start();
    ears.addEventListener('processorerror', () => end(failed('engine-failed')), { signal });
    // Its output is silence; without a way to the speakers some browsers do not run it.
    source.connect(ears).connect(context.destination);
    // Settles only once the page may sound: a gesture brings that, so it is not waited for.
    void context.resume();
  }

  return {
    end,
    /** Resolves once the voice is being heard, or the listening has ended. */
    async begin(): Promise<void> {
      output.status({ kind: 'starting' });
      const stream = await openMicrophone();
      if (!stream) return;
      try {
        await listen(stream);
        if (!signal.aborted) output.status({ kind: 'on', engine: 'worklet' });
      } catch (cause) {
        if (!signal.aborted) console.warn('the voice engine did not start', cause);
        end(failed('engine-failed'));
      }
    },
  };
}

/**
 * Hears the visitor's voice from the microphone, on this device: level, pitch, whether they speak, and how agitated
 * they sound, about 31 times a second. The sound is turned into those figures on the audio thread and never leaves
 * it. Fails as `SenseStatus` says; never throws.
 */
export function createVoiceSense({ now }: VoiceSenseOptions): VoiceSense {
  let listening: ReturnType<typeof createListening> | null = null;
  let person: { readonly speaking: boolean; readonly sinceMs: number } = {
    speaking: false,
    sinceMs: Number.NEGATIVE_INFINITY,
  };
  const personSpeaking = (): boolean => person.speaking || now() - person.sinceMs < ECHO_TAIL_MS;
  const stop = (): void => {
    listening?.end({ kind: 'off' });
    listening = null;
  };
  return {
    async start(grant: ConsentGrant, output: SenseOutput) {
      stop();
      if (grant.sense !== 'microphone') {
        output.status(failed('consent-withdrawn'));
        return;
      }
      const begun = createListening(now, personSpeaking, output);
      listening = begun;
      await begun.begin();
    },
    stop,
    dispose: stop,
    setPersonSpeaking(speaking) {
      if (speaking !== person.speaking) person = { speaking, sinceMs: now() };
    },
  };
}
