export * from './ports.ts';
export { mannerProsody } from './prosody/manner-prosody.ts';
export { FLITE_VOICES, isFliteVoice } from './flite/flite-knobs.ts';
export type { FliteVoiceName } from './flite/flite-knobs.ts';
export { loudnessOf } from './lips/loudness.ts';
export type { Loudness } from './lips/loudness.ts';
export type { PronouncingDictionary } from './phones/english-sounds.ts';
export type { SpeechLanguage, SpokenPhone, WordPhones } from './phones/spoken-phone.ts';
export { visemesFromLetters } from './phones/quick-letters.ts';
export { createVisemeTrack, LIP_LEAD_MS } from './lips/viseme-track.ts';
export type { VisemeTrack } from './lips/viseme-track.ts';
export { SILENT_VOICE, voiceOrder } from './voices/voice-order.ts';
export type { VoiceWishes } from './voices/voice-order.ts';
export { wordStress } from './text/word-stress.ts';
export { splitClauses } from './text/split-clauses.ts';
export type { Clause } from './text/split-clauses.ts';
export { createSilentVoice } from './voices/silent-voice.ts';
export { createSpeaker } from './speaker/create-speaker.ts';
export type { SpeakerOptions } from './speaker/create-speaker.ts';
export type { VoiceOrder } from './speaker/voice-chain.ts';
export { createCallLuck, withCallLuck } from './realtime/call-luck.ts';
export type { CallLuck } from './realtime/call-luck.ts';
export { begunAfter } from './realtime/step-talk.ts';
export { TURN_SILENCE_MS } from './realtime/talk-event.ts';
export {
  createFrameReader,
  encodeFrame,
  pcm16FromSamples,
  samplesFromPcm16,
  SPEECH_CONTENT_TYPE,
} from './wire/speech-frames.ts';
export type { FrameKind, FrameReader, SpeechFrame } from './wire/speech-frames.ts';
