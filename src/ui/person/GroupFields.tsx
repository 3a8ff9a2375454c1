import type { PersonControl } from '#avatar';

import { ChoiceField, ColourField, SwatchField } from './OptionField.tsx';
import { usePerson, usePersonPage } from './page-context.ts';
import { RangeField } from './RangeField.tsx';
import { isShown } from './setting-values.ts';

/** Colours and choices first: they change most with one tap. */
const RANK: Readonly<Record<PersonControl['kind'], number>> = {
  choice: 0,
  swatch: 1,
  colour: 2,
  range: 3,
};

/** Everything of one group that can be set. */
export function GroupFields({ group }: { readonly group: PersonControl['group'] }) {
  const { catalogue, words } = usePersonPage();
  const spec = usePerson((state) => state.spec);
  const shown = catalogue.controls
    .filter((control) => control.group === group && isShown(control, spec))
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
  const sections = [...new Set(shown.map(({ section }) => section))];
  return sections.map((section) => (
    <div key={section} className="pp-fields">
      {sections.length > 1 && <h3>{words.sections[section]}</h3>}
      {shown
        .filter((control) => control.section === section)
        .map((control) => (
          <Field key={control.path} control={control} />
        ))}
    </div>
  ));
}

function Field({ control }: { readonly control: PersonControl }) {
  switch (control.kind) {
    case 'range':
      return <RangeField control={control} />;
    case 'choice':
      return <ChoiceField control={control} />;
    case 'swatch':
      return <SwatchField control={control} />;
    case 'colour':
      return <ColourField control={control} />;
  }
}
