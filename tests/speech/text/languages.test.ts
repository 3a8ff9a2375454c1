import { describe, expect, it } from 'vitest';

import { DUTCH_WORDS } from '../../../src/speech/text/languages/dutch.ts';
import { ENGLISH_WORDS } from '../../../src/speech/text/languages/english.ts';
import { FRENCH_WORDS } from '../../../src/speech/text/languages/french.ts';
import { GERMAN_WORDS } from '../../../src/speech/text/languages/german.ts';
import type { LanguageWords } from '../../../src/speech/text/languages/language-words.ts';
import { SPANISH_WORDS } from '../../../src/speech/text/languages/spanish.ts';
import { spokenWords } from '../../../src/speech/text/spoken-words.ts';

const said = (text: string, words: LanguageWords): string =>
  spokenWords(text, words)
    .map((word) => word.spoken)
    .join(' | ');

describe('what English says', () => {
  it.each([
    [
      'on 12/05/2026 and 2026-05-12',
      'on | the twelfth of may twenty twenty six | and | the twelfth of may twenty twenty six',
    ],
    ['12 May 2026', 'the twelfth of | may | twenty twenty six'],
    ['May 12, 2026', 'May | twelfth | twenty twenty six'],
    ['the 3rd of May', 'the | third | of | May'],
    [
      'in 1984 we had 1984 visitors',
      'in | nineteen eighty four | we | had | one thousand nine hundred and eighty four | visitors',
    ],
    [
      'the 1990s, 2005 and 2010',
      'the | nineteen nineties | two thousand and five | and | twenty ten',
    ],
    [
      '$3m, $3 million, £2.5bn',
      'three million dollars | three | million dollars | two point five billion pounds',
    ],
    ['12.50 euros', 'twelve euros fifty | '],
    ['-5 degrees, 3.14', 'minus five | degrees | three point one four'],
    ['1/2 cup, 3/4 and 2½ hours', 'one half | cup | three quarters | and | two and a half | hours'],
    [
      '3pm, 3:30 pm, 7 am and 14:30',
      'three P M | three thirty | P M | seven | ay M | and | two thirty P M',
    ],
    ['+31 20 123 4567', 'plus three one | two zero | one two three | four five six seven'],
    ['(555) 123-4567', 'five five five | one two three four five six seven'],
    ['BBC, NASA, CEOs and U.S.', "B B C | NASA | C E O's | and | U S"],
    ['Henry VIII, World War II', 'Henry | the eighth | World | War | two'],
    [
      'Dr. Smith, 5 Main St. near St. James',
      'doctor | Smith | five | Main | street | near | saint | James',
    ],
    ['e.g. 10 kg at 5 km/h', 'for example | ten | kilograms | at | five | kilometres an hour'],
    ['1st, 22nd, 100th', 'first | twenty second | one hundredth'],
    ['A4, MP3 and 24/7', 'ay four | M P three | and | twenty four seven'],
    ['bob_smith@mail.example.com', 'bob underscore smith at mail dot example dot com'],
    ['www.bbc.co.uk/news?x=1', 'B B C dot co dot uk slash news'],
    ['50% & more = good #1', 'fifty percent | and | more | equals | good | number one'],
    ['pages 10-12, €10-15', 'pages | ten to twelve | ten to fifteen euros'],
    ['1,000,000 and 2,000,001', 'one million | and | two million and one'],
    ['READ THIS NOW PLEASE', 'READ | THIS | NOW | PLEASE'],
    ['hi 👍🏽 😀!', 'hi |  | '],
  ])('%s', (written, spoken) => {
    expect(said(written, ENGLISH_WORDS)).toBe(spoken);
  });
});

describe('what Dutch says', () => {
  it.each([
    ['€12,50 of € 5,-', 'twaalf euro vijftig | of |  | vijf euro'],
    ['op 12/05/2026', 'op | twaalf mei twintig zes en twintig'],
    ['om 14:30 uur en 9.30 uur', 'om | veertien uur dertig |  | en | negen uur dertig | '],
    ['de 3e, 1ste en 8e', 'de | derde | eerste | en | achtste'],
    [
      'in 1984, 1.250 bezoekers',
      'in | negentien vier en tachtig | twaalf honderd vijftig | bezoekers',
    ],
    [
      '20%, 3,5 km, 45 min.',
      'twintig procent | drie komma vijf | kilometer | vijf en veertig | minuten',
    ],
    ['020 674 7000', 'nul twee nul | zes zeven vier | zeven nul nul nul'],
    ['06-12345678', 'nul zes één twee drie vier vijf zes zeven acht'],
    [
      'bijv. dr. Jansen, d.w.z. t/m vrijdag',
      'bijvoorbeeld | dokter | Jansen | dat wil zeggen | tot en met | vrijdag',
    ],
    ['Lodewijk XIV', 'Lodewijk | de veertiende'],
    ['de BTW en NASA', 'de | B T W | en | NASA'],
    ['info@museum.nl', 'info apenstaartje museum punt N L'],
    ['€3 miljoen', 'drie | miljoen euro'],
    ['21, 101, 2001 en 1/2', 'één en twintig | honderd één | twee duizend één | en | een half'],
    ['10-12 jaar bij -5°C', 'tien tot twaalf | jaar | bij | min vijf graden celsius'],
  ])('%s', (written, spoken) => {
    expect(said(written, DUTCH_WORDS)).toBe(spoken);
  });
});

