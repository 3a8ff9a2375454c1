export type GuestFaultCode =
  /** The bytes are another kind of file. */
  | 'not-a-glb'
  /** It ends before it should: a download that broke off. */
  | 'truncated'
  /** What it says of itself does not hold. */
  | 'corrupt'
  /** More bytes than the limit. */
  | 'too-large'
  /** More triangles, shapes or pixels than the limit. */
  | 'too-complex'
  /** The time ran out. */
  | 'too-slow'
  /** It wants files from elsewhere, which are never fetched. */
  | 'not-embedded'
  /** It cannot be read without an extension that is not known here. */
  | 'needs-extension'
  /** A decoder for what it contains did not load. */
  | 'decoder-missing'
  /** A figure without a face that moves. */
  | 'no-face-shapes'
  /** The address may not be asked: another protocol, or an origin that this server does not allow. */
  | 'refused'
  | 'not-found'
  | 'network';

/** Why a file cannot be shown. */
export interface GuestFault {
  readonly code: GuestFaultCode;
  /** One English sentence for whoever made the file. */
  readonly detail: string;
  /** Whether the same file might do at another time. */
  readonly retryable: boolean;
}

const RETRYABLE: readonly GuestFaultCode[] = [
  'truncated',
  'too-slow',
  'decoder-missing',
  'network',
];

export const guestFault = (code: GuestFaultCode, detail: string): GuestFault => ({
  code,
  detail,
  retryable: RETRYABLE.includes(code),
});

/** Carries a fault out of the depths of a reader; caught before it leaves the room. */
export class GuestFaultError extends Error {
  override readonly name = 'GuestFaultError';
  readonly fault: GuestFault;

  constructor(code: GuestFaultCode, detail: string) {
    super(`${code}: ${detail}`);
    this.fault = guestFault(code, detail);
  }
}
