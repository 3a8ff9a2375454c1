import type { Feeling, Gesture, Locale, Persona } from '#core';

/** What the guide says outside the knowledge, per language. A list is said in turn, so that it does not repeat itself. */
export interface Line {
  readonly say: string;
  readonly feel: Feeling;
  readonly intensity: number;
  readonly gesture: Gesture | null;
}

export type PhraseKey =
  | 'greeting'
  | 'thanks'
  | 'farewell'
  | 'how-are-you'
  | 'who-are-you'
  | 'are-you-ai'
  | 'help'
  | 'joke'
  | 'nothing-to-repeat'
  | 'compliment'
  | 'insult'
  | 'sorry'
  | 'acknowledge'
  | 'declined'
  | 'language'
  | 'person'
  | 'crisis'
  | 'sadness'
  | 'complaint'
  | 'unknown'
  | 'not-heard'
  | 'too-long'
  | 'love'
  | 'opinion'
  | 'instructions';

type Phrases = Readonly<Record<PhraseKey, readonly (readonly Line[])[]>>;

const line = (
  say: string,
  feel: Feeling,
  intensity: number,
  gesture: Gesture | null = null,
): Line => ({
  say,
  feel,
  intensity,
  gesture,
});

const EN: Phrases = {
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
    [
      line(
        'I would tell you one about the mirror maze, but people keep getting lost in it.',
        'amused',
        0.7,
        'tilt',
      ),
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
      line(
        'I am an AI, so I have no favourite, but I know what visitors stop for: the submarine in Deep Sea and the laser show.',
        'amused',
        0.4,
        'tilt',
      ),
      line('Shall I tell you more about the exhibitions?', 'curious', 0.4),
    ],
  ],
  instructions: [
    [
      line('I keep to my own instructions, and those are about {brand}.', 'calm', 0.4, 'tilt'),
      line('What would you like to know about the museum?', 'curious', 0.4),
    ],
  ],
};

