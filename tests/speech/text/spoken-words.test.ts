import { describe, expect, it } from 'vitest';

import { fliteText } from '../../../src/speech/flite/flite-clause.ts';
import { spokenWords } from '../../../src/speech/text/spoken-words.ts';

const said = (text: string): string => fliteText(spokenWords(text));

describe('what an English voice is given to say', () => {
  it.each([
    ['It costs €12.50', 'It costs 12 euros 50.'],
    ['only €1', 'only 1 euro.'],
    ['€ 12,50 each', '12 euros 50 each.'],
    ['€12,50', '12 euros 50.'],
    ['£3 or $1,250', '3 pounds or 1 thousand 250 dollars.'],
    ['at 10:30', 'at 10 30.'],
    ['10:00–17:00', "10 o'clock to 5 p m."],
    ['at 9:05', 'at 9 oh 5.'],
    ['aged 10-17', 'aged 10 to 17.'],
    ['1990-1995', '1990 to 1995.'],
    ['No. 3 on the list', 'number 3 on the list.'],
    ['No.', 'no.'],
    ['50% off', '50 percent off.'],
    ['3.5 km', '3 point five kilometres.'],
    ['20°C', '20 degrees celsius.'],
    ['45 min.', '45 minutes.'],
    ['call 020 674', 'call zero two zero 674.'],
    ['1,250 visitors', '1 thousand 250 visitors.'],
    ['see https://www.northlight.example/tickets?', 'see northlight dot example slash tickets?'],
    ['info@northlight.example', 'info at northlight dot example.'],
    ['salt & pepper', 'salt and pepper.'],
    ['Dr. J. Smith', 'Dr J Smith.'],
    ['I am an AI', 'I am an ay eye.'],
    ['the café in Curaçao', 'the cafe in Curacao.'],
    ['“Deep Sky” (new)', 'Deep Sky new,'],
    ['well-known facts', 'well known facts.'],
    ["don't, won’t", "don't, won't."],
    ['a PDF', 'a P D F.'],
    ['🎉 hooray', 'hooray.'],
    ['Really?', 'Really?'],
  ])('%s is said as "%s"', (written, spoken) => {
    expect(said(written)).toBe(spoken);
  });

  it('keeps one entry for each token, so captions and sound stay in step', () => {
    const text = 'From € 12 – see www.a.example, “now” 🎉!';
    expect(spokenWords(text).map((word) => word.text)).toEqual(text.split(' '));
  });

  it('never lets a mark-up sign, a control character or a stray letter through', () => {
    const nasty = '<script>alert("1")</script> a\u0000b <break/> & \\ ` 日本 $(rm) -voice';
    for (const word of spokenWords(nasty)) expect(word.spoken).toMatch(/^[A-Za-z0-9' ]*$/u);
  });
});
