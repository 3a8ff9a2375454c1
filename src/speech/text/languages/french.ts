import { byThousands, monthTable, pairTable, table } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = '  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(
  ' ',
);

const below100 = (value: number): string => {
  if (value < 20) return SMALL[value] ?? '';
  const decade = Math.floor(value / 10);
  // 70-79 and 90-99 count on from sixty and from eighty.
  const rest = decade === 7 || decade === 9 ? value - (decade - 1) * 10 : value % 10;
  const tens = TENS[decade] ?? '';
  if (rest === 0) return decade === 8 ? 'quatre-vingts' : tens;
  const joined = (rest === 1 || rest === 11) && decade < 8 ? ' et ' : ' ';
  return tens + joined + (SMALL[rest] ?? '');
};
const below1000 = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return below100(value);
  const said = hundreds === 1 ? 'cent' : `${SMALL[hundreds] ?? ''} cent`;
  return rest === 0 ? said : `${said} ${below100(rest)}`;
};
const POWERS = ' mille million milliard billion'.split(' ');
const cardinal = (value: number): string =>
  byThousands(
    value,
    below1000,
    (group, power) => {
      if (power === 1) return group === 1 ? 'mille' : `${below1000(group)} mille`;
      return `${below1000(group)} ${POWERS[power] ?? ''}${group > 1 ? 's' : ''}`;
    },
    'zéro',
  );

const ordinal = (value: number, feminine: boolean): string => {
  if (value === 1) return feminine ? 'première' : 'premier';
  const said = cardinal(value).replace(/s$/u, (ending) =>
    /(?:trois|six|dix)$/u.test(cardinal(value)) ? ending : '',
  );
  if (said.endsWith('cinq')) return `${said}uième`;
  if (said.endsWith('neuf')) return `${said.slice(0, -1)}vième`;
  return `${said.replace(/e$/u, '')}ième`;
};

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

/** What is often counted and is "une". */
const FEMININE =
  /^(?:heure|minute|seconde|semaine|année|journée|soirée|nuit|fois|personne|page|place|salle|visite|exposition|œuvre|entrée|chambre|table|question|réponse|étape|station|rue|ville|photo|image|pièce|livre sterling|tonne)s?$/iu;

