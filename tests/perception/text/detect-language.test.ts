import { describe, expect, it } from 'vitest';

import { detectLanguage } from '../../../src/perception/text/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'What time does the museum open on Sunday?'],
    ['en', 'thanks'],
    ['en', 'We came here with the kids and they had fun'],
    ['nl', 'Hoe laat gaat het museum open op zondag?'],
    ['nl', 'dankjewel'],
    ['nl', 'Wij zijn hier met de kinderen en het was leuk'],
    ['de', 'Um wie viel Uhr öffnet das Museum am Sonntag?'],
    ['de', 'Vielen Dank, das war sehr schön'],
    ['de', 'Wir sind mit den Kindern hier'],
    ['fr', 'À quelle heure ouvre le musée le dimanche ?'],
    ['fr', "c'est fermé aujourd'hui"],
    ['fr', 'Nous sommes venus avec les enfants'],
    ['es', '¿A qué hora abre el museo el domingo?'],
    ['es', 'gracias'],
    ['es', 'Hemos venido con los niños y lo pasamos bien'],
  ])('says %s for "%s"', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '12345', 'Xyzzy plugh', '👍', 'Привет, как дела'])(
    'says nothing for "%s"',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );
});
