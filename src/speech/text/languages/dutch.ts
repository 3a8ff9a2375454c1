import { byThousands, monthTable, pairTable, table } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

const SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = '  twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const POWERS = ' duizend miljoen miljard biljoen'.split(' ');

const below100 = (value: number): string => {
  const ones = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  if (value < 20) return value === 1 ? 'één' : (SMALL[value] ?? '');
  if (ones === 0) return tens;
  return `${ones === 1 ? 'één' : (SMALL[ones] ?? '')} en ${tens}`;
};
const below1000 = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return below100(value);
  const said = hundreds === 1 ? 'honderd' : `${SMALL[hundreds] ?? ''} honderd`;
  return rest === 0 ? said : `${said} ${below100(rest)}`;
};
const cardinal = (value: number): string => {
  // As in "twaalf honderd vijftig", which is how Dutch says hundreds above a thousand.
  if (value > 1100 && value < 10000 && value % 1000 >= 100) {
    const rest = value % 100;
    return `${below100(Math.floor(value / 100))} honderd${rest === 0 ? '' : ` ${below100(rest)}`}`;
  }
  return byThousands(
    value,
    below1000,
    (group, power) =>
      power === 1 && group === 1 ? 'duizend' : `${below1000(group)} ${POWERS[power] ?? ''}`,
    'nul',
  );
};

const ORDINALS = table('één=eerste;drie=derde;acht=achtste;honderd=honderdste;duizend=duizendste');
const ordinal = (value: number): string => {
  const words = cardinal(value).split(' ');
  const last = words.pop() ?? '';
  const ending = /(?:twee|vier|vijf|zes|zeven|negen|tien|elf|twaalf)$/u.test(last) ? 'de' : 'ste';
  return [...words, ORDINALS[last] ?? last + ending].join(' ');
};

const year = (value: number): string => {
  const rest = value % 100;
  if (value < 1100 || value > 2099 || (value >= 2000 && value < 2010)) return cardinal(value);
  const century = below100(Math.floor(value / 100));
  // "Negentien vijf" might be a time or a bus.
  return rest < 10
    ? `${century} honderd${rest === 0 ? '' : ` ${below100(rest)}`}`
    : `${century} ${below100(rest)}`;
};

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december';

