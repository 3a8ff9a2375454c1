import type { Locale, Percept, SenseMode } from '#core';
import type { ConsentGrant, Sense, SenseFailureReason, SenseStatus } from '#perception';
import type { RecogniserEvent } from '#speech';

import { brightnessOf, UNLIT, type LightBefore } from './light-before.ts';
import { modeIn, permitted, type SenseContext } from './sense-mode.ts';
import type { SessionPorts } from './types.ts';

const OFF: SenseStatus = { kind: 'off' };

export interface SensesOptions {
  readonly ports: Pick<SessionPorts, 'camera' | 'microphone' | 'recogniser'>;
  readonly now: () => number;
  readonly context: SenseContext;
  readonly push: (percept: Percept) => void;
  readonly status: (change: {
    readonly camera?: SenseStatus;
    readonly microphone?: SenseStatus;
    readonly senseMode?: SenseMode;
  }) => void;
  readonly recognised: (event: RecogniserEvent) => void;
  /** Nobody listens any more: the microphone is off, gone or not allowed. Never for a pause that ends by itself. */
  readonly hearingEnds?: () => void;
}

/** The visitor's consent and the devices that depend on it: the only maker of a ConsentGrant. */
export interface Senses {
  allowCamera(textVersion: string): void;
  allowMicrophone(textVersion: string, locale: Locale): void;
  /** How much may be read from now on. What was read and may not be any more is forgotten at once. */
  setMode(mode: SenseMode): void;
  /** Whether posture and hands are read beside the face while the camera runs. */
  setHands(on: boolean): void;
  stopCamera(): void;
  stopMicrophone(): void;
  setLocale(locale: Locale): void;
  setPersonSpeaking(speaking: boolean): void;
  /** How bright the page is, [0, 1]. */
  setPageLight(level: number): void;
  /** Says again how bright it is, to a brain that has just begun. */
  tellLight(): void;
  dispose(): void;
}

const UNSUPPORTED: SenseStatus = { kind: 'failed', reason: 'unsupported', retryable: false };
const BROKEN: SenseStatus = { kind: 'failed', reason: 'engine-failed', retryable: true };
/** Whoever is speaking is not heard to the end. A hidden page or a broken engine leaves the words that were recognised. */
const CUTS_OFF: ReadonlySet<SenseFailureReason> = new Set([
  'device-lost',
  'muted',
  'interrupted',
  'revoked',
  'permission-denied',
  'consent-withdrawn',
]);
/** Nobody may listen any more, the recogniser neither. */
const WITHDRAWN: ReadonlySet<SenseFailureReason> = new Set([
  'revoked',
  'permission-denied',
  'consent-withdrawn',
]);
const FORBIDDEN: SenseStatus = { kind: 'failed', reason: 'forbidden-here', retryable: false };