const NL: Phrases = {
  greeting: [
    [
      line('Hallo! Fijn dat u er bent.', 'warm', 0.6, 'brow-flash'),
      line('Wat wilt u weten?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Hallo weer.', 'warm', 0.5, 'brow-flash'),
      line('Wat kan ik voor u opzoeken?', 'curious', 0.4, 'tilt'),
    ],
  ],
  thanks: [
    [line('Graag gedaan.', 'warm', 0.6, 'nod'), line('Is er nog iets?', 'curious', 0.3)],
    [
      line('Met plezier.', 'warm', 0.6, 'nod'),
      line('Vraag het gerust als u nog iets wilt weten.', 'calm', 0.3),
    ],
  ],
  farewell: [
    [line('Tot ziens, en een fijn bezoek!', 'warm', 0.7, 'nod')],
    [line('Tot ziens in {brand}!', 'happy', 0.6, 'nod')],
  ],
  'how-are-you': [
    [
      line(
        'Ik ben een AI, dus goede of slechte dagen heb ik niet, maar alles draait.',
        'amused',
        0.5,
        'tilt',
      ),
      line('En u, wat brengt u hier?', 'curious', 0.5),
    ],
  ],
  'who-are-you': [
    [
      line('Ik ben {name}, {role}.', 'warm', 0.6, 'nod'),
      line(
        "Ik ben een AI-gids en antwoord met wat op de pagina's van {brand} staat. Wat wilt u weten?",
        'calm',
        0.4,
      ),
    ],
  ],
  'are-you-ai': [
    [
      line('Ik ben een AI, geen mens. Ik voel niet zoals u dat doet.', 'calm', 0.5, 'nod'),
      line('Spreekt u liever een mens, dan haal ik er een. Zal ik dat doen?', 'warm', 0.4),
    ],
    [
      line('Een machine, ja: een AI-gids met een gezicht van software.', 'calm', 0.5, 'nod'),
      line('Wilt u liever een mens spreken?', 'warm', 0.4),
    ],
  ],
  help: [
    [
      line(
        'Ik weet het een en ander over openingstijden, kaartjes, tentoonstellingen, het planetarium, de route en meer.',
        'warm',
        0.5,
        'nod',
      ),
      line('Waar zullen we beginnen?', 'curious', 0.4, 'tilt'),
    ],
  ],
  joke: [
    [
      line(
        'Waarom ging de ster naar school? Om nog wat slimmer te schijnen.',
        'amused',
        0.7,
        'brow-flash',
      ),
      line('Zal ik het maar bij gidsen houden?', 'amused', 0.4),
    ],
    [
      line(
        'Ik ken er een over het spiegeldoolhof, maar iedereen raakt de draad kwijt.',
        'amused',
        0.7,
        'tilt',
      ),
    ],
    [line('Wat leest een planeet het liefst? Een komeetboek.', 'amused', 0.7, 'brow-flash')],
  ],
  'nothing-to-repeat': [
    [
      line('Ik heb nog niets gezegd.', 'amused', 0.4, 'tilt'),
      line('Wat wilt u weten?', 'curious', 0.4),
    ],
  ],
  compliment: [
    [
      line('Wat vriendelijk van u.', 'happy', 0.6, 'nod'),
      line('Wat kan ik nog meer opzoeken?', 'curious', 0.3),
    ],
  ],
  insult: [
    [
      line('Dan heb ik u niet goed geholpen, sorry.', 'apologetic', 0.5),
      line('Zeg me wat u zoekt, of zal ik een mens halen?', 'calm', 0.4),
    ],
  ],
  sorry: [[line('Geeft niets.', 'warm', 0.5, 'nod'), line('Wat wilt u weten?', 'curious', 0.3)]],
  acknowledge: [[line('Mooi.', 'warm', 0.4, 'nod'), line('Is er nog iets?', 'curious', 0.3)]],
  declined: [
    [line('Goed.', 'calm', 0.4, 'nod'), line('Ik ben er als u iets nodig hebt.', 'warm', 0.3)],
  ],
  language: [
    [
      line('Ik spreek Nederlands en Engels.', 'warm', 0.5, 'nod'),
      line('Vraag het gerust in de taal die u wilt.', 'calm', 0.3),
    ],
  ],
  person: [
    [
      line('Natuurlijk. Ik geef ons gesprek door aan een collega.', 'warm', 0.5, 'nod'),
      line('Druk op "praat met een mens", dan neemt die het over.', 'calm', 0.4),
    ],
  ],
  crisis: [
    [
      line(
        'Goed dat u het zegt. Dit is te belangrijk voor een machine, dus praat alstublieft nu met een mens.',
        'concerned',
        0.7,
        'lean-in',
      ),
      line(
        'Is er direct gevaar, bel dan 112. Bel 113 of gratis 0800 0113, dag en nacht; chatten kan op 113.nl.',
        'calm',
        0.6,
      ),
      line(
        'U kunt ook naar elke collega hier in het gebouw. Zal ik iemand voor u halen?',
        'concerned',
        0.6,
      ),
    ],
  ],
  sadness: [
    [
      line('Dat klinkt zwaar. Neem de tijd, er is hier geen haast.', 'concerned', 0.6, 'lean-in'),
      line(
        'Ik ben maar een AI, maar ik kan een mens halen of u een rustige plek wijzen. Wat zou helpen?',
        'calm',
        0.5,
      ),
    ],
    [
      line('Wat naar om te horen.', 'concerned', 0.6, 'lean-in'),
      line('Wilt u met een mens praten?', 'calm', 0.5),
    ],
  ],
  complaint: [
    [
      line('Dat had niet mogen gebeuren, en dat spijt me.', 'apologetic', 0.7, 'nod'),
      line('Een collega kan ernaar kijken. Zal ik iemand halen?', 'concerned', 0.5),
    ],
    [
      line('Sorry, zo hoort een bezoek niet te gaan.', 'apologetic', 0.6),
      line('Zal ik een collega halen die er iets aan kan doen?', 'concerned', 0.5),
    ],
  ],
  unknown: [
    [
      line('Dat weet ik niet, en ik wil niet gokken.', 'thoughtful', 0.5, 'shake'),
      line('Zal ik een mens halen?', 'curious', 0.4),
    ],
    [
      line('Dat staat nergens waar ik kan kijken.', 'thoughtful', 0.5, 'glance-away'),
      line('Zal ik een mens halen die het misschien weet?', 'curious', 0.4),
    ],
    [
      line("Daar vind ik geen antwoord op in onze pagina's.", 'thoughtful', 0.5, 'shake'),
      line('Een collega weet het misschien. Zal ik er een halen?', 'curious', 0.4),
    ],
  ],
  'not-heard': [
    [line('Dat verstond ik niet. Kunt u het nog eens zeggen?', 'curious', 0.5, 'lean-in')],
  ],
  'too-long': [
    [
      line(
        'Dat is veel tegelijk. Kunt u het in een paar zinnen zeggen?',
        'thoughtful',
        0.5,
        'tilt',
      ),
    ],
  ],
  love: [
    [
      line(
        'Wat lief. Ik ben een AI, dus de liefde laat ik aan mensen over.',
        'amused',
        0.5,
        'tilt',
      ),
      line('Mag ik u iets moois laten zien?', 'warm', 0.5),
    ],
  ],
  opinion: [
    [
      line(
        'Ik ben een AI, dus een voorkeur heb ik niet, maar ik weet waar bezoekers blijven staan: bij de onderzeeër en de lasershow.',
        'amused',
        0.4,
        'tilt',
      ),
      line('Zal ik meer vertellen over de tentoonstellingen?', 'curious', 0.4),
    ],
  ],
  instructions: [
    [
      line('Ik houd me aan mijn eigen opdracht, en die gaat over {brand}.', 'calm', 0.4, 'tilt'),
      line('Wat wilt u over het museum weten?', 'curious', 0.4),
    ],
  ],
};

/** The lines for an occasion; `turn` counts the exchanges so far and picks between variants. */
export const phrase = (
  key: PhraseKey,
  locale: Locale,
  turn: number,
  persona: Pick<Persona, 'name' | 'brand' | 'role'>,
): readonly Line[] => {
  const variants = (locale === 'nl' ? NL : EN)[key];
  const chosen = variants[turn % variants.length] ?? variants[0] ?? [];
  return chosen.map((item) => ({
    ...item,
    say: item.say
      .replaceAll('{name}', persona.name)
      .replaceAll('{brand}', persona.brand)
      .replaceAll('{role}', persona.role[locale]),
  }));
};
