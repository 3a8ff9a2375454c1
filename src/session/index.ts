export { createSession, MAX_MESSAGE_LENGTH } from './create-session.ts';
export { replay } from './replay.ts';
export * from './types.ts';
