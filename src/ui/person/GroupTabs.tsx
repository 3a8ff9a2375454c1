import { useRef, type KeyboardEvent } from 'react';

import { usePersonPage } from './page-context.ts';

export const PEOPLE_TAB = 'people';

interface GroupTabsProps {
  readonly tabs: readonly string[];
  readonly current: string;
  readonly onChange: (tab: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** What is being tuned. One stop for the Tab key; arrows move within. */
export function GroupTabs({ tabs, current, onChange }: GroupTabsProps) {
  const { words } = usePersonPage();
  const list = useRef<HTMLDivElement>(null);
  const go = (tab: string | undefined): void => {
    if (tab === undefined) return;
    onChange(tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = tabs.indexOf(current);
    if (step !== undefined) go(tabs[(at + step + tabs.length) % tabs.length]);
    else if (event.key === 'Home') go(tabs[0]);
    else if (event.key === 'End') go(tabs.at(-1));
    else return;
    event.preventDefault();
  };
  const names: Readonly<Record<string, string>> = {
    ...words.groups,
    [PEOPLE_TAB]: words.people.tab,
  };
  return (
    <div ref={list} className="pp-tabs" role="tablist" aria-label={words.tune}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className="pp-tab"
          aria-selected={tab === current}
          aria-controls="pp-body"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChange(tab)}
          onKeyDown={onKeyDown}
        >
          {names[tab] ?? tab}
        </button>
      ))}
    </div>
  );
}

export const tabId = (tab: string): string => `pp-tab-${tab}`;
