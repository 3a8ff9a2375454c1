import { MienPerson } from './mien-person.ts';

/** The script's own address, as a classic script or a module; the element loads its frame from the same server. */
const ownOrigin = (): string | null => {
  const current = document.currentScript;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const own =
    current instanceof HTMLScriptElement && current.src
      ? current
      : scripts.findLast((script) => new URL(script.src).pathname.endsWith('/embed.js'));
  return own ? new URL('.', own.src).href : null;
};

MienPerson.server = ownOrigin();
// Two copies of the script on one page are one too many, not an error.
if (!customElements.get('mien-person')) customElements.define('mien-person', MienPerson);
