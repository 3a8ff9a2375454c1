/** The door for people who come from files: read when somebody brings one, and never before. */
export { loadGuest } from './guest/load-guest.ts';
export type { GuestLimits } from '../guest/guest-limits.ts';
export type { GuestFault } from '../guest/guest-fault.ts';
export type { GuestReport } from '../guest/guest-report.ts';
export type { GuestAvatar, Performer } from './performer.ts';
