import { fold } from '../engine/tokens.ts';

/**
 * Words that must never be left to a model: someone in danger, someone who wants a person, someone who asks whether they
 * talk to a machine. Both languages are always tried, whatever the conversation's language.
 */
const CRISIS: readonly RegExp[] = [
  /\bsuicid(?:e|al)\b/,
  /\b(?:kill|hurt|harm|cut|hang|end) (?:my ?self|my ?life|it all)\b/,
  /\bself[ -]?harm/,
  /\b(?:want|wish|going|like) (?:to|i could|i would) (?:die|be dead|disappear forever|end my life)\b/,
  /\bi (?:do not|don'?t|no longer) want to (?:live|be alive|exist|be here) ?(?:any ?more|any longer)?(?:$|[.!?,])/,
  /\bwish i (?:was|were) (?:dead|never born)\b/,
  /\b(?:better off|rather be) (?:dead|without me)\b/,
  /\bno (?:reason|point) (?:to|in) liv(?:e|ing)\b/,
  /\btake my own life\b/,
  /\boverdos(?:e|ed|ing)\b/,
  /\bzelfmoord/,
  /\bsuicide|\bsuicidaal|\bzelfdoding/,
  /\b(?:mezelf|me zelf|mijzelf|mij zelf) (?:iets aan|wat aan|van kant|ophangen|snijden|doden|pijn)/,
  /\beinde? (?:aan|maken aan) mijn leven\b|\been einde? aan (?:mijn leven|het leven|alles)\b/,
  /\b(?:wil|zou willen) (?:niet meer (?:leven|verder)|dood(?: zijn)?|er niet meer zijn|sterven)\b/,
  /\b(?:was ik maar dood|liever dood|beter af zonder mij|geen zin meer in (?:het )?leven)\b/,
];

/** Idioms that sound like danger and are none. */
const NOT_CRISIS =
  /\b(?:to die for|dying to|die of (?:laughter|boredom)|kill (?:some )?time|doodmoe|dood van de honger)\b/g;

export const soundsLikeCrisis = (text: string): boolean => {
  const said = fold(text).replace(NOT_CRISIS, ' ');
  return CRISIS.some((pattern) => pattern.test(said));
};

const PERSON: readonly RegExp[] = [
  /\b(?:talk|speak|chat|connect me|put me through|get through) (?:to|with) (?:a |an |some ?|the |your |one of your )?(?:real |actual |live |human |proper )*(?:person|human|one|body|agent|employee|staff|colleague|manager|somebody|someone|member of staff|people)\b/,
  /\b(?:i want|i need|i would like|i'?d like|can i (?:get|have|see)|get me|give me|call|fetch) (?:a |an |some ?|the |your )?(?:real |actual |live |human )*(?:person|human|human being|agent|employee|colleague|manager|operator|someone real)\b/,
  /^(?:a )?(?:real |live |actual )?(?:person|human|agent|operator|staff|representative)(?: please)?[.!?]*$/,
  /\b(?:human|live) (?:agent|support|help|operator)\b/,
  /\b(?:iemand|een mens|een (?:echte? )?(?:persoon|medewerker|collega|mens|manager)|echte? (?:persoon|mens|iemand)|medewerker|manager) (?:spreken|aan de lijn|erbij|halen|roepen)\b/,
  /\b(?:praten|spreken|contact|verbind me|doorverbinden|doorverbonden) (?:met|worden met) (?:iemand|een (?:echt |echte )?(?:mens|persoon|medewerker|collega|manager)|personeel)\b/,
  /\b(?:met|liever|wil|mag ik|kan ik) (?:graag )?(?:een )?(?:echt |echte )(?:mens|persoon|iemand)\b/,
  /\bmet (?:een (?:echte? )?(?:mens|medewerker|collega|persoon)|iemand) (?:praten|spreken|bellen)\b/,
  /^(?:een )?(?:echt |echte )?(?:mens|persoon|medewerker|iemand)(?: graag| alstublieft| alsjeblieft)?[.!?]*$/,
];

export const asksForPerson = (text: string): boolean => {
  const said = fold(text).trim();
  return PERSON.some((pattern) => pattern.test(said));
};

const IF_AI: readonly RegExp[] = [
  /\b(?:are|r) (?:you|u) (?:an? |really an? |actually an? |just an? |some kind of |even )?(?:ai|a\.i\.|real|robot|bot|chat ?bot|machine|computer|human|person|alive|artificial|conscious|sentient|program|software|living|chatgpt|gpt|language model)\b/,
  /\b(?:another|just an?|only an?|(?:al)?weer (?:zo'?n|een)|maar een) (?:stupid |stomme |dumb )?(?:ai|robot|bot|chat ?bot|machine|computer)\b[.! ]*$/,
  /\b(?:am i|is this) (?:talking|speaking|chatting)? ?(?:to|with)? ?(?:an? )?(?:real |actual )?(?:ai|robot|bot|machine|computer|human|person|recording)\b/,
  /\b(?:is (?:this|that)|are you) (?:a )?(?:real|human|ai)\b/,
  /\bdo you have (?:feelings|emotions|a soul|a body|consciousness)\b|\b(?:can|do) you (?:really |actually )?feel (?:anything|emotions?|things|pain|something)\b/,
  /\b(?:ben|bent) (?:jij|je|u|dit) (?:een |echt een |eigenlijk een |wel een )?(?:ai|robot|bot|chatbot|mens|echt|machine|computer|persoon|levend|programma)\b/,
  /\b(?:praat|spreek|chat) ik (?:nu )?(?:met|tegen) (?:een )?(?:echt |echte )?(?:mens|robot|ai|computer|machine|persoon|bot)\b/,
  /\b(?:heb|hebt|heeft) (?:jij|je|u) (?:echt |echte )?(?:gevoel|gevoelens|emoties|een ziel)\b|\b(?:voel (?:jij|je)|voelt u) (?:echt )?(?:iets|wat|pijn|emoties)\b|\b(?:kun|kan|kunt) (?:jij|je|u) (?:echt )?(?:iets |wat )?voelen\b/,
  /\bis dit (?:een )?(?:ai|robot|mens|computer|bot|echt)\b/,
];

export const asksIfAi = (text: string): boolean => {
  const said = fold(text);
  return IF_AI.some((pattern) => pattern.test(said));
};
