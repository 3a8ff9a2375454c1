import {
  clamp,
  clamp01,
  type ExpressionVector,
  type FacePercept,
  type Percept,
  type VoicePercept,
} from '#core';

const unit = (x: number): number => (Number.isFinite(x) ? clamp(x, -1, 1) : 0);

const saneEmotion = (e: ExpressionVector): ExpressionVector => ({
  neutral: clamp01(e.neutral),
  happy: clamp01(e.happy),
  sad: clamp01(e.sad),
  angry: clamp01(e.angry),
  fearful: clamp01(e.fearful),
  disgusted: clamp01(e.disgusted),
  surprised: clamp01(e.surprised),
});

/** The longest gap taken at its word: a week; a kiosk's clock may jump. */
export const MAX_GAP_MS = 7 * 24 * 3600 * 1000;

/** As far as eyes go without the head, radians; what lies beyond is looked for at that edge. */
const PAGE_YAW = 0.45;
const PAGE_PITCH = 0.28;

const within = (x: number, low: number, high: number): boolean => x >= low && x <= high;
const isShare = (x: number): boolean => within(x, 0, 1);
const isUnit = (x: number): boolean => within(x, -1, 1);

const isSaneEmotion = (e: ExpressionVector): boolean =>
  isShare(e.neutral) &&
  isShare(e.happy) &&
  isShare(e.sad) &&
  isShare(e.angry) &&
  isShare(e.fearful) &&
  isShare(e.disgusted) &&
  isShare(e.surprised);

const isSaneFace = (p: FacePercept): boolean =>
  isShare(p.confidence) &&
  isShare(p.smile) &&
  isShare(p.frown) &&
  isShare(p.eyesSmile) &&
  isShare(p.eyesClosed) &&
  isShare(p.baseline) &&
  isUnit(p.valence) &&
  isUnit(p.arousal) &&
  isShare(p.attention) &&
  (p.bearing === null || (isUnit(p.bearing.yawRad) && isUnit(p.bearing.pitchRad))) &&
  isSaneEmotion(p.emotion);

const isSaneVoice = (p: VoicePercept): boolean =>
  within(p.loudnessDb, -120, 0) &&
  (p.pitchHz === null || within(p.pitchHz, 40, 1000)) &&
  isUnit(p.valence) &&
  isUnit(p.arousal) &&
  isShare(p.confidence) &&
  (p.rateHz === null || within(p.rateHz, 0, 20));

/** How far ahead of the brain a sense's clock may run: what waits in the inbox is seldom a frame early. */
const MAX_AHEAD_MS = 1000;

/** Words longer than this are cut: nothing is made of a novel that is not made of its beginning. */
const MAX_TEXT_CHARS = 4000;
/** A topic is a document's id, and is kept. */
const MAX_TOPIC_CHARS = 120;

/**
 * When it happened. What claims to come from the future would stay fresh until then, and what has no time at all would
 * make everything NaN that fades: both happen now.
 */
const isSaneTime = (tMs: number, nowMs: number): boolean =>
  within(tMs, -Number.MAX_VALUE, nowMs + MAX_AHEAD_MS);

/**
 * A percept with every number in its range: one broken sensor must not make the whole person NaN. What comes twenty times a
 * second is handed on as it is when nothing is wrong with it. `nowMs`: session time of the brain.
 */
export function sane(raw: Percept, nowMs: number): Percept {
  const percept = isSaneTime(raw.tMs, nowMs) ? raw : { ...raw, tMs: nowMs };
  if (percept.kind === 'face' && isSaneFace(percept)) return percept;
  if (percept.kind === 'voice' && isSaneVoice(percept)) return percept;
  return repaired(percept);
}

function repaired(percept: Percept): Percept {
  switch (percept.kind) {
    case 'face':
      return {
        ...percept,
        confidence: clamp01(percept.confidence),
        emotion: saneEmotion(percept.emotion),
        smile: clamp01(percept.smile),
        frown: clamp01(percept.frown),
        eyesSmile: clamp01(percept.eyesSmile),
        eyesClosed: clamp01(percept.eyesClosed),
        baseline: clamp01(percept.baseline),
        valence: unit(percept.valence),
        arousal: unit(percept.arousal),
        attention: clamp01(percept.attention),
        bearing: percept.bearing && {
          yawRad: unit(percept.bearing.yawRad),
          pitchRad: unit(percept.bearing.pitchRad),
        },
      };
    case 'voice':
      return {
        ...percept,
        loudnessDb: clamp(percept.loudnessDb, -120, 0),
        pitchHz: percept.pitchHz === null ? null : clamp(percept.pitchHz, 40, 1000),
        valence: unit(percept.valence),
        arousal: unit(percept.arousal),
        confidence: clamp01(percept.confidence),
        rateHz: percept.rateHz === null ? null : clamp(percept.rateHz, 0, 20),
      };
    case 'vocal':
    case 'gesture':
    case 'posture':
      return { ...percept, confidence: clamp01(percept.confidence) };
    case 'text':
      return {
        ...percept,
        text: percept.text.slice(0, MAX_TEXT_CHARS),
        sentiment: unit(percept.sentiment),
        confidence: clamp01(percept.confidence),
        emotion: saneEmotion(percept.emotion),
      };
    case 'hint': {
      const { valence, arousal, confidence } = percept.appraisal;
      return {
        ...percept,
        appraisal: {
          valence: unit(valence),
          arousal: unit(arousal),
          confidence: clamp01(confidence),
        },
      };
    }
    case 'light':
      return { ...percept, level: clamp01(percept.level) };
    case 'page':
      return {
        ...percept,
        yawRad: Number.isNaN(percept.yawRad) ? 0 : clamp(percept.yawRad, -PAGE_YAW, PAGE_YAW),
        pitchRad: Number.isNaN(percept.pitchRad)
          ? 0
          : clamp(percept.pitchRad, -PAGE_PITCH, PAGE_PITCH),
        salience: clamp01(percept.salience),
      };
    case 'accent':
      return { ...percept, strength: clamp01(percept.strength) };
    case 'beat':
      return {
        ...percept,
        intensity: clamp01(percept.intensity),
        topic: percept.topic?.slice(0, MAX_TOPIC_CHARS) ?? null,
      };
    case 'presence':
      return {
        ...percept,
        people: Math.round(clamp(percept.people, 0, 100)),
        visitor: Math.round(clamp(percept.visitor, 0, Number.MAX_SAFE_INTEGER)),
      };
    case 'gap':
      return { ...percept, gapMs: clamp(percept.gapMs, 0, MAX_GAP_MS) };
    case 'manner':
    case 'forget':
    case 'turn':
    case 'sense-lost':
    case 'sense-mode':
      return percept;
  }
}
