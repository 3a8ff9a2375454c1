import type { TextLanguage } from '../languages.ts';

/** Whom one mourns: people close to the writer, and animals. On folded text, without accents. */
const CLOSE: Readonly<Record<TextLanguage, string>> = {
  en: '(?:grand ?(?:mother|father|ma|pa|dad|mum|mom|parents?|son|daughter|child)|gran|granny|nan|nana|mother|father|mum|mummy|mom|mommy|dad|daddy|parents?|(?:twin )?(?:brother|sister)|son|daughter|child|baby|wife|husband|partner|spouse|fiancee?|girlfriend|boyfriend|(?:step|god)(?:mother|father|son|daughter)|(?:mother|father|brother|sister)-in-law|aunt|auntie|uncle|cousin|niece|nephew|friend|mate|colleague|co-?worker|neighbou?r|dog|cat|pet|puppy|kitten|horse|rabbit|hamster)',
  nl: '(?:(?:groot|schoon|stief|pleeg|over)?(?:moeder|vader|ouders?|zus|broer|zoon|dochter)(?:tje)?|oma|opa|omaatje|mama|papa|mam|pap|zusje|zuster|broertje|zoontje|kind|kindje|klein(?:kind|zoon|dochter)|baby|man|vrouw|echtgenoot|echtgenote|partner|vriend|vriendin|verloofde|tante|oom|neef|neefje|nicht|nichtje|collega|buurman|buurvrouw|hond|hondje|kat|poes|konijn|paard|hamster)',
  de: '(?:(?:gross|schwieger|stief)?(?:mutter|vater|eltern|tante|onkel|bruder|schwester|sohn|tochter)|oma|omi|opa|opi|mama|mami|papa|papi|mutti|vati|kind|baby|mann|frau|ehemann|ehefrau|partner|partnerin|freund|freundin|verlobter?|verlobte[rn]|cousine?|nichte|neffe|enkel|enkelin|enkelkind|kollege|kollegin|kollegen|nachbar|nachbarin|hund|hundin|katze|kater|kaninchen|pferd|hamster)',
  fr: '(?:(?:grand-? ?|arriere-grand-? ?|belle-|beau-)?(?:mere|pere|frere|soeur|parents)|mamie|mamy|papi|papy|meme|pepe|maman|papa|fils|fille|petit-fils|petite-fille|enfant|bebe|mari|femme|epoux|epouse|conjointe?|compagnon|compagne|fiancee?|copine?|ami|amie|tante|oncle|cousine?|niece|neveu|collegue|voisine?|chien|chienne|chat|chatte|cheval|lapin|hamster)',
  es: '(?:abuel(?:o|a|os|it[oa])|yay[oa]|madre|padre|mama|papa|padres|herman(?:o|a|it[oa])|hij[oa]|bebe|marido|espos[oa]|mujer|pareja|novi[oa]|prometid[oa]|ti[oa]|prim[oa]|sobrin[oa]|niet[oa]|suegr[oa]|cunad[oa]|amig[oa]|companer[oa]|vecin[oa]|perr(?:o|a|it[oa])|gat(?:o|a|it[oa])|caballo|conejo|hamster)',
};

/** Up to three words between; what only nearly happened, or is only said, is no bereavement. */
const between = (unless: string): string => `(?:(?!(?:${unless})\\b)[\\p{L}'’-]+ ){0,4}`;

const EN = between(
  "not|never|nearly|almost|would|could|might|may|will|didn't|hasn't|isn't|wasn't|if|thinks?|thought|said|says|wants?|wanted|phone|who|when",
);
const NL = between('niet|nooit|bijna|haast|zou|wil|wou|als|telefoon');
const DE = between('nicht|nie|fast|beinahe|ware|wurde|will|wenn|handy');
const FR = between('pas|jamais|presque|failli|serait|si|telephone');
const ES = between('no|nunca|casi|iba|quiere|si|movil');

/**
 * What somebody writes who has lost somebody close, as regular expressions on lower-case text without accents, one line
 * each. Only those close to the writer: "the king died in 1509" is history, and "my phone died" is a nuisance.
 */
