import type { NeedRule } from './need-rule.ts';

/** What people tell in English when they need something. The first rule that fits counts. */
export const ENGLISH_NEEDS: readonly NeedRule[] = [
  {
    says: /\b(?:lost|missing|(?:can'?t|cannot|can not|could not|couldn'?t) find|looking for|ran away|disappeared)\b.*\b(?:my|our|a|the) (?:little |small |young |\w+ year old )?(?:child|children|kids?|son|daughter|boy|girl|toddler|baby|grandson|granddaughter|grandchild)\b(?!['’]?s? (?:\w+ )?(?:jacket|coat|bag|hat|toy|phone|shoe|scarf|ticket|pram))|\bmy (?:child|kid|son|daughter|little \w+|toddler|grandson|granddaughter) (?:is|has|got) (?:lost|missing|gone|run away|disappeared)\b/,
    ask: 'I lost my child',
    frame: 'need-child',
  },
  {
    says: /\b(?:need|needs|have to|has to|must|gotta|got to|want|wants|looking for|bursting for|where)\b.*\b(?:toilets?|loo|bathroom|restroom|wc|washroom|ladies|gents|potty|pee|wee|poo)\b|^nature calls\b|\bneed to go (?:badly|urgently)\b/,
    ask: 'Where are the toilets?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:headache|migraine|stomach ache|stomachache|nauseous|dizzy|feel (?:ill|sick|faint|unwell)|feeling (?:ill|sick|faint|unwell)|(?:am|is|'m|'s) (?:ill|sick|unwell|hurt|injured|bleeding)|(?:cut|hurt|burn(?:ed|t)?|twisted|sprained) (?:my|his|her) \w+|throw up|vomit|nosebleed|a plaster|band-?aid|painkiller)\b/,
    ask: 'Where is first aid?',
    frame: 'need-ill',
  },
  {
    says: /\b(?:kids?|children|child|son|daughter|boys?|girls?|toddler|grandchildren|little ones?)\b.* (?:is|are|gets?|getting|feels?) (?:so |very |getting |a bit |really )*(?:bored|restless|impatient|cranky|fidgety)\b/,
    ask: 'What can we do with children?',
    frame: 'need-kids',
  },
  {
    says: /\b(?:i|we) (?:have|brought|came with|are with|'m with|am with|'ve got|have got)\b.*\b(?:kids?|children|toddlers?|grandchildren|little ones|two sons|two daughters)\b(?!.*\b(?:ticket|pay|price|cost)\b)/,
    ask: 'What can we do with children?',
    frame: 'need-kids-along',
  },
  {
    says: /\b(?:hungry|starving|peckish|famished)\b|\b(?:need|want|like|fancy|looking for|could do with|get|find) (?:\w+ ){0,3}(?:food|to eat|a bite|lunch|a snack|dinner|breakfast|a sandwich)\b/,
    ask: 'Is there lunch on the menu of the café, such as soup or a sandwich?',
    frame: 'need-food',
  },
  {
    says: /\bthirsty\b|\b(?:need|want|like|fancy|looking for|could do with|dying for|get|find) (?:\w+ ){0,3}(?:a drink|to drink|drinks|coffee|tea|beer|wine|espresso|cappuccino)\b/,
    ask: 'Where is the café for coffee, and when is it open?',
    frame: 'need-food',
  },
  {
    says: /\b(?:i am|i'm|we are|we're|is|are) (?:so |very |really |a bit |getting |pretty |dead )*(?:cold|freezing|chilly)\b(?!.*\b(?:hall|outside|weather|it)\b)/,
    ask: 'Where is the café for coffee, and when is it open?',
    frame: 'need-warm',
  },
  {
    says: /\b(?:i am|i'm|we are|we're|is|are|feel) (?:so |very |really |a bit |getting |pretty |dead |quite )*(?:tired|exhausted|worn out|knackered|sleepy)\b|\b(?:feet|legs|back|knees?) (?:hurts?|aches?|is aching|are aching|are killing|is killing|are sore|is sore)\b|\b(?:need|want|like|have|looking for|find) (?:\w+ ){0,4}(?:sit(?: down)?|a seat|a bench|a rest|to rest|a break|lie down|a chair)\b/,
    ask: 'Where is a quiet room with a couch to rest?',
    frame: 'need-rest',
  },
  {
    says: /\b(?:too|so|very) (?:loud|noisy|busy|crowded)\b|\b(?:need|want|looking for) (?:\w+ ){0,4}(?:quiet|silence|calm|peace)\b/,
    ask: 'Where is the quiet room?',
    frame: 'need-rest',
  },
  {
    says: /\b(?:i am|i'm|we are|we're|im) (?:so |very |really |a bit |getting |quite )*bored\b|^(?:please )?(?:surprise|amaze|impress|inspire) (?:me|us)\b|\bnothing to do\b|\bshow (?:me|us) (?:something|anything)\b|^(?:recommend|suggest) (?:me |us )?something\b|\bdo not know what to (?:do|see)\b|\bdon'?t know what to (?:do|see)\b/,
    ask: 'What is there to see?',
    frame: 'need-bored',
  },
  {
    says: /\b(?:only|just) (?:have|got|'ve got) (?:an?|one|two|half an?|thirty|a few|\d+|very little|little|limited) ?(?:\w+ )?(?:hours?|minutes|time)\b|\b(?:i am|i'm|we are|we're) (?:\w+ )?in a (?:hurry|rush)\b|\bnot (?:have )?much time\b|\bhave (?:very )?little time\b/,
    ask: 'What is there to see?',
    frame: 'need-hurry',
  },
  {
    says: /\b(?:have|use|has|uses|am in|'m in|is in|are in|sit in|in) (?:a |an |my |his |her )?(?:electric )?(?:wheelchair|mobility scooter|walker|rollator|crutches)\b|\b(?:can'?t|cannot|can not) (?:climb|do|use|walk|manage) (?:the )?(?:stairs|steps|far|well)\b|\bhard (?:for \w+ )?to walk\b/,
    ask: 'Are all halls wheelchair accessible, do the lifts reach every floor?',
    frame: 'need-access',
  },
  {
    says: /\b(?:phone|battery|mobile) (?:is |has )?(?:almost |nearly |just )?(?:dead|dying|empty|flat|died|low)\b|\bneed to charge\b/,
    ask: 'Where can I charge my phone?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:need|want|could do with|fancy|dying for) (?:a )?(?:cigarette|smoke|vape)\b|\bneed to smoke\b/,
    ask: 'Where can I smoke?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:i|we|my \w+) (?:have |has |'ve |think i )*(?:lost|forgot|forgotten|left|dropped|mislaid)\b.*\b(?:my|our|his|her|a|an|the) \w+/,
    ask: null,
    otherwise: 'I have lost something',
    frame: 'need-lost',
  },
  {
    says: /^(?:(?:oh|wow|but|hm+|well) )*(?:that is|that's|thats|it is|it's|this is) (?:\w+ ){0,2}(?:expensive|pricey|dear|a lot(?: of money)?|steep)$|\bcan'?t afford\b/,
    ask: 'Is there a discount?',
    frame: 'need-cheaper',
  },
];
