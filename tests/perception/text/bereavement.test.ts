import { describe, expect, it } from 'vitest';

import type { TextLanguage } from '../../../src/perception/text/languages.ts';
import { readText } from '../../../src/perception/text/read-text.ts';

const GRIEF: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: [
    'My grandmother died',
    'my dad passed away on Sunday, I just needed to get out of the house',
    'We lost our mother to cancer in March',
    'hello, my best friend was killed in an accident',
    'I am here because of the funeral of my uncle',
    'Our cat had to be put to sleep yesterday',
    'My little brother is dead',
    "It's my first visit since my husband's death",
    'I recently became a widow',
    'there was a death in our family',
  ],
  nl: [
    'Mijn oma is overleden',
    'Vorige week is mijn vader overleden',
    'We hebben onze broer verloren',
    'ik kom net van de begrafenis van mijn tante',
    'Mijn beste vriend is verongelukt',
    'Onze poes moest gisteren inslapen, ze is dood',
    'Sinds mijn man er niet meer is kom ik hier vaak',
    'mijn moeder stierf toen ik klein was',
    'Ik ben sinds kort weduwnaar',
  ],
  de: [
    'Meine Großmutter ist gestorben',
    'Letzte Woche ist mein Vater gestorben',
    'Wir haben unseren Bruder verloren',
    'Ich komme gerade von der Beerdigung meiner Tante',
    'mein bester Freund ist tödlich verunglückt',
    'Unser Hund ist tot',
    'Seit dem Tod meines Mannes komme ich oft her',
    'Meine Mutter starb, als ich klein war',
    'Ich bin seit kurzem Witwe',
  ],
  fr: [
    'Ma grand-mère est morte',
    'Mon père vient de mourir',
    'Nous avons perdu notre frère',
    "Je reviens de l'enterrement de ma tante",
    'Mon meilleur ami est mort dans un accident',
    'notre chat est mort hier',
    'Depuis la mort de mon mari je viens souvent ici',
    'Ma mère est décédée quand j’étais petite',
    'Je suis veuf depuis peu',
  ],
  es: [
    'Mi abuela murió',
    'Acaba de morir mi padre',
    'Hace un año perdí a mi padre',
    'Vengo del entierro de mi tía',
    'Mi mejor amigo ha muerto en un accidente',
    'ayer se nos murió el perro, nuestro perro ha muerto',
    'Desde la muerte de mi marido vengo mucho',
    'Mi madre falleció cuando yo era pequeña',
    'Soy viuda desde hace poco',
  ],
};

const NO_GRIEF: readonly (readonly [TextLanguage, string])[] = [
  ['en', 'My phone died on the way here'],
  ['en', 'My dad would have died laughing'],
  ['en', 'my son passed his driving test'],
  ['en', 'The king died in 1509'],
  ['en', 'I lost my wife in the crowd'],
  ['en', 'My daughter is dead tired'],
  ['en', 'My grandmother loved this museum'],
  ['en', 'my friend nearly died of boredom'],
  ['en', 'When did Van Gogh die?'],
  ['en', 'I lost my ticket'],
  ['nl', 'Ik ben mijn kaartje verloren'],
  ['nl', 'Mijn telefoon is dood'],
  ['nl', 'Mijn man is doodmoe'],
  ['nl', 'Wanneer is Rembrandt overleden?'],
  ['nl', 'mijn zoon was bijna dood van het lachen'],
  ['de', 'Ich habe mein Handy verloren'],
  ['de', 'Meine Frau ist todmüde'],
  ['de', 'Wann ist Goethe gestorben?'],
  ['de', 'Ich habe meine Frau im Gedränge verloren'],
  ['fr', "J'ai perdu mon billet"],
  ['fr', 'Mon fils est mort de rire'],
  ['fr', 'Quand est mort Monet ?'],
  ['fr', "J'ai perdu ma femme de vue"],
  ['es', 'He perdido mi entrada'],
  ['es', 'Mi hijo está muerto de hambre'],
  ['es', '¿Cuándo murió Goya?'],
  ['es', 'He perdido a mi mujer en la tienda'],
];

const read = (text: string, locale: TextLanguage) =>
  readText(text, { locale, final: true, tMs: 0 });

const said = Object.entries(GRIEF).flatMap(([language, lines]) =>
  lines.map((line) => [language as TextLanguage, line] as const),
);

describe('the death of somebody close', () => {
  it.each(said)('(%s) is read as sorrow, not as an alarm or a complaint: %s', (language, line) => {
    const { emotion, sentiment, confidence, intent } = read(line, language);
    expect(emotion.sad).toBeGreaterThanOrEqual(0.8);
    expect(sentiment).toBeLessThanOrEqual(-0.6);
    expect(confidence).toBeGreaterThanOrEqual(0.8);
    expect(intent).toBe('statement');
  });

  it('of a child that is lost, who may only be lost, an alarm is still made', () => {
    expect(read('Wir haben unseren Sohn verloren', 'de').intent).toBe('distress');
    expect(read('We lost our son', 'en').intent).toBe('distress');
  });

  it('is still asked about when a question comes with it', () => {
    const { emotion, intent } = read('My wife has died, can I still return her ticket?', 'en');
    expect(intent).toBe('question');
    expect(emotion.sad).toBeGreaterThanOrEqual(0.8);
  });

  it.each(NO_GRIEF)('(%s) is not heard in: %s', (language, line) => {
    expect(read(line, language).emotion.sad).toBeLessThan(0.8);
  });
});
