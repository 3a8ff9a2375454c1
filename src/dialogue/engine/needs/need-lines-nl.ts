import { line } from '../phrase-book.ts';
import type { Lines, NeedKey } from '../phrase-book.ts';

/** What is said in Dutch before a need is answered. */
export const DUTCH_NEED_LINES: Lines<NeedKey> = {
  'need-plain': [[line('Natuurlijk.', 'warm', 0.5, 'nod')], [line('Zeker.', 'warm', 0.5, 'nod')]],
  'need-child': [
    [
      line(
        'Zeg het nu meteen tegen de dichtstbijzijnde medewerker; die helpt u zoeken.',
        'concerned',
        0.5,
        'lean-in',
      ),
    ],
  ],
  'need-ill': [
    [line('Wat vervelend. Laat een collega even naar u kijken.', 'concerned', 0.5, 'lean-in')],
    [line('Dat is niet prettig. Een collega kan u daarmee helpen.', 'concerned', 0.5, 'lean-in')],
  ],
  'need-kids': [
    [line('Dan is het tijd voor iets om te doen.', 'warm', 0.5, 'nod')],
    [line('Daar is wat aan te doen.', 'warm', 0.5, 'nod')],
  ],
  'need-kids-along': [
    [line('Wat leuk, met kinderen valt hier veel te beleven.', 'warm', 0.5, 'nod')],
    [line('Dan zijn de kleintjes ook van harte welkom.', 'warm', 0.5, 'nod')],
  ],
  'need-food': [
    [line('Dan zoeken we iets voor u.', 'warm', 0.5, 'nod')],
    [line('Daar kan ik bij helpen.', 'warm', 0.5, 'nod')],
  ],
  'need-warm': [
    [line('Dan doet iets warms u goed.', 'warm', 0.5, 'nod')],
    [line('Dan even opwarmen.', 'warm', 0.5, 'nod')],
  ],
  'need-rest': [
    [line('Neem dan even pauze.', 'warm', 0.5, 'nod')],
    [line('Dan hebt u rust verdiend.', 'warm', 0.5, 'nod')],
  ],
  'need-bored': [
    [line('Dan heb ik wel iets voor u.', 'warm', 0.5, 'nod')],
    [line('Daar doen we wat aan.', 'warm', 0.5, 'nod')],
  ],
  'need-hurry': [
    [line('Dan eerst het mooiste.', 'warm', 0.5, 'nod')],
    [line('Dan gaan we meteen van start.', 'warm', 0.5, 'nod')],
  ],
  'need-access': [
    [line('Goed dat u het zegt.', 'warm', 0.5, 'nod')],
    [line('Fijn dat u het vertelt, dat helpt.', 'warm', 0.5, 'nod')],
  ],
  'need-cheaper': [
    [line('Misschien kan het voordeliger.', 'warm', 0.5, 'nod')],
    [line('Laten we kijken of het goedkoper kan.', 'warm', 0.5, 'nod')],
  ],
  'need-lost': [
    [line('Wat vervelend.', 'concerned', 0.5, 'lean-in')],
    [line('Laten we kijken wat er kan.', 'concerned', 0.5, 'lean-in')],
  ],
};
