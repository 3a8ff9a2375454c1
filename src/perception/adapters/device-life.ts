import type { ConsentGrant, SenseFailureReason } from '../ports.ts';
import { failureReason, openDevice } from './media-failure.ts';

/** Why an open device gives nothing for now; it comes back by itself. */
export type PauseReason = Extract<SenseFailureReason, 'muted' | 'page-hidden'>;

export interface DeviceLifeOptions {
  readonly kind: ConsentGrant['sense'];
  readonly constraints: MediaStreamConstraints;
  /** Ends it all: tracks are stopped within the very call that aborts. */
  readonly signal: AbortSignal;
  /**
   * A stream has opened, for the first time or again: build on it. `held` aborts when this stream is gone. Must not
   * throw: an engine that fails aborts `signal`.
   */
  readonly opened: (stream: MediaStream, held: AbortSignal) => Promise<void>;
  /** Silent or dark for now. What is known of the visitor may stay. */
  readonly paused: (reason: PauseReason) => void;
  readonly resumed: () => void;
  /** Gone, or not to be had. Asked for again when that may help and the browser need not ask the visitor. */
  readonly lost: (reason: SenseFailureReason) => void;
}

export interface DeviceLife {
  /** Resolves once the first stream has been built on, or could not be had. */
  begin(): Promise<void>;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** Looked at again every now and then: another holder lets go, a plug goes back in, without the browser's telling. */
const TRIED_AGAIN: ReadonlySet<SenseFailureReason> = new Set(['device-busy', 'device-lost']);
/** What a new device, the visitor's return to the page or a changed permission may cure. */
const CURABLE: ReadonlySet<SenseFailureReason> = new Set([
  ...TRIED_AGAIN,
  'no-device',
  'permission-denied',
  'revoked',
]);

/** The browser's own record of the visitor's answer; null where it keeps none that a page may read. */
async function permissionFor(kind: ConsentGrant['sense']): Promise<PermissionStatus | null> {
  const permissions: Permissions | undefined = navigator.permissions; // absent in older browsers, whatever the types say
  try {
    return (await permissions?.query({ name: kind })) ?? null;
  } catch {
    return null;
  }
}

/**
 * A camera or microphone from consent to withdrawal: opened, watched while it is open, and opened again after a plug
 * was pulled, another tab held it, or permission was taken and given back. While the page is hidden its tracks are
 * disabled. It never makes the browser ask the visitor a second time.
 */
export function createDeviceLife(options: DeviceLifeOptions): DeviceLife {
  const { kind, constraints, signal, opened, paused, resumed, lost } = options;
  let permission: PermissionStatus | null = null;
  let wasGranted = false;
  let held: AbortController | null = null;
  let missing: SenseFailureReason | null = null;
  let opening = false;
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isRevoked = (): boolean =>
    permission?.state === 'denied' || (wasGranted && permission?.state === 'prompt');

  function lose(reason: SenseFailureReason): void {
    held?.abort();
    held = null;
    missing = reason;
    lost(reason);
    clearTimeout(timer);
    if (signal.aborted || !TRIED_AGAIN.has(reason)) return;
    timer = setTimeout(tryAgain, retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  function tryAgain(): void {
    if (missing === null || !CURABLE.has(missing)) return;
    if (opening || signal.aborted || document.hidden) return;
    // Otherwise the browser would ask: that is for the visitor to begin.
    if (permission?.state === 'granted') void open();
  }

  /** Tells when the stream falls silent and when it is back; a hidden page neither looks nor listens. */
  function follow(tracks: readonly MediaStreamTrack[], life: AbortSignal): () => void {
    let ready = false;
    let told: PauseReason | null = null;
    const look = (): void => {
      for (const track of tracks) track.enabled = !document.hidden;
      if (!ready) return;
      const silent = tracks.some((track) => track.muted) ? 'muted' : null;
      const now = document.hidden ? 'page-hidden' : silent;
      if (now === told) return;
      told = now;
      if (now) paused(now);
      else resumed();
    };
    document.addEventListener('visibilitychange', look, { signal: life });
    for (const track of tracks) {
      track.addEventListener('mute', look, { signal: life });
      track.addEventListener('unmute', look, { signal: life });
      track.addEventListener('ended', () => lose(isRevoked() ? 'revoked' : 'device-lost'), {
        signal: life,
      });
    }
    look();
    return () => {
      ready = true;
      look();
    };
  }

  async function open(): Promise<void> {
    opening = true;
    clearTimeout(timer);
    let stream: MediaStream;
    try {
      stream = await openDevice(constraints);
    } catch (cause) {
      opening = false;
      if (!signal.aborted) lose(failureReason(cause));
      return;
    }
    opening = false;
    const life = new AbortController();
    const tracks = stream.getTracks();
    life.signal.addEventListener('abort', () => tracks.forEach((track) => track.stop()));
    if (signal.aborted) {
      // The visitor changed their mind while the browser was asking.
      life.abort();
      return;
    }
    held = life;
    missing = null;
    const begin = follow(tracks, life.signal);
    await opened(stream, life.signal);
    if (life.signal.aborted) return;
    retryMs = FIRST_RETRY_MS;
    wasGranted = permission?.state === 'granted';
    begin();
  }

  async function watchPermission(): Promise<void> {
    permission = await permissionFor(kind);
    wasGranted = permission?.state === 'granted';
    permission?.addEventListener(
      'change',
      () => {
        if (permission?.state === 'granted') {
          wasGranted = true;
          tryAgain();
        } else if (isRevoked() && (held || missing === 'device-lost')) {
          // Some browsers end the track first and tell why afterwards, some leave it running.
          lose('revoked');
        }
      },
      { signal },
    );
  }

  return {
    async begin() {
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        held?.abort();
      });
      const first = open();
      void watchPermission();
      const devices: MediaDevices | undefined = navigator.mediaDevices; // as above
      devices?.addEventListener('devicechange', tryAgain, { signal });
      document.addEventListener('visibilitychange', tryAgain, { signal });
      await first;
    },
  };
}
