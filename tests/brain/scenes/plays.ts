import { spoken } from './spoken.ts';
import { feeling, stage, type Stage } from './stage.ts';

const ANGRY = feeling({ angry: 0.9, neutral: 0.1 });
const SAD = feeling({ sad: 0.9, neutral: 0.1 });
const HAPPY = feeling({ happy: 1 });
const PRAISE = spoken('Thank you so much, you are wonderful!');

/** Short plays of one situation each, their words read by the real text sense; what is expected of them stands in the tests. */
export const PLAYS = {
  joke: (): Stage =>
    stage()
      .looks(0, 14, { emotion: ANGRY, valence: -0.6, frown: 0.6 })
      .says(2, spoken('This is ridiculous, I am furious about those tickets!'))
      .answers(4, 8, 'calm')
      .looks(14, 22, { emotion: HAPPY, valence: 0.8, smile: 0.9, eyesSmile: 0.8 })
      .at(14.5, { kind: 'vocal', sound: 'laugh', confidence: 0.9 }),
  tears: (): Stage =>
    stage()
      .looks(3, 16, { emotion: SAD, valence: -0.7, frown: 0.3 })
      .says(3, spoken('My mother died last week and I cannot stop crying'))
      .answers(5, 6, 'concerned'),
  shout: (): Stage =>
    stage()
      .speaks(0.5, 2, { loudnessDb: -38 })
      .at(0, { kind: 'turn', who: 'visitor', phase: 'start' })
      .speaks(2, 5, { loudnessDb: -10, arousal: 0.9 })
      .looks(2, 6, { emotion: ANGRY, valence: -0.7, frown: 0.7 })
      .says(5.2, spoken('This is outrageous! I want my money back right now!')),
  praise: (): Stage => stage().says(3, PRAISE).says(5, PRAISE).says(7, PRAISE),
  insult: (): Stage => stage().looks(0, 3, {}).says(3, spoken('You are useless')),
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
      .says(4, spoken('How long does the star show take?'))
      .answers(5, 5, 'warm')
      .says(13, spoken('Thank you, that is lovely!'))
      .answers(14, 4, 'warm')
      .at(20, { kind: 'presence', people: 0, visitor: 1 })
      .at(60, { kind: 'presence', people: 1, visitor: 1 })
      .looks(60, 66, {}),
  kiosk: (): Stage =>
    stage()
      .at(1, { kind: 'presence', people: 1, visitor: 1 })
      .looks(1, 12, { emotion: ANGRY, valence: -0.7, frown: 0.7 })
      .says(4, spoken('I have been waiting for an hour, this is unacceptable!'))
      .answers(5, 5, 'calm')
      .at(30, { kind: 'presence', people: 1, visitor: 2 })
      .looks(30, 45, { smile: 0.8, valence: 0.7, emotion: HAPPY })
      .says(34, spoken('Thank you so much, you have been wonderful'))
      .answers(35, 5, 'happy')
      .at(70, { kind: 'presence', people: 1, visitor: 3 })
      .looks(70, 80, {}),
} as const;
