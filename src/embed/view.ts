import { STYLE } from './style.ts';
import type { LauncherWords } from './words.ts';

export interface ViewHandlers {
  readonly onLaunch: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

interface ViewState {
  /** Who one talks to; empty when the host page does not say. */
  readonly name: string;
  /** The launcher's first line; null = ours. The second line, that it is an AI, is always ours. */
  readonly label: string | null;
  readonly words: LauncherWords;
  readonly corner: boolean;
  /** The frame is in view. */
  readonly shown: boolean;
  readonly phase: 'idle' | 'loading' | 'live' | 'failed';
}

/** The element's shadow tree: a launcher, and a panel that the frame is put into. */
export interface View {
  readonly launcher: HTMLButtonElement;
  /** Puts a frame with this address in; an old one goes. */
  mount(address: string): HTMLIFrameElement;
  unmount(): void;
  render(state: ViewState): void;
}

/** `allow-same-origin` gives the frame its own origin, which is not the host page's; so it cannot reach the host. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
const PERMISSIONS = 'camera; microphone; autoplay';

const styled = (root: ShadowRoot, document: Document): void => {
  // A constructed sheet is not inline style, so a host page's strict CSP lets it pass.
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
};

const CROSS = 'M5 5l10 10M15 5L5 15';
const SVG = 'http://www.w3.org/2000/svg';

export const createView = (
  host: HTMLElement,
  { onLaunch, onClose, onRetry }: ViewHandlers,
): View => {
  const document = host.ownerDocument;
  const root = host.attachShadow({ mode: 'open' });
  styled(root, document);

  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    name: string,
    ...children: readonly Node[]
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    if (name) {
      element.className = name;
      element.setAttribute('part', name);
    }
    element.append(...children);
    return element;
  };
  const button = (name: string, onClick: () => void, ...children: readonly Node[]) => {
    const element = make('button', name, ...children);
    element.type = 'button';
    element.addEventListener('click', onClick);
    return element;
  };
  const face = () => {
    const element = make('span', 'face');
    element.setAttribute('aria-hidden', 'true');
    return element;
  };

  const faces = [face(), face()] as const;
  const title = make('b', '');
  const isAi = make('small', '');
  const launcher = button('launcher', onLaunch, faces[0], make('span', '', title, isAi));
  launcher.setAttribute('aria-haspopup', 'dialog');

  const cross = document.createElementNS(SVG, 'svg');
  cross.setAttribute('viewBox', '0 0 20 20');
  cross.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', CROSS);
  cross.append(line);
  const close = button('close', onClose, cross);
  const problem = make('p', '');
  problem.setAttribute('role', 'status');
  const retry = button('retry', onRetry);
  const wait = make('div', 'wait', faces[1], problem, retry);
  const panel = make('section', 'panel', wait, close);
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || close.hidden) return;
    event.stopPropagation();
    onClose();
  });
  root.append(launcher, panel);

  let frame: HTMLIFrameElement | null = null;
  return {
    launcher,
    mount(address) {
      frame?.remove();
      frame = make('iframe', 'frame');
      frame.setAttribute('sandbox', SANDBOX);
      frame.setAttribute('allow', PERMISSIONS);
      frame.src = address;
      wait.after(frame);
      return frame;
    },
    unmount() {
      frame?.remove();
      frame = null;
    },
    render({ name, label, words, corner, shown, phase }) {
      const called = label ?? (name ? words.talkTo(name) : words.anyone);
      title.textContent = called;
      isAi.textContent = words.isAi;
      for (const each of faces) each.textContent = (name || called).slice(0, 1).toUpperCase();
      launcher.hidden = shown;
      launcher.setAttribute('aria-expanded', String(shown));
      panel.hidden = !shown;
      panel.className = `panel ${{ idle: '', loading: 'busy', live: 'on', failed: '' }[phase]}`;
      // In a corner it is a dialog that leaves the page usable; in the page's flow, a part of the page.
      panel.setAttribute('role', corner ? 'dialog' : 'region');
      panel.setAttribute('aria-label', `${name || called} - ${words.isAi}`);
      close.hidden = !corner;
      close.setAttribute('aria-label', words.close);
      problem.textContent = phase === 'failed' ? words.unreachable : '';
      retry.textContent = words.retry;
      retry.hidden = phase !== 'failed';
      if (frame) frame.title = `${name || called} - ${words.isAi}`;
    },
  };
};
