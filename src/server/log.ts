/** Attributes of a log line. Never what a visitor said, showed or felt. */
export type LogAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** Messages are fixed sentences, so they can be searched for; what varies stands in the attributes. */
export interface Log {
  info(message: string, attributes?: LogAttributes): void;
  warn(message: string, attributes?: LogAttributes): void;
  error(message: string, attributes?: LogAttributes): void;
}

type Level = 'info' | 'warn' | 'error';

/** Control characters would let a value forge a second line. */
const quoted = (value: string | number | boolean | null): string =>
  typeof value === 'string' && !/^[\w./:@-]+$/u.test(value) ? JSON.stringify(value) : String(value);

export const toLogLine = (level: Level, message: string, attributes: LogAttributes = {}): string =>
  [
    ...(level === 'info' ? [] : [level.toUpperCase()]),
    message,
    ...Object.entries(attributes).map(([name, value]) => `${name}=${quoted(value)}`),
  ].join(' ');

export const createLog = (write: (line: string, level: Level) => void): Log => {
  const at =
    (level: Level) =>
    (message: string, attributes?: LogAttributes): void =>
      write(toLogLine(level, message, attributes), level);
  return { info: at('info'), warn: at('warn'), error: at('error') };
};

export const consoleLog: Log = createLog((line, level) => {
  (level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
});

export const silentLog: Log = createLog(() => {});

/** What may be said in a log about something caught: its name and message. */
export const reasonOf = (caught: unknown): string =>
  caught instanceof Error ? `${caught.name}: ${caught.message}` : String(caught);
