export { createFrameHost } from './frame-host.ts';
export type { FrameEvent, FrameHost, FrameHostOptions } from './frame-host.ts';
export { isFileAddress, readFrameQuery } from './protocol.ts';
export type { Command, FrameQuery, PersonPhase, Theme } from './protocol.ts';