describe('what German says', () => {
  it.each([
    ['12,50 € oder €3 Mio.', 'zwölf euro fünfzig |  | oder | drei | millionen euro'],
    ['am 3. Mai um 14:30 Uhr', 'am | dritten | mai | um | vierzehn uhr dreißig | '],
    ['1984 war', 'neunzehn hundert vier und achtzig | war'],
    ['1.250 Besucher', 'ein tausend zwei hundert fünfzig | Besucher'],
    [
      'z.B. Dr. Müller, d.h. ca. 5 km',
      'zum beispiel | doktor | Müller | das heißt | circa | fünf | kilometer',
    ],
    ['Ludwig XIV. und die 3. Etage', 'Ludwig | der vierzehnte | und | die | dritte | Etage'],
    ['20 % und 1/3', 'zwanzig | prozent | und | ein drittel'],
    ['BMW und NATO', 'B M W | und | NATO'],
    ['16, 17, 76', 'sechzehn | siebzehn | sechs und siebzig'],
  ])('%s', (written, spoken) => {
    expect(said(written, GERMAN_WORDS)).toBe(spoken);
  });
});

describe('what French says', () => {
  it.each([
    ['12,50 € ou 71 €', 'douze euros cinquante |  | ou | soixante et onze euros | '],
    ['le 1er mai à 14h30', 'le | premier | mai | à | quatorze heures trente'],
    [
      '80, 81, 91, 99',
      'quatre vingts | quatre vingt un | quatre vingt onze | quatre vingt dix neuf',
    ],
    ['Louis XIV, le XVIIe siècle', 'Louis | quatorze | le | dix septième | siècle'],
    ['Mme Dupont et M. Martin', 'madame | Dupont | et | monsieur | Martin'],
    ['06 12 34 56 78', 'zéro six | douze | trente quatre | cinquante six | soixante dix huit'],
    ['12 000 visiteurs, n° 5', ' | douze mille | visiteurs | numéro | cinq'],
    ['la SNCF, 20 %', 'la | S N C F | vingt | pour cent'],
  ])('%s', (written, spoken) => {
    expect(said(written, FRENCH_WORDS)).toBe(spoken);
  });
});

describe('what Spanish says', () => {
  it.each([
    ['12,50 € o 21 €', 'doce euros con cincuenta |  | o | veintiún euros | '],
    ['el 1er piso, la 2ª planta', 'el | primer | piso | la | segunda | planta'],
    [
      '1.250, 1984, 2.000.000',
      'mil doscientos cincuenta | mil novecientos ochenta y cuatro | dos millones',
    ],
    ['Alfonso XIII, siglo XXI', 'Alfonso | trece | siglo | veintiuno'],
    ['el Sr. López y la Dra. Ruiz', 'el | señor | López | y | la | doctora | Ruiz'],
    ['¿Cuántos? ¡21!', 'Cuántos | veintiuno'],
    ['500, 700, 31, 100', 'quinientos | setecientos | treinta y uno | cien'],
  ])('%s', (written, spoken) => {
    expect(said(written, SPANISH_WORDS)).toBe(spoken);
  });
});

describe('every language', () => {
  const all = { ENGLISH_WORDS, DUTCH_WORDS, GERMAN_WORDS, FRENCH_WORDS, SPANISH_WORDS };
  it.each(Object.entries(all))('%s: numbers are words, all different', (_, words) => {
    const numbers = [
      ...Array.from({ length: 2000 }, (__, i) => i),
      12_345,
      100_000,
      1_000_000,
      3_000_007,
    ];
    const spoken = numbers.map((number) => words.cardinal(number));
    for (const text of spoken) expect(text).toMatch(/^[\p{L}-]+(?: [\p{L}-]+)*$/u);
    expect(new Set(spoken).size).toBe(numbers.length);
  });

  it.each(Object.entries(all))('%s: ordinals from 1 to 100 are words', (_, words) => {
    for (let value = 1; value <= 100; value += 1)
      expect(words.ordinal(value, { ending: '', before: '', after: '' })).toMatch(/^[\p{L} -]+$/u);
  });
});

/** Without the boundaries of tokens. */
const plainly = (text: string, words: LanguageWords): string =>
  said(text, words).replaceAll('|', ' ').replace(/\s+/gu, ' ').trim();

