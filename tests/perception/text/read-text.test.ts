import { describe, expect, it } from 'vitest';

import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, TextPercept } from '#core';

import { readText } from '../../../src/perception/text/read-text.ts';
import type { TextLanguage } from '../../../src/perception/text/languages.ts';
import { MAX_CHARS } from '../../../src/perception/text/tokens.ts';

const read = (text: string, locale: TextLanguage = 'en'): TextPercept =>
  readText(text, { locale, final: true, tMs: 0 });

const strongest = (percept: TextPercept): ExpressionLabel =>
  EXPRESSION_LABELS.toSorted((a, b) => percept.emotion[b] - percept.emotion[a])[0] ?? 'neutral';

const within = (x: number, low: number, high: number): boolean => x >= low && x <= high;

/** Every figure finite and in its range, the expressions together 1. */
const isSound = (percept: TextPercept): boolean => {
  const shares = EXPRESSION_LABELS.map((label) => percept.emotion[label]);
  const sum = shares.reduce((total, share) => total + share, 0);
  return (
    within(sum, 1 - 1e-9, 1 + 1e-9) &&
    shares.every((share) => within(share, 0, 1)) &&
    within(percept.sentiment, -1, 1) &&
    within(percept.confidence, 0, 1)
  );
};

describe('sentiment', () => {
  it.each([
    ['en', 'What a wonderful exhibition, we loved it!'],
    ['nl', 'Wat een geweldige tentoonstelling, we hebben genoten!'],
    ['nl', 'Het personeel was erg vriendelijk en behulpzaam.'],
    ['de', 'Eine großartige Ausstellung, wir waren begeistert!'],
    ['de', 'Das Personal war sehr freundlich und hilfsbereit.'],
    ['fr', 'Une exposition magnifique, nous avons adoré !'],
    ['fr', 'Le personnel était très gentil et serviable.'],
    ['es', '¡Una exposición maravillosa, nos encantó!'],
    ['es', 'El personal fue muy amable y atento.'],
  ] as const)('is clearly positive for praise in %s: %s', (locale, text) => {
    expect(read(text, locale).sentiment).toBeGreaterThan(0.4);
  });

  it.each([
    ['en', 'The queue was terrible and the staff were rude.'],
    ['nl', 'De rij was verschrikkelijk en het personeel onbeschoft.'],
    ['nl', 'Ik ben erg teleurgesteld, alles was kapot.'],
    ['de', 'Die Schlange war furchtbar und das Personal unfreundlich.'],
    ['de', 'Ich bin sehr enttäuscht, alles war kaputt.'],
    ['fr', "L'attente était horrible et le personnel désagréable."],
    ['fr', 'Je suis très déçue, tout était cassé.'],
    ['es', 'La espera fue horrible y el personal muy grosero.'],
    ['es', 'Estoy muy decepcionada, todo estaba roto.'],
  ] as const)('is clearly negative for blame in %s: %s', (locale, text) => {
    expect(read(text, locale).sentiment).toBeLessThan(-0.4);
  });

  it.each([
    ['en', 'I am happy', 'I am not happy'],
    ['en', 'this is helpful', "this isn't helpful"],
    ['nl', 'ik ben blij', 'ik ben niet blij'],
    ['nl', 'dat bevalt goed', 'dat is geen goed idee'],
    ['de', 'ich bin zufrieden', 'ich bin nicht zufrieden'],
    ['de', 'das gefällt mir', 'das gefällt mir nicht'],
    ['fr', 'je suis content', 'je ne suis pas content'],
    ['fr', "j'aime ça", "j'aime pas ça"],
    ['es', 'estoy contento', 'no estoy contento'],
    ['es', 'me gusta', 'no me gusta nada'],
  ] as const)('turns round under negation in %s: "%s" / "%s"', (locale, plain, negated) => {
    expect(read(plain, locale).sentiment).toBeGreaterThan(0.2);
    expect(read(negated, locale).sentiment).toBeLessThan(-0.1);
  });

  it.each([
    ['en', 'the food was good', 'the food was extremely good'],
    ['nl', 'het was mooi', 'het was ontzettend mooi'],
    ['de', 'das war schön', 'das war wirklich schön'],
    ['fr', "c'était beau", "c'était vraiment beau"],
    ['es', 'fue bonito', 'fue muy bonito'],
  ] as const)('grows with an intensifier in %s', (locale, plain, more) => {
    expect(read(more, locale).sentiment).toBeGreaterThan(read(plain, locale).sentiment);
  });

  it('shrinks with a dampener', () => {
    expect(read('I am slightly annoyed').sentiment).toBeGreaterThan(read('I am annoyed').sentiment);
  });

  it('reads the words "bad" and "joy" themselves', () => {
    expect(read('a bad idea').sentiment).toBeLessThan(-0.2);
    expect(read('what a joy').sentiment).toBeGreaterThan(0.3);
  });

  it('takes the negation within a phrase for part of the phrase', () => {
    expect(read('geen probleem, aardige mensen', 'nl').sentiment).toBeGreaterThan(0.3);
    expect(read('kein Problem Süße', 'de').sentiment).toBeGreaterThan(0.3);
    expect(read('je ne suis pas satisfait', 'fr').sentiment).toBeLessThan(-0.1);
  });

  it('does not let a negation reach across a comma or a full stop', () => {
    expect(read('No, that was wonderful').sentiment).toBeGreaterThan(0.4);
    expect(read('Nee. Prachtig museum', 'nl').sentiment).toBeGreaterThan(0.4);
  });

  it('takes a negation that praises for praise', () => {
    expect(read('never so happy').sentiment).toBeGreaterThan(0.3);
    expect(read('not bad').sentiment).toBeGreaterThan(0.1);
    expect(read('no problem').sentiment).toBeGreaterThan(0.1);
  });

  it('weighs what follows a "but" more than what precedes it', () => {
    expect(read('The film was great, but the seats were awful').sentiment).toBeLessThan(0);
    expect(
      read('De rij was lang en saai, maar de film was prachtig', 'nl').sentiment,
    ).toBeGreaterThan(0);
  });

  it('hears drawn-out words, capitals and exclamation marks as stress', () => {
    const plain = read('this is so good').sentiment;
    expect(read('this is sooo gooood').sentiment).toBeGreaterThan(plain);
    expect(read('this is so GOOD').sentiment).toBeGreaterThan(plain);
    expect(read('this is so good!!!').sentiment).toBeGreaterThan(plain);
    expect(read('THIS IS TERRIBLE').sentiment).toBeLessThan(read('this is terrible').sentiment);
  });

  it('takes an intensifier that is itself a word of feeling for an intensifier', () => {
    expect(read('terribly nice').sentiment).toBeGreaterThan(0.3);
    expect(read('verschrikkelijk leuk', 'nl').sentiment).toBeGreaterThan(0.3);
  });

  it('reads emoji and emoticons, alone or with words', () => {
    expect(read('😍').sentiment).toBeGreaterThan(0.4);
    expect(read('👍🏽').sentiment).toBeGreaterThan(0.3);
    expect(read('❤️').sentiment).toBeGreaterThan(0.4);
    expect(read('😡😡').sentiment).toBeLessThan(-0.5);
    expect(read('we waited :(').sentiment).toBeLessThan(-0.3);
    expect(read('see you at 10:30').sentiment).toBe(0);
  });

  it('does not take a question about quality for praise', () => {
    const asked = read('Is the café any good?');
    expect(Math.abs(asked.sentiment)).toBeLessThan(0.25);
    expect(read('Why is everything broken?').sentiment).toBeLessThan(-0.3);
  });

  it.each([
    ['en', 'I would like two tickets for the planetarium at three, please'],
    ['en', 'Where is the lost property desk?'],
    ['en', 'Is there a fire exit near the black hole show?'],
    ['nl', 'Waar vind ik de gevonden voorwerpen?'],
    ['nl', 'Ik wil graag twee kaartjes voor zaterdag'],
    ['de', 'Wo ist das Fundbüro?'],
    ['fr', "Où sont les objets trouvés, s'il vous plaît ?"],
    ['es', '¿Dónde están los objetos perdidos, por favor?'],
  ] as const)('stays neutral for plain business in %s: %s', (locale, text) => {
    const percept = read(text, locale);
    expect(Math.abs(percept.sentiment)).toBeLessThan(0.15);
    expect(percept.emotion.neutral).toBeGreaterThan(0.9);
  });
});

