import { line } from '../phrase-book.ts';
import type { ChatKey, Lines, SelfKey } from '../phrase-book.ts';

/** Small talk in English. `{you}` is ", Ada" once the visitor is known by name. */
export const ENGLISH_CHAT: Lines<Exclude<ChatKey, SelfKey>> = {
  greeting: [
    [
      line('Hello{you}! Good to see you here.', 'warm', 0.6, 'brow-flash'),
      line('What would you like to know?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Hi{you}, and welcome!', 'warm', 0.6, 'brow-flash'),
      line('What can I help you with?', 'curious', 0.4, 'tilt'),
    ],
  ],
  'greeting-again': [
    [
      line('Hi again{you}.', 'warm', 0.5, 'brow-flash'),
      line('What can I look up for you?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Hello once more{you}.', 'warm', 0.5, 'brow-flash'),
      line('Where were we? Ask me anything.', 'curious', 0.4, 'tilt'),
    ],
  ],
  thanks: [
    [
      line("You're welcome{you}.", 'warm', 0.6, 'nod'),
      line('Is there anything else?', 'curious', 0.3),
    ],
    [
      line('With pleasure{you}.', 'warm', 0.6, 'nod'),
      line('Just ask if something else comes up.', 'calm', 0.3),
    ],
    [line('Any time{you}.', 'warm', 0.6, 'nod'), line('I am right here.', 'calm', 0.3)],
  ],
  farewell: [
    [line('Goodbye{you}, and enjoy your visit!', 'warm', 0.7, 'nod')],
    [line('Take care{you}, and see you at {brand}!', 'happy', 0.6, 'nod')],
    [line('Bye{you}! Come back whenever you have a question.', 'warm', 0.6, 'nod')],
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
    [
      line(
        'For a digital person: in good order. My mood is simulated, but my attention is all yours.',
        'amused',
        0.5,
        'tilt',
      ),
      line('How is your day going?', 'curious', 0.5),
    ],
  ],
  well: [
    [line('Good to hear.', 'warm', 0.6, 'nod'), line('What can I do for you?', 'curious', 0.4)],
    [
      line('That is good to hear.', 'warm', 0.6, 'nod'),
      line('What would you like to know?', 'curious', 0.4),
    ],
  ],
  unwell: [
    [
      line('Sorry to hear that.', 'concerned', 0.5, 'lean-in'),
      line('Is there something I can do to make it better?', 'warm', 0.4),
    ],
    [
      line('That happens. There is no hurry here.', 'concerned', 0.5, 'nod'),
      line('What would help you most?', 'warm', 0.4),
    ],
  ],
  laugh: [
    [
      line('A good laugh is half a visit.', 'amused', 0.6, 'brow-flash'),
      line('What else can I do for you?', 'curious', 0.3),
    ],
    [
      line('Good, that sounds cheerful.', 'amused', 0.6, 'nod'),
      line('Is there anything you would like to know?', 'curious', 0.3),
    ],
  ],
  compliment: [
    [
      line('That is kind of you{you}.', 'happy', 0.6, 'nod'),
      line('What else can I look up?', 'curious', 0.3),
    ],
    [
      line('Thank you, good to hear that it helps.', 'happy', 0.6, 'nod'),
      line('Is there anything else?', 'curious', 0.3),
    ],
  ],
  delight: [
    [
      line('Good.', 'warm', 0.5, 'nod'),
      line('Is there anything else you would like to know?', 'curious', 0.3),
    ],
    [line('Good if that helps.', 'warm', 0.5, 'nod'), line('What else?', 'curious', 0.3)],
    [
      line('That is good to hear.', 'warm', 0.5, 'brow-flash'),
      line('Ask on, if you like.', 'curious', 0.3),
    ],
  ],
  weather: [
    [
      line('I cannot look outside from here, so I take your word for it.', 'amused', 0.5, 'tilt'),
      line('Rain or shine, what can I do for you?', 'curious', 0.4),
    ],
    [
      line(
        'No window in here, I am afraid, so the weather is your department.',
        'amused',
        0.5,
        'tilt',
      ),
      line('Is there something I can look up?', 'curious', 0.4),
    ],
  ],
  'just-looking': [
    [
      line('By all means, look around.', 'warm', 0.5, 'nod'),
      line('I am here if a question comes up.', 'calm', 0.3),
    ],
    [
      line('Take your time.', 'warm', 0.5, 'nod'),
      line('Just say something when you need me.', 'calm', 0.3),
    ],
  ],
  'never-mind': [
    [line('No problem.', 'calm', 0.4, 'nod'), line('I am here if you need anything.', 'warm', 0.3)],
    [line('That is fine.', 'calm', 0.4, 'nod'), line('Take your time.', 'warm', 0.3)],
  ],
  'said-already': [
    [
      line('You are right, I did. Sorry for saying it twice.', 'apologetic', 0.5, 'nod'),
      line('Ask me in other words, and I will look elsewhere.', 'calm', 0.4),
    ],
    [
      line('True, we had that.', 'apologetic', 0.4, 'nod'),
      line('What would you like to know instead?', 'curious', 0.4),
    ],
  ],
  misunderstood: [
    [
      line('Sorry, then I took that the wrong way.', 'apologetic', 0.5, 'nod'),
      line('Could you put it in other words? Or shall I get a person?', 'curious', 0.4),
    ],
    [
      line('My mistake.', 'apologetic', 0.5, 'nod'),
      line('Try me with a few plain words, or shall I get a colleague?', 'curious', 0.4),
    ],
  ],
  rephrase: [
    [line('Let me put it shorter.', 'warm', 0.5, 'nod')],
    [line('In short, then.', 'warm', 0.5, 'nod')],
  ],
  'ask-away': [
    [line('Of course, ask away.', 'warm', 0.5, 'nod')],
    [line('Go ahead, I am all ears.', 'warm', 0.5, 'tilt')],
    [line('Please do.', 'warm', 0.5, 'nod')],
  ],
  'go-ahead': [
    [line('Good, go ahead: what would you like to know?', 'curious', 0.5, 'nod')],
    [line('Ask away, I am listening.', 'curious', 0.5, 'tilt')],
  ],
  unsure: [
    [
      line('Take your time.', 'warm', 0.5, 'nod'),
      line('People often ask me about {topics}.', 'calm', 0.4),
    ],
    [line('No hurry.', 'warm', 0.5, 'tilt'), line('I could tell you about {topics}.', 'calm', 0.4)],
  ],
  test: [
    [
      line('Loud and clear.', 'amused', 0.5, 'nod'),
      line('What would you like to know?', 'curious', 0.4),
    ],
    [
      line('It works, you are coming through.', 'amused', 0.5, 'nod'),
      line('Ask me something.', 'curious', 0.4),
    ],
  ],
  wish: [
    [line('Thank you, and the same to you{you}!', 'happy', 0.6, 'nod')],
    [line('How kind. All the best to you too{you}!', 'happy', 0.6, 'nod')],
  ],
  'nice-to-meet': [
    [
      line('Nice to meet you{you}.', 'warm', 0.6, 'nod'),
      line('What would you like to know?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Likewise{you}.', 'warm', 0.6, 'nod'),
      line('What brings you here?', 'curious', 0.4, 'tilt'),
    ],
  ],
  'name-known': [
    [
      line('You told me: {visitor}.', 'warm', 0.6, 'nod'),
      line('I keep that for this conversation only.', 'calm', 0.3),
    ],
    [line('You are {visitor}, you said.', 'warm', 0.6, 'nod')],
  ],
  'name-unknown': [
    [
      line('You have not told me yet.', 'warm', 0.5, 'tilt'),
      line('What may I call you?', 'curious', 0.4),
    ],
  ],
  sorry: [
    [
      line('No harm done.', 'warm', 0.5, 'nod'),
      line('What would you like to know?', 'curious', 0.3),
    ],
    [line('That is quite all right.', 'warm', 0.5, 'nod'), line('Go on.', 'curious', 0.3)],
  ],
  acknowledge: [
    [line('Good.', 'warm', 0.4, 'nod'), line('Is there anything else?', 'curious', 0.3)],
    [line('All right.', 'warm', 0.4, 'nod'), line('Just ask if something comes up.', 'calm', 0.3)],
  ],
  declined: [
    [line('All right.', 'calm', 0.4, 'nod'), line('I am here if you need anything.', 'warm', 0.3)],
    [line('That is fine.', 'calm', 0.4, 'nod'), line('You know where to find me.', 'warm', 0.3)],
    [line('As you like.', 'calm', 0.4, 'nod'), line('Enjoy your day.', 'warm', 0.3)],
  ],
  unhelped: [
    [
      line('Pity. A colleague will know more than I do.', 'apologetic', 0.4, 'nod'),
      line('Shall I get one?', 'curious', 0.4),
    ],
  ],
  told: [
    [
      line('Thank you for telling me.', 'warm', 0.5, 'nod'),
      line('Is there something I can look up for you?', 'curious', 0.4),
    ],
    [line('I see.', 'warm', 0.5, 'nod'), line('What can I do for you here?', 'curious', 0.4)],
    [line('Good to know.', 'warm', 0.5, 'nod'), line('How can I help with that?', 'curious', 0.4)],
  ],
  'told-travel': [
    [
      line('Good that you made it here. Welcome!', 'warm', 0.6, 'brow-flash'),
      line('What would you like to see first?', 'curious', 0.4),
    ],
    [
      line('Then you have earned a good visit.', 'warm', 0.6, 'nod'),
      line('What can I help you with now that you are here?', 'curious', 0.4),
    ],
  ],
  'told-first': [
    [
      line('A first visit, how nice. Welcome!', 'warm', 0.6, 'brow-flash'),
      line('Shall I tell you what there is to see?', 'curious', 0.4),
    ],
    [
      line('Then you have it all before you.', 'warm', 0.6, 'nod'),
      line('What are you most curious about?', 'curious', 0.4),
    ],
  ],
  'told-again': [
    [
      line('Welcome back, then.', 'warm', 0.6, 'brow-flash'),
      line('What did you like best?', 'curious', 0.4),
    ],
    [
      line('Good that you came again.', 'warm', 0.6, 'nod'),
      line('Is there something you would like to see once more?', 'curious', 0.4),
    ],
  ],
  'told-company': [
    [
      line('How nice, good company makes the visit.', 'warm', 0.6, 'nod'),
      line('What would you like to do?', 'curious', 0.4),
    ],
    [
      line('Then welcome to all of you.', 'warm', 0.6, 'brow-flash'),
      line('What can I look up for you?', 'curious', 0.4),
    ],
  ],
  'told-alone': [
    [
      line('Then you can take your time and follow your own nose.', 'warm', 0.6, 'nod'),
      line('What are you curious about?', 'curious', 0.4),
    ],
  ],
  'told-liking': [
    [
      line('That is good to hear.', 'warm', 0.6, 'nod'),
      line('What do you like about it most?', 'curious', 0.4),
    ],
    [
      line('How nice.', 'warm', 0.6, 'brow-flash'),
      line('Shall I look for something that suits you?', 'curious', 0.4),
    ],
  ],
  'told-birthday': [
    [
      line('Congratulations{you}!', 'happy', 0.7, 'brow-flash'),
      line('A fine day for a visit. What would you like to do?', 'curious', 0.4),
    ],
    [
      line('How lovely, congratulations{you}!', 'happy', 0.7, 'nod'),
      line('What can I do to make it a good day?', 'curious', 0.4),
    ],
  ],
};
