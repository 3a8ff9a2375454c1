import type { Locale, Percept } from '#core';
import type { ConsentGrant, SenseStatus } from '#perception';
import type { RecogniserEvent } from '#speech';

import type { SessionPorts } from './types.ts';

const OFF: SenseStatus = { kind: 'off' };

export interface SensesOptions {
  readonly ports: Pick<SessionPorts, 'camera' | 'microphone' | 'recogniser'>;
  readonly now: () => number;
  readonly push: (percept: Percept) => void;
  readonly status: (change: {
    readonly camera?: SenseStatus;
    readonly microphone?: SenseStatus;
  }) => void;
  readonly recognised: (event: RecogniserEvent) => void;
}

/** The visitor's consent and the devices that depend on it: the only maker of a ConsentGrant. */
export interface Senses {
  allowCamera(textVersion: string): void;
  allowMicrophone(textVersion: string, locale: Locale): void;
  stopCamera(): void;
  stopMicrophone(): void;
  setLocale(locale: Locale): void;
  setPersonSpeaking(speaking: boolean): void;
  dispose(): void;
}

const UNSUPPORTED: SenseStatus = { kind: 'failed', reason: 'unsupported', retryable: false };
const BROKEN: SenseStatus = { kind: 'failed', reason: 'engine-failed', retryable: true };

export function createSenses(options: SensesOptions): Senses {
  const { ports, now, push, status, recognised } = options;
  let cameraOn = false;
  let microphoneOn = false;

  const grant = (sense: ConsentGrant['sense'], textVersion: string): ConsentGrant => ({
    sense,
    textVersion,
    grantedAtMs: now(),
  });
  const forget = (sense: 'face' | 'voice'): void => push({ kind: 'sense-lost', tMs: now(), sense });

  const listen = (locale: Locale): void => {
    if (ports.recogniser) ports.recogniser.start(locale, recognised);
    else recognised({ kind: 'failed', reason: 'unsupported', retryable: false });
  };

  return {
    allowCamera(textVersion) {
      if (!ports.camera) {
        status({ camera: UNSUPPORTED });
        return;
      }
      cameraOn = true;
      status({ camera: { kind: 'starting' } });
      ports.camera
        .start(grant('camera', textVersion), {
          percept: (percept) => {
            if (cameraOn) push(percept);
          },
          status: (camera) => {
            if (!cameraOn) return;
            if (camera.kind === 'failed') forget('face');
            status({ camera });
          },
        })
        .catch(() => status({ camera: BROKEN }));
    },
    allowMicrophone(textVersion, locale) {
      if (!ports.microphone) {
        status({ microphone: UNSUPPORTED });
        return;
      }
      microphoneOn = true;
      status({ microphone: { kind: 'starting' } });
      ports.microphone
        .start(grant('microphone', textVersion), {
          percept: (percept) => {
            if (microphoneOn) push(percept);
          },
          status: (microphone) => {
            if (!microphoneOn) return;
            if (microphone.kind === 'failed') forget('voice');
            status({ microphone });
          },
        })
        .catch(() => status({ microphone: BROKEN }));
      listen(locale);
    },
    stopCamera() {
      cameraOn = false;
      ports.camera?.stop();
      forget('face');
      status({ camera: OFF });
    },
    stopMicrophone() {
      microphoneOn = false;
      ports.microphone?.stop();
      ports.recogniser?.stop();
      forget('voice');
      status({ microphone: OFF });
    },
    setLocale(locale) {
      if (!microphoneOn || !ports.recogniser) return;
      ports.recogniser.stop();
      listen(locale);
    },
    setPersonSpeaking: (speaking) => ports.microphone?.setPersonSpeaking?.(speaking),
    dispose() {
      cameraOn = false;
      microphoneOn = false;
      ports.camera?.dispose();
      ports.microphone?.dispose();
      ports.recogniser?.dispose();
    },
  };
}
