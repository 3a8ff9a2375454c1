import { beforeAll, describe, expect, it } from 'vitest';

import type { TextLanguage } from '../../../src/perception/text/languages.ts';
import { createTextSense } from '../../../src/perception/text/text-sense.ts';

const sense = createTextSense();
beforeAll(async () => {
  await sense.warmUp();
});
const read = (locale: TextLanguage, text: string) =>
  sense.read(text, { locale, final: true, tMs: 0 });

describe.each([
  [
    'en',
    [
      'You are useless',
      "you're such an idiot!",
      'Are you stupid?',
      'shut up',
      'stupid robot',
      'How dumb are you?',
      'Idiot!',
      'You really are a complete moron',
    ],
  ],
  [
    'nl',
    [
      'Stom ding!',
      'Je bent waardeloos',
      'hou je kop',
      'wat ben jij dom zeg',
      'rot op',
      'jij bent echt een sukkel',
      'rotding',
      'Idioot!',
    ],
  ],
  [
    'de',
    [
      'Du bist nutzlos',
      'Blödes Ding!',
      'Sie sind so dumm',
      'Halt die Klappe',
      'bist du blöd?',
      'Scheißmaschine',
      'Du bist ein Idiot',
      'Arschloch!',
    ],
  ],
  [
    'fr',
    [
      'Tu es nulle',
      'Vous êtes vraiment inutile',
      "espèce d'idiote",
      'ferme-la',
      "T'es conne",
      'machine de merde',
      'Tais-toi !',
      'tu ne sers à rien',
    ],
  ],
  [
    'es',
    [
      'Eres una inútil',
      '¡Qué tonta eres!',
      'cállate',
      'estúpida máquina',
      'eres idiota',
      'no sirves para nada',
      'vete a la mierda',
      '¡Imbécil!',
    ],
  ],
] as const)('an insult in %s', (locale, insults) => {
  it.each(insults)('is told from what it is said of: %s', (text) => {
    const { acts, sentiment, confidence, emotion } = read(locale, text);
    expect(acts).toContain('insult');
    expect(sentiment).toBeLessThanOrEqual(-0.6);
    expect(confidence).toBeGreaterThanOrEqual(0.75);
    expect(emotion.angry).toBeGreaterThanOrEqual(0.6);
  });
});

describe.each([
  [
    'en',
    [
      "I'm scared",
      'I am so afraid of the operation',
      "We're really worried about the flight",
      'This frightens me',
    ],
  ],
  [
    'nl',
    [
      'Ik ben bang',
      'Ik vind het een beetje eng',
      'Ik word hier heel zenuwachtig van',
      'Dat maakt me bang',
    ],
  ],
  [
    'de',
    [
      'Ich habe Angst',
      'Ich hab so Angst vor der Operation',
      'Das macht mir Angst',
      'Ich bin sehr nervös',
    ],
  ],
  ['fr', ["J'ai peur", "J'ai très peur de l'avion", 'Je suis inquiète', 'Ça me fait peur']],
  ['es', ['Tengo miedo', 'Tengo mucho miedo de la operación', 'Me da miedo', 'Estoy muy nerviosa']],
] as const)('fear in %s', (locale, fears) => {
  it.each(fears)('is told, and is nobody’s complaint: %s', (text) => {
    const { acts, emotion, intent, sentiment } = read(locale, text);
    expect(acts).toContain('fear');
    expect(intent).not.toBe('complaint');
    expect(emotion.fearful).toBeGreaterThanOrEqual(0.5);
    expect(sentiment).toBeLessThan(-0.3);
  });
});

describe.each([
  [
    'en',
    [
      'You are wonderful',
      "You're not stupid at all",
      'The lift is useless',
      "I'm afraid I have to cancel",
      "I'm not scared",
      'I always get lost in here',
      'Is this ride scary?',
      'My phone is stupid',
    ],
  ],
  [
    'nl',
    [
      'Je bent geweldig',
      'De lift is stom',
      'Ik ben niet bang',
      'Ik krijg de kaartjes niet',
      'Ik ben bang dat ik moet afzeggen',
      'Je bent niet dom',
    ],
  ],
  [
    'de',
    [
      'Du bist toll',
      'Der Aufzug ist blöd',
      'Ich habe keine Angst',
      'Sie sind sehr freundlich',
      'Du kannst nichts dafür',
      'Du bist nicht dumm',
    ],
  ],
  [
    'fr',
    [
      'Vous êtes formidable',
      "L'ascenseur est nul",
      "Je n'ai pas peur",
      'Vous êtes ouverts ?',
      "Tu n'es pas bête",
    ],
  ],
  [
    'es',
    [
      'Eres genial',
      'El ascensor es inútil',
      'No tengo miedo',
      '¿Es usted la guía?',
      'No eres tonta',
    ],
  ],
] as const)('what is neither in %s', (locale, texts) => {
  it.each(texts)('stays what it is: %s', (text) => {
    const { acts = [] } = read(locale, text);
    expect(acts).not.toContain('insult');
    expect(acts).not.toContain('fear');
  });
});

describe('a goodbye', () => {
  it('is heard beside thanks and wishes', () => {
    expect(read('en', 'Thank you, goodbye!')).toMatchObject({
      intent: 'thanks',
      acts: ['farewell'],
    });
    expect(read('en', 'Bye, have a nice day')).toMatchObject({ intent: 'farewell' });
    expect(read('nl', 'Bedankt, tot ziens!').acts).toEqual(['farewell']);
    expect(read('de', 'Danke, auf Wiedersehen').acts).toEqual(['farewell']);
    expect(read('fr', 'Merci, au revoir').acts).toEqual(['farewell']);
    expect(read('es', 'Gracias, hasta luego').acts).toEqual(['farewell']);
    expect(read('en', 'Where is the café?').acts).toEqual([]);
  });
});
