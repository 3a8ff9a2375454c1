import { PRESETS, personFromData, samplePerson } from '#avatar';
import { describe, expect, it } from 'vitest';

import {
  hashFromSettings,
  settingsFromHash,
  settingsFromText,
} from '../../../src/ui/person/settings-link.ts';

describe('the address of a person', () => {
  it.each([...PRESETS, samplePerson(4711)].map((person) => [person.name, person] as const))(
    'holds all of %s',
    (_, person) => {
      const read = personFromData(
        settingsFromHash(`https://example.test/person${hashFromSettings(person)}`),
      );
      const rounded: unknown = JSON.parse(JSON.stringify(person), (_key, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      );
      expect(read).toEqual(rounded);
    },
  );

  it('can be read by people', () => {
    expect(hashFromSettings({ name: 'Mira B.', skin: 4, face: { noseWidth: -0.25 } })).toBe(
      '#name=Mira+B.&skin=4&face.noseWidth=-0.25',
    );
  });

  it('leaves a name that looks like a number a name', () => {
    expect(settingsFromHash('#name=007&skin=3')).toEqual({ name: '007', skin: 3 });
  });

  it.each(['', '#', 'https://example.test/person', 'plain words'])(
    'is no one’s when it is %j',
    (address) => expect(settingsFromHash(address)).toBeNull(),
  );

  it('does not reach into what every object has', () => {
    const read = settingsFromHash('#__proto__.polluted=1&constructor.prototype=2&skin=1');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined(); // asks for what must not be there
    expect(personFromData(read)).toBeNull();
  });

  it('gives up on an address that nobody would have made', () => {
    const endless = Array.from({ length: 400 }, (_, i) => `face.x${i}=1`).join('&');
    expect(settingsFromHash(`#${endless}`)).toBeNull();
  });
});

describe('pasted text', () => {
  it('may be settings or a link', () => {
    const [mira] = PRESETS;
    if (!mira) throw new Error('there are no presets');
    expect(settingsFromText(` ${JSON.stringify(mira, null, 2)} `)).toEqual(mira);
    expect(settingsFromText(` https://x.test/person${hashFromSettings(mira)}\n`)).toMatchObject({
      name: mira.name,
      hair: mira.hair,
    });
  });

  it.each(['{"face": ', 'hello', '', '[1, 2]'])('that is neither (%j) is nobody', (text) => {
    expect(personFromData(settingsFromText(text))).toBeNull();
  });
});