/** What Dutch says for figures, signs and short forms. */
export const DUTCH_WORDS: LanguageWords = {
  cardinal,
  ordinal,
  year,
  date: (day, month, dateYear) =>
    `${cardinal(day)} ${MONTHS.split(' ')[month - 1] ?? ''}${dateYear === null ? '' : ` ${year(dateYear)}`}`,
  time: (hours, minutes) => `${below100(hours)} uur${minutes === 0 ? '' : ` ${below100(minutes)}`}`,
  money(whole, _isOne, cents, currency) {
    const name = { '€': 'euro', $: 'dollar', '£': 'pond', '¥': 'yen' }[currency];
    return cents > 0 ? `${whole} ${name} ${below100(cents)}` : `${whole} ${name}`;
  },
  fraction(above, below) {
    if (below === 2) return above === 1 ? 'een half' : `${cardinal(above)} tweede`;
    return `${cardinal(above)} ${below === 4 ? 'kwart' : ordinal(below)}`;
  },
  andHalf: (whole) => (whole === 1 ? 'anderhalf' : `${cardinal(whole)} en een half`),
  times: (count) => `${cardinal(count)} keer`,
  cents: {
    '€': ['één cent', 'cent'],
    $: ['één cent', 'cent'],
    '£': ['één penny', 'pence'],
    '¥': ['één sen', 'sen'],
  },
  days: table('ma=maandag;di=dinsdag;wo=woensdag;do=donderdag;vr=vrijdag;za=zaterdag;zo=zondag'),
  king: (value) => `de ${ordinal(value)}`,
  dayOfMonth: (day) => cardinal(day),
  to: 'tot',
  point: 'komma',
  minus: 'min',
  percent: 'procent',
  scales: table('k=duizend;mln=miljoen;m=miljoen;mld=miljard;bn=miljard'),
  units: pairTable(
    'km=kilometer;m=meter;cm=centimeter;mm=millimeter;kg=kilo;g=gram;gr=gram;mg=milligram;l=liter;ml=milliliter;cl=centiliter;dl=deciliter;' +
      'km/u=kilometer per uur;km/h=kilometer per uur;m/s=meter per seconde;s=seconde|seconden;sec=seconde|seconden;ms=milliseconde|milliseconden;' +
      'min=minuut|minuten;u=uur;uur=uur;h=uur;kb=kilobyte;mb=megabyte;gb=gigabyte;tb=terabyte;hz=hertz;khz=kilohertz;mhz=megahertz;ghz=gigahertz;' +
      'w=watt;kw=kilowatt;kwh=kilowattuur;v=volt;°c=graad celsius|graden celsius;°f=graad fahrenheit|graden fahrenheit;°=graad|graden;' +
      'm²=vierkante meter;m2=vierkante meter;km²=vierkante kilometer;km2=vierkante kilometer;m³=kubieke meter;m3=kubieke meter;%=procent',
  ),
  months: monthTable(MONTHS, 'jan feb mrt apr mei jun jul aug sep okt nov dec'),
  symbols: table(
    '+/-=plus min;p.=pagina;blz.=bladzijde;&=en;+=plus;@=apenstaartje;%=procent;#=nummer;×=maal;÷=gedeeld door;°=graden;€=euro;£=pond;$=dollar;¥=yen;<=kleiner dan;>=groter dan;≈=ongeveer;±=plus min;§=paragraaf;~=ongeveer;==is',
  ),
  abbreviations: table(
    'bijv=bijvoorbeeld;bv=bijvoorbeeld;enz=enzovoort;dhr=de heer;mevr=mevrouw;mw=mevrouw;dr=dokter;drs=doctorandus;prof=professor;ir=ingenieur;ing=ingenieur;mr=meester;st=sint;nr=nummer;tel=telefoon;blz=bladzijde;ca=circa;resp=respectievelijk;evt=eventueel;incl=inclusief;excl=exclusief;max=maximaal;min=minimaal;t/m=tot en met;d.w.z=dat wil zeggen;m.a.w=met andere woorden;o.a=onder andere;t.o.v=ten opzichte van;m.b.t=met betrekking tot;i.p.v=in plaats van;i.v.m=in verband met;z.s.m=zo snel mogelijk;a.u.b=alstublieft;aub=alstublieft;n.v.t=niet van toepassing;e.d=en dergelijke;m.u.v=met uitzondering van;t.a.v=ter attentie van;vs=versus;jl=jongstleden;a.s=aanstaande;pers=personen;p.p=per persoon;str=straat',
  ),
  respelled: table('ai=aa ie;tv=T V;pc=P C;wifi=wie fie;btw=B T W;bsn=B S N;ok=oké'),
  saidAsWords: new Set(
    'NASA UNESCO NAVO NATO UNICEF HEMA IKEA LEGO COVID PIN SIM GIF HAVO MAVO AIDS DIGID'.split(' '),
  ),
  address: {
    dot: 'punt',
    slash: 'slash',
    at: 'apenstaartje',
    dash: 'streepje',
    underscore: 'laag streepje',
  },
  plainWords: new Set(
    'de het een en of niet geen wel nee ja dit dat die ik je u we wij op in aan te tot om uit er zo nu al nog ook maar dus van voor met over bij naar hoe wie wat is was open gratis alle nieuw'.split(
      ' ',
    ),
  ),
  beforeYear: new Set(
    'in sinds vanaf tot van rond jaar na voor circa omstreeks uit en tussen'.split(' '),
  ),
  pairs: false,
  decimalComma: true,
  dayFirst: true,
  ordinalEnding: /^(?:e|ste|de)$/iu,
  ordinalStop: false,
};