describe('emotion', () => {
  it.each([
    ['en', 'I am absolutely furious about this', 'angry'],
    ['en', 'I feel so sad and lonely today', 'sad'],
    ['en', "I'm terrified, my heart is racing", 'fearful'],
    ['en', 'Ew, the toilets are disgusting', 'disgusted'],
    ['en', 'Wow, that was unexpected', 'surprised'],
    ['en', 'This makes me so happy 😀', 'happy'],
    ['nl', 'Ik ben woedend, wat een schandalige zooi', 'angry'],
    ['nl', 'Ik ben zo verdrietig', 'sad'],
    ['nl', 'Ik ben bang in het donker', 'fearful'],
    ['nl', 'Bah, de wc is smerig', 'disgusted'],
    ['nl', 'Wauw, wat onverwacht', 'surprised'],
    ['nl', 'Wat heerlijk, ik geniet', 'happy'],
    ['de', 'Ich bin stinksauer', 'angry'],
    ['de', 'Ich bin so traurig', 'sad'],
    ['de', 'Meine Tochter hat Angst im Dunkeln', 'fearful'],
    ['de', 'Igitt, das ist eklig', 'disgusted'],
    ['de', 'Wow, damit habe ich nicht gerechnet', 'surprised'],
    ['de', 'Ich freue mich so', 'happy'],
    ['fr', 'Je suis furieux', 'angry'],
    ['fr', 'Je suis tellement triste', 'sad'],
    ['fr', "J'ai peur du noir", 'fearful'],
    ['fr', 'Beurk, les toilettes sont dégoûtantes', 'disgusted'],
    ['fr', 'Waouh, quelle surprise', 'surprised'],
    ['fr', 'Je suis heureuse', 'happy'],
    ['es', 'Estoy furiosa', 'angry'],
    ['es', 'Estoy muy triste', 'sad'],
    ['es', 'Tengo miedo', 'fearful'],
    ['es', 'Qué asco, el baño está sucio', 'disgusted'],
    ['es', 'Guau, qué sorpresa', 'surprised'],
    ['es', 'Estoy feliz', 'happy'],
  ] as const)('in %s, "%s" speaks for %s', (locale, text, label) => {
    const percept = read(text, locale);
    expect(strongest(percept)).toBe(label);
    expect(isSound(percept)).toBe(true);
  });

  it('is all neutral when nothing is known', () => {
    const percept = read('Qwerty zxcv hjkl');
    expect(percept.emotion.neutral).toBe(1);
    expect(percept.sentiment).toBe(0);
  });

  it('does not read a denied fear as fear', () => {
    expect(strongest(read("I'm not afraid"))).toBe('neutral');
  });
});

