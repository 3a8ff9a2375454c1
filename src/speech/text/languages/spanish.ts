import { byThousands, monthTable, pairTable, table } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

const SMALL = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve ' +
  'veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ');
const TENS = '   treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

const below100 = (value: number): string => {
  if (value < 30) return SMALL[value] ?? '';
  const ones = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return ones === 0 ? tens : `${tens} y ${SMALL[ones] ?? ''}`;
};
const below1000 = (value: number): string => {
  if (value === 100) return 'cien';
  const hundreds = HUNDREDS[Math.floor(value / 100)] ?? '';
  const rest = value % 100;
  if (value < 100) return below100(value);
  return rest === 0 ? hundreds : `${hundreds} ${below100(rest)}`;
};
/** Before a noun, as a thousand or a million is, one loses its o. */
const short = (said: string): string =>
  said.replace(/veintiuno$/u, 'veintiún').replace(/uno$/u, 'un');
/** A thousand millions has no name of its own, so groups are counted in sixes. */
const cardinal = (value: number): string => {
  if (value >= 1_000_000) {
    const millions = Math.floor(value / 1_000_000);
    const rest = value % 1_000_000;
    const said = millions === 1 ? 'un millón' : `${short(cardinal(millions))} millones`;
    return rest === 0 ? said : `${said} ${cardinal(rest)}`;
  }
  return byThousands(
    value,
    below1000,
    (group) => (group === 1 ? 'mil' : `${short(below1000(group))} mil`),
    'cero',
  );
};

const ORDINALS =
  ' primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(
    ' ',
  );
const ordinal = (value: number, { ending, after }: { ending: string; after: string }): string => {
  const said = ORDINALS[value];
  if (said === undefined) return cardinal(value);
  if (/^(?:a|ª|as)$/u.test(ending)) return said.replace(/o$/u, 'a');
  // "primer piso", "tercer día": shortened before a masculine noun.
  return /^(?:er)$/u.test(ending) || (/^(?:primer|tercer)o$/u.test(said) && after !== '')
    ? said.replace(/o$/u, '')
    : said;
};

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';

