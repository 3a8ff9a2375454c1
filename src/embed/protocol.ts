import { isEagerness, isVoiceActivity, type Eagerness, type VoiceActivity } from '#core';

/**
 * What a host page's element and the framed page say to each other, as `postMessage` of plain objects.
 *
 *   host page                <mien-person>                              frame (Mien's own origin)
 *      |                          |  makes the frame, `connecting`            |
 *      |                          | ----------- ?embed=1&host=... ----------> |  loads
 *      |                          | <---------------- hello ----------------- |  listens from now on
 *      |                          |  `connected`                              |
 *      | <------- ready --------- | <---------------- ready ----------------- |  the person is on screen
 *      | -- say() stop() -------> | ------ say, stop, open, close, ---------> |  checked: parent, origin, shape
 *      |                          |        configure                          |
 *      | <--- state-change ------ | <------------- state-change ------------- |
 *      | <------ message -------- | <---------------- message --------------- |
 *      | <------- error --------- | <----------------- error ---------------- |
 *      |                          | <---------------- dismiss --------------- |  Escape was pressed in the frame
 *
 * Each side first checks whose window spoke, then the origin, then the version and shape; only then does it switch on
 * `type`. A message that fails a check is dropped, and never answered: others post messages on the same page.
 */
export const PROTOCOL_VERSION = 1;

/** Longest line that a host page may have said. */
export const MAX_SAY_CHARS = 1000;
/** Longest text of a `message` event; a longer one is cut. */
export const MAX_MESSAGE_CHARS = 4000;
const MAX_NAME_CHARS = 80;

type Check<T> = (value: unknown) => value is T;
type Fields = Readonly<Record<string, Check<unknown>>>;
type Schema = Readonly<Record<string, Fields>>;
type Checked<C> = C extends Check<infer T> ? T : never;
/** The union of messages that a schema describes, told apart by `type`. */
type MessageOf<S extends Schema> = {
  readonly [K in keyof S]: { readonly type: K } & {
    readonly [F in keyof S[K]]: Checked<S[K][F]>;
  };
}[keyof S];

const text =
  (maxChars: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= maxChars;

const oneOf =
  <T extends string>(...words: readonly T[]): Check<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

const yesNo: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

/** `nl`, `en-GB` */
export const isLanguageTag: Check<string> = (value): value is string =>
  typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);

export const isTheme = oneOf('light', 'dark', 'auto');
export type Theme = 'light' | 'dark' | 'auto';

/** What the element asks of the frame. */
const COMMANDS = {
  /** Say a line without asking anyone. */
  say: { text: text(MAX_SAY_CHARS) },
  /** Fall silent. */
  stop: {},
  /** The frame came into view, or left it: a person nobody sees need not move. */
  open: {},
  close: {},
  configure: { locale: orNull(isLanguageTag), theme: orNull(isTheme) },
} satisfies Schema;
export type Command = MessageOf<typeof COMMANDS>;

/** What the frame tells the element. */
const REPORTS = {
  hello: {},
  ready: { name: text(MAX_NAME_CHARS) },
  'state-change': { phase: oneOf('arriving', 'idle', 'listening', 'thinking', 'speaking') },
  message: { who: oneOf('visitor', 'person'), text: text(MAX_MESSAGE_CHARS) },
  error: { reason: text(MAX_NAME_CHARS), retryable: yesNo },
  dismiss: {},
} satisfies Schema;
export type Report = MessageOf<typeof REPORTS>;

/** What the person is doing, as a host page is told. */
export type PersonPhase = Extract<Report, { type: 'state-change' }>['phase'];

/** A message as it travels. */
export type Envelope<M> = M & { readonly mien: number };

export const seal = <M extends Command | Report>(message: M): Envelope<M> => ({
  ...message,
  mien: PROTOCOL_VERSION,
});

export type Opened<M> =
  | { readonly kind: 'message'; readonly message: M }
  /** Not one of ours, or not well formed. */
  | { readonly kind: 'foreign' }
  /** One of ours, from a page of another version. */
  | { readonly kind: 'version'; readonly version: number };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const open = (data: unknown, schema: Schema): Opened<Readonly<Record<string, unknown>>> => {
  if (!isRecord(data) || typeof data['mien'] !== 'number') return { kind: 'foreign' };
  if (data['mien'] !== PROTOCOL_VERSION) return { kind: 'version', version: data['mien'] };
  const { type } = data;
  if (typeof type !== 'string' || !Object.hasOwn(schema, type)) return { kind: 'foreign' };
  // Only the fields that the schema names go on: nothing rides along.
  const message: Record<string, unknown> = { type };
  for (const [field, check] of Object.entries(schema[type] ?? {})) {
    if (!check(data[field])) return { kind: 'foreign' };
    message[field] = data[field];
  }
  return { kind: 'message', message };
};