describe('confidence', () => {
  it('is none for nothing, little for plain words, and grows with words that agree', () => {
    const nothing = read('').confidence;
    const plain = read('the planetarium opens at ten').confidence;
    const one = read('nice planetarium').confidence;
    const many = read('a wonderful, fantastic, brilliant planetarium, we loved it').confidence;
    expect(nothing).toBe(0);
    expect(plain).toBeGreaterThan(nothing);
    expect(one).toBeGreaterThan(plain);
    expect(many).toBeGreaterThan(one);
  });

  it('is lower when praise and blame stand side by side', () => {
    const mixed = read('wonderful film and terrible seats').confidence;
    expect(mixed).toBeLessThan(read('wonderful film and wonderful seats').confidence);
  });

  it('is lower while the visitor is still typing', () => {
    const options = { locale: 'en', tMs: 5 } as const;
    const typing = readText('this is awful', { ...options, final: false });
    expect(typing.final).toBe(false);
    expect(typing.tMs).toBe(5);
    expect(typing.confidence).toBeLessThan(
      readText('this is awful', { ...options, final: true }).confidence,
    );
  });
});

describe('hard input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['control characters', '\u0000\u0007\u001B[31mgood\u0000'],
    ['lone surrogates', '\uD83D\uDE00\uD83D good \uDE00'],
    ['markup', '<script>alert("good")</script>'],
    ['only marks', '?!?!?!....'],
    ['right-to-left', 'مرحبا كيف حالك'],
    ['no spaces', '博物馆几点开门'],
    ['object keys', 'constructor __proto__ toString hasOwnProperty'],
    ['a joined family', '👨‍👩‍👧‍👦'],
  ])('survives %s', (_, text) => {
    expect(isSound(read(text))).toBe(true);
  });

  it('leaves no control character in the text it hands on', () => {
    expect(read('a\u0000b\u0007c\u202Ed').text).not.toMatch(/[^\P{C}\n]/u);
  });

  it('reads a huge text only up to its cap', () => {
    const huge = `${'good '.repeat(MAX_CHARS)}${'terrible '.repeat(100_000)}`;
    const percept = read(huge);
    expect(percept.text.length).toBeLessThanOrEqual(MAX_CHARS);
    expect(percept.sentiment).toBeGreaterThan(0.9);
    expect(isSound(percept)).toBe(true);
  });

  it('does not choke on a long run of one character', () => {
    for (const run of ['a', '!', ':', "'", '@', '-', '('])
      expect(isSound(read(run.repeat(100_000)))).toBe(true);
  });
});
