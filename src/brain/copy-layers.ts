import type { Affect, ExpressionVector } from '#core';

import type { AccentState } from './accent.ts';
import type { AppraisalState } from './appraise.ts';
import type { AttentionState } from './attention.ts';
import type { BodyState } from './body/body-state.ts';
import type { Drives } from './drives.ts';
import type { Emotions } from './emotion-names.ts';
import type { GazeState } from './gaze.ts';
import type { GestureState } from './gesture.ts';
import type { ListenState } from './listen.ts';
import type { MimicryState } from './mimicry.ts';
import type { Modulators, RewardState } from './modulators.ts';
import type { Streams } from './streams.ts';
import type { TurnState } from './turn.ts';
import type { Bond } from './visitor/bond.ts';
import type { VisitorEstimate } from './visitor/visitor.ts';
import type { PosedFace, Voluntary } from './voluntary.ts';

/**
 * One copy of each layer, field by field. A spread would be shorter, but V8 gives what it makes fields that hold any value, so
 * that every number written into it later is a new object on the heap; written out, numbers stay in place.
 */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export const copyStreams = (rng: Streams): Writable<Streams> => ({
  gaze: rng.gaze,
  blink: rng.blink,
  head: rng.head,
  swallow: rng.swallow,
  breath: rng.breath,
  heart: rng.heart,
  listen: rng.listen,
  accent: rng.accent,
});

export const copyVisitor = (
  v: VisitorEstimate,
): Writable<Omit<VisitorEstimate, 'expression'>> & { expression: Writable<ExpressionVector> } => ({
  number: v.number,
  visit: v.visit,
  goneSteps: v.goneSteps,
  mode: v.mode,
  watched: v.watched,
  people: v.people,
  face: v.face,
  voice: v.voice,
  usual: v.usual,
  text: v.text,
  hint: v.hint,
  sign: v.sign,
  posture: v.posture,
  valence: v.valence,
  arousal: v.arousal,
  confidence: v.confidence,
  agreement: v.agreement,
  conflict: v.conflict,
  attention: v.attention,
  engagement: v.engagement,
  expression: copyExpression(v.expression),
  sadness: v.sadness,
  anger: v.anger,
  smile: v.smile,
});

const copyExpression = (e: ExpressionVector): Writable<ExpressionVector> => ({
  neutral: e.neutral,
  happy: e.happy,
  sad: e.sad,
  angry: e.angry,
  fearful: e.fearful,
  disgusted: e.disgusted,
  surprised: e.surprised,
});

export const copyBond = (bond: Bond): Writable<Bond> => ({
  trust: bond.trust,
  familiarity: bond.familiarity,
  taken: bond.taken,
  pleasedBy: bond.pleasedBy,
  displeasedBy: bond.displeasedBy,
});

export const copyAppraisal = (a: AppraisalState): Writable<AppraisalState> => ({
  novelty: a.novelty,
  pleasantness: a.pleasantness,
  conduciveness: a.conduciveness,
  coping: a.coping,
  norms: a.norms,
});

export const copyReward = (reward: RewardState): Writable<RewardState> => ({
  expected: reward.expected,
  error: reward.error,
});

export const copyModulators = (m: Modulators): Writable<Modulators> => ({
  dopamine: m.dopamine,
  serotonin: m.serotonin,
  noradrenaline: m.noradrenaline,
  acetylcholine: m.acetylcholine,
  oxytocin: m.oxytocin,
  cortisol: m.cortisol,
  endorphin: m.endorphin,
});

export const copyEmotions = (e: Emotions): Writable<Emotions> => ({
  joy: e.joy,
  amusement: e.amusement,
  gratitude: e.gratitude,
  pride: e.pride,
  relief: e.relief,
  affection: e.affection,
  interest: e.interest,
  confusion: e.confusion,
  surprise: e.surprise,
  concern: e.concern,
  steadiness: e.steadiness,
  worry: e.worry,
  embarrassment: e.embarrassment,
  disappointment: e.disappointment,
  boredom: e.boredom,
});

export const copyAffect = (affect: Affect): Writable<Affect> => ({
  valence: affect.valence,
  arousal: affect.arousal,
  dominance: affect.dominance,
});

export const copyDrives = (drives: Drives): Writable<Drives> => ({
  help: drives.help,
  understood: drives.understood,
  curiosity: drives.curiosity,
  rest: drives.rest,
});

