import { describe, expect, it } from 'vitest';

import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const said = (text: string): string =>
  wordPhones(text, 'nl', { dictionary: null, pronounce: [] })
    .map((word) => word.phones.map((phone) => phone.name).join(' '))
    .join(' / ');

describe('Dutch spelling', () => {
  it.each([
    ['huis', 'hh ui s'],
    ['mooi', 'm ow y'],
    ['gebouw', 'x ax b aw'],
    ['vrijwilliger', 'v r ey v ih l ax x ax r'],
    ['een', 'ax n'],
    ['schilderij', 's x ih l d ax r ey'],
    ['boerderij', 'b uw r d ax r ey'],
    ['belangrijk', 'b ax l aa ng r ey k'],
    ['station', 's t aa sh ao n'],
    ['nationaal', 'n aa sh oo n aa l'],
    ['bibliotheek', 'b ih b l iy ow t ey k'],
    ['toilet', 't w aa l eh t'],
    ['concert', 'k ao n s eh r t'],
    ['adres', 'aa d r eh s'],
    ['wetenschap', 'v ey t ax n s x aa p'],
    ['onderzoek', 'ao n d ax r z uw k'],
    ['zeventig', 'z ey v ax n t ax x'],
    ['gisteren', 'x ih s t ax r ax n'],
    ['gezellig', 'x ax z eh l ax x'],
    ['geopend', 'x ax ow p ax n t'],
    ['beneden', 'b ax n ey d ax n'],
    ['bezoek', 'b ax z uw k'],
    ['verdieping', 'v ax r d iy p ih ng'],
    ['informatie', 'ih n f ao r m aa s iy'],
    ['vakantie', 'v aa k aa n s iy'],
    ['natuurlijk', 'n aa t yy r l ax k'],
    ['moeilijk', 'm uw y l ax k'],
    ['kinderen', 'k ih n d ax r ax n'],
    ['lopen', 'l ow p ax n'],
    ['schrijven', 's x r ey v ax n'],
    ['nieuwe', 'n iy w ax'],
    ['eeuw', 'ey w'],
    ['vrouw', 'v r aw'],
    ['gouden', 'x aw d ax n'],
    ['ongeveer', 'ao n x ax v ey r'],
    ['koning', 'k ow n ih ng'],
    ['langs', 'l aa ng s'],
    ['zingen', 'z ih ng ax n'],
    ['ingang', 'ih n x aa ng'],
    ['publiek', 'p yy b l iy k'],
    ['ideeën', 'iy d ey ax n'],
    ['grachten', 'x r aa x t ax n'],
    ['meisje', 'm ey sh ax'],
    ['kaartjes', 'k aa r ch ax s'],
    ['muziek', 'm yy z iy k'],
    ['geven', 'x ey v ax n'],
    ['beter', 'b ey t ax r'],
    ['verder', 'v eh r d ax r'],
    ['goedemorgen', 'x uw d ax m ao r x ax n'],
    ['ziekenhuis', 'z iy k eh n hh ui s'],
    ['regering', 'r ax x ey r ih ng'],
    ['verjaardag', 'v ax r y aa r d aa x'],
    ['begrijpen', 'b ax x r ey p ax n'],
    ['gebruiken', 'x ax b r ui k ax n'],
    ['antwoord', 'aa n t v ow r t'],
    ['sterren', 's t eh r ax n'],
    ['techniek', 't eh x n iy k'],
    ['docent', 'd ow s eh n t'],
    ['woensdag', 'v uw n s d aa x'],
    ['januari', 'y aa n yy aa r iy'],
    ['duizend', 'd ui z ax n t'],
    ['achttien', 'aa x t t iy n'],
    ['nooit', 'n oo y t'],
    ['eerste', 'ey r s t ax'],
    ['schoen', 's x uw n'],
    ['bagage', 'b aa x aa zh ax'],
    ['democratie', 'd ey m ao k r aa s iy'],
    ['gevaarlijk', 'x ax v aa r l ax k'],
    ['parkeren', 'p aa r k ey r ax n'],
    ['rijden', 'r ey d ax n'],
    ['hij', 'hh ey'],
  ])('%s is read as %s', (word, phones) => {
    expect(said(word)).toBe(phones);
  });

  it('says figures, letters and short forms inside their word', () => {
    expect(said('2 A4 dhr.')).toBe('t v ey / aa v iy r / d ax hh ey r');
    expect(said('NS')).toBe('eh n eh s');
  });
});