/** What Spanish says for figures, signs and short forms. */
export const SPANISH_WORDS: LanguageWords = {
  cardinal,
  ordinal,
  year: cardinal,
  date: (day, month, dateYear) =>
    `${day === 1 ? 'primero' : cardinal(day)} de ${MONTHS.split(' ')[month - 1] ?? ''}${dateYear === null ? '' : ` de ${cardinal(dateYear)}`}`,
  time(hours, minutes, half) {
    const said = (half === 'pm' || half === 'am') && hours > 12 ? hours - 12 : hours;
    const hour = said === 1 ? 'una' : cardinal(said);
    if (minutes === 0) return said > 12 ? `${hour} horas` : hour;
    if (said > 12) return `${hour} ${cardinal(minutes)}`;
    return `${hour} ${minutes === 15 ? 'y cuarto' : minutes === 30 ? 'y media' : `y ${cardinal(minutes)}`}`;
  },
  money(whole, isOne, cents, currency) {
    const names = {
      '€': ['euro', 'euros'],
      $: ['dólar', 'dólares'],
      '£': ['libra', 'libras'],
      '¥': ['yen', 'yenes'],
    } as const;
    const scaled = /(?:millón|millones)$/u.test(whole) ? 'de ' : '';
    const amount = `${short(whole)} ${scaled}${names[currency][isOne ? 0 : 1]}`;
    return cents > 0 ? `${amount} con ${below100(cents)}` : amount;
  },
  fraction(above, below) {
    const parts: Readonly<Record<number, string>> = { 2: 'medio', 3: 'tercio', 4: 'cuarto' };
    const part = parts[below] ?? ORDINALS[below];
    return part === undefined ? null : `${short(cardinal(above))} ${part}${above > 1 ? 's' : ''}`;
  },
  andHalf: (whole) => `${cardinal(whole)} y medio`,
  times: (count) => (count === 1 ? 'una vez' : `${cardinal(count)} veces`),
  // By gender, which most nouns show: "veintiún años", "doscientas personas".
  counted: (said, word) =>
    /(?:as?|ción|ciones|dad|dades|noches?|veces|vez|calles?|clases?|tardes?|partes?)$/u.test(
      word,
    ) && !/^(?:días?|programas?|problemas?|mapas?|idiomas?|temas?|a|la|las)$/u.test(word)
      ? said.replace(/uno$/u, 'una').replace(/cientos(?!\p{L})/gu, 'cientas')
      : /^(?:y|e|o|u|a|de|del|en|por|con|para|es|son|al|el|la|los|las|que|ni|pero|hasta)$/u.test(
            word,
          )
        ? said
        : short(said),
  cents: {
    '€': ['un céntimo', 'céntimos'],
    $: ['un centavo', 'centavos'],
    '£': ['un penique', 'peniques'],
    '¥': ['un sen', 'sen'],
  },
  days: table(
    'lun=lunes;mar=martes;mié=miércoles;mie=miércoles;jue=jueves;vie=viernes;sáb=sábado;sab=sábado;dom=domingo;l=lunes;v=viernes;s=sábado;d=domingo',
  ),
  king: (value) => (value < 11 ? (ORDINALS[value] ?? '') : cardinal(value)),
  dayOfMonth: (day) => (day === 1 ? 'primero' : cardinal(day)),
  to: 'a',
  point: 'coma',
  minus: 'menos',
  percent: 'por ciento',
  scales: table('k=mil;m=millones;mill=millones'),
  units: pairTable(
    'km=kilómetro|kilómetros;m=metro|metros;cm=centímetro|centímetros;mm=milímetro|milímetros;kg=kilo|kilos;g=gramo|gramos;mg=miligramo|miligramos;' +
      'l=litro|litros;ml=mililitro|mililitros;cl=centilitro|centilitros;km/h=kilómetro por hora|kilómetros por hora;m/s=metro por segundo|metros por segundo;' +
      's=segundo|segundos;ms=milisegundo|milisegundos;min=minuto|minutos;h=hora|horas;kb=kilobytes;mb=megabytes;gb=gigabytes;tb=terabytes;' +
      'hz=hercios;khz=kilohercios;mhz=megahercios;ghz=gigahercios;w=vatio|vatios;kw=kilovatio|kilovatios;kwh=kilovatios hora;v=voltio|voltios;' +
      '°c=grado celsius|grados celsius;°=grado|grados;m²=metro cuadrado|metros cuadrados;m2=metro cuadrado|metros cuadrados;km²=kilómetro cuadrado|kilómetros cuadrados;m³=metro cúbico|metros cúbicos;%=por ciento',
  ),
  months: monthTable(MONTHS, 'ene feb mar abr may jun jul ago sep oct nov dic'),
  symbols: table(
    '+/-=más menos;p.=página;&=y;+=más;@=arroba;%=por ciento;#=número;×=por;÷=entre;°=grados;€=euros;£=libras;$=dólares;¥=yenes;<=menor que;>=mayor que;≈=aproximadamente;±=más menos;§=sección;~=aproximadamente;==igual a',
  ),
  abbreviations: table(
    'sr=señor;sra=señora;srta=señorita;dr=doctor;dra=doctora;prof=profesor;ud=usted;uds=ustedes;vd=usted;etc=etcétera;p.ej=por ejemplo;ej=ejemplo;nº=número;n°=número;núm=número;tel=teléfono;av=avenida;avda=avenida;pág=página;aprox=aproximadamente;máx=máximo;mín=mínimo;d.c=después de cristo;a.c=antes de cristo;ee.uu=estados unidos;a.m=a eme;p.m=pe eme;sta=santa;sto=santo;dña=doña;n.º=número',
  ),
  respelled: table('ia=I A;tv=T V;ok=okey'),
  saidAsWords: new Set(
    'NASA UNESCO OTAN UNICEF IKEA LEGO COVID PIN SIM GIF SIDA ONU AVE RENFE OVNI'.split(' '),
  ),
  address: { dot: 'punto', slash: 'barra', at: 'arroba', dash: 'guion', underscore: 'guion bajo' },
  plainWords: new Set(
    'el la los las un una y o no sí de del en a al es por con sin más muy todo que qué ya yo tú mi tu su si'.split(
      ' ',
    ),
  ),
  beforeYear: new Set('en desde de hasta hacia año antes después y entre'.split(' ')),
  pairs: false,
  decimalComma: true,
  dayFirst: true,
  ordinalEnding: /^(?:o|a|º|ª|er|os|as)$/iu,
  ordinalStop: false,
};
