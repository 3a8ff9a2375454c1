/**
 * Dialogue: what the person says. The page loads this door, so nothing here may do work when it is imported; the engine
 * and the schema library are paid for only by whoever calls them.
 */
export * from './ports.ts';
export { replyJsonSchema } from './beats/wire-schema.ts';
export type { JsonSchema, Lips } from './beats/wire-schema.ts';
export { createBeatParser } from './beats/create-beat-parser.ts';
export type { BeatParser, ParseEnd, WireEvent } from './beats/beat-parser.ts';
export { createEmbeddedEngine } from './engine/create-embedded-engine.ts';
export type { EmbeddedEngine, EmbeddedEngineOptions } from './engine/create-embedded-engine.ts';
export { checkInput, MAX_VISITOR_CHARS } from './guard/check-input.ts';
export { asksForPerson, asksIfAi, soundsLikeCrisis } from './guard/sensitive-words.ts';
export type { LocalTime } from './knowledge/calendar.ts';
export type { Knowledge, KnowledgeDocument, Passage, Synonyms } from './knowledge/document.ts';
export { parseKnowledge } from './knowledge/parse-knowledge.ts';
export { createModelReply, REPLY_LIMITS } from './reply/create-model-reply.ts';
export type { ModelReply, ModelReplyOptions, ReplyLimits } from './reply/create-model-reply.ts';
export type { ReplyRequest } from './reply/reply-request.ts';
export type { Sleep } from './reply/timed-stream.ts';
export { heardOf } from './summary/heard-of.ts';
export { summariseConversation } from './summary/summarise-conversation.ts';
export type { ConversationSummary } from './summary/summarise-conversation.ts';