export const copyAttention = (
  a: AttentionState,
): Writable<Omit<AttentionState, 'saliency'>> & {
  saliency: Writable<AttentionState['saliency']>;
} => ({
  target: a.target,
  action: a.action,
  saliency: { visitor: a.saliency.visitor, page: a.saliency.page, thought: a.saliency.thought },
  heldSteps: a.heldSteps,
  called: a.called,
  place: a.place,
});

export const copyVoluntary = (v: Voluntary): Writable<Voluntary> => ({
  feel: v.feel,
  intensity: v.intensity,
  level: v.level,
  polite: v.polite,
});

export const copyPosed = (p: PosedFace): Writable<PosedFace> => ({
  smile: p.smile,
  cheekRaise: p.cheekRaise,
  browInnerUp: p.browInnerUp,
  browOuterUp: p.browOuterUp,
  browLower: p.browLower,
  lidRaise: p.lidRaise,
  lidTighten: p.lidTighten,
  lipCornerDown: p.lipCornerDown,
  chinRaise: p.chinRaise,
  lipPress: p.lipPress,
  jawDrop: p.jawDrop,
  asymmetry: p.asymmetry,
});

export const copyMimicry = (m: MimicryState): Writable<MimicryState> => ({
  smileA: m.smileA,
  smileB: m.smileB,
  smileC: m.smileC,
  smile: m.smile,
  concernA: m.concernA,
  concernB: m.concernB,
  concernC: m.concernC,
  concern: m.concern,
});

export const copyGaze = (g: GazeState): Writable<GazeState> => ({
  mode: g.mode,
  modeLeft: g.modeLeft,
  yawRad: g.yawRad,
  pitchRad: g.pitchRad,
  fromYawRad: g.fromYawRad,
  fromPitchRad: g.fromPitchRad,
  toYawRad: g.toYawRad,
  toPitchRad: g.toPitchRad,
  saccadeSteps: g.saccadeSteps,
  saccadeS: g.saccadeS,
  fixationLeft: g.fixationLeft,
});

export const copyBody = (b: BodyState): Writable<BodyState> => ({
  blinkSteps: b.blinkSteps,
  blinkLeft: b.blinkLeft,
  blinkTask: b.blinkTask,
  breathSteps: b.breathSteps,
  breathLength: b.breathLength,
  inhaleSteps: b.inhaleSteps,
  holdSteps: b.holdSteps,
  breathDepth: b.breathDepth,
  beatSteps: b.beatSteps,
  beatLength: b.beatLength,
  heartPerMin: b.heartPerMin,
  pupil: b.pupil,
  brightness: b.brightness,
  lightA: b.lightA,
  light: b.light,
  blush: b.blush,
  headYawRad: b.headYawRad,
  headPitchRad: b.headPitchRad,
  headRollRad: b.headRollRad,
  headYawSpeed: b.headYawSpeed,
  headPitchSpeed: b.headPitchSpeed,
  headRollSpeed: b.headRollSpeed,
  pursuitYawRad: b.pursuitYawRad,
  pursuitPitchRad: b.pursuitPitchRad,
  swallowSteps: b.swallowSteps,
  swallowLeft: b.swallowLeft,
  driftYawRad: b.driftYawRad,
  driftPitchRad: b.driftPitchRad,
  driftRollRad: b.driftRollRad,
  driftLeft: b.driftLeft,
  lean: b.lean,
});

export const copyGesture = (g: GestureState): Writable<GestureState> => ({
  gesture: g.gesture,
  ageSteps: g.ageSteps,
  strength: g.strength,
  left: g.left,
});

export const copyAccent = (a: AccentState): Writable<AccentState> => ({
  ageSteps: a.ageSteps,
  nodRad: a.nodRad,
  brow: a.brow,
});

export const copyTurn = (t: TurnState): Writable<TurnState> => ({
  phase: t.phase,
  activity: t.activity,
  ageSteps: t.ageSteps,
  quietSteps: t.quietSteps,
  cutSteps: t.cutSteps,
  metSteps: t.metSteps,
  parting: t.parting,
  awaiting: t.awaiting,
  thinks: t.thinks,
  listens: t.listens,
  waits: t.waits,
});

export const copyListen = (l: ListenState): Writable<ListenState> => ({
  given: l.given,
  sinceSteps: l.sinceSteps,
  count: l.count,
  speechSteps: l.speechSteps,
  pauseSteps: l.pauseSteps,
  lowSteps: l.lowSteps,
  dueSteps: l.dueSteps,
  considered: l.considered,
  lowPitch: l.lowPitch,
  heardMs: l.heardMs,
});