export function createSenses(options: SensesOptions): Senses {
  const { ports, now, context, status, recognised } = options;
  let cameraOn = false;
  /** The consent texts that the running devices were agreed to with. */
  let cameraText = '';
  let microphoneOn = false;
  let microphoneText = '';

  let mode = modeIn(context, 'full');
  const push = (percept: Percept): void => {
    const known = permitted(percept, mode);
    if (known) options.push(known);
  };
  const grant = (sense: ConsentGrant['sense'], textVersion: string): ConsentGrant => ({
    sense,
    mode: mode === 'full' ? 'full' : 'expressions',
    textVersion,
    grantedAtMs: now(),
  });
  let light = UNLIT;
  const lit = (tMs: number, change: Partial<LightBefore>): void => {
    light = { ...light, ...change };
    const level = brightnessOf(light);
    if (level !== null) push({ kind: 'light', tMs, level });
  };
  const forget = (sense: 'face' | 'voice'): void => {
    push({ kind: 'sense-lost', tMs: now(), sense });
    // The room is known through the camera alone.
    if (sense === 'face' && light.room !== null) lit(now(), { room: null });
  };

  if (mode !== 'full') options.push({ kind: 'sense-mode', tMs: now(), mode });
  /** Which listening is the running one: the words of one before it come too late. */
  let listening = 0;
  let recognising = false;
  let spoken: Locale = 'en';
  const listen = (locale: Locale): void => {
    spoken = locale;
    listening += 1;
    const own = listening;
    if (!ports.recogniser) {
      recognised({ kind: 'failed', reason: 'unsupported', retryable: false });
      return;
    }
    recognising = true;
    const take = (event: RecogniserEvent): void => {
      if (own !== listening) return;
      if (event.kind === 'ended') recognising = false;
      recognised(event);
    };
    ports.recogniser.start(locale, take, { consent: microphoneText });
  };
  const stopListening = (): void => {
    listening += 1;
    recognising = false;
    ports.recogniser?.stop();
  };
  /** The microphone was away: a recogniser that ended over it begins again with it. */
  let wasGone = false;
  const followMicrophone = (state: SenseStatus): void => {
    if (state.kind === 'failed') {
      forget('voice');
      wasGone ||= state.reason !== 'page-hidden';
      if (WITHDRAWN.has(state.reason)) stopListening();
      if (CUTS_OFF.has(state.reason)) options.hearingEnds?.();
    } else if (state.kind === 'on' && wasGone) {
      wasGone = false;
      if (!recognising && ports.recogniser) listen(spoken);
    }
  };

  const stopCamera = (): void => {
    cameraOn = false;
    ports.camera?.stop();
    forget('face');
    status({ camera: OFF });
  };

  const allowCamera = (textVersion: string): void => {
    if (mode === 'off') {
      status({ camera: FORBIDDEN });
      return;
    }
    if (!ports.camera) {
      status({ camera: UNSUPPORTED });
      return;
    }
    cameraOn = true;
    cameraText = textVersion;
    status({ camera: { kind: 'starting' } });
    ports.camera
      .start(grant('camera', textVersion), {
        percept: (percept) => {
          if (!cameraOn) return;
          if (percept.kind === 'light') lit(percept.tMs, { room: percept.level });
          else push(percept);
        },
        status: (camera) => {
          if (!cameraOn) return;
          if (camera.kind === 'failed') forget('face');
          status({ camera });
        },
      })
      .catch(() => status({ camera: BROKEN }));
  };

  const startMicrophone = (microphone: Sense): void => {
    microphone
      .start(grant('microphone', microphoneText), {
        percept: (percept) => {
          if (microphoneOn) push(percept);
        },
        status: (state) => {
          if (!microphoneOn) return;
          followMicrophone(state);
          status({ microphone: state });
        },
      })
      .catch(() => status({ microphone: BROKEN }));
  };

  return {
    allowCamera,
    allowMicrophone(textVersion, locale) {
      if (!ports.microphone) {
        status({ microphone: UNSUPPORTED });
        return;
      }
      microphoneOn = true;
      wasGone = false;
      microphoneText = textVersion;
      status({ microphone: { kind: 'starting' } });
      startMicrophone(ports.microphone);
      listen(locale);
    },
    setMode(wanted) {
      const next = modeIn(context, wanted);
      if (next === mode) return;
      mode = next;
      options.push({ kind: 'sense-mode', tMs: now(), mode });
      status({ senseMode: mode });
      // The same consent covers less; the senses begin again so that they do not even compute what may not be read.
      if (microphoneOn && ports.microphone) startMicrophone(ports.microphone);
      if (!cameraOn) return;
      stopCamera();
      if (mode !== 'off') allowCamera(cameraText);
    },
    setHands: (on) => ports.camera?.setBody?.(on),
    stopCamera,
    stopMicrophone() {
      microphoneOn = false;
      ports.microphone?.stop();
      stopListening();
      forget('voice');
      options.hearingEnds?.();
      status({ microphone: OFF });
    },
    setLocale(locale) {
      if (!microphoneOn || !ports.recogniser) return;
      stopListening();
      listen(locale);
    },
    setPageLight: (page) => lit(now(), { page }),
    tellLight: () => lit(now(), {}),
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
