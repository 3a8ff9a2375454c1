import { feeling, stage, type Stage } from './stage.ts';

const ANGRY = feeling({ angry: 0.9, neutral: 0.1 });
const SAD = feeling({ sad: 0.9, neutral: 0.1 });
const HAPPY = feeling({ happy: 1 });
const PRAISE = {
  sentiment: 0.9,
  emotion: HAPPY,
  intent: 'thanks',
  text: 'You are wonderful',
} as const;

/** Short plays of one situation each; what is expected of them stands in the tests. */
export const PLAYS = {
  joke: (): Stage =>
    stage()
      .looks(0, 14, { emotion: ANGRY, valence: -0.6, frown: 0.6 })
      .says(2, { sentiment: -0.8, emotion: ANGRY, intent: 'complaint' })
      .answers(4, 8, 'calm')
      .looks(14, 22, { emotion: HAPPY, valence: 0.8, smile: 0.9, eyesSmile: 0.8 })
      .at(14.5, { kind: 'vocal', sound: 'laugh', confidence: 0.9 }),
  tears: (): Stage =>
    stage()
      .looks(3, 16, { emotion: SAD, valence: -0.7, frown: 0.3 })
      .says(3, { sentiment: -0.8, emotion: SAD, intent: 'distress' })
      .answers(5, 6, 'concerned'),
  shout: (): Stage =>
    stage()
      .speaks(0.5, 2, { loudnessDb: -38 })
      .at(0, { kind: 'turn', who: 'visitor', phase: 'start' })
      .speaks(2, 5, { loudnessDb: -10, arousal: 0.9 })
      .looks(2, 6, { emotion: ANGRY, valence: -0.7, frown: 0.7 })
      .says(5.2, { sentiment: -0.7, emotion: ANGRY, intent: 'complaint' }),
  praise: (): Stage => stage().says(3, PRAISE).says(5, PRAISE).says(7, PRAISE),
  insult: (): Stage =>
    stage()
      .looks(0, 3, {})
      .says(3, { sentiment: -0.9, emotion: ANGRY, intent: 'statement', text: 'You are useless' }),
  silence: (): Stage =>
    stage()
      .at(1, { kind: 'presence', people: 1, visitor: 1 })
      .answers(2, 4, 'warm')
      .at(200, { kind: 'turn', who: 'visitor', phase: 'start' }),
  interruption: (): Stage => stage().answers(2, 4, 'happy', 'interrupted').speaks(6, 9),
  return: (): Stage =>
    stage()
      .at(1, { kind: 'presence', people: 1, visitor: 1 })
      .looks(1, 8, {})
      .looks(8, 20, { smile: 0.6, valence: 0.5, emotion: HAPPY })
      .says(4, { sentiment: 0.4, intent: 'question' })
      .answers(5, 5, 'warm')
      .says(13, { sentiment: 0.8, intent: 'thanks' })
      .answers(14, 4, 'warm')
      .at(20, { kind: 'presence', people: 0, visitor: 1 })
      .at(60, { kind: 'presence', people: 1, visitor: 1 })
      .looks(60, 66, {}),
  kiosk: (): Stage =>
    stage()
      .at(1, { kind: 'presence', people: 1, visitor: 1 })
      .looks(1, 12, { emotion: ANGRY, valence: -0.7, frown: 0.7 })
      .says(4, { sentiment: -0.9, emotion: ANGRY, intent: 'complaint' })
      .answers(5, 5, 'calm')
      .at(30, { kind: 'presence', people: 1, visitor: 2 })
      .looks(30, 45, { smile: 0.8, valence: 0.7, emotion: HAPPY })
      .says(34, { sentiment: 0.9, intent: 'thanks' })
      .answers(35, 5, 'happy')
      .at(70, { kind: 'presence', people: 1, visitor: 3 })
      .looks(70, 80, {}),
} as const;