export const BEREAVEMENT_PHRASES: Readonly<Record<TextLanguage, string>> = {
  en: `
(?:my|our) (?:[\\p{L}'-]+ ){0,2}${CLOSE.en},? ${EN}(?:died|dies|dead|passed (?:away|on)|passed(?=[.!,;]|$| (?:last|this|yesterday|today|recently|peacefully|suddenly)\\b)|deceased|was killed|(?:took|taken) (?:his|her|their) own life|killed (?:himself|herself)|lost (?:his|her|their) (?:life|battle|fight)|drowned|(?:was|had to be|has been|were) put (?:down|to sleep))\\b(?! (?:of (?:laugh|laughter|boredom|shame)|laughing|tired|right|wrong|serious|set|against|sure|keen|good|over|through|the|it|by|him|her|me|out))
(?:i|we)(?:'ve| have|'d| had)?(?: just| recently| also)? lost (?:my|our) (?:[\\p{L}'-]+ ){0,2}(?!dog|cat|pet|mate|friend |colleague|cousin)${CLOSE.en}\\b(?! (?:in|at|here|somewhere|on the|between|an hour|a moment|a minute|\\p{N}+ min|just now|around|inside|outside|when we))
(?:death|loss|funeral|burial|cremation|passing|wake) of (?:my|our) (?:[\\p{L}'-]+ ){0,2}${CLOSE.en}|(?:my|our) (?:[\\p{L}-]+ ){0,2}${CLOSE.en}'s (?:death|funeral|burial|cremation|passing|ashes|wake)|(?:we|i) (?:have |just )*(?:buried|cremated) (?:my|our)
(?:i am|i'm|we are|we're) (?:still |now )?(?:grieving|in mourning|mourning|a widow|a widower|recently widowed|bereaved)\\b|i (?:\\p{L}+ )?became a widow(?:er)?\\b|(?:had|suffered) a (?:miscarriage|stillbirth)|death in (?:my|our|the) family`,
  nl: `
(?:mijn|m'n|onze?) (?:[\\p{L}'-]+ )?${CLOSE.nl} ${NL}(?:overleden|gestorven|dood|doodgegaan|heengegaan|omgekomen|verongelukt|begraven|gecremeerd|inslapen|ingeslapen|stierf|overleed|er niet meer)\\b(?! (?:moe|op|ziek|saai|stil))
(?:is|zijn|was|stierf|overleed) ${NL}(?:mijn|m'n|onze?) (?:[\\p{L}'-]+ )?${CLOSE.nl} ${NL}(?:overleden|gestorven|dood|doodgegaan|heengegaan|omgekomen|verongelukt|begraven|gecremeerd)\\b|(?:stierf|overleed) (?:mijn|onze?) (?:[\\p{L}'-]+ )?${CLOSE.nl}
(?:heb|hebben|ben|zijn) (?:\\p{L}+ ){0,3}(?:mijn|m'n|onze?) (?:[\\p{L}'-]+ )?${CLOSE.nl} (?:(?!hier|ergens|uit|in|op|bij)\\p{L}+ ){0,3}verloren\\b|(?:mijn|onze?) ${CLOSE.nl} (?:\\p{L}+ ){0,2}verloren (?:heb|hebben)
(?:dood|overlijden|begrafenis|crematie|uitvaart|verlies) van (?:mijn|m'n|onze?) (?:[\\p{L}'-]+ )?${CLOSE.nl}
ik (?:ben|zit) in de rouw|ik rouw\\b|(?:wij|we) (?:rouwen|zijn in de rouw)|ik ben (?:\\p{L}+ ){0,2}(?:weduwe|weduwnaar)\\b|(?:een )?miskraam (?:gehad|gekregen)|doodgeboren|sterfgeval in (?:de|mijn|onze) familie`,
  de: `
(?:mein|meine|unsere?|unsre) (?:[\\p{L}'-]+ )?${CLOSE.de} ${DE}(?:gestorben|verstorben|tot|umgekommen|verungluckt|beerdigt|begraben|von uns gegangen|starb|verstarb|nicht mehr am leben|nicht mehr da)\\b
(?:ist|sind|starb|verstarb) ${DE}(?:mein|meine|unsere?|unsre) (?:[\\p{L}'-]+ )?${CLOSE.de} ${DE}(?:gestorben|verstorben|tot|umgekommen|verungluckt)\\b|(?:starb|verstarb) (?:mein|meine|unsere?) (?:[\\p{L}'-]+ )?${CLOSE.de}
(?:habe?|haben|hatte) (?:\\p{L}+ ){0,3}(?:meinen?|meine|unseren?|unsere) (?:[\\p{L}'-]+ )?${CLOSE.de}n? (?:(?!im|in|hier|am|auf|aus|beim)\\p{L}+ ){0,3}verloren\\b|(?:meinen?|meine|unseren?|unsere) ${CLOSE.de} (?:\\p{L}+ ){0,2}verloren (?:habe|haben)
(?:tod|beerdigung|verlust|begrabnis|trauerfeier|bestattung) (?:meine[sr]|unsere[sr]|von meine[mr]) (?:[\\p{L}'-]+ )?${CLOSE.de}s?
ich (?:bin in trauer|trauere)\\b|wir (?:sind in trauer|trauern)\\b|ich bin (?:\\p{L}+ ){0,2}witwer?\\b|(?:eine )?(?:fehlgeburt|totgeburt) (?:gehabt|erlitten)|(?:hatte|hatten) eine (?:fehlgeburt|totgeburt)|todesfall in (?:der|meiner|unserer) familie`,
  fr: `
(?:ma|mon|mes|notre|nos) (?:[\\p{L}'-]+ )?${CLOSE.fr} ${FR}(?:morte?s?|mourir|decede(?:e|s|es)?|deceder|eteinte?|enterree?|incineree?|decede)\\b(?! (?:de (?:rire|fatigue|faim|froid|chaud|trouille|peur|ennui)|s'en))
(?:ma|mon|mes|notre|nos) (?:[\\p{L}'-]+ )?${CLOSE.fr} (?:nous a|m'a|nous ont) (?:quittee?s?|laissee?s?)(?: pour toujours)?[.!]*$
(?:j'ai|je viens de|on a|nous avons|on vient de) (?:\\p{L}+ ){0,2}(?:perdu|perdre) (?:ma|mon|mes|notre|nos) (?:[\\p{L}'-]+ )?${CLOSE.fr}\\b(?! (?:de vue|dans|ici|au|aux|a la|en|sur|pres))
(?:l')?(?:mort|deces|enterrement|obseques|funerailles|disparition|perte|cremation) de (?:ma|mon|notre) (?:[\\p{L}'-]+ )?${CLOSE.fr}
(?:je suis|nous sommes|on est) (?:encore |toujours )?(?:en deuil|veuve|veuf)\\b|fait une fausse couche|deuil dans (?:ma|notre|la) famille|deces dans (?:ma|notre|la) famille`,
  es: `
(?:mi|mis|nuestr[oa]s?) (?:[\\p{L}'-]+ )?${CLOSE.es} ${ES}(?:murio|murieron|muert[oa]s?|morir|fallecio|fallecid[oa]|fallecieron|fallecer|nos dejo|nos ha dejado|se nos fue|ya no esta con nosotros)\\b(?! de (?:risa|hambre|sueno|frio|miedo|aburrimiento|verguenza|ganas))
(?:murio|muerto|morir|fallecio|fallecido|fallecer|se (?:me |nos )?ha muerto|se (?:me |nos )?murio) (?:mi|mis|nuestr[oa]s?) (?:[\\p{L}'-]+ )?${CLOSE.es}
(?:he|hemos|acabo de|acabamos de|hace poco|ayer|perdi|perdimos) ?(?:\\p{L}+ )?(?:perdido |perder |perdi |perdimos )?a (?:mi|mis|nuestr[oa]s?) (?:[\\p{L}'-]+ )?${CLOSE.es}\\b(?<=(?:perd)[^.!?]*)(?! (?:en|de vista|aqui|por|entre))
(?:muerte|fallecimiento|entierro|funeral|perdida|incineracion) de (?:mi|nuestr[oa]) (?:[\\p{L}'-]+ )?${CLOSE.es}
(?:estoy|estamos) de luto|soy viud[oa]\\b|(?:me he quedado|me quede) viud[oa]\\b|(?:tuve|he tenido) un aborto|muerte en (?:mi|nuestra|la) familia`,
};