describe('what English says of what is written short', () => {
  it.each([
    ['-3 °C and .5', 'minus three degrees celsius and point five'],
    ['$0.99, $1.01 and £0.01', 'ninety nine cents one dollar and one cent and one penny'],
    [
      '5\'11" tall, 10k people, 2 x 3 m',
      'five feet eleven tall ten thousand people two by three metres',
    ],
    ['US$5, 5M users, v2.0.1', 'five dollars five million users V two point zero point one'],
    ["6' tall, 6', see p. 12", 'six feet tall six feet see page twelve'],
    ['10:00 - 17:00, 3 - 1 = 2', "ten o'clock to five P M three minus one equals two"],
    ['Sept. 5th, +/- 10', 'september fifth plus or minus ten'],
    ['the XIX century', 'the nineteenth century'],
    ['C++, C# and a PhD', 'C plus plus C sharp and a P H D'],
    ['Mon-Fri, Sat 24 May, the sun', 'monday to friday saturday the twenty fourth of may the sun'],
    ['~5 minutes, 1x a day, 2x', 'about five minutes once a day twice'],
  ])('%s', (text, spoken) => {
    expect(plainly(text, ENGLISH_WORDS)).toBe(spoken);
  });
});

describe('what Dutch says of what is written short', () => {
  it.each([
    [
      '9u30, 20.30 u, 10.00-17.00 uur',
      'negen uur dertig twintig uur dertig tien uur tot zeventien uur',
    ],
    ['€ 3 mln, 3 mln euro, € 0,50', 'drie miljoen euro drie miljoen euro vijftig cent'],
    ['10:00 - 17:00, € 5,- p.p.', 'tien uur tot zeventien uur vijf euro per persoon'],
    ['in 1905 naar de VS', 'in negentien honderd vijf naar de V S'],
    ['ma-vr, di t/m zo, doe het zo', 'maandag tot vrijdag dinsdag tot en met zondag doe het zo'],
    ['10 pers., 2x, 1½ uur, 2½ uur', 'tien personen twee keer anderhalf uur twee en een half uur'],
  ])('%s', (text, spoken) => {
    expect(plainly(text, DUTCH_WORDS)).toBe(spoken);
  });
});

describe('what German says of what is written short', () => {
  it.each([
    ['um 17h, 9:00-17:00 Uhr', 'um siebzehn uhr neun uhr bis siebzehn uhr'],
    [
      'der 24. November, am 24. November',
      'der vier und zwanzigste november am vier und zwanzigsten november',
    ],
    ['0,50 €, -3 °C', 'fünfzig cent minus drei grad celsius'],
    ['die 90er Jahre, in den 1990ern', 'die neunziger Jahre in den neunzehn hundert neunzigern'],
    ['z. B. dies, d. h. das, Hauptstr. 5', 'zum beispiel dies das heißt das Hauptstraße fünf'],
    ['Mo-Fr, Mo. bis Fr., Fr. Maier', 'montag bis freitag montag bis freitag frau Maier'],
    ['1 kg, 1 Stunde, 1 Tag', 'ein kilogramm eine Stunde ein Tag'],
    ['1½ Stunden, 2x täglich', 'ein einhalb Stunden zwei mal täglich'],
  ])('%s', (text, spoken) => {
    expect(plainly(text, GERMAN_WORDS)).toBe(spoken);
  });
});

describe('what French says of what is written short', () => {
  it.each([
    [
      '1 250,99 € et 1 000 000 visiteurs',
      'mille deux cent cinquante euros quatre vingt dix neuf et un million visiteurs',
    ],
    ['0,50 €, 3 M€, 3M€', "cinquante centimes trois millions d'euros trois millions d'euros"],
    ['01.42.34.56.78', 'zéro un quarante deux trente quatre cinquante six soixante dix huit'],
    ['p. ex. ceci, n°1, RDV', 'par exemple ceci numéro un rendez vous'],
    [
      '24h/24, 7j/7, lun-ven',
      'vingt quatre heures sur vingt quatre sept jours sur sept lundi à vendredi',
    ],
    ['1 heure, 21 heures, 1 jour, 2x', 'une heure vingt et une heures un jour deux fois'],
  ])('%s', (text, spoken) => {
    expect(plainly(text, FRENCH_WORDS)).toBe(spoken);
  });
});

describe('what Spanish says of what is written short', () => {
  it.each([
    ['a las 17:00, de 9:00 a 17:30', 'a las diecisiete horas de nueve a diecisiete treinta'],
    ['0,50 €, 3 M€, -3 °C', 'cincuenta céntimos tres millones de euros menos tres grados celsius'],
    [
      'p. ej. esto, EE. UU., n.º 1, Dña. Ana',
      'por ejemplo esto estados unidos número uno doña Ana',
    ],
    ['lun-vie, L-V', 'lunes a viernes lunes a viernes'],
    [
      '21 años, 1 hora, 200 personas, 1 libro',
      'veintiún años una hora doscientas personas un libro',
    ],
    ['de 21 a 31, 1½, 2x', 'de veintiuno a treinta y uno uno y medio dos veces'],
  ])('%s', (text, spoken) => {
    expect(plainly(text, SPANISH_WORDS)).toBe(spoken);
  });
});
