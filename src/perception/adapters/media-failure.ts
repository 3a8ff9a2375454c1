import type { SenseFailureReason, SenseStatus } from '../ports.ts';

/** Reason by DOMException name, as the Media Capture specification gives them to getUserMedia. */
const REASONS: Readonly<Record<string, SenseFailureReason>> = {
  NotAllowedError: 'permission-denied',
  SecurityError: 'permission-denied',
  NotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'device-busy',
  AbortError: 'device-busy',
  TypeError: 'unsupported',
};
/** What trying again without the visitor changing anything may cure. */
const RETRYABLE: ReadonlySet<SenseFailureReason> = new Set([
  'no-device',
  'device-busy',
  'device-lost',
  'revoked',
  'engine-failed',
]);

export const failed = (reason: SenseFailureReason): SenseStatus => ({
  kind: 'failed',
  reason,
  retryable: RETRYABLE.has(reason),
});

/** Why a camera or microphone could not be opened. */
export const failureReason = (cause: unknown): SenseFailureReason =>
  (cause instanceof Error ? REASONS[cause.name] : undefined) ?? 'device-busy';

/** Opens a device. Where the page may not (no secure context, an old browser) it fails as `unsupported`. */
export async function openDevice(constraints: MediaStreamConstraints): Promise<MediaStream> {
  const devices: MediaDevices | undefined = navigator.mediaDevices; // absent outside a secure context, whatever the types say
  if (!devices) throw new TypeError('no media devices in this context');
  return devices.getUserMedia(constraints);
}
