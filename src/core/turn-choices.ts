/** How long somebody may look for words before the person takes the turn. */
export const EAGERNESSES = ['eager', 'balanced', 'patient'] as const;
export type Eagerness = (typeof EAGERNESSES)[number];
export const isEagerness = (value: unknown): value is Eagerness =>
  EAGERNESSES.some((eagerness) => eagerness === value);

/** Who tells that somebody speaks: our own reading of the sound, or Silero's net besides, which has to agree. */
export const VOICE_ACTIVITIES = ['own', 'silero'] as const;
export type VoiceActivity = (typeof VOICE_ACTIVITIES)[number];
export const isVoiceActivity = (value: unknown): value is VoiceActivity =>
  VOICE_ACTIVITIES.some((activity) => activity === value);

/** What a site sets of it for its visitors; null leaves it as it is. */
export interface TurnChoices {
  readonly eagerness: Eagerness | null;
  readonly vad: VoiceActivity | null;
}
