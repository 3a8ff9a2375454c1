import { byThousands, monthTable, pairTable, table } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

const SMALL =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = '  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

const inner = (value: number): string => (value === 1 ? 'ein' : (SMALL[value] ?? ''));
const below100 = (value: number): string => {
  if (value < 20) return SMALL[value] ?? '';
  const ones = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return ones === 0 ? tens : `${inner(ones)} und ${tens}`;
};
const below1000 = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return below100(value);
  return `${inner(hundreds)} hundert${rest === 0 ? '' : ` ${below100(rest)}`}`;
};
const POWERS = [
  ['', ''],
  ['tausend', 'tausend'],
  ['million', 'millionen'],
  ['milliarde', 'milliarden'],
  ['billion', 'billionen'],
] as const;
const cardinal = (value: number): string =>
  byThousands(
    value,
    below1000,
    (group, power) => {
      const [one, many] = POWERS[power] ?? ['', ''];
      if (group === 1) return power === 1 ? 'ein tausend' : `eine ${one}`;
      return `${below1000(group)} ${many}`;
    },
    'null',
  );

const ORDINALS = table('eins=erste;drei=dritte;sieben=siebte;acht=achte');
const ordinal = (value: number, ending: string): string => {
  const words = cardinal(value).split(' ');
  const last = words.pop() ?? '';
  const said = ORDINALS[last] ?? `${last}${value % 100 < 20 && value % 100 > 0 ? 'te' : 'ste'}`;
  return [...words, said + ending].join(' ');
};

const year = (value: number): string => {
  if (value < 1100 || value > 1999) return cardinal(value);
  const rest = value % 100;
  return `${below100(Math.floor(value / 100))} hundert${rest === 0 ? '' : ` ${below100(rest)}`}`;
};

const MONTHS = 'januar februar märz april mai juni juli august september oktober november dezember';

