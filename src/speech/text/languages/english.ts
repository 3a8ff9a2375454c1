import { byThousands, monthTable, pairTable, table } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS = ' thousand million billion trillion'.split(' ');

const below100 = (value: number): string => {
  if (value < 20) return SMALL[value] ?? '';
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${ones === 0 ? '' : ` ${SMALL[ones] ?? ''}`}`;
};
const below1000 = (value: number): string => {
  const rest = value % 100;
  if (value < 100) return below100(value);
  return `${SMALL[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${below100(rest)}`}`;
};
const cardinal = (value: number): string =>
  byThousands(
    value,
    below1000,
    (group, power) => `${below1000(group)} ${POWERS[power] ?? ''}`,
    'zero',
    (parts) =>
      parts.length > 1 && value % 1000 > 0 && value % 1000 < 100
        ? `${parts.slice(0, -1).join(' ')} and ${parts.at(-1) ?? ''}`
        : parts.join(' '),
  );

const ORDINALS: Readonly<Record<string, string>> = table(
  'one=first;two=second;three=third;five=fifth;eight=eighth;nine=ninth;twelve=twelfth',
);
const ordinal = (value: number): string => {
  const words = cardinal(value).split(' ');
  const last = words.pop() ?? '';
  const said = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, said].join(' ');
};

const year = (value: number): string => {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (value < 1100 || value > 2099 || (value >= 2000 && value < 2010)) return cardinal(value);
  if (rest === 0) return `${below100(century)} hundred`;
  return `${below100(century)} ${rest < 10 ? `oh ${below100(rest)}` : below100(rest)}`;
};

const MONTHS =
  'january february march april may june july august september october november december';

const CURRENCIES = {
  '€': ['euro', 'euros'],
  $: ['dollar', 'dollars'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
} as const;

const CENTS = {
  '€': ['one cent', 'cents'],
  $: ['one cent', 'cents'],
  '£': ['one penny', 'pence'],
  '¥': ['one sen', 'sen'],
} as const;

/** What the English language says for figures, signs and short forms. */
export const ENGLISH_WORDS: LanguageWords = {
  cardinal,
  ordinal,
  year,
  date: (day, month, dateYear) =>
    `the ${ordinal(day)} of ${MONTHS.split(' ')[month - 1] ?? ''}${dateYear === null ? '' : ` ${year(dateYear)}`}`,
  time(hours, minutes, half) {
    const twelve = hours % 12 === 0 && hours !== 0 ? 12 : hours > 12 ? hours - 12 : hours;
    const said = hours === 0 && half === null ? 'zero' : below100(twelve === 0 ? 12 : twelve);
    const late = half ?? (hours > 12 ? 'pm' : null);
    const ending = late === null ? '' : ` ${late === 'am' ? 'ay M' : 'P M'}`;
    if (minutes === 0) return late === null ? `${said} o'clock` : `${said}${ending}`;
    return `${said} ${minutes < 10 ? `oh ${below100(minutes)}` : below100(minutes)}${ending}`;
  },
  money(whole, isOne, cents, currency) {
    const [one, many] = CURRENCIES[currency];
    const amount = `${whole} ${isOne ? one : many}`;
    if (cents === 0) return amount;
    const [cent, more] = CENTS[currency];
    // "One dollar one" is not said.
    const few = cents === 1 ? cent : `${below100(cents)} ${more}`;
    return cents < 10 ? `${amount} and ${few}` : `${amount} ${below100(cents)}`;
  },
  fraction(above, below) {
    if (below === 2) return above === 1 ? 'one half' : `${cardinal(above)} halves`;
    const part = below === 4 ? 'quarter' : ordinal(below);
    return `${cardinal(above)} ${part}${above === 1 ? '' : 's'}`;
  },
  andHalf: (whole) => `${cardinal(whole)} and a half`,
  times: (count) => ['never', 'once', 'twice'][count] ?? `${cardinal(count)} times`,
  cents: CENTS,
  days: table(
    'mon=monday;tue=tuesday;tues=tuesday;wed=wednesday;thu=thursday;thur=thursday;thurs=thursday;fri=friday;sat=saturday;sun=sunday',
  ),
  king: (value) => `the ${ordinal(value)}`,
  dayOfMonth: (day, beforeMonth) => (beforeMonth ? `${ordinal(day)} of` : ordinal(day)),
  to: 'to',
  point: 'point',
  minus: 'minus',
  percent: 'percent',
  scales: table('k=thousand;m=million;mn=million;bn=billion;b=billion;tn=trillion'),
  units: pairTable(
    'km=kilometre|kilometres;m=metre|metres;cm=centimetre|centimetres;mm=millimetre|millimetres;kg=kilogram|kilograms;' +
      'g=gram|grams;mg=milligram|milligrams;l=litre|litres;ml=millilitre|millilitres;cl=centilitre|centilitres;' +
      'km/h=kilometre an hour|kilometres an hour;mph=mile an hour|miles an hour;m/s=metre a second|metres a second;' +
      'mi=mile|miles;ft=foot|feet;in=inch|inches;lb=pound|pounds;lbs=pounds;oz=ounce|ounces;' +
      's=second|seconds;sec=second|seconds;ms=millisecond|milliseconds;min=minute|minutes;mins=minutes;h=hour|hours;hr=hour|hours;hrs=hours;' +
      'kb=kilobyte|kilobytes;mb=megabyte|megabytes;gb=gigabyte|gigabytes;tb=terabyte|terabytes;' +
      'hz=hertz;khz=kilohertz;mhz=megahertz;ghz=gigahertz;w=watt|watts;kw=kilowatt|kilowatts;kwh=kilowatt hour|kilowatt hours;v=volt|volts;' +
      '°c=degree celsius|degrees celsius;°f=degree fahrenheit|degrees fahrenheit;°=degree|degrees;' +
      'm²=square metre|square metres;m2=square metre|square metres;km²=square kilometre|square kilometres;km2=square kilometre|square kilometres;m³=cubic metre|cubic metres;m3=cubic metre|cubic metres;%=percent',
  ),
  months: {
    ...monthTable(MONTHS, 'jan feb mar apr may jun jul aug sep oct nov dec'),
    sept: 9,
  },
  symbols: table(
    '+/-=plus or minus;p.=page;pp.=pages;&=and;+=plus;@=at;%=percent;#=number;×=by;÷=divided by;°=degrees;€=euros;£=pounds;$=dollars;¥=yen;<=less than;>=more than;≈=about;±=plus or minus;§=section;©=copyright;™=trademark;~=about;==equals',
  ),
  abbreviations: table(
    'dr=doctor;mr=mister;mrs=missus;ms=miz;prof=professor;st=saint;sr=senior;jr=junior;e.g=for example;i.e=that is;etc=etcetera;vs=versus;approx=approximately;nr=number;a.m=ay M;p.m=P M;dept=department;est=established;fig=figure;inc=incorporated;ltd=limited;co=company;tel=telephone;ave=avenue;rd=road;blvd=boulevard;ca=circa;ph.d=P H D;u.s=U S;u.k=U K;w/=with;a.k.a=also known as;a.i=ay eye',
  ),
  respelled: table(
    'ai=ay eye;tv=T V;faq=F ay Q;url=U R L;pm=P M;ok=okay;wifi=why fie;phd=P H D;c#=C sharp;f#=F sharp',
  ),
  saidAsWords: new Set(
    'OK NASA UNESCO NATO UNICEF OPEC AIDS LASER RADAR SCUBA COVID PIN SIM RAM ROM GIF JPEG MIDI WIFI ZIP ASAP LEGO IKEA'.split(
      ' ',
    ),
  ),
  address: { dot: 'dot', slash: 'slash', at: 'at', dash: 'dash', underscore: 'underscore' },
  plainWords: new Set(
    'a i not all new free no yes the and you for now one two our are can who why how it is at in on to of or if so go do be we me my up an as by any big hot sea art day out off see get but has had was her his this that with open very only more'.split(
      ' ',
    ),
  ),
  beforeYear: new Set(
    'in since from until till by before after around circa year of about and between'.split(' '),
  ),
  pairs: false,
  decimalComma: false,
  dayFirst: true,
  ordinalEnding: /^(?:st|nd|rd|th)$/iu,
  ordinalStop: false,
};
