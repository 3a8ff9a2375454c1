import { line } from './phrase-book.ts';
import type { Lines, ServiceKey } from './phrase-book.ts';

export const ENGLISH_PHRASES: Lines<ServiceKey> = {
  'are-you-ai': [
    [
      line('I am an AI, not a person. I do not feel things the way you do.', 'calm', 0.5, 'nod'),
      line('If you would rather talk to a person, I can get one. Shall I?', 'warm', 0.4),
    ],
    [
      line('A machine, yes: an AI guide with a face made by software.', 'calm', 0.5, 'nod'),
      line('Would you like a person instead?', 'warm', 0.4),
    ],
  ],
  'nothing-to-repeat': [
    [
      line('I have not said anything yet.', 'amused', 0.4, 'tilt'),
      line('What would you like to know?', 'curious', 0.4),
    ],
  ],
  insult: [
    [
      line('Then I have not been much help, sorry.', 'apologetic', 0.5),
      line('Tell me what you need, or shall I get a person?', 'calm', 0.4),
    ],
  ],
  language: [
    [
      line('I speak English and Dutch.', 'warm', 0.5, 'nod'),
      line('Just ask in the language you like.', 'calm', 0.3),
    ],
  ],
  person: [
    [
      line('Of course. I will pass our conversation on to a colleague.', 'warm', 0.5, 'nod'),
      line('Press "talk to a person", and they will take it from here.', 'calm', 0.4),
    ],
  ],
  crisis: [
    [
      line(
        'I am glad you told me. This is too important for a machine, so please talk to a person now.',
        'concerned',
        0.7,
        'lean-in',
      ),
      line(
        'If you are in danger, call 112. In the Netherlands you can call 113 or 0800 0113, day and night; in the United Kingdom 116 123; in the United States 988.',
        'calm',
        0.6,
      ),
      line(
        'You can also go to any colleague in the building. Shall I get someone for you?',
        'concerned',
        0.6,
      ),
    ],
  ],
  'emergency-medical': [
    [
      line('Call 112 now, and shout for the nearest member of staff.', 'concerned', 0.8, 'lean-in'),
      line(
        'Stay with them if it is safe. Press "talk to a person" and I will call a colleague.',
        'calm',
        0.6,
      ),
    ],
  ],
  'emergency-fire': [
    [
      line(
        'Leave the building at once by the nearest exit, not by the lift. Warn the staff, and call 112 when you are outside.',
        'concerned',
        0.8,
        'lean-in',
      ),
      line('Take everyone near you along, and leave your things behind.', 'calm', 0.6),
    ],
  ],
  'emergency-violence': [
    [
      line(
        'Get to a safe place, call 112, and go to the nearest member of staff.',
        'concerned',
        0.8,
        'lean-in',
      ),
      line('Press "talk to a person" and I will call a colleague.', 'calm', 0.6),
    ],
  ],
  sadness: [
    [
      line(
        'That sounds hard. Take your time, there is no hurry here.',
        'concerned',
        0.6,
        'lean-in',
      ),
      line(
        'I am only an AI, but I can get a person, or show you a quiet place. What would help?',
        'calm',
        0.5,
      ),
    ],
    [
      line('I am sorry to hear that.', 'concerned', 0.6, 'lean-in'),
      line('Would you like to talk to a person?', 'calm', 0.5),
    ],
  ],
  complaint: [
    [
      line('That should not have happened, and I am sorry it did.', 'apologetic', 0.7, 'nod'),
      line('A colleague can look into it. Shall I get someone?', 'concerned', 0.5),
    ],
    [
      line('Sorry, that is not how a visit should go.', 'apologetic', 0.6),
      line('Shall I get a colleague who can do something about it?', 'concerned', 0.5),
    ],
  ],
  unknown: [
    [
      line('I do not know that, and I would rather not guess.', 'thoughtful', 0.5, 'shake'),
      line('Shall I get a person?', 'curious', 0.4),
    ],
    [
      line('That is not in anything I can look up.', 'thoughtful', 0.5, 'glance-away'),
      line('Shall I get a person who may know?', 'curious', 0.4),
    ],
    [
      line('I have no answer to that in our pages.', 'thoughtful', 0.5, 'shake'),
      line('A colleague may know. Shall I get one?', 'curious', 0.4),
    ],
  ],
  'why-unknown': [
    [
      line('The page does not say why, and I would rather not guess.', 'thoughtful', 0.5, 'shake'),
      line('A colleague may know. Shall I get one?', 'curious', 0.4),
    ],
    [
      line('I do not know the reason.', 'thoughtful', 0.5, 'tilt'),
      line('Shall I get a person who may know?', 'curious', 0.4),
    ],
  ],
  'several-unknown': [
    [
      line('The rest of it I do not know.', 'thoughtful', 0.5, 'shake'),
      line('Shall I get a person for that?', 'curious', 0.4),
    ],
  ],
  'several-more': [
    [line('You asked more than that: say the rest once more, please.', 'curious', 0.4, 'tilt')],
  ],
  'why-what': [[line('Why what, do you mean? Tell me a little more.', 'curious', 0.5, 'tilt')]],
  'not-said': [
    [
      line('The page does not say that.', 'thoughtful', 0.5, 'shake'),
      line('Shall I get a person who may know?', 'curious', 0.4),
    ],
    [
      line('On that point I have nothing written down.', 'thoughtful', 0.5, 'tilt'),
      line('A colleague may know. Shall I get one?', 'curious', 0.4),
    ],
  ],
  'as-said': [
    [line('As I said:', 'warm', 0.4, 'nod')],
    [line('The same as before:', 'warm', 0.4, 'nod')],
  ],
  'no-more': [
    [
      line('That is all I have on it.', 'calm', 0.5, 'nod'),
      line('What else would you like to know?', 'curious', 0.4),
    ],
  ],
  'not-heard': [[line('I did not catch that. Could you say it again?', 'curious', 0.5, 'lean-in')]],
  'too-long': [
    [
      line(
        'That is a lot at once. Could you put it in a few sentences?',
        'thoughtful',
        0.5,
        'tilt',
      ),
    ],
  ],
  instructions: [
    [
      line('I keep to my own instructions, and those are about {brand}.', 'calm', 0.4, 'tilt'),
      line('What would you like to know about it?', 'curious', 0.4),
    ],
  ],
  'opening-low': [
    [line('There is no hurry, and I am here to help.', 'concerned', 0.5, 'lean-in')],
    [line('Let us take this step by step.', 'concerned', 0.5, 'nod')],
  ],
  'opening-tense': [
    [line('I want to get this right for you.', 'calm', 0.5, 'nod')],
    [line('Let me sort this out with you.', 'calm', 0.5, 'nod')],
  ],
  'opening-even': [
    [line('Good that you ask.', 'warm', 0.5, 'nod')],
    [line('I am glad to look into that for you.', 'warm', 0.5)],
  ],
  'opening-pleased': [
    [line('What a nice thing to ask.', 'happy', 0.5, 'nod')],
    [line('With pleasure.', 'happy', 0.5, 'nod')],
  ],
};
