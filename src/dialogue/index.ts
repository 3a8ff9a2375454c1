/**
 * Dialogue: what the person says. The page loads this door, so nothing here may do work when it is imported; the engine
 * and the schema library are paid for only by whoever calls them.
 */
export * from './ports.ts';
export { replyJsonSchema } from './beats/wire-schema.ts';
export type { JsonSchema, Lips } from './beats/wire-schema.ts';
export { createEmbeddedEngine } from './engine/create-embedded-engine.ts';
export type { EmbeddedEngine, EmbeddedEngineOptions } from './engine/create-embedded-engine.ts';
export { checkInput, MAX_VISITOR_CHARS } from './guard/check-input.ts';
export type { LocalTime } from './knowledge/calendar.ts';
export type { Knowledge, KnowledgeDocument, Passage, Synonyms } from './knowledge/document.ts';
export { parseKnowledge } from './knowledge/parse-knowledge.ts';
export type { ReplyRequest } from './reply/reply-request.ts';
