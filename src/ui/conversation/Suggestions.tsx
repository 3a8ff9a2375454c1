import { ArrowRight } from 'lucide-react';

import { useLocale, useSurroundings, useWords } from '../surroundings.ts';

/** Three things the person can help with, on the first screen. */
export function Suggestions({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const { persona } = useSurroundings();
  const words = useWords();
  const locale = useLocale();
  return (
    <ul className="suggestions" aria-label={words.conversation.suggestions}>
      {persona.suggestions[locale].map((suggestion) => (
        <li key={suggestion}>
          <button type="button" className="suggestion" onClick={() => onChoose(suggestion)}>
            <span>{suggestion}</span>
            <ArrowRight aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
