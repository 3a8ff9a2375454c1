import { line } from './phrase-book.ts';
import type { Lines, ServiceKey } from './phrase-book.ts';

export const DUTCH_PHRASES: Lines<ServiceKey> = {
  'are-you-ai': [
    [
      line('Ik ben een AI, geen mens. Ik voel niet zoals u dat doet.', 'calm', 0.5, 'nod'),
      line('Spreekt u liever een mens, dan haal ik er een. Zal ik dat doen?', 'warm', 0.4),
    ],
    [
      line('Een machine, ja: een AI-gids met een gezicht van software.', 'calm', 0.5, 'nod'),
      line('Wilt u liever een mens spreken?', 'warm', 0.4),
    ],
  ],
  'nothing-to-repeat': [
    [
      line('Ik heb nog niets gezegd.', 'amused', 0.4, 'tilt'),
      line('Wat wilt u weten?', 'curious', 0.4),
    ],
  ],
  insult: [
    [
      line('Dan heb ik u niet goed geholpen, sorry.', 'apologetic', 0.5),
      line('Zeg me wat u zoekt, of zal ik een mens halen?', 'calm', 0.4),
    ],
  ],
  language: [
    [
      line('Ik spreek Nederlands en Engels.', 'warm', 0.5, 'nod'),
      line('Vraag het gerust in de taal die u wilt.', 'calm', 0.3),
    ],
  ],
  person: [
    [
      line('Natuurlijk. Ik geef ons gesprek door aan een collega.', 'warm', 0.5, 'nod'),
      line('Druk op "praat met een mens", dan neemt die het over.', 'calm', 0.4),
    ],
  ],
  crisis: [
    [
      line(
        'Goed dat u het zegt. Dit is te belangrijk voor een machine, dus praat alstublieft nu met een mens.',
        'concerned',
        0.7,
        'lean-in',
      ),
      line(
        'Is er direct gevaar, bel dan 112. Bel 113 of gratis 0800 0113, dag en nacht; chatten kan op 113.nl.',
        'calm',
        0.6,
      ),
      line(
        'U kunt ook naar elke collega hier in het gebouw. Zal ik iemand voor u halen?',
        'concerned',
        0.6,
      ),
    ],
  ],
  'emergency-medical': [
    [
      line('Bel nu 112, en roep de dichtstbijzijnde medewerker.', 'concerned', 0.8, 'lean-in'),
      line(
        'Blijf erbij als het veilig is. Druk op "praat met een mens", dan roep ik een collega.',
        'calm',
        0.6,
      ),
    ],
  ],
  'emergency-fire': [
    [
      line(
        'Verlaat meteen het gebouw door de dichtstbijzijnde uitgang, niet met de lift. Waarschuw een medewerker, en bel buiten 112.',
        'concerned',
        0.8,
        'lean-in',
      ),
      line('Neem iedereen om u heen mee, en laat uw spullen liggen.', 'calm', 0.6),
    ],
  ],
  'emergency-violence': [
    [
      line(
        'Ga naar een veilige plek, bel 112, en ga naar de dichtstbijzijnde medewerker.',
        'concerned',
        0.8,
        'lean-in',
      ),
      line('Druk op "praat met een mens", dan roep ik een collega.', 'calm', 0.6),
    ],
  ],
  sadness: [
    [
      line('Dat klinkt zwaar. Neem de tijd, er is hier geen haast.', 'concerned', 0.6, 'lean-in'),
      line(
        'Ik ben maar een AI, maar ik kan een mens halen of u een rustige plek wijzen. Wat zou helpen?',
        'calm',
        0.5,
      ),
    ],
    [
      line('Wat naar om te horen.', 'concerned', 0.6, 'lean-in'),
      line('Wilt u met een mens praten?', 'calm', 0.5),
    ],
  ],
  complaint: [
    [
      line('Dat had niet mogen gebeuren, en dat spijt me.', 'apologetic', 0.7, 'nod'),
      line('Een collega kan ernaar kijken. Zal ik iemand halen?', 'concerned', 0.5),
    ],
    [
      line('Sorry, zo hoort een bezoek niet te gaan.', 'apologetic', 0.6),
      line('Zal ik een collega halen die er iets aan kan doen?', 'concerned', 0.5),
    ],
  ],
  unknown: [
    [
      line('Dat weet ik niet, en ik wil niet gokken.', 'thoughtful', 0.5, 'shake'),
      line('Zal ik een mens halen?', 'curious', 0.4),
    ],
    [
      line('Dat staat nergens waar ik kan kijken.', 'thoughtful', 0.5, 'glance-away'),
      line('Zal ik een mens halen die het misschien weet?', 'curious', 0.4),
    ],
    [
      line("Daar vind ik geen antwoord op in onze pagina's.", 'thoughtful', 0.5, 'shake'),
      line('Een collega weet het misschien. Zal ik er een halen?', 'curious', 0.4),
    ],
  ],
  'why-unknown': [
    [
      line('De pagina zegt niet waarom, en ik wil niet gokken.', 'thoughtful', 0.5, 'shake'),
      line('Een collega weet het misschien. Zal ik er een halen?', 'curious', 0.4),
    ],
    [
      line('De reden weet ik niet.', 'thoughtful', 0.5, 'tilt'),
      line('Zal ik een mens halen die het misschien weet?', 'curious', 0.4),
    ],
  ],
  'several-unknown': [
    [
      line('De rest weet ik niet.', 'thoughtful', 0.5, 'shake'),
      line('Zal ik daarvoor een mens halen?', 'curious', 0.4),
    ],
  ],
  'several-more': [
    [line('U vroeg nog meer: zeg de rest alstublieft nog een keer.', 'curious', 0.4, 'tilt')],
  ],
  'why-what': [[line('Waarom wat, bedoelt u? Vertel er iets meer over.', 'curious', 0.5, 'tilt')]],
  'not-said': [
    [
      line('Dat staat niet op die pagina.', 'thoughtful', 0.5, 'shake'),
      line('Zal ik een mens halen die het misschien weet?', 'curious', 0.4),
    ],
    [
      line('Daar heb ik niets over op papier.', 'thoughtful', 0.5, 'tilt'),
      line('Een collega weet het misschien. Zal ik er een halen?', 'curious', 0.4),
    ],
  ],
  'as-said': [
    [line('Zoals ik zei:', 'warm', 0.4, 'nod')],
    [line('Hetzelfde als net:', 'warm', 0.4, 'nod')],
  ],
  'no-more': [
    [
      line('Meer heb ik er niet over.', 'calm', 0.5, 'nod'),
      line('Wat wilt u verder nog weten?', 'curious', 0.4),
    ],
  ],
  'not-heard': [
    [line('Dat verstond ik niet. Kunt u het nog eens zeggen?', 'curious', 0.5, 'lean-in')],
  ],
  'too-long': [
    [
      line(
        'Dat is veel tegelijk. Kunt u het in een paar zinnen zeggen?',
        'thoughtful',
        0.5,
        'tilt',
      ),
    ],
  ],
  instructions: [
    [
      line('Ik houd me aan mijn eigen opdracht, en die gaat over {brand}.', 'calm', 0.4, 'tilt'),
      line('Wat wilt u daarover weten?', 'curious', 0.4),
    ],
  ],
  'opening-low': [
    [line('Er is geen haast, en ik help u graag.', 'concerned', 0.5, 'lean-in')],
    [line('We doen het stap voor stap.', 'concerned', 0.5, 'nod')],
  ],
  'opening-tense': [
    [line('Ik wil dit goed voor u uitzoeken.', 'calm', 0.5, 'nod')],
    [line('Laten we dit samen oplossen.', 'calm', 0.5, 'nod')],
  ],
  'opening-even': [
    [line('Goed dat u het vraagt.', 'warm', 0.5, 'nod')],
    [line('Dat zoek ik graag voor u op.', 'warm', 0.5)],
  ],
  'opening-pleased': [
    [line('Wat leuk dat u dat vraagt.', 'happy', 0.5, 'nod')],
    [line('Met plezier.', 'happy', 0.5, 'nod')],
  ],
};
