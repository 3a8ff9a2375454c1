import type { Locale, Manner } from '#core';

import { line } from './phrase-book.ts';
import type { Lines, PhraseKey } from './phrase-book.ts';

/**
 * Lines that a tone says in other words. What is solemn, such as a complaint or a crisis, has no other words: it sounds the
 * same whatever tone was asked for.
 */
export const TONE_PHRASES: Readonly<
  Record<Locale, Readonly<Record<Manner['tone'], Partial<Lines<PhraseKey>>>>>
> = {
  en: {
    playful: {
      greeting: [
        [
          line('Well, hello there! You have found me.', 'happy', 0.6, 'brow-flash'),
          line('What are you curious about?', 'curious', 0.5, 'tilt'),
        ],
      ],
      thanks: [
        [
          line('Any time, that is what I light up for.', 'amused', 0.6, 'nod'),
          line('What else are you curious about?', 'curious', 0.4),
        ],
      ],
      farewell: [[line('Off you go, and say hello to the stars from me!', 'happy', 0.7, 'nod')]],
      compliment: [
        [
          line('Careful, you will make my pixels blush.', 'amused', 0.6, 'tilt'),
          line('What else can I dig up?', 'curious', 0.4),
        ],
      ],
      acknowledge: [[line('Splendid.', 'happy', 0.5, 'nod'), line('What next?', 'curious', 0.4)]],
      declined: [
        [line('Fair enough.', 'amused', 0.4, 'nod'), line('I am not going anywhere.', 'warm', 0.4)],
      ],
      help: [
        [
          line('Anything about {topics}: try me.', 'amused', 0.5, 'nod'),
          line('Where shall we start?', 'curious', 0.4, 'tilt'),
        ],
      ],
      'opening-even': [
        [line('Ooh, good one.', 'amused', 0.5, 'brow-flash')],
        [line('Now you are asking.', 'amused', 0.5, 'tilt')],
      ],
      'opening-pleased': [[line('I like where this is going.', 'happy', 0.6, 'brow-flash')]],
    },
    formal: {
      greeting: [
        [
          line('Good day, and welcome.', 'warm', 0.5, 'nod'),
          line('How may I help you?', 'calm', 0.4),
        ],
      ],
      thanks: [
        [
          line('You are most welcome.', 'warm', 0.5, 'nod'),
          line('May I help you with anything else?', 'calm', 0.3),
        ],
      ],
      farewell: [[line('Goodbye. I wish you a pleasant visit.', 'warm', 0.6, 'nod')]],
      compliment: [
        [
          line('Thank you, that is kind of you.', 'warm', 0.5, 'nod'),
          line('May I look up anything else for you?', 'calm', 0.3),
        ],
      ],
      acknowledge: [
        [
          line('Very well.', 'calm', 0.4, 'nod'),
          line('May I help you with anything else?', 'calm', 0.3),
        ],
      ],
      declined: [
        [
          line('Of course.', 'calm', 0.4, 'nod'),
          line('I am at your service if you need anything.', 'warm', 0.3),
        ],
      ],
      help: [
        [
          line('I can inform you about {topics}, among other things.', 'calm', 0.5, 'nod'),
          line('With which of these may I begin?', 'calm', 0.4),
        ],
      ],
    },
  },
  nl: {
    playful: {
      greeting: [
        [
          line('Kijk eens aan, u hebt me gevonden!', 'happy', 0.6, 'brow-flash'),
          line('Waar bent u nieuwsgierig naar?', 'curious', 0.5, 'tilt'),
        ],
      ],
      thanks: [
        [
          line('Altijd, daar ga ik van stralen.', 'amused', 0.6, 'nod'),
          line('Waar bent u nog meer nieuwsgierig naar?', 'curious', 0.4),
        ],
      ],
      farewell: [[line('Tot ziens, en doe de sterren de groeten!', 'happy', 0.7, 'nod')]],
      compliment: [
        [
          line('Pas op, straks blozen mijn pixels nog.', 'amused', 0.6, 'tilt'),
          line('Wat kan ik nog meer opduikelen?', 'curious', 0.4),
        ],
      ],
      acknowledge: [[line('Prachtig.', 'happy', 0.5, 'nod'), line('En nu?', 'curious', 0.4)]],
      declined: [[line('Ook goed.', 'amused', 0.4, 'nod'), line('Ik loop niet weg.', 'warm', 0.4)]],
      help: [
        [
          line('Alles over {topics}: probeer me maar.', 'amused', 0.5, 'nod'),
          line('Waar zullen we beginnen?', 'curious', 0.4, 'tilt'),
        ],
      ],
      'opening-even': [
        [line('Kijk, dat is een goeie.', 'amused', 0.5, 'brow-flash')],
        [line('Nu vraagt u me wat.', 'amused', 0.5, 'tilt')],
      ],
      'opening-pleased': [[line('Dit gaat de goede kant op.', 'happy', 0.6, 'brow-flash')]],
    },
    formal: {
      greeting: [
        [
          line('Goedendag, en van harte welkom.', 'warm', 0.5, 'nod'),
          line('Waarmee kan ik u van dienst zijn?', 'calm', 0.4),
        ],
      ],
      thanks: [
        [
          line('Zeer graag gedaan.', 'warm', 0.5, 'nod'),
          line('Kan ik u nog ergens mee helpen?', 'calm', 0.3),
        ],
      ],
      farewell: [[line('Tot ziens. Ik wens u een aangenaam bezoek.', 'warm', 0.6, 'nod')]],
      compliment: [
        [
          line('Dank u, dat is vriendelijk van u.', 'warm', 0.5, 'nod'),
          line('Kan ik nog iets voor u opzoeken?', 'calm', 0.3),
        ],
      ],
      acknowledge: [
        [
          line('Uitstekend.', 'calm', 0.4, 'nod'),
          line('Kan ik u nog ergens mee helpen?', 'calm', 0.3),
        ],
      ],
      declined: [
        [
          line('Natuurlijk.', 'calm', 0.4, 'nod'),
          line('Ik sta tot uw dienst als u iets nodig hebt.', 'warm', 0.3),
        ],
      ],
      help: [
        [
          line('Ik kan u onder meer inlichten over {topics}.', 'calm', 0.5, 'nod'),
          line('Waarmee mag ik beginnen?', 'calm', 0.4),
        ],
      ],
    },
  },
};
