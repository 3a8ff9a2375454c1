import { describe, expect, it } from 'vitest';

import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const said = (text: string): string =>
  wordPhones(text, 'fr', { dictionary: null, pronounce: [] })
    .map((word) => word.phones.map((phone) => phone.name).join(' '))
    .join(' / ');

describe('French spelling', () => {
  it.each([
    ['bonjour', 'b oon zh uw rx'],
    ['vélo', 'v ee l oo'],
    ['photos', 'f ao t oo'],
    ['mots', 'm oo'],
    ['chœur', 'k oe rx'],
    ['citoyen', 's iy t w aa y een'],
    ['outil', 'uw t iy'],
    ['je', 'zh ax'],
    ['deux', 'd oe'],
    ['billets', 'b iy y eh'],
    ['pour', 'p uw rx'],
    ['musée', 'm yy z ee'],
    ['enfants', 'aan f aan'],
    ['maison', 'm eh z oon'],
    ['grande', 'g rx aan d'],
    ['fille', 'f iy y'],
    ['travaille', 't rx aa v aa y'],
    ['bien', 'b y een'],
    ['froide', 'f rx w aa d'],
    ['château', 'sh aa t oo'],
    ['français', 'f rx aan s eh'],
    ['montagne', 'm oon t aa ny'],
    ['soleil', 's ao l eh y'],
    ['feuille', 'f oe y'],
    ['oiseau', 'w aa z oo'],
    ['heureux', 'oe rx oe'],
    ['voiture', 'v w aa t yy rx'],
    ['chanter', 'sh aan t ee'],
    ['garçon', 'g aa rx s oon'],
    ['loin', 'l w een'],
    ['point', 'p w een'],
    ['pain', 'p een'],
    ['brun', 'b rx een'],
    ['temps', 't aan'],
    ['chambre', 'sh aan b rx'],
    ['jeunes', 'zh oe n'],
    ['hommes', 'ao m'],
    ['quatre', 'k aa t rx'],
    ['nuit', 'n hy iy'],
    ['huit', 'hy iy t'],
    ['pluie', 'p l hy iy'],
    ['science', 's y aan s'],
    ['question', 'k eh s t y oon'],
    ['attention', 'aa t aan s y oon'],
    ['musique', 'm yy z iy k'],
    ['hôpital', 'oo p iy t aa l'],
    ['petit', 'p ax t iy'],
    ['étoiles', 'ee t w aa l'],
    ['réponse', 'rx ee p oon s'],
    ['réduction', 'rx ee d yy k s y oon'],
    ['vraiment', 'v rx eh m aan'],
    ['toujours', 't uw zh uw rx'],
    ['premier', 'p rx ax m y ee'],
    ['important', 'een p ao rx t aan'],
    ['spectacle', 's p eh k t aa k l'],
    ['accessible', 'aa k s eh s iy b l'],
    ['psychologie', 'p s iy k ao l ao zh iy'],
    ['système', 's iy s t eh m'],
    ['nouvelle', 'n uw v eh l'],
    ['conseil', 'k oon s eh y'],
    ['sommeil', 's ao m eh y'],
    ['soirée', 's w aa rx ee'],
    ['œuvre', 'oe v rx'],
    ['longtemps', 'l oon t aan'],
    ['campagne', 'k aan p aa ny'],
    ['enseigner', 'aan s eh ny ee'],
    ['guerre', 'g eh rx'],
    ['gâteau', 'g aa t oo'],
    ['impossible', 'een p ao s iy b l'],
    ['faim', 'f een'],
  ])('%s is read as %s', (word, phones) => {
    expect(said(word)).toBe(phones);
  });

  it('ties small words to a vowel that follows, but not across a comma or to an aspirated h', () => {
    expect(said('les amis')).toBe('l ee z / aa m iy');
    expect(said('les chats')).toBe('l ee / sh aa');
    expect(said('les hauts')).toBe('l ee / oo');
    expect(said('vous, avec')).toBe('v uw / aa v eh k');
    expect(said('six heures')).toBe('s iy z / oe rx');
  });

  it('keeps the ending of a plural verb silent, and that of a noun nasal', () => {
    expect(said('ils parlent')).toBe('iy l / p aa rx l');
    expect(said('le parent')).toBe('l ax / p aa rx aan');
  });

  it('reads elided words in one', () => {
    expect(said("l'eau qu'il j'ai")).toBe('l oo / k iy l / zh eh');
  });
});
