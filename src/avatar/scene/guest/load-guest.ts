import { guestFault, GuestFaultError, type GuestFault } from '../../guest/guest-fault.ts';
import { GUEST_LIMITS, type GuestLimits } from '../../guest/guest-limits.ts';
import type { GuestReport } from '../../guest/guest-report.ts';
import { inspectGlb } from '../../guest/inspect-glb.ts';
import type { GuestAvatar } from '../performer.ts';
import { createGuest } from './create-guest.ts';
import { parseModel } from './parse-model.ts';
import { readSource, type GuestSource } from './read-source.ts';

export interface GuestOptions {
  /** Whatever is not given is as in GUEST_LIMITS. */
  readonly limits?: Partial<GuestLimits>;
  /** Ends the loading; the fault is then `too-slow`. */
  readonly signal?: AbortSignal;
}

export type LoadedGuest =
  | { readonly kind: 'guest'; readonly avatar: GuestAvatar; readonly report: GuestReport }
  | { readonly kind: 'fault'; readonly fault: GuestFault };

const tooSlow = (): GuestFaultError =>
  new GuestFaultError('too-slow', 'It took longer than a visitor would wait.');

/** Whatever comes first: the work, or the end of its time. What comes too late is thrown away by `discard`. */
async function within<T>(
  maxMs: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  discard: (late: T) => void,
): Promise<T> {
  const time = AbortSignal.timeout(maxMs);
  const end = signal ? AbortSignal.any([time, signal]) : time;
  const working = work(end);
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      reject(tooSlow());
      working.then(discard, () => undefined);
    };
    if (end.aborted) stop();
    else end.addEventListener('abort', stop, { once: true });
    working.then(
      (done) => {
        end.removeEventListener('abort', stop);
        resolve(done);
      },
      (cause: unknown) => {
        end.removeEventListener('abort', stop);
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  });
}

const decodeUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function load(source: GuestSource, options: GuestOptions): Promise<LoadedGuest> {
  const limits = { ...GUEST_LIMITS, ...options.limits };
  const bytes = await within(
    limits.maxMs,
    options.signal,
    (signal) => readSource(source, limits, signal),
    () => undefined,
  );
  const facts = inspectGlb(bytes, limits, decodeUtf8);
  const model = await within(
    limits.maxMs,
    options.signal,
    () => parseModel(bytes, facts.extensions, limits),
    (late) => late.done(),
  );
  return createGuest(model, facts, limits);
}

/**
 * Somebody from a file: any GLB whose face has ARKit's shapes or visemes, or a VRM 0 or 1. Never throws: a file that is
 * no good comes back as a fault. Nothing is fetched but the file itself and, from this server, the decoders it needs.
 */
export async function loadGuest(
  source: GuestSource,
  options: GuestOptions = {},
): Promise<LoadedGuest> {
  try {
    return await load(source, options);
  } catch (cause) {
    if (cause instanceof GuestFaultError) return { kind: 'fault', fault: cause.fault };
    const words = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'fault', fault: guestFault('corrupt', words.slice(0, 200)) };
  }
}
