import { Component, type ReactNode } from 'react';

import type { Words } from '../words.ts';
import './mishap.css';

export interface MishapProps {
  readonly words: Words;
  /** Which sentence is told: of one part among others, of the person's picture, or of the whole page. */
  readonly told?: keyof Words['mishap']['told'];
  /** Shown in its place instead of words; null = nothing, for what nobody would miss. */
  readonly instead?: ReactNode;
  /** A part that somebody opened can be closed as well as tried again. */
  readonly onClose?: () => void;
  /** Told when it has broken. */
  readonly onBroken?: () => void;
  /** Told when somebody wants to try again, before the part is made anew. */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

interface MishapState {
  readonly broken: boolean;
}

/**
 * Holds one part of a page: where it throws while it is drawn, a calm sentence takes its place and the rest of the page
 * goes on. Trying again makes the part anew, without what it had kept. React itself writes the error to the console.
 */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { broken: false };

  static getDerivedStateFromError(): MishapState {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onBroken?.();
  }

  override render(): ReactNode {
    const { words, told = 'part', instead, onClose, onRetry, children } = this.props;
    if (!this.state.broken) return children;
    if (instead !== undefined) return instead;
    const { mishap } = words;
    return (
      <div className="mishap" data-told={told} role="alert">
        <p>{mishap.told[told]}</p>
        <div>
          <button
            type="button"
            onClick={() => {
              onRetry?.();
              this.setState({ broken: false });
            }}
          >
            {mishap.retry}
          </button>
          {onClose && (
            <button type="button" onClick={onClose}>
              {mishap.close}
            </button>
          )}
        </div>
      </div>
    );
  }
}
