/** French words of feeling and of service. See `../lexicon.ts` for the shape: feeling, valence in [-4, 4], words. */
export const FRENCH_WORDS = `
joy 3.4: génial géniale magnifique merveilleux fantastique formidable excellent extraordinaire fabuleux parfait parfaite splendide sublime superbe spectaculaire ravi ravie enchanté adore adoré exceptionnel inoubliable époustouflant sensationnel meilleur meilleure meilleurs meilleures remarquable brillant féerique magique
joy 2.7: heureux heureuse content contente joie joyeux bonheur aime aimé amour beau belle beaux amusant drôle marrant rigolo plaisir super chouette délicieux ris rire rires hourra youpi enthousiaste régal régalé réjoui réjouis géant trop_bien top
joy 2: agréable apprécié apprécie appréciable charmant cool ému fascinant fier fière impressionnant impressionné inspirant intéressé joli jolie mignon passionnant plaisant plaît plait ravissant reconnaissant satisfait satisfaite savoureux soulagé sourire sympa hâte
good 1.9: accueillant accessible aimable attentionné bien bienveillant bon bonne bravo chaleureux compétent confortable courtois efficace facile fiable gentil gentille impeccable merci merci_beaucoup poli pratique professionnel propre recommande serviable utile bienvenue vaut_le_coup vaut_le_détour vaut_la_peine soigné
good 1.3: clair correct calme honnête intéressant juste mieux résolu rapide réussi sûr sécurisé tranquille abordable ponctuel ça_marche fonctionne efficacement succès
good 1.2: pas_de_problème pas_de_souci aucun_problème aucun_souci pas_mal pas_mauvais sans_problème rien_à_redire tout_va_bien d'accord c'est_bon
anger -3.2: furieux furieuse déteste détesté hais haine scandaleux scandale arnaque arnaqué honteux escroquerie putain merde connard enragé rage
anger -2.5: colère énervé énerve énervant énervée fâché frustrant frustré frustration agaçant agacé agace insupportable irritant irrité inacceptable inadmissible injuste impoli insolent ridicule ras_le_bol marre en_ai_marre abusé exaspéré exaspérant idiot idiots stupide con nul_à_chier méprisant malhonnête
anger -1.9: pas_ce_que_j'ai_demandé pas_ma_question déjà_dit_ça plainte plaindre réclamation réclamer arrogant désagréable désinvolte ignoré impatient incompétent inutile irrespectueux gaspillage gaspillé perte_de_temps n'importe_quoi mal_poli râle malpoli odieux
sadness -2.8: désespéré désespoir déprimé déprimant misérable anéanti effondré chagrin deuil sans_espoir tragique suicidaire décédé dévasté
sadness -2.2: triste tristesse déçu déçue décevant déception malheureux malheureuse pleure pleurer pleuré solitude solitaire regrette blessé blessant peiné honte souffre souffrance larmes
sadness -1.5: hélas dommage malheureusement ennuyeux ennui ennuie fatigué épuisé manque_beaucoup me_manque abandonné nostalgique lassé
fear -2.6: peur effrayé effrayant terrifié terrifiant panique paniqué angoisse angoissé angoissant horrifié menacé épouvante effroi
fear -1.7: anxieux inquiet inquiète inquiétant inquiétude nerveux nerveuse stressé stressant stress tendu danger dangereux débordé crains crainte mal_à_l'aise alarmant
disgust -2.8: dégoûtant dégoûté dégueulasse répugnant écœurant immonde beurk berk pue infect abject puant
disgust -2: sale sales crade crasseux collant malpropre moisi immangeable insalubre malodorant
surprise 1.6: waouh ouah wow incroyable stupéfiant étonnant bluffant ahurissant
surprise 0.4: surpris surprise surprenant étonné inattendu soudain soudainement tiens oh_là_là
surprise -1.2: choquant choqué stupéfait
bad -3: horrible affreux affreuse atroce épouvantable catastrophe catastrophique cauchemar désastre désastreux lamentable pire exécrable abominable
bad -2.2: mauvais mauvaise mal nul nulle cassé échec échoué raté laid moche faux fausse minable pourri pitoyable gâché bâclé
bad -1.6: annulé bruyant bruit cher chère chers abîmé bloqué bug compliqué complet_partout confus déconseille défectueux difficile embêtant en_panne endommagé erreur erreurs encombré hors_service imprécis incompréhensible inconfortable introuvable manquant médiocre panne perdu problème problèmes retard en_retard trop_cher trop_long trop_tard trop_de_monde trop_fort volé souci soucis surfait trompeur bondé attendu
bad -1.2: pas_terrible pas_top fermé fermée ne_marche_pas ne_fonctionne_pas marche_pas fonctionne_pas comprends_pas comprends_rien trouve_pas froid longue_file file_d'attente lent lente lentement remboursement personne_ne_m'a faible épuisés bloquée galère
bad -3.1: veux_mourir me_tuer en_finir
none 0: objets_trouvés trou_noir trous_noirs matière_noire sortie_de_secours aucune_idée oui non s'il_vous_plaît s'il_te_plaît aide gratuit libre bien_sûr ou_bien bon_marché combien eh_bien mal_à aimerais j'aimerais aimerions
good 1.1: bon_marché
`;
export const FRENCH_STEPS = {
  up: 'absolument beaucoup carrément complètement énormément entièrement extrêmement fort hyper incroyablement particulièrement profondément réellement si super tellement totalement tout très trop vachement vraiment',
  down: 'assez à_peine légèrement moins peu plutôt presque quasiment un_peu relativement',
  not: "ne n' pas jamais aucun aucune rien sans ni guère",
  but: 'mais cependant pourtant néanmoins toutefois',
  ask: 'est y où quand quel quelle quels quelles qui combien comment peut puis peux pouvez avez a',
};
