import { describe, expect, it } from 'vitest';

import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const said = (text: string): string =>
  wordPhones(text, 'de', { dictionary: null, pronounce: [] })
    .map((word) => word.phones.map((phone) => phone.name).join(' '))
    .join(' / ');

describe('German spelling', () => {
  it.each([
    ['guten', 'g uw t ax n'],
    ['Morgen', 'm ao ah g ax n'],
    ['ich', 'ih cx'],
    ['möchte', 'm oe cx t ax'],
    ['zwei', 't s v ay'],
    ['Karten', 'k aa t ax n'],
    ['für', 'f yy ah'],
    ['Ausstellung', 'aw s sh t eh l uh ng'],
    ['Hauptstraße', 'hh aw p t sh t rx aa s ax'],
    ['gestern', 'g eh s t ah n'],
    ['Schwestern', 'sh v eh s t ah n'],
    ['eigentlich', 'ay g ax n t l ih cx'],
    ['geradeaus', 'g ax rx aa d ax aw s'],
    ['Theater', 't ee aa t ah'],
    ['Bibliothek', 'b ih b l iy oo t ee k'],
    ['Konzert', 'k ao n t s eh ah t'],
    ['Toilette', 't w aa l eh t ax'],
    ['kaufen', 'k aw f ax n'],
    ['gegeben', 'g ax g ee b ax n'],
    ['gehört', 'g ax hh oe ah t'],
    ['beginnen', 'b ax g ih n ax n'],
    ['verstehen', 'f ah sh t ee ax n'],
    ['Straße', 'sh t rx aa s ax'],
    ['Schule', 'sh uw l ax'],
    ['sprechen', 'sh p rx eh cx ax n'],
    ['Kirche', 'k ih ah cx ax'],
    ['Nacht', 'n aa x t'],
    ['Woche', 'v ao x ax'],
    ['wachsen', 'v aa k s ax n'],
    ['Königin', 'k oe n iy g iy n'],
    ['zwanzig', 't s v aa n t s ih cx'],
    ['schön', 'sh oe n'],
    ['Häuser', 'hh oy z ah'],
    ['Leute', 'l oy t ax'],
    ['Information', 'ih n f ao ah m aa t s y oo n'],
    ['Vogel', 'f oo g ax l'],
    ['Vater', 'f aa t ah'],
    ['Wasser', 'v aa s ah'],
    ['Zeitung', 't s ay t uh ng'],
    ['Kinder', 'k ih n d ah'],
    ['Jahr', 'y aa'],
    ['bezahlen', 'b ax t s aa l ax n'],
    ['Krankenhaus', 'k rx aa ng k eh n hh aw s'],
    ['Frühstück', 'f rx yy sh t yy k'],
    ['Bahnhof', 'b aa n hh ao f'],
    ['Geschichte', 'g ax sh ih cx t ax'],
    ['Wissenschaft', 'v ih s ax n sh aa f t'],
    ['Eintritt', 'ay n t rx ih t'],
    ['kostenlos', 'k ao s t eh n l oo s'],
    ['vielleicht', 'f iy l ay cx t'],
    ['überall', 'yy b ax rx aa l'],
    ['erste', 'ee ah s t ax'],
    ['Schuh', 'sh uw'],
    ['wichtig', 'v ih cx t ih cx'],
    ['mitgenommen', 'm ih t g ax n ao m ax n'],
    ['Apfel', 'aa p f ax l'],
    ['Pferd', 'p f eh ah t'],
    ['Charakter', 'k aa rx aa k t ah'],
    ['Bücher', 'b yy cx ah'],
    ['Freude', 'f rx oy d ax'],
    ['neun', 'n oy n'],
    ['Spaß', 'sh p aa s'],
    ['bestellen', 'b ax sh t eh l ax n'],
    ['Brüder', 'b rx yy d ah'],
    ['Vase', 'v aa z ax'],
  ])('%s is read as %s', (word, phones) => {
    expect(said(word)).toBe(phones);
  });

  it('says figures, letters and short forms inside their word', () => {
    expect(said('2 z.B. BMW')).toBe('t s v ay / t s uh m b ay sh p iy l / b ee eh m v ee');
  });
});
