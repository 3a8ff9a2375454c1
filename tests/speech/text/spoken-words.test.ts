import { describe, expect, it } from 'vitest';

import { fliteText } from '../../../src/speech/flite/flite-clause.ts';
import { spokenWords } from '../../../src/speech/text/spoken-words.ts';

const said = (text: string): string => fliteText(spokenWords(text));

describe('what an English voice is given to say', () => {
  it.each([
    ['It costs €12.50', 'It costs twelve euros fifty.'],
    ['only €1', 'only one euro.'],
    ['€ 12,50 each', 'twelve euros fifty each.'],
    ['€12,50', 'twelve euros fifty.'],
    ['£3 or $1,250', 'three pounds or one thousand two hundred and fifty dollars.'],
    ['at 10:30', 'at ten thirty.'],
    ['10:00–17:00', "ten o'clock to five P M."],
    ['at 9:05', 'at nine oh five.'],
    ['aged 10-17', 'aged ten to seventeen.'],
    ['1990-1995', 'nineteen ninety to nineteen ninety five.'],
    ['No. 3 on the list', 'number three on the list.'],
    ['No.', 'no.'],
    ['50% off', 'fifty percent off.'],
    ['3.5 km', 'three point five kilometres.'],
    ['20°C', 'twenty degrees celsius.'],
    ['45 min.', 'forty five minutes.'],
    ['call 020 674', 'call zero two zero six seven four.'],
    ['1,250 visitors', 'one thousand two hundred and fifty visitors.'],
    ['see https://www.northlight.example/tickets?', 'see northlight dot example slash tickets?'],
    ['info@northlight.example', 'info at northlight dot example.'],
    ['salt & pepper', 'salt and pepper.'],
    ['Dr. J. Smith', 'doctor J Smith.'],
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
