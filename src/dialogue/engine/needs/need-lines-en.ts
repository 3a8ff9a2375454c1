import { line } from '../phrase-book.ts';
import type { Lines, NeedKey } from '../phrase-book.ts';

/** What is said in English before a need is answered. */
export const ENGLISH_NEED_LINES: Lines<NeedKey> = {
  'need-plain': [
    [line('Of course.', 'warm', 0.5, 'nod')],
    [line('Certainly.', 'warm', 0.5, 'nod')],
  ],
  'need-child': [
    [
      line(
        'Tell the nearest member of staff right now; they will help you search.',
        'concerned',
        0.5,
        'lean-in',
      ),
    ],
  ],
  'need-ill': [
    [line('Sorry to hear that. A colleague can take care of you.', 'concerned', 0.5, 'lean-in')],
    [line('That is unpleasant. A colleague can help you with that.', 'concerned', 0.5, 'lean-in')],
  ],
  'need-kids': [
    [line('Then it is time for something to do.', 'warm', 0.5, 'nod')],
    [line('That can be helped.', 'warm', 0.5, 'nod')],
  ],
  'need-kids-along': [
    [line('How nice, with children there is a lot to do.', 'warm', 0.5, 'nod')],
    [line('Welcome to the little ones too.', 'warm', 0.5, 'nod')],
  ],
  'need-food': [
    [line('Then let us find you something.', 'warm', 0.5, 'nod')],
    [line('That can be arranged.', 'warm', 0.5, 'nod')],
  ],
  'need-warm': [
    [line('Then something warm may help.', 'warm', 0.5, 'nod')],
    [line('Let us get you warm.', 'warm', 0.5, 'nod')],
  ],
  'need-rest': [
    [line('Then take a break.', 'warm', 0.5, 'nod')],
    [line('You have earned a rest.', 'warm', 0.5, 'nod')],
  ],
  'need-bored': [
    [line('Then let me tempt you.', 'warm', 0.5, 'nod')],
    [line('Let us do something about that.', 'warm', 0.5, 'nod')],
  ],
  'need-hurry': [
    [line('Then the best of it first.', 'warm', 0.5, 'nod')],
    [line('No time to lose, then.', 'warm', 0.5, 'nod')],
  ],
  'need-access': [
    [line('Good that you say so.', 'warm', 0.5, 'nod')],
    [line('Thank you for telling me, that helps.', 'warm', 0.5, 'nod')],
  ],
  'need-cheaper': [
    [line('There may be a way to pay less.', 'warm', 0.5, 'nod')],
    [line('Let us see whether it can be cheaper.', 'warm', 0.5, 'nod')],
  ],
  'need-lost': [
    [line('That is a nuisance.', 'concerned', 0.5, 'lean-in')],
    [line('Let us see what can be done.', 'concerned', 0.5, 'lean-in')],
  ],
};
