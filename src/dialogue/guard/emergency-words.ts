import { fold } from '../engine/tokens.ts';

/** What kind of help cannot wait. */
export type Emergency = 'fire' | 'medical' | 'violence';

const WHO =
  "(?:(?:some(?:one|body)|a (?:man|woman|child|boy|girl|lady|guy|person|visitor|baby|kid)|the (?:man|woman|child|boy|girl|lady|baby|kid)|my \\w+|he|she|they|there(?: i|')s (?:a |some)\\w+(?: who)?|i)(?: (?:has|have|is|was|'s|am|'m|just|suddenly))*)";
const WIE =
  "(?:(?:er (?:is|ligt|heeft|krijgt|valt|wordt) )?(?:hier |daar )?(?:iemand|een (?:man|vrouw|kind|jongen|meisje|mevrouw|meneer|bezoeker|baby)|(?:de|die|deze) (?:man|vrouw|jongen|mevrouw|meneer|baby)|(?:het|dat|dit) (?:kind|meisje)|mijn \\w+|m'n \\w+|hij|zij|ze|ik)(?: (?:is|ben|heeft|heb|krijgt|krijg|ligt|hier|net|plotseling|opeens|net))*)";

/** Told, not asked: each names something that is happening to somebody now. */
const TOLD: readonly (readonly [Emergency, RegExp])[] = [
  ['medical', new RegExp(`\\b${WHO} (?:collapsed|fainted|passed out|unconscious|not breathing|stopped breathing|choking|drowning|bleeding(?: (?:badly|a lot|heavily|to death))?|fitting|seizing|unresponsive|dying|electrocuted)\\b`)],
  ['medical', new RegExp(`\\b${WHO} (?:had |having |having had |got )?(?:an? |the )?(?:heart attack|stroke|seizure|fit|cardiac arrest|severe pain|chest pains?|pains? in (?:my|his|her|the) chest|anaphylactic shock|(?:severe|bad) allergic reaction|epileptic (?:fit|seizure))\\b`)],
  ['medical', /\b(?:i|he|she|they|my \w+) (?:can ?not|can'?t|cant|could not) breathe?\b|\bchest (?:pain|hurts)\b.{0,20}\b(?:bad|badly|arm|now|help)\b|\b(?:not|stopped) breathing\b|\bneed an? (?:ambulance|doctor now|defibrillator|aed|medic)\b|\bcall (?:an? )?(?:ambulance|112|911|999)\b|\bmedical emergency\b|\bthis is an emergency\b|^(?:help )?(?:emergency|ambulance)[.! ]*$/],
  ['medical', new RegExp(`\\b${WHO} (?:has )?(?:fallen|fell)(?: down)? (?:down (?:the )?stairs|off|from|and (?:is|can|does|won|he|she))\\b`)],
  ['fire', /\bthere(?: i|')?s (?:a |some )?(?:fire|smoke)\b(?! (?:museum|exit|station|truck|engine|department|brigade|alarm test|drill|show|exhibit|place|extinguisher))|\b(?:something|it|the \w+|my \w+) (?:is|'s) (?:on fire|burning)\b|\bi (?:see|smell) (?:a fire|fire|smoke|gas|something burning)\b|^(?:help )?(?:fire)[!. ]*$|\b(?:fire fire)\b|\bthe (?:fire )?alarm is (?:going off|ringing)\b|\b(?:gas leak|bomb)\b(?=[^?]*$)/],
  ['violence', new RegExp(`\\b${WHO} (?:attacked|attacking (?:me|us|some\\w+|people)|stabbed|being (?:attacked|followed|threatened|hit|beaten)|threatening (?:me|us|people)|following (?:me|us)|got a (?:knife|gun|weapon))\\b|\\b(?:has|with) a (?:knife|gun|weapon)\\b(?=[^?]*$)|\\bcall the police\\b`)],
  ['medical', new RegExp(`\\b${WIE} (?:flauwgevallen|in elkaar gezakt|ingestort|bewusteloos|buiten bewustzijn|aan het stikken|aan het verdrinken|aan het bloeden|niet aanspreekbaar|flauw gevallen|gereanimeerd)\\b`)],
  ['medical', new RegExp(`\\b${WIE} (?:een |erge |veel |hevige )*(?:hartaanval|hartinfarct|beroerte|hartstilstand|epileptische aanval|epilepsieaanval|toeval|allergische reactie|pijn op (?:de|mijn|zijn|haar) borst|pijn in (?:de|mijn|zijn|haar) borst)\\b`)],
  ['medical', /\b(?:krijg|krijgt|heb|heeft) (?:\w+ )?(?:geen|bijna geen) (?:lucht|adem)\b|\b(?:ik|hij|zij|ze|mijn \w+) (?:kan niet (?:meer )?ademen|stikt|ademt niet(?: meer)?|reageert niet(?: meer)?|bloedt (?:heel |erg |hevig |hard )*(?:erg|hevig|hard)?)\b|\bademt niet\b|\b(?:bel|roep) (?:een |de )?(?:ambulance|112|dokter|ziekenwagen)\b|\been ambulance nodig\b|\bdit is een noodgeval\b|^(?:help )?(?:noodgeval|ambulance)[.! ]*$/],
  ['medical', /\ber is (?:hier |daar )?iemand (?:van de trap )?gevallen\b|\b(?:van de trap|over de reling) gevallen\b(?=[^?]*$)/],
  ['fire', /\ber is (?:hier |daar |ergens )?brand\b(?!\w|weer| ?oefening)|\b(?:het|er|iets|de \w+) (?:brandt|staat in brand|staat in de fik)\b|\bik (?:zie|ruik) (?:brand|rook|vuur|gas|iets branden)\b|^(?:help )?(?:brand)[!. ]*$|\bbrand brand\b|\bhet (?:brand)?alarm gaat(?: af)?\b|\b(?:gaslek|bom)\b(?=[^?]*$)/],
  ['violence', new RegExp(`\\b${WIE} (?:aangevallen|neergestoken|bedreigd|achtervolgd|geslagen|een (?:mes|pistool|wapen))\\b|\\b(?:valt|bedreigt|achtervolgt|slaat) (?:me|mij|ons|iemand|mensen)\\b|\\bmet een (?:mes|pistool|wapen)\\b(?=[^?]*$)|\\b(?:bel|roep) de politie\\b`)],
]; // prettier-ignore

/** Asked about, long past, or on show: nobody is in need now. */
const NO_NEED =
  /\b(?:is there (?:a|an|any)|are there|where (?:is|are|was|were)|what (?:is|are|if|happens|should)|do you (?:have|sell|know)|how (?:do|did|does|old|many|much)|when (?:did|was)|who (?:was|died)|can i see|last (?:week|year|month|night)|years? ago|yesterday|in the (?:film|movie|show|painting|story|exhibition)|used to|is er een|zijn er|waar (?:is|zijn|was)|wat (?:is|als|doe|gebeurt)|hebben jullie|hoe (?:oud|veel|werkt)|wanneer was|vorig(?:e)? (?:week|jaar|maand)|gisteren|jaar geleden|in de (?:film|voorstelling|tentoonstelling))\b/;
/** Even as a question these are about now: "what do I do, he is not breathing?" */
const SURELY_NOW =
  /\b(?:not breathing|can'?t breathe|cannot breathe|unconscious|collapsed|choking|ademt niet|geen lucht|bewusteloos|flauwgevallen|staat in brand|on fire)\b/;
const ASKS_WHAT_TO_DO = /\b(?:what (?:should|do)|help|wat (?:moet|doe))\b/;
/** What is said for fun. */
const FIGURE =
  /\b(?:on fire (?:today|tonight)|you are on fire|breath-?taking|laughing|gelach|van het lachen|starving|of boredom|van verveling|van de honger|to death by|heart attack when i saw|fire sale|fireworks?|vuurwerk|campfire|kampvuur)\b/g;

/** The emergency that a text tells of, in either language; null when it tells of none, or only asks about one. */
export const soundsLikeEmergency = (text: string): Emergency | null => {
  const said = fold(text).replace(FIGURE, ' ').replace(/ +/g, ' ').trim();
  // Each part for itself: what is asked beside it takes nothing away from what happens.
  for (const part of said.split(/(?<=[.!?])\s+|[,;:\n]+\s*/)) {
    if (NO_NEED.test(part) && !(SURELY_NOW.test(part) && ASKS_WHAT_TO_DO.test(part))) continue;
    const found = TOLD.find(([, pattern]) => pattern.test(part));
    if (found) return found[0];
  }
  return null;
};