/** What French says for figures, signs and short forms. */
export const FRENCH_WORDS: LanguageWords = {
  cardinal,
  ordinal: (value, { ending }) => ordinal(value, /^(?:re|ère)$/iu.test(ending)),
  year: cardinal,
  date: (day, month, dateYear) =>
    `${day === 1 ? 'premier' : cardinal(day)} ${MONTHS.split(' ')[month - 1] ?? ''}${dateYear === null ? '' : ` ${cardinal(dateYear)}`}`,
  time(hours, minutes) {
    if (hours === 12 && minutes === 0) return 'midi';
    const said = hours === 1 ? 'une heure' : `${cardinal(hours)} heures`;
    return minutes === 0 ? said : `${said} ${cardinal(minutes)}`;
  },
  money(whole, isOne, cents, currency) {
    const name = { '€': 'euro', $: 'dollar', '£': 'livre', '¥': 'yen' }[currency];
    if (/(?:million|milliard)s?$/u.test(whole))
      return `${whole} ${currency === '€' ? "d'" : 'de '}${name}s`;
    const amount = `${whole} ${name}${isOne || currency === '¥' ? '' : 's'}`;
    return cents > 0 ? `${amount} ${below100(cents)}` : amount;
  },
  fraction(above, below) {
    const parts: Readonly<Record<number, string>> = { 2: 'demi', 3: 'tiers', 4: 'quart' };
    const part = parts[below] ?? ordinal(below, false);
    return `${cardinal(above)} ${part}${above > 1 && below !== 3 ? 's' : ''}`;
  },
  andHalf: (whole) => `${cardinal(whole)} et demi`,
  times: (count) => `${count === 1 ? 'une' : cardinal(count)} fois`,
  counted: (said, word) => (FEMININE.test(word) ? said.replace(/(?<=^|et )un$/u, 'une') : said),
  cents: {
    '€': ['un centime', 'centimes'],
    $: ['un cent', 'cents'],
    '£': ['un penny', 'pence'],
    '¥': ['un sen', 'sen'],
  },
  days: table('lun=lundi;mar=mardi;mer=mercredi;jeu=jeudi;ven=vendredi;sam=samedi;dim=dimanche'),
  king: (value) => (value === 1 ? 'premier' : cardinal(value)),
  dayOfMonth: (day) => (day === 1 ? 'premier' : cardinal(day)),
  to: 'à',
  point: 'virgule',
  minus: 'moins',
  percent: 'pour cent',
  scales: table('k=mille;m=millions;mn=millions;md=milliards;mrd=milliards;bn=milliards'),
  units: pairTable(
    'km=kilomètre|kilomètres;m=mètre|mètres;cm=centimètre|centimètres;mm=millimètre|millimètres;kg=kilo|kilos;g=gramme|grammes;mg=milligramme|milligrammes;' +
      'l=litre|litres;ml=millilitre|millilitres;cl=centilitre|centilitres;km/h=kilomètre heure|kilomètres heure;m/s=mètre par seconde|mètres par seconde;' +
      's=seconde|secondes;ms=milliseconde|millisecondes;min=minute|minutes;mn=minute|minutes;h=heure|heures;ko=kilo-octets;mo=mégaoctets;go=gigaoctets;to=téraoctets;' +
      'hz=hertz;khz=kilohertz;mhz=mégahertz;ghz=gigahertz;w=watt|watts;kw=kilowatt|kilowatts;kwh=kilowattheures;v=volt|volts;' +
      '°c=degré celsius|degrés celsius;°=degré|degrés;m²=mètre carré|mètres carrés;m2=mètre carré|mètres carrés;km²=kilomètre carré|kilomètres carrés;m³=mètre cube|mètres cubes;%=pour cent',
  ),
  months: monthTable(MONTHS, 'janv févr mars avr mai juin juil août sept oct nov déc'),
  symbols: table(
    '+/-=plus ou moins;p.=page;&=et;+=plus;@=arobase;%=pour cent;#=numéro;×=fois;÷=divisé par;°=degrés;€=euros;£=livres;$=dollars;¥=yens;<=inférieur à;>=supérieur à;≈=environ;±=plus ou moins;§=paragraphe;~=environ;==égale',
  ),
  abbreviations: table(
    'm=monsieur;mm=messieurs;mme=madame;mlle=mademoiselle;dr=docteur;pr=professeur;st=saint;ste=sainte;etc=et cetera;p.ex=par exemple;c.-à-d=c’est-à-dire;n°=numéro;tél=téléphone;av=avenue;bd=boulevard;env=environ;max=maximum;min=minimum;s.v.p=s’il vous plaît;r.d.v=rendez-vous;vs=contre;24h/24=vingt-quatre heures sur vingt-quatre;7j/7=sept jours sur sept',
  ),
  respelled: table(
    'rdv=rendez-vous;svp=s’il vous plaît;ia=I A;tv=T V;ok=okay;wifi=wi fi;mme=madame;mlle=mademoiselle',
  ),
  saidAsWords: new Set(
    'NASA UNESCO OTAN UNICEF IKEA LEGO COVID PIN SIM GIF SIDA SMIC INSEE FNAC ONU'.split(' '),
  ),
  address: {
    dot: 'point',
    slash: 'barre oblique',
    at: 'arobase',
    dash: 'tiret',
    underscore: 'tiret bas',
  },
  plainWords: new Set(
    'le la les un une et ou ne pas non oui de du des à au en on il je tu y est sur par pour sans tout très ici qui que quoi où'.split(
      ' ',
    ),
  ),
  beforeYear: new Set('en depuis de vers avant après année an dès et entre'.split(' ')),
  pairs: true,
  decimalComma: true,
  dayFirst: true,
  ordinalEnding: /^(?:er|re|ère|e|ème|eme|ième|nd|nde)$/iu,
  ordinalStop: false,
};
