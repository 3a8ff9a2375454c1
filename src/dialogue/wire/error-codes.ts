import type { DialogueErrorCode } from '../ports.ts';

const CODES: Readonly<Record<DialogueErrorCode, true>> = {
  'bad-request': true,
  'too-long': true,
  'unknown-conversation': true,
  'rate-limited': true,
  unauthorised: true,
  'model-timeout': true,
  'model-unavailable': true,
  'model-cut': true,
  'model-malformed': true,
  network: true,
  internal: true,
};

export const isDialogueErrorCode = (value: unknown): value is DialogueErrorCode =>
  typeof value === 'string' && Object.hasOwn(CODES, value);