/** Checks version and shape of what the element may have sent. */
export const openCommand = (data: unknown): Opened<Command> =>
  open(data, COMMANDS) as Opened<Command>; // every field was checked against the schema that Command is derived from

/** Checks version and shape of what the frame may have sent. */
export const openReport = (data: unknown): Opened<Report> => open(data, REPORTS) as Opened<Report>; // as above

/** Places where the law forbids to infer emotions. */
export type RestrictedContext = 'workplace' | 'education';
export const isRestrictedContext = (value: unknown): value is RestrictedContext =>
  value === 'workplace' || value === 'education';

/** What the frame's address carries. */
export interface FrameQuery {
  /** Origin of the page around the frame: the only one that is answered. */
  readonly host: string;
  readonly persona: string | null;
  /** Address of a file that stands in for the persona's own figure, as the frame sees it. */
  readonly avatar: string | null;
  readonly locale: string | null;
  readonly theme: Theme;
  /** Where no emotion may be read off anybody; null anywhere else. */
  readonly context: RestrictedContext | null;
  /** Whether hands and posture are read as well, once the visitor switches the camera on. */
  readonly hands: boolean;
  /** How turns are taken by voice; null leaves it to the server. */
  readonly eagerness: Eagerness | null;
  readonly vad: VoiceActivity | null;
  /** False when the frame begins out of view: the greeting waits for `open`. */
  readonly open: boolean;
}

/** The frame's address for a Mien server at `base`. */
export const frameUrl = (base: URL, query: FrameQuery): string => {
  const url = new URL(base.pathname, base.origin);
  url.searchParams.set('embed', '1');
  url.searchParams.set('host', query.host);
  if (query.persona !== null) url.searchParams.set('persona', query.persona);
  if (query.avatar !== null) url.searchParams.set('avatar', query.avatar);
  if (query.locale !== null) url.searchParams.set('locale', query.locale);
  url.searchParams.set('theme', query.theme);
  if (query.context !== null) url.searchParams.set('context', query.context);
  if (query.hands) url.searchParams.set('hands', '1');
  if (query.eagerness !== null) url.searchParams.set('eagerness', query.eagerness);
  if (query.vad !== null) url.searchParams.set('vad', query.vad);
  if (!query.open) url.searchParams.set('open', '0');
  return url.href;
};

/** Longest address of a figure's file. */
const MAX_ADDRESS_CHARS = 500;

/** A path on the server, or a web address. Which origins may really be asked the server's policy decides. */
export const isFileAddress = (value: string): boolean =>
  value.length <= MAX_ADDRESS_CHARS &&
  (/^\/(?!\/)/.test(value) || (/^https?:/.test(value) && URL.canParse(value)));

const isWebOrigin = (value: string): boolean =>
  URL.canParse(value) &&
  /^https?:$/.test(new URL(value).protocol) &&
  new URL(value).origin === value;

/** Reads a frame's address; null when the page is not embedded, or does not say in what. */
export const readFrameQuery = (search: string): FrameQuery | null => {
  const query = new URLSearchParams(search);
  const host = query.get('host') ?? '';
  if (query.get('embed') !== '1' || !isWebOrigin(host)) return null;
  const persona = query.get('persona') ?? '';
  const avatar = query.get('avatar') ?? '';
  const locale = query.get('locale');
  const theme = query.get('theme');
  const context = query.get('context');
  const eagerness = query.get('eagerness');
  const vad = query.get('vad');
  return {
    host,
    persona: /^[\w-]{1,40}$/.test(persona) ? persona : null,
    avatar: isFileAddress(avatar) ? avatar : null,
    locale: isLanguageTag(locale) ? locale : null,
    theme: isTheme(theme) ? theme : 'auto',
    context: isRestrictedContext(context) ? context : null,
    hands: query.get('hands') === '1',
    eagerness: isEagerness(eagerness) ? eagerness : null,
    vad: isVoiceActivity(vad) ? vad : null,
    open: query.get('open') !== '0',
  };
};
