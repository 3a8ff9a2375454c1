export { createSession } from './create-session.ts';
export { replay } from './replay.ts';
export * from './types.ts';
