import { describe, expect, it } from 'vitest';

import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const said = (text: string): string =>
  wordPhones(text, 'es', { dictionary: null, pronounce: [] })
    .map((word) => word.phones.map((phone) => phone.name).join(' '))
    .join(' / ');

describe('Spanish spelling', () => {
  it.each([
    ['buenos', 'b w ee n oo s'],
    ['ruido', 'r w iy d oo'],
    ['cuidado', 'k w iy d aa d oo'],
    ['construir', 'k oo n s t r w iy r'],
    ['muy', 'm uw y'],
    ['días', 'd iy aa s'],
    ['quiero', 'k y ee r oo'],
    ['entradas', 'ee n t r aa d aa s'],
    ['museo', 'm uw s ee oo'],
    ['favor', 'f aa bx oo r'],
    ['España', 'ee s p aa ny aa'],
    ['guerra', 'g ee r aa'],
    ['pingüino', 'p iy n g w iy n oo'],
    ['queso', 'k ee s oo'],
    ['cerveza', 's ee r bx ee s aa'],
    ['gente', 'x ee n t ee'],
    ['jamón', 'x aa m oo n'],
    ['hijo', 'iy x oo'],
    ['llamar', 'y aa m aa r'],
    ['lluvia', 'y uw bx y aa'],
    ['perro', 'p ee r oo'],
    ['ciudad', 's y uw d aa d'],
    ['información', 'iy n f oo r m aa s y oo n'],
    ['también', 't aa m b y ee n'],
    ['corazón', 'k oo r aa s oo n'],
    ['hueso', 'w ee s oo'],
    ['ahora', 'aa oo r aa'],
    ['muy', 'm uw y'],
    ['rey', 'r ee y'],
    ['viaje', 'b y aa x ee'],
    ['agua', 'aa g w aa'],
    ['niño', 'n iy ny oo'],
    ['vivir', 'b iy bx iy r'],
    ['lobo', 'l oo bx oo'],
    ['ambos', 'aa m b oo s'],
    ['ventana', 'b ee n t aa n aa'],
    ['zapato', 's aa p aa t oo'],
    ['exposición', 'ee k s p oo s iy s y oo n'],
    ['historia', 'iy s t oo r y aa'],
    ['estrellas', 'ee s t r ee y aa s'],
    ['tierra', 't y ee r aa'],
    ['pregunta', 'p r ee g uw n t aa'],
    ['sábado', 's aa bx aa d oo'],
    ['febrero', 'f ee bx r ee r oo'],
    ['diciembre', 'd iy s y ee m b r ee'],
    ['quizás', 'k iy s aa s'],
    ['máquina', 'm aa k iy n aa'],
    ['periodista', 'p ee r y oo d iy s t aa'],
    ['caballo', 'k aa bx aa y oo'],
    ['química', 'k iy m iy k aa'],
    ['sistema', 's iy s t ee m aa'],
    ['ojos', 'oo x oo s'],
    ['alegría', 'aa l ee g r iy aa'],
    ['vergüenza', 'b ee r g w ee n s aa'],
    ['averiguar', 'aa bx ee r iy g w aa r'],
    ['guitarra', 'g iy t aa r aa'],
    ['exacto', 'ee k s aa k t oo'],
    ['cielo', 's y ee l oo'],
  ])('%s is read as %s', (word, phones) => {
    expect(said(word)).toBe(phones);
  });

  it('stresses the last vowel but one, the last, or the one with the accent', () => {
    const stressed = (text: string): number =>
      wordPhones(text, 'es', { dictionary: null, pronounce: [] })[0]?.phones.findIndex(
        (phone) => phone.stress === 1,
      ) ?? -1;
    expect(stressed('ventana')).toBe(4);
    expect(stressed('vivir')).toBe(3);
    expect(stressed('jamón')).toBe(3);
    expect(stressed('química')).toBe(1);
  });
});
