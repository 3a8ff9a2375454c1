/** What is asked and, where a model is scripted, what it answers. */

/** All different: a question asked twice is answered with phones learnt before. */
export const questions = [
  'What does a ticket cost?',
  'What time do you open tomorrow?',
  'Is there somewhere to eat?',
  'Tell me about the planetarium',
  'Can I bring my dog?',
  'Where do I park the car?',
  'How do I get there by train?',
  'Is the building wheelchair accessible?',
  'My daughter is scared of the dark, what can we do?',
  'Do students get a discount?',
  'Can I take pictures?',
  'Hello!',
  'I lost my scarf here yesterday',
  'Who are you?',
  'What is there for small children?',
  'Can we celebrate a birthday here?',
  'Is there a guided tour in English?',
  'What is the ice hall?',
  'Can I store a suitcase?',
  'I am so tired of waiting in lines',
  'Do you have a quiet hour?',
  'What is the capital of Mongolia?',
  'Can I become a member?',
  'Thank you, that was very helpful',
];

const beat = (say, feel = 'warm', rest = {}) => ({
  say,
  feel,
  intensity: 0.5,
  gesture: null,
  sources: [],
  pronounce: [],
  choices: [],
  ...rest,
});
const reply = (...beats) => ({
  beats,
  hint: { valence: 0.1, arousal: 0, confidence: 0.5 },
  offerPerson: false,
});
const from = (source) => ({ sources: [source] });

/** As a model follows the prompt: a short first beat, one or two more, sources where it relied on one. */
export const replies = [
  {
    question: 'What does a ticket cost on a weekday?',
    reply: reply(
      beat('A ticket is seventeen euros for adults.', 'warm', from('tickets')),
      beat('Children up to twelve pay eight euros, and the little ones come in free.'),
      beat('Shall I tell you about the family ticket?', 'interested'),
    ),
  },
  {
    question: 'Is there a show about the planets?',
    reply: reply(
      beat('Yes, there is one about the moons of Jupiter.', 'happy', from('planetarium')),
      beat('It lasts forty minutes and has live commentary.'),
    ),
  },
  {
    question: 'When is it least busy?',
    reply: reply(
      beat('Weekday mornings are the calmest, especially before eleven.', 'warm'),
      beat('On Sundays the halls fill up after lunch.'),
    ),
  },
  {
    question: 'Can my grandmother get around in a wheelchair?',
    reply: reply(
      beat('Every hall can be reached by lift.', 'warm', from('accessibility')),
      beat('You can borrow a wheelchair at the entrance, and a companion comes in free.'),
    ),
  },
  {
    question: 'We waited for an hour outside!',
    reply: reply(
      beat('I am sorry, that is a long wait.', 'concerned', { intensity: 0.6 }),
      beat('A colleague at the desk can look at your tickets with you.', 'calm'),
    ),
  },
  {
    question: 'Is there something for a child of three?',
    reply: reply(
      beat('The wind garden is made for small hands.', 'happy', from('wind-garden')),
      beat('There are kites to hold, pipes to blow and a hill to roll down.', 'happy'),
    ),
  },
  {
    question: 'Who founded this museum?',
    reply: reply(
      beat('It was founded by Ilse Verhaegen in 1962.', 'interested', {
        sources: ['about'],
        pronounce: [{ word: 'Verhaegen', visemes: ['FF', 'E', 'RR', 'aa', 'kk', 'E', 'nn'] }],
      }),
      beat('She was a lighthouse engineer who collected instruments.'),
    ),
  },
  {
    question: 'May I take photographs of the exhibits?',
    reply: reply(
      beat('You may, as long as there is no flash.', 'warm', from('photography')),
      beat('In the planetarium the dark is kept whole, so please no pictures there.'),
    ),
  },
  {
    question: 'Is there a place to have lunch with a group?',
    reply: reply(
      beat('The café seats groups of up to thirty people.', 'warm', from('cafe')),
      beat('For more than twelve we ask you to book a day ahead.'),
    ),
  },
  {
    question: 'How long does a visit take?',
    reply: reply(
      beat('Most visitors stay for about two and a half hours.', 'warm'),
      beat('With children, three hours pass before you notice.'),
      beat('How much time do you have?', 'interested'),
    ),
  },
  {
    question: 'What is new this month?',
    reply: reply(
      beat('This month the ice hall opens its winter programme!', 'happy', {
        ...from('ice-hall'),
        gesture: 'nod',
      }),
      beat('You can touch a core that is eleven thousand years old.', 'interested'),
    ),
  },
  {
    question: 'Could you explain what the light lab is?',
    reply: reply(
      beat('The light lab is a room full of experiments with colour, shadow and lasers.'),
      beat('A guide shows you how a rainbow is taken apart and put together again.'),
    ),
  },
];
