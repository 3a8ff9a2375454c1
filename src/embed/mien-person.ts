import { isEagerness, isVoiceActivity, type Eagerness, type VoiceActivity } from '#core';

import { createConnection } from './connection.ts';
import type { Connection, ConnectionStatus, PersonFailure } from './connection.ts';
import {
  MAX_SAY_CHARS,
  frameUrl,
  isLanguageTag,
  isRestrictedContext,
  isTheme,
  type RestrictedContext,
} from './protocol.ts';
import type { PersonPhase, Report, Theme } from './protocol.ts';
import { createView } from './view.ts';
import type { View } from './view.ts';
import { launcherWords } from './words.ts';

export interface MienPersonEvents {
  /** The person is on screen. */
  readonly ready: CustomEvent<{ readonly name: string }>;
  /** The connection or what the person is doing has changed; `phase` is null before the person is there. */
  readonly 'state-change': CustomEvent<{
    readonly status: ConnectionStatus;
    readonly phase: PersonPhase | null;
  }>;
  /** Something was said by the visitor, or by the person and heard. */
  readonly message: CustomEvent<{ readonly who: 'visitor' | 'person'; readonly text: string }>;
  readonly error: CustomEvent<PersonFailure & { readonly retryable: boolean }>;
}
type Detail<K extends keyof MienPersonEvents> = MienPersonEvents[K]['detail'];

/** A moved element is taken out and put back; only one that stays away this long is let go. */
export const MOVE_GRACE_MS = 1000;
/** How far outside the view a lazy element begins to load. */
const LAZY_MARGIN = '200px';

const ATTRIBUTES = [
  'src',
  'persona',
  'avatar',
  'name',
  'locale',
  'theme',
  'context',
  'hands',
  'eagerness',
  'vad',
  'loading',
  'position',
  'open',
  'label',
] as const;
/** What the frame's address carries and nothing can change afterwards. */
const RELOADING: ReadonlySet<string> = new Set([
  'src',
  'persona',
  'avatar',
  'context',
  'hands',
  'eagerness',
  'vad',
]);

/**
 * `<mien-person>`: a digital person on any page, in a sandboxed frame of its own origin. Nothing but a button is loaded
 * until the person is wanted. docs/embedding.md lists attributes, methods, events, parts and custom properties.
 */
