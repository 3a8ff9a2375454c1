import { express, STEP_S, type BrainState } from '#brain';
import { test } from 'vitest';
import { feeling, stage } from './scenes/stage.ts';
const f = (x: number) => x.toFixed(2);
const show = (name: string, film: ReturnType<ReturnType<typeof stage>['play']>, ts: number[]) => {
  console.log(name + '\n' + ts.map((t) => { const e = film.shown(t); const s = film.state(t);
    return `${t}: smile ${f(e.smile)} cheek ${f(e.cheekRaise)} inner ${f(e.browInnerUp)} outer ${f(e.browOuterUp)} lower ${f(e.browLower)} | joy ${f(s.emotions.joy)} amus ${f(s.emotions.amusement)} conc ${f(s.emotions.concern)} mim ${f(s.mimicry.smile)} mc ${f(s.mimicry.concern)} pol ${f(s.voluntary.polite)} posed ${f(s.posed.smile)}/${f(s.posed.cheekRaise)}`; }).join('\n'));
};
test('probe', () => {
  const ts = [1.9, 2.2, 2.4, 2.6, 2.8, 3, 3.3, 3.6, 4, 5, 6, 7];
  for (const temperament of ['receptionist', 'dry', 'lively']) {
  show(temperament + ' face smile', stage().looks(0, 2, {}).looks(2, 8, { emotion: feeling({ happy: 1 }), smile: 0.9, valence: 0.7 }).play(8, {temperament}), ts);
  show(temperament + ' polite face half smile', stage().looks(0, 2, {}).looks(2, 8, { emotion: feeling({ happy: .3, neutral: .7 }), smile: 0.4, valence: 0.2 }).play(8, {temperament}), ts);
  show(temperament + ' words praise', stage().says(2, { sentiment: .9, emotion: feeling({ happy: 1 }), intent: 'thanks' }).play(8, {temperament}), ts);
  show(temperament + ' goodbye', stage().says(2, { intent: 'farewell', sentiment: 0.1 }).play(8, {temperament}), ts);
  show(temperament + ' happy line', stage().answers(2, 5, 'happy').play(8, {temperament}), ts);
  show(temperament + ' laugh', stage().at(2, { kind: 'vocal', sound: 'laugh', confidence: .9 } as never).play(8, {temperament}), ts);
  show(temperament + ' sad face', stage().looks(0, 2, {}).looks(2, 8, { emotion: feeling({ sad: .9, neutral: .1 }), smile: 0, valence: -0.6 }).play(8, {temperament}), ts);
  show(temperament + ' angry face', stage().looks(0, 2, {}).looks(2, 8, { emotion: feeling({ angry: .9, neutral: .1 }), smile: 0, valence: -0.6 }).play(8, {temperament}), ts);
  show(temperament + ' disgust face', stage().looks(0, 2, {}).looks(2, 8, { emotion: feeling({ disgusted: .9, neutral: .1 }), smile: 0.3, valence: -0.6 }).play(8, {temperament}), ts);
  }
});
