import { type Log, reasonOf } from './log.ts';

/** How long turns in flight may go on after the signal; people finish a sentence in about that time. */
export const GRACE_MS = 3000;
/** After this the process ends whatever is left; container runtimes kill after 10 s. */
const HARD_STOP_MS = 9000;

/** Runs `stop` once at the first SIGINT or SIGTERM and ends the process; a second signal ends it at once. */
export const stopOnSignals = (stop: () => Promise<void>, log: Log): void => {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log.info('Stopping', { signal });
    setTimeout(() => {
      log.error('Something would not stop in time; ending anyway');
      process.exit(1);
    }, HARD_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (caught: unknown) => {
        log.error('Stopping failed', { reason: reasonOf(caught) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
};