export class MienPerson extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  /** Server that elements without `src` load from: the one that the script came from. */
  static server: string | null = null;

  readonly #view: View;
  #connection: Connection | null = null;
  #frame: HTMLIFrameElement | null = null;
  #status: ConnectionStatus = 'disconnected';
  #failure: PersonFailure | null = null;
  #phase: PersonPhase | null = null;
  #name = '';
  /** What had the focus when the host page opened the conversation. */
  #opener: HTMLElement | null = null;
  #leaving: ReturnType<typeof setTimeout> | null = null;
  #watcher: IntersectionObserver | null = null;

  constructor() {
    super();
    this.#view = createView(this, {
      onLaunch: () => this.open(),
      onClose: () => this.close(),
      onRetry: () => {
        this.#unload();
        this.open();
      },
    });
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  /** Why `status` is `error`; null otherwise. */
  get failure(): PersonFailure | null {
    return this.#failure;
  }

  /** What the person is doing; null before they are there. */
  get phase(): PersonPhase | null {
    return this.#phase;
  }

  /** Has a line said, as it stands. Loads the person when they are not there yet. */
  say(text: string): void {
    if (typeof text !== 'string') throw new TypeError('say(text) takes a string');
    const line = text.trim();
    if (line === '') return;
    if (line.length > MAX_SAY_CHARS) {
      this.#report({ type: 'command', reason: 'too-long' });
      return;
    }
    this.#show();
    this.#connection?.send({ type: 'say', text: line });
  }

  /** Silences the person. */
  stop(): void {
    this.#connection?.send({ type: 'stop' });
  }

  /** Shows the person, loads them when they are not there yet, and moves the focus to them. */
  open(): void {
    const active = this.ownerDocument.activeElement;
    if (active !== this) this.#opener = active instanceof HTMLElement ? active : null;
    this.#show();
    this.#frame?.focus();
  }

  /** Hides the person and gives the focus back; in a corner the conversation stays, in the page's flow it ends. */
  close(): void {
    const hadFocus = this.ownerDocument.activeElement === this;
    this.toggleAttribute('open', false);
    const opener = this.#opener;
    this.#opener = null;
    if (!hadFocus) return;
    if (opener?.isConnected && opener !== this.ownerDocument.body) opener.focus();
    else this.#view.launcher.focus();
  }

  #show(): void {
    this.toggleAttribute('open', true);
    this.#load();
  }

  connectedCallback(): void {
    if (this.#leaving !== null) clearTimeout(this.#leaving);
    this.#leaving = null;
    this.#render();
    if (this.hasAttribute('open') || this.#loading() === 'eager') this.#load();
    else if (this.#loading() === 'lazy') this.#loadInView();
  }

  /** `moveBefore` keeps frames alive: nothing to do, and no disconnection to survive. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
    this.#watcher = null;
    this.#leaving = setTimeout(() => this.#unload(), MOVE_GRACE_MS);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (RELOADING.has(name)) this.#reload();
    if (name === 'locale' || name === 'theme') {
      if (this.#connection)
        this.#connection.send({ type: 'configure', locale: this.#locale(), theme: this.#theme() });
    }
    if (name === 'open') this.#openChanged(after !== null);
    if (this.isConnected) this.#render();
  }

  #openChanged(open: boolean): void {
    if (open) {
      if (this.isConnected) this.#load();
      this.#connection?.send({ type: 'open' });
    } else if (this.#corner()) {
      this.#connection?.send({ type: 'close' });
    } else {
      this.#unload();
    }
  }

  #corner(): boolean {
    return this.getAttribute('position') === 'corner';
  }

  #loading(): 'eager' | 'lazy' | 'click' {
    const asked = this.getAttribute('loading');
    if (asked === 'eager' || asked === 'lazy' || asked === 'click') return asked;
    return this.#corner() ? 'click' : 'lazy';
  }

  #context(): RestrictedContext | null {
    const context = this.getAttribute('context');
    return isRestrictedContext(context) ? context : null;
  }

  #eagerness(): Eagerness | null {
    const eagerness = this.getAttribute('eagerness');
    return isEagerness(eagerness) ? eagerness : null;
  }

  #vad(): VoiceActivity | null {
    const vad = this.getAttribute('vad');
    return isVoiceActivity(vad) ? vad : null;
  }

  #locale(): string | null {
    const locale = this.getAttribute('locale') ?? this.ownerDocument.documentElement.lang;
    return isLanguageTag(locale) ? locale : null;
  }

  #theme(): Theme {
    const theme = this.getAttribute('theme');
    return isTheme(theme) ? theme : 'auto';
  }

  #base(): URL | null {
    const asked = this.getAttribute('src') ?? MienPerson.server;
    if (asked === null || !URL.canParse(asked, this.ownerDocument.baseURI)) return null;
    const url = new URL(asked, this.ownerDocument.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  }

  #loadInView(): void {
    if (typeof IntersectionObserver === 'undefined') {
      this.#load();
      return;
    }
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#watcher?.disconnect();
        this.#watcher = null;
        if (this.isConnected) this.#load();
      },
      { rootMargin: LAZY_MARGIN },
    );
    this.#watcher.observe(this);
  }

  #load(): void {
    if (this.#frame || !this.isConnected) return;
    const base = this.#base();
    const view = this.ownerDocument.defaultView;
    const host = this.ownerDocument.location.origin;
    if (!base || !view) {
      this.#fail({ type: 'setup', reason: 'no-server' });
      return;
    }
    if (host === 'null') {
      this.#fail({ type: 'setup', reason: 'opaque-host' });
      return;
    }
    const address = frameUrl(base, {
      host,
      persona: this.getAttribute('persona'),
      avatar: this.getAttribute('avatar'),
      locale: this.#locale(),
      theme: this.#theme(),
      context: this.#context(),
      hands: this.hasAttribute('hands'),
      eagerness: this.#eagerness(),
      vad: this.#vad(),
      open: !this.#corner() || this.hasAttribute('open'),
    });
    const frame = this.#view.mount(address);
    this.#frame = frame;
    // In the page's flow there is no panel to open: the person is simply there.
    if (!this.#corner()) this.toggleAttribute('open', true);
    this.#connection = createConnection({
      window: view,
      frame,
      origin: base.origin,
      onStatus: (status, failure) => this.#become(status, failure),
      onReport: (report) => this.#heard(report),
      onFailure: (failure) => this.#report(failure),
    });
  }

  #reload(): void {
    if (!this.#frame) return;
    this.#unload();
    this.#load();
  }

  #unload(): void {
    this.#connection?.dispose();
    this.#connection = null;
    this.#frame = null;
    this.#view.unmount();
    this.#phase = null;
    if (this.#status !== 'disconnected') this.#become('disconnected', null);
  }

  #heard(report: Report): void {
    switch (report.type) {
      case 'hello':
        this.#phase = null;
        return;
      case 'ready':
        this.#name = report.name;
        // A frame that was moved has loaded again, with the address of its first time.
        if (this.#corner())
          this.#connection?.send({ type: this.hasAttribute('open') ? 'open' : 'close' });
        this.#render();
        this.#tell('ready', { name: report.name });
        return;
      case 'state-change':
        this.#phase = report.phase;
        this.#tell('state-change', { status: this.#status, phase: report.phase });
        return;
      case 'message':
        this.#tell('message', { who: report.who, text: report.text });
        return;
      case 'error':
        this.#report({ type: 'person', reason: report.reason }, report.retryable);
        return;
      case 'dismiss':
        if (this.#corner()) this.close();
    }
  }

  #become(status: ConnectionStatus, failure: PersonFailure | null): void {
    this.#status = status;
    this.#failure = failure;
    this.#render();
    this.#tell('state-change', { status, phase: this.#phase });
    if (failure) this.#report(failure, failure.type === 'connection');
  }

  #fail(failure: PersonFailure): void {
    this.#become('error', failure);
  }

  #report(failure: PersonFailure, retryable = false): void {
    this.#tell('error', { ...failure, retryable });
  }

  #tell<K extends keyof MienPersonEvents>(name: K, detail: Detail<K>): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #render(): void {
    const persona = this.getAttribute('persona') ?? '';
    const assumed = this.#name || persona.charAt(0).toUpperCase() + persona.slice(1);
    const corner = this.#corner();
    this.#view.render({
      name: this.getAttribute('name') ?? assumed,
      label: this.getAttribute('label'),
      words: launcherWords(this.#locale()),
      corner,
      shown: this.hasAttribute('open') || (!corner && this.#status !== 'disconnected'),
      phase: (
        { disconnected: 'idle', connecting: 'loading', connected: 'live', error: 'failed' } as const
      )[this.#status],
    });
  }
}
