import { line } from '../phrase-book.ts';
import type { ChatKey, Lines, SelfKey } from '../phrase-book.ts';

/** Small talk in Dutch. `{you}` is ", Bo" once the visitor is known by name. */
export const DUTCH_CHAT: Lines<Exclude<ChatKey, SelfKey>> = {
  greeting: [
    [
      line('Hallo{you}! Fijn dat u er bent.', 'warm', 0.6, 'brow-flash'),
      line('Wat wilt u weten?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Hallo{you}, en welkom!', 'warm', 0.6, 'brow-flash'),
      line('Waar kan ik u mee helpen?', 'curious', 0.4, 'tilt'),
    ],
  ],
  'greeting-again': [
    [
      line('Hallo weer{you}.', 'warm', 0.5, 'brow-flash'),
      line('Wat kan ik voor u opzoeken?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Daar bent u weer{you}.', 'warm', 0.5, 'brow-flash'),
      line('Zegt u het maar.', 'curious', 0.4, 'tilt'),
    ],
  ],
  thanks: [
    [line('Graag gedaan{you}.', 'warm', 0.6, 'nod'), line('Is er nog iets?', 'curious', 0.3)],
    [
      line('Met plezier{you}.', 'warm', 0.6, 'nod'),
      line('Vraag het gerust als u nog iets wilt weten.', 'calm', 0.3),
    ],
    [line('Tot uw dienst{you}.', 'warm', 0.6, 'nod'), line('U weet me te vinden.', 'calm', 0.3)],
  ],
  farewell: [
    [line('Tot ziens{you}, en een fijn bezoek!', 'warm', 0.7, 'nod')],
    [line('Dag{you}, tot ziens in {brand}!', 'happy', 0.6, 'nod')],
    [line('Dag{you}! Kom gerust terug als u nog een vraag hebt.', 'warm', 0.6, 'nod')],
  ],
  'how-are-you': [
    [
      line(
        'Ik ben een AI, dus goede of slechte dagen heb ik niet, maar alles draait.',
        'amused',
        0.5,
        'tilt',
      ),
      line('En u, wat brengt u hier?', 'curious', 0.5),
    ],
    [
      line(
        'Voor een digitaal iemand: prima in orde. Mijn humeur is nagebootst, maar mijn aandacht is helemaal bij u.',
        'amused',
        0.5,
        'tilt',
      ),
      line('En hoe is uw dag?', 'curious', 0.5),
    ],
  ],
  well: [
    [
      line('Dat hoor ik graag.', 'warm', 0.6, 'nod'),
      line('Wat kan ik voor u doen?', 'curious', 0.4),
    ],
    [line('Mooi zo.', 'warm', 0.6, 'nod'), line('Wat wilt u weten?', 'curious', 0.4)],
  ],
  unwell: [
    [
      line('Dat is jammer om te horen.', 'concerned', 0.5, 'lean-in'),
      line('Kan ik iets doen om het wat beter te maken?', 'warm', 0.4),
    ],
    [
      line('Dat kan gebeuren. Er is hier geen haast.', 'concerned', 0.5, 'nod'),
      line('Waar hebt u het meest aan?', 'warm', 0.4),
    ],
  ],
  laugh: [
    [
      line('Lachen is het halve bezoek.', 'amused', 0.6, 'brow-flash'),
      line('Wat kan ik nog voor u doen?', 'curious', 0.3),
    ],
    [
      line('Dat klinkt vrolijk.', 'amused', 0.6, 'nod'),
      line('Wilt u verder nog iets weten?', 'curious', 0.3),
    ],
  ],
  compliment: [
    [
      line('Wat vriendelijk van u{you}.', 'happy', 0.6, 'nod'),
      line('Wat kan ik nog meer opzoeken?', 'curious', 0.3),
    ],
    [
      line('Dank u, fijn om te horen dat het helpt.', 'happy', 0.6, 'nod'),
      line('Is er nog iets?', 'curious', 0.3),
    ],
  ],
  delight: [
    [line('Mooi.', 'warm', 0.5, 'nod'), line('Wilt u nog iets weten?', 'curious', 0.3)],
    [line('Fijn als dat helpt.', 'warm', 0.5, 'nod'), line('Wat nog meer?', 'curious', 0.3)],
    [
      line('Dat hoor ik graag.', 'warm', 0.5, 'brow-flash'),
      line('Vraag gerust door.', 'curious', 0.3),
    ],
  ],
  weather: [
    [
      line(
        'Ik kan hier niet naar buiten kijken, dus ik geloof u op uw woord.',
        'amused',
        0.5,
        'tilt',
      ),
      line('Weer of geen weer, wat kan ik voor u doen?', 'curious', 0.4),
    ],
    [
      line('Ik heb hier geen raam, dus het weer laat ik aan u over.', 'amused', 0.5, 'tilt'),
      line('Kan ik iets voor u opzoeken?', 'curious', 0.4),
    ],
  ],
  'just-looking': [
    [
      line('Kijk rustig rond.', 'warm', 0.5, 'nod'),
      line('Ik ben er als u een vraag hebt.', 'calm', 0.3),
    ],
    [
      line('Neem gerust de tijd.', 'warm', 0.5, 'nod'),
      line('Zeg het maar als u me nodig hebt.', 'calm', 0.3),
    ],
  ],
  'never-mind': [
    [
      line('Geen probleem.', 'calm', 0.4, 'nod'),
      line('Ik ben er als u iets nodig hebt.', 'warm', 0.3),
    ],
    [line('Dat is goed.', 'calm', 0.4, 'nod'), line('Neem de tijd.', 'warm', 0.3)],
  ],
  'said-already': [
    [
      line('U hebt gelijk, dat zei ik al. Sorry voor de herhaling.', 'apologetic', 0.5, 'nod'),
      line('Vraag het eens in andere woorden, dan kijk ik ergens anders.', 'calm', 0.4),
    ],
    [
      line('Klopt, dat hadden we al.', 'apologetic', 0.4, 'nod'),
      line('Wat wilt u dan weten?', 'curious', 0.4),
    ],
  ],
  misunderstood: [
    [
      line('Sorry, dan heb ik u verkeerd begrepen.', 'apologetic', 0.5, 'nod'),
      line('Kunt u het in andere woorden zeggen? Of zal ik een mens halen?', 'curious', 0.4),
    ],
    [
      line('Mijn fout.', 'apologetic', 0.5, 'nod'),
      line(
        'Probeer het eens met een paar gewone woorden, of zal ik een collega halen?',
        'curious',
        0.4,
      ),
    ],
  ],
  rephrase: [
    [line('Ik zeg het korter.', 'warm', 0.5, 'nod')],
    [line('Kort gezegd dan.', 'warm', 0.5, 'nod')],
  ],
  'ask-away': [
    [line('Natuurlijk, vraagt u maar.', 'warm', 0.5, 'nod')],
    [line('Ga uw gang, ik luister.', 'warm', 0.5, 'tilt')],
    [line('Zegt u het maar.', 'warm', 0.5, 'nod')],
  ],
  'go-ahead': [
    [line('Mooi, zeg het maar: wat wilt u weten?', 'curious', 0.5, 'nod')],
    [line('Vraagt u maar, ik luister.', 'curious', 0.5, 'tilt')],
  ],
  unsure: [
    [
      line('Neem de tijd.', 'warm', 0.5, 'nod'),
      line('Mensen vragen me vaak naar {topics}.', 'calm', 0.4),
    ],
    [
      line('Er is geen haast.', 'warm', 0.5, 'tilt'),
      line('Ik kan u bijvoorbeeld vertellen over {topics}.', 'calm', 0.4),
    ],
  ],
  test: [
    [line('Luid en duidelijk.', 'amused', 0.5, 'nod'), line('Wat wilt u weten?', 'curious', 0.4)],
    [
      line('Het werkt, u komt goed door.', 'amused', 0.5, 'nod'),
      line('Vraag me maar iets.', 'curious', 0.4),
    ],
  ],
  wish: [
    [line('Dank u, van hetzelfde{you}!', 'happy', 0.6, 'nod')],
    [line('Wat aardig. Voor u ook het beste{you}!', 'happy', 0.6, 'nod')],
  ],
  'nice-to-meet': [
    [
      line('Aangenaam{you}.', 'warm', 0.6, 'nod'),
      line('Wat wilt u weten?', 'curious', 0.4, 'tilt'),
    ],
    [
      line('Leuk u te ontmoeten{you}.', 'warm', 0.6, 'nod'),
      line('Wat brengt u hier?', 'curious', 0.4, 'tilt'),
    ],
  ],
  'name-known': [
    [
      line('Dat hebt u me verteld: {visitor}.', 'warm', 0.6, 'nod'),
      line('Ik onthoud het alleen voor dit gesprek.', 'calm', 0.3),
    ],
    [line('U bent {visitor}, zei u.', 'warm', 0.6, 'nod')],
  ],
  'name-unknown': [
    [
      line('Dat hebt u me nog niet verteld.', 'warm', 0.5, 'tilt'),
      line('Hoe mag ik u noemen?', 'curious', 0.4),
    ],
  ],
  sorry: [
    [line('Geeft niets.', 'warm', 0.5, 'nod'), line('Wat wilt u weten?', 'curious', 0.3)],
    [line('Geen probleem, hoor.', 'warm', 0.5, 'nod'), line('Gaat u verder.', 'curious', 0.3)],
  ],
  acknowledge: [
    [line('Mooi.', 'warm', 0.4, 'nod'), line('Is er nog iets?', 'curious', 0.3)],
    [line('Goed.', 'warm', 0.4, 'nod'), line('Vraag het gerust als er iets is.', 'calm', 0.3)],
  ],
  declined: [
    [line('Goed.', 'calm', 0.4, 'nod'), line('Ik ben er als u iets nodig hebt.', 'warm', 0.3)],
    [line('Dat is prima.', 'calm', 0.4, 'nod'), line('U weet me te vinden.', 'warm', 0.3)],
    [line('Zoals u wilt.', 'calm', 0.4, 'nod'), line('Fijne dag nog.', 'warm', 0.3)],
  ],
  unhelped: [
    [
      line('Jammer. Een collega weet er vast meer van.', 'apologetic', 0.4, 'nod'),
      line('Zal ik er een halen?', 'curious', 0.4),
    ],
  ],
  told: [
    [
      line('Dank u dat u het vertelt.', 'warm', 0.5, 'nod'),
      line('Kan ik iets voor u opzoeken?', 'curious', 0.4),
    ],
    [
      line('Op die manier.', 'warm', 0.5, 'nod'),
      line('Wat kan ik hier voor u doen?', 'curious', 0.4),
    ],
    [
      line('Goed om te weten.', 'warm', 0.5, 'nod'),
      line('Hoe kan ik u daarbij helpen?', 'curious', 0.4),
    ],
  ],
  'told-travel': [
    [
      line('Goed dat u er bent. Welkom!', 'warm', 0.6, 'brow-flash'),
      line('Wat wilt u als eerste zien?', 'curious', 0.4),
    ],
    [
      line('Dan hebt u een mooi bezoek verdiend.', 'warm', 0.6, 'nod'),
      line('Waar kan ik u mee helpen?', 'curious', 0.4),
    ],
  ],
  'told-first': [
    [
      line('Een eerste bezoek, wat leuk. Welkom!', 'warm', 0.6, 'brow-flash'),
      line('Zal ik vertellen wat er te zien is?', 'curious', 0.4),
    ],
    [
      line('Dan hebt u alles nog voor u.', 'warm', 0.6, 'nod'),
      line('Waar bent u het meest nieuwsgierig naar?', 'curious', 0.4),
    ],
  ],
  'told-again': [
    [
      line('Welkom terug, dan.', 'warm', 0.6, 'brow-flash'),
      line('Wat vond u toen het mooist?', 'curious', 0.4),
    ],
    [
      line('Leuk dat u er weer bent.', 'warm', 0.6, 'nod'),
      line('Is er iets dat u nog eens wilt zien?', 'curious', 0.4),
    ],
  ],
  'told-company': [
    [
      line('Wat gezellig.', 'warm', 0.6, 'nod'),
      line('Wat zouden jullie willen doen?', 'curious', 0.4),
    ],
    [
      line('Dan allemaal van harte welkom.', 'warm', 0.6, 'brow-flash'),
      line('Wat kan ik voor u opzoeken?', 'curious', 0.4),
    ],
  ],
  'told-alone': [
    [
      line('Dan kunt u rustig uw eigen weg gaan.', 'warm', 0.6, 'nod'),
      line('Waar bent u nieuwsgierig naar?', 'curious', 0.4),
    ],
  ],
  'told-liking': [
    [
      line('Dat is leuk om te horen.', 'warm', 0.6, 'nod'),
      line('Wat spreekt u het meest aan?', 'curious', 0.4),
    ],
    [
      line('Wat leuk.', 'warm', 0.6, 'brow-flash'),
      line('Zal ik zoeken wat daarbij past?', 'curious', 0.4),
    ],
  ],
  'told-birthday': [
    [
      line('Van harte gefeliciteerd{you}!', 'happy', 0.7, 'brow-flash'),
      line('Een mooie dag voor een bezoek. Wat zou u willen doen?', 'curious', 0.4),
    ],
    [
      line('Wat feestelijk, gefeliciteerd{you}!', 'happy', 0.7, 'nod'),
      line('Hoe kan ik er een leuke dag van maken?', 'curious', 0.4),
    ],
  ],
};