/** What German says for figures, signs and short forms. */
export const GERMAN_WORDS: LanguageWords = {
  cardinal,
  // After "am", "im", "dem" and the like an ordinal is bent.
  ordinal: (value, { before }) =>
    ordinal(value, /^(?:am|vom|zum|dem|den|im|beim|ab)$/iu.test(before) ? 'n' : ''),
  year,
  date: (day, month, dateYear) =>
    `${ordinal(day, 'n')} ${MONTHS.split(' ')[month - 1] ?? ''}${dateYear === null ? '' : ` ${year(dateYear)}`}`,
  time: (hours, minutes) =>
    `${hours === 1 ? 'ein' : below100(hours)} uhr${minutes === 0 ? '' : ` ${below100(minutes)}`}`,
  money(whole, isOne, cents, currency) {
    const name = { '€': 'euro', $: 'dollar', '£': 'pfund', '¥': 'yen' }[currency];
    const amount = `${isOne ? 'ein' : whole} ${name}`;
    return cents > 0 ? `${amount} ${below100(cents)}` : amount;
  },
  fraction(above, below) {
    if (below === 2) return above === 1 ? 'ein halb' : `${cardinal(above)} halbe`;
    return `${above === 1 ? 'ein' : cardinal(above)} ${ordinal(below, '')}l`.replace(
      /tel$/u,
      'tel',
    );
  },
  andHalf: (whole) => `${whole === 1 ? 'ein' : cardinal(whole)} einhalb`,
  times: (count) => `${count === 1 ? 'ein' : cardinal(count)} mal`,
  // "Eins" is for counting; things are "ein Tag", "eine Stunde".
  counted: (said, word) =>
    said === 'eins'
      ? /(?:e|ung|heit|keit|ion|tät|schaft|person|nacht|uhr)$/iu.test(word) && !/^uhr$/iu.test(word)
        ? 'eine'
        : 'ein'
      : said,
  cents: {
    '€': ['ein cent', 'cent'],
    $: ['ein cent', 'cent'],
    '£': ['ein penny', 'pence'],
    '¥': ['ein sen', 'sen'],
  },
  atHour: /^(?:um|ab|bis|von|gegen|seit|vor|nach)$/iu,
  days: table('mo=montag;di=dienstag;mi=mittwoch;do=donnerstag;fr=freitag;sa=samstag;so=sonntag'),
  king: (value) => `der ${ordinal(value, '')}`,
  dayOfMonth: (day, _beforeMonth, before) =>
    ordinal(day, /^(?:der|die|das)$/iu.test(before) ? '' : 'n'),
  to: 'bis',
  point: 'komma',
  minus: 'minus',
  percent: 'prozent',
  scales: table('k=tausend;mio=millionen;m=millionen;mrd=milliarden;bn=milliarden'),
  units: pairTable(
    'km=kilometer;m=meter;cm=zentimeter;mm=millimeter;kg=kilogramm;g=gramm;mg=milligramm;l=liter;ml=milliliter;cl=zentiliter;' +
      'km/h=kilometer pro stunde;m/s=meter pro sekunde;s=sekunde|sekunden;sek=sekunde|sekunden;ms=millisekunde|millisekunden;' +
      'min=minute|minuten;h=stunde|stunden;std=stunde|stunden;uhr=uhr;kb=kilobyte;mb=megabyte;gb=gigabyte;tb=terabyte;hz=hertz;khz=kilohertz;mhz=megahertz;ghz=gigahertz;' +
      'w=watt;kw=kilowatt;kwh=kilowattstunden;v=volt;°c=grad celsius;°f=grad fahrenheit;°=grad;' +
      'm²=quadratmeter;m2=quadratmeter;km²=quadratkilometer;km2=quadratkilometer;m³=kubikmeter;m3=kubikmeter;%=prozent',
  ),
  months: monthTable(MONTHS, 'jan feb mär apr mai jun jul aug sep okt nov dez'),
  symbols: table(
    '+/-=plus minus;S.=seite;&=und;+=plus;@=at;%=prozent;#=nummer;×=mal;÷=geteilt durch;°=grad;€=euro;£=pfund;$=dollar;¥=yen;<=kleiner als;>=größer als;≈=etwa;±=plus minus;§=paragraf;~=etwa;==gleich',
  ),
  abbreviations: table(
    'z.b=zum beispiel;d.h=das heißt;u.a=unter anderem;usw=und so weiter;bzw=beziehungsweise;ca=circa;dr=doktor;prof=professor;hr=herr;hrn=herrn;fr=frau;st=sankt;str=straße;nr=nummer;tel=telefon;inkl=inklusive;exkl=exklusive;max=maximal;min=minimal;evtl=eventuell;ggf=gegebenenfalls;vgl=vergleiche;o.ä=oder ähnliches;i.d.r=in der regel;z.t=zum teil;u.u=unter umständen;v.a=vor allem;s.o=siehe oben;s.u=siehe unten;mio=millionen;mrd=milliarden;jh=jahrhundert;vs=versus;abs=absatz',
  ),
  respelled: table('ki=K I;ai=A I;tv=T V;ok=okay;wlan=W lahn;pkw=P K W;lkw=L K W'),
  saidAsWords: new Set('NASA UNESCO NATO UNICEF IKEA LEGO COVID PIN SIM GIF AIDS DAX'.split(' ')),
  address: {
    dot: 'punkt',
    slash: 'schrägstrich',
    at: 'at',
    dash: 'minus',
    underscore: 'unterstrich',
  },
  plainWords: new Set(
    'der die das den dem ein und oder nicht kein ja nein in an auf zu am im um es er sie wir ich du ist war neu alle nur sehr mit von bei aus wie wer was wo'.split(
      ' ',
    ),
  ),
  beforeYear: new Set('in seit ab bis von um jahr nach vor anno jahre und zwischen'.split(' ')),
  pairs: false,
  decimalComma: true,
  dayFirst: true,
  ordinalEnding: /^(?:te|ter|ten|ste|sten)$/iu,
  ordinalStop: true,
};
