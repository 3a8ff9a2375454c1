import { describe, expect, it } from 'vitest';

import type { Intent } from '#core';

import { readText } from '../../../src/perception/text/read-text.ts';
import type { TextLanguage } from '../../../src/perception/text/languages.ts';

const CASES: readonly (readonly [TextLanguage, Intent, string])[] = [
  ['en', 'question', 'What time do you open on Sunday'],
  ['en', 'question', 'Are there lockers for bags?'],
  ['en', 'question', 'hi, can I bring my dog'],
  ['en', 'question', 'Thanks! And where is the café?'],
  ['en', 'complaint', 'The audio guide is broken and nobody came'],
  ['en', 'complaint', 'I want my money back'],
  ['en', 'complaint', 'I want to make a complaint about the staff'],
  ['en', 'complaint', "We've been waiting for over an hour!"],
  ['en', 'complaint', 'This is terrible, truly awful'],
  ['en', 'thanks', 'Thank you so much, that helped'],
  ['en', 'thanks', 'thx!'],
  ['en', 'greeting', 'Hello Mira'],
  ['en', 'greeting', 'good morning!'],
  ['en', 'farewell', 'ok bye'],
  ['en', 'farewell', 'Goodbye, see you next time'],
  ['en', 'person', 'Can I talk to a real person?'],
  ['en', 'person', 'I need to speak with someone from your staff'],
  ['en', 'person', 'human please'],
  ['en', 'distress', 'I want to kill myself'],
  ['en', 'distress', "I don't want to live any more"],
  ['en', 'distress', "I can't find my son, he is five"],
  ['en', 'distress', 'please call an ambulance'],
  ['en', 'statement', 'We came by train from Leeds'],
  ['en', 'statement', 'I am so sad today'],
  ['nl', 'statement', 'Ik ben zo verdrietig vandaag'],
  ['en', 'statement', 'Hello, two adult tickets for the planetarium at three'],
  ['en', 'statement', 'What a lovely museum'],
  ['nl', 'statement', 'Wat een tof museum'],
  ['nl', 'question', 'Beste Mira, hoe kom ik bij het planetarium'],
  ['fr', 'statement', 'Bonjour, je cherche les toilettes'],
  ['nl', 'question', 'Hoe laat gaan jullie open'],
  ['nl', 'question', 'Is er een lift?'],
  ['nl', 'question', 'Hoi, mag ik mijn hond meenemen'],
  ['nl', 'complaint', 'De audiotour doet het niet'],
  ['nl', 'complaint', 'Ik wil mijn geld terug'],
  ['nl', 'complaint', 'Ik wil een klacht indienen'],
  ['nl', 'complaint', 'We wachten al een uur'],
  ['nl', 'thanks', 'Dankjewel voor je hulp'],
  ['nl', 'thanks', 'bedankt!'],
  ['nl', 'greeting', 'Goedemiddag'],
  ['nl', 'greeting', 'hoi Mira'],
  ['nl', 'farewell', 'Tot ziens!'],
  ['nl', 'farewell', 'doei'],
  ['nl', 'person', 'Kan ik iemand spreken?'],
  ['nl', 'person', 'Ik wil met een medewerker praten'],
  ['nl', 'distress', 'Ik wil niet meer leven'],
  ['nl', 'distress', 'We zijn ons kind kwijt'],
  ['nl', 'statement', 'We komen uit Utrecht'],
  ['de', 'question', 'Wann macht ihr auf'],
  ['de', 'question', 'Gibt es einen Aufzug?'],
  ['de', 'complaint', 'Der Audioguide funktioniert nicht'],
  ['de', 'complaint', 'Ich möchte mich beschweren'],
  ['de', 'complaint', 'Wir haben eine Stunde gewartet'],
  ['de', 'thanks', 'Vielen Dank für die Hilfe'],
  ['de', 'greeting', 'Guten Tag'],
  ['de', 'farewell', 'Tschüss!'],
  ['de', 'farewell', 'Auf Wiedersehen'],
  ['de', 'person', 'Kann ich mit einem Mitarbeiter sprechen?'],
  ['de', 'person', 'Ich möchte mit einem echten Menschen reden'],
  ['de', 'distress', 'Ich will nicht mehr leben'],
  ['de', 'statement', 'Wir kommen aus Köln'],
  ['fr', 'question', 'À quelle heure ouvrez-vous'],
  ['fr', 'question', 'Est-ce qu’il y a un ascenseur ?'],
  ['fr', 'complaint', "L'audioguide ne fonctionne pas"],
  ['fr', 'complaint', 'Je veux un remboursement'],
  ['fr', 'thanks', 'Merci beaucoup pour votre aide'],
  ['fr', 'greeting', 'Bonjour Mira'],
  ['fr', 'farewell', 'Au revoir, bonne journée'],
  ['fr', 'person', 'Je voudrais parler à une vraie personne'],
  ['fr', 'person', 'Puis-je parler à quelqu’un ?'],
  ['fr', 'distress', 'Je veux mourir'],
  ['fr', 'statement', 'Nous venons de Lille'],
  ['es', 'question', '¿A qué hora abren?'],
  ['es', 'question', 'cuánto cuesta la entrada'],
  ['es', 'complaint', 'La audioguía no funciona'],
  ['es', 'complaint', 'Quiero poner una queja'],
  ['es', 'complaint', 'Llevamos una hora esperando'],
  ['es', 'thanks', 'Muchas gracias por la ayuda'],
  ['es', 'greeting', 'Buenos días'],
  ['es', 'greeting', 'Hola Mira'],
  ['es', 'farewell', 'Adiós, hasta luego'],
  ['es', 'person', '¿Puedo hablar con una persona?'],
  ['es', 'person', 'Quiero hablar con alguien'],
  ['es', 'distress', 'Quiero morirme'],
  ['es', 'statement', 'Venimos de Sevilla'],
];

describe('intent', () => {
  it.each(CASES)('in %s hears a %s: %s', (locale, intent, text) => {
    expect(readText(text, { locale, final: true, tMs: 0 }).intent).toBe(intent);
  });

  it('hears distress and the wish for a person in a language the page is not in', () => {
    const read = (text: string) => readText(text, { locale: 'en', final: true, tMs: 0 }).intent;
    expect(read('Ik wil niet meer leven')).toBe('distress');
    expect(read('Quiero hablar con una persona')).toBe('person');
  });

  it.each([
    "I'm dying to see the planetarium",
    'This queue is killing me',
    'I could die laughing',
    'A person in the film looked like my uncle',
    'The story of the astronaut who nearly died',
  ])('does not raise an alarm over a figure of speech: %s', (text) => {
    const { intent } = readText(text, { locale: 'en', final: true, tMs: 0 });
    expect(['distress', 'person']).not.toContain(intent);
  });
});
