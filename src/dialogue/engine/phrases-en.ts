import { line } from './phrase-book.ts';
import type { Phrases } from './phrase-book.ts';

export const ENGLISH_PHRASES: Phrases = {
  greeting: [
    [
      line('Hello! Good to see you here.', 'warm', 0.6, 'brow-flash'),
      line('What would you like to know?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Hi again.', 'warm', 0.5, 'brow-flash'),
      line('What can I look up for you?', 'curious', 0.4, 'tilt'),
    ],
  ],
  thanks: [
    [line("You're welcome.", 'warm', 0.6, 'nod'), line('Is there anything else?', 'curious', 0.3)],
    [
      line('With pleasure.', 'warm', 0.6, 'nod'),
      line('Just ask if something else comes up.', 'calm', 0.3),
    ],
  ],
  farewell: [
    [line('Goodbye, and enjoy your visit!', 'warm', 0.7, 'nod')],
    [line('See you at {brand}!', 'happy', 0.6, 'nod')],
  ],
  'how-are-you': [
    [
      line(
        "I'm an AI, so I have no good or bad days, but everything is running well.",
        'amused',
        0.5,
        'tilt',
      ),
      line('And you, what brings you here?', 'curious', 0.5),
    ],
  ],
  'who-are-you': [
    [
      line('I am {name}, {role}.', 'warm', 0.6, 'nod'),
      line(
        'I am an AI guide, and I answer from the pages of {brand}. What would you like to know?',
        'calm',
        0.4,
      ),
    ],
  ],
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
  help: [
    [
      line(
        'I can tell you about opening hours, tickets, exhibitions, the planetarium, getting here and much more.',
        'warm',
        0.5,
        'nod',
      ),
      line('Where shall we start?', 'curious', 0.4, 'tilt'),
    ],
  ],
  joke: [
    [
      line('Why did the star go to school? To get a little brighter.', 'amused', 0.7, 'brow-flash'),
      line('Shall I stick to being a guide?', 'amused', 0.4),
    ],
    [line('What does a planet like to read? Comet books.', 'amused', 0.7, 'brow-flash')],
  ],
  'nothing-to-repeat': [
    [
      line('I have not said anything yet.', 'amused', 0.4, 'tilt'),
      line('What would you like to know?', 'curious', 0.4),
    ],
  ],
  compliment: [
    [
      line('That is kind of you.', 'happy', 0.6, 'nod'),
      line('What else can I look up?', 'curious', 0.3),
    ],
  ],
  insult: [
    [
      line('Then I have not been much help, sorry.', 'apologetic', 0.5),
      line('Tell me what you need, or shall I get a person?', 'calm', 0.4),
    ],
  ],
  sorry: [
    [
      line('No harm done.', 'warm', 0.5, 'nod'),
      line('What would you like to know?', 'curious', 0.3),
    ],
  ],
  acknowledge: [
    [line('Good.', 'warm', 0.4, 'nod'), line('Is there anything else?', 'curious', 0.3)],
  ],
  declined: [
    [line('All right.', 'calm', 0.4, 'nod'), line('I am here if you need anything.', 'warm', 0.3)],
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
  love: [
    [
      line('That is sweet. I am an AI, so I will leave love to people.', 'amused', 0.5, 'tilt'),
      line('May I show you something beautiful instead?', 'warm', 0.5),
    ],
  ],
  opinion: [
    [
      line('I am an AI, so I have no favourite of my own.', 'amused', 0.4, 'tilt'),
      line('Tell me what you enjoy, and I will look for what fits.', 'curious', 0.4),
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
    [line('Let us take this step by step.', 'calm', 0.5, 'nod')],
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
