import type { TextLanguage } from '../languages.ts';
import { DISTRESS_PHRASES } from './distress.ts';

/** What a phrase asks for, apart from questions, which end in a mark or begin with a question word. */
export type PhraseIntent = 'distress' | 'person' | 'complaint' | 'thanks' | 'farewell' | 'greeting';

/**
 * Phrases as regular expressions on lower-case text without accents, one line each. `@` at the start of a line: only
 * at the start of the text.
 */
export const INTENT_PHRASES: Readonly<
  Record<PhraseIntent, Readonly<Record<TextLanguage, string>>>
> = {
  distress: DISTRESS_PHRASES,
  person: {
    en: `
(?:talk|speak|chat|connect|transfer|put|pass)\\w*(?: me)?(?: through)? (?:to|with) (?:a |an |the |some|your )?(?:real |actual |live |human )*(?:person|human|someone|somebody|one|agent|representative|operator|employee|colleague|staff|manager|member of staff|people|supervisor)
(?:real|actual|live|human) (?:person|human|agent|operator|being|support)\\b(?=.*(?:please|want|need|get|\\?|$))
(?:get|find|call|fetch|want|need) (?:me )?(?:a |an |the |some )?(?:human|person|manager|operator|agent|supervisor|member of staff)
@(?:human|agent|operator|representative|a person)(?: please)?[.!]*$
(?:someone|somebody|anyone) (?:i can|to) (?:talk|speak) (?:to|with)
(?:is there|are there|isn't there|do you have)(?: \\w+)? (?:anyone|anybody|someone|somebody|a person|a human|a colleague)\\b[^.?!]{0,40}(?:talk|speak|help|ask)
(?:put|pass|transfer|connect|forward) (?:me|us) (?:through |over |on )?to
(?:give|get|send|fetch|find|call|bring) (?:me |us |over )?(?:a |an |the |your |some )?(?:real |actual |live |human )?(?:person|human|human being|manager|supervisor|boss|operator|agent|receptionist|colleague|member of staff|staff|employee)\\b
(?:want|need|like|have|rather|prefer|wish|see|ask for)(?: \\w+){0,2} (?:a |an |the |your |some )(?:real |actual |live )?(?:person|human|human being|manager|supervisor|operator|receptionist|member of staff|somebody real|someone real)\\b
(?:talk|speak|chat)(?:ing)? (?:to|with) (?:\\w+ )?(?:somebody|someone|anybody|anyone|the boss|the manager|your manager|your boss|the receptionist|customer service|reception|a doctor|a nurse)\\b
not (?:a |with a |to a )?(?:robot|bot|machine|computer)\\b|@(?:customer service|reception)(?: please)?[.!]*$`,
    nl: `
(?:praat|praten|spreek|spreken|verbind\\w*|doorverbonden|contact|chatten)(?: (?:met|graag|worden|mij|me|door|hebben))* (?:een |iemand|de )?(?:echt[e]? |levende? )?(?:mens|persoon|medewerker|medewerkster|collega|manager|iemand|baliemedewerker|klantenservice)\\w*
met (?:een |de |jullie )?(?:echt[e]? |levende? )?(?:mens|persoon|medewerker|medewerkster|collega|manager|iemand)\\w*(?: \\w+){0,2} (?:praten|spreken|chatten|bellen|verbonden|doorverbonden)
(?:een |met )?(?:echt|levend)e? (?:mens|persoon|iemand|medewerker)
(?:een )?(?:mens|persoon|medewerker|manager|iemand|echt iemand)(?: (?:van|bij) \\w+)? (?:spreken|roepen|halen|te spreken|aan de lijn)
@(?:mens|medewerker)(?: graag| alsjeblieft| alstublieft)?[.!]*$
(?:is|zit|staat|loopt|werkt) (?:er|hier) (?:\\w+ )?(?:iemand|een medewerker|een collega|personeel)\\b[^.?!]{0,60}(?:praten|spreken|vragen|helpen|terecht)
verbind (?:me|mij|ons)|doorverbinden|doorverbonden
(?:mag|kan|wil|zou|kunnen|moet)(?: \\w+){0,3} (?:de|een|uw|jullie|je) (?:\\w+ )?(?:leidinggevende|manager|baas|chef|medewerker|medewerkster|mens|persoon|collega|receptionist|receptioniste)\\b(?: \\w+){0,3} (?:spreken|zien|roepen|halen|hebben)
(?:geef|roep|haal|bel|stuur) (?:me |mij |ons )?(?:\\w+ )?(?:een |de |uw |jullie |je )?(?:echte? |levende? )?(?:mens|persoon|medewerker|manager|leidinggevende|baas|collega|receptionist)\\b
(?:praten|spreken|praat|spreek)(?: \\w+){0,2} (?:met|tegen) (?:de |een |uw |jullie )?(?:\\w+ )?(?:baas|leidinggevende|klantenservice|receptie|arts|dokter|verpleegkundige|mens|medewerker|manager)\\b
geen (?:robot|computer|machine|bot)\\b|(?:wil|liever) (?:graag )?(?:een )?(?:mens|echt persoon|echt iemand)\\b`,
    de: `
(?:mit )(?:einem |einer |jemandem?|dem |der )?(?:echten |richtigen |realen )?(?:menschen?|person|mitarbeiter(?:in)?|kollegen|manager|jemand\\w*|chef|personal)(?: \\w+){0,2} (?:sprechen|reden|verbinden|verbunden|telefonieren|chatten)
(?:sprechen|reden|verbinden)(?: \\w+){0,2} mit (?:einem |einer )?(?:echten |richtigen )?(?:menschen?|person|mitarbeiter(?:in)?|jemandem?)
(?:echte[nrs]?|richtige[nrs]?) (?:menschen?|person|mitarbeiter(?:in)?)
@(?:mensch|mitarbeiter)(?: bitte)?[.!]*$
(?:ist|gibt es|arbeitet|sitzt|steht) (?:hier |da |bei ihnen |denn )*(?:jemand|jemanden|ein mitarbeiter|einen mitarbeiter|personal)\\b[^.?!]{0,60}(?:sprechen|reden|fragen|helfen|wenden)
verbind(?:e|en|et) (?:sie )?(?:mich|uns)|durchstellen|weiterverbinden|(?:mich|uns) (?:\\w+ ){0,4}verbinden
(?:will|mochte|wurde gern|kann ich|konnte ich|muss|darf ich)(?: \\w+){0,3} (?:den|die|ihren|ihre|einen|eine|euren) (?:\\w+ )?(?:vorgesetzten|chef|chefin|leiter|leiterin|geschaftsfuhrer|manager|managerin|mitarbeiter|mitarbeiterin|menschen|person|kollegen)\\b(?: \\w+){0,3} (?:sprechen|sehen|holen|haben)
(?:geben|gib|holen|hol|rufen|ruf|schicken|schick) (?:sie )?(?:mir |uns |bitte |mal |einfach )*(?:einen |eine |den |die |ihren |ihre )?(?:echten? |richtigen? )?(?:menschen|mensch|person|mitarbeiter|mitarbeiterin|vorgesetzten|chef|manager|kollegen)\\b
mit (?:dem |der |einem |einer |ihrem |ihrer )?(?:\\w+ )?(?:chef|chefin|vorgesetzten|kundendienst|kundenservice|rezeption|arzt|arztin|pfleger|personal|leitung)\\b(?: \\w+){0,2} (?:sprechen|reden|verbinden)
(?:kein|keinen|keinem|nicht mit (?:einem|einer)) (?:roboter|computer|maschine|bot|automaten)\\b|(?:will|mochte|lieber) (?:einen|ein) (?:echten )?menschen?\\b`,
    fr: `
(?:parler|discuter|parle|echanger)(?: \\w+)? ?(?:a|avec) (?:un |une |quelqu'un|le |la )?(?:vrai |vraie |veritable )?(?:humain|personne|conseiller|conseillere|agent|employe|employee|responsable|quelqu'un|operateur|collegue)\\w*
(?:un |une )?(?:vrai|vraie|veritable) (?:personne|humain|etre humain|conseiller)
(?:parler|discuter) a quelqu'un
(?:passez|passer|mettre en relation|joindre)(?:[- ]moi)?(?: avec)? (?:un |une |le )?(?:responsable|conseiller|humain|personne|operateur|quelqu'un|agent)
@(?:humain|conseiller|operateur)(?: s'il vous plait)?[.!]*$
(?:y a-t-il|il y a|est-ce qu'il y a|vous avez) (?:\\w+ )?(?:quelqu'un|un employe|un conseiller|un responsable|une personne)\\b[^.?!]{0,60}(?:parler|aider|renseigner|m'adresser)
(?:passe[rz]|mette[rz]|transfere[rz]|mettre)[- ]?(?:moi|nous|en)?(?: \\w+){0,3} (?:un |une |le |la |au |avec |votre )+(?:service|conseiller|conseillere|responsable|accueil|operateur|standard|humain|personne|collegue|agent|directeur)\\b
(?:veux|voudrais|aimerais|souhaite|prefere|prefererais|peux|pourrais)(?: \\w+){0,2} (?:parler|voir|discuter|echanger|rencontrer)(?: \\w+){0,2} (?:a |au |a la |avec |le |la |un |une |votre |l')+ ?(?:\\w+ )?(?:responsable|superieur|directeur|directrice|chef|patron|manager|humain|etre humain|conseiller|gerant|employe|accueil|service client|medecin|infirmiere)\\b
(?:donnez|appelez|trouvez|envoyez|cherchez)[- ](?:moi|nous)? ?(?:un |une |le |votre )?(?:vraie? |veritable )?(?:personne|humain|etre humain|responsable|superieur|conseiller|employe|collegue|directeur)\\b
(?:veux|voudrais|prefere|prefererais) (?:juste )?(?:un|une) (?:vraie? )?(?:humain|personne|etre humain|conseiller|employe)\\b
pas (?:a |avec )?(?:un |une |de )?(?:robot|machine|ordinateur|bot)\\b`,
    es: `
(?:hablar|chatear|comunic\\w+|contactar|pasarme|paseme|hable)(?: \\w+)? con (?:un |una |el |la |alguien|algun )?(?:verdadero |verdadera |ser )?(?:persona|humano|agente|empleado|empleada|encargado|encargada|operador|operadora|alguien|responsable|asesor)\\w*
(?:una )?persona (?:real|de verdad|humana)
(?:un )?(?:humano|agente) (?:real|de verdad)
@(?:humano|agente|operador|persona)(?: por favor)?[.!]*$
hay (?:\\w+ )?(?:alguien|algun empleado|un empleado|una persona|algun responsable)\\b[^.?!]{0,60}(?:hablar|ayudar|atender|preguntar)
(?:paseme|pasame|pongame|ponme|comuniqueme|comuniquenme|pasarme|ponerme|transferir\\w*|transfierame|conectar\\w*)(?: \\w+)? con
(?:quiero|quisiera|querria|necesito|puedo|podria|prefiero|me gustaria)(?: \\w+){0,2} (?:ver|hablar con|hablar|tratar con|llamar)(?: \\w+)? (?:al?|a su|a la|su|el|la|un|una|con|vuestro)(?: \\w+)? ?(?:supervisor|supervisora|jefe|jefa|encargado|encargada|gerente|responsable|director|directora|humano|persona|empleado|agente|recepcion|medico|enfermera|recepcionista)\\b
(?:deme|dame|llame|llamen|traiga|busque|mande|pongame) (?:a )?(?:un |una |al |su |el |la )?(?:\\w+ )?(?:persona|humano|ser humano|encargado|supervisor|jefe|gerente|responsable|agente|empleado|operador|companero)\\b
(?:quiero|prefiero|necesito) (?:un|una) (?:\\w+ )?(?:humano|persona|ser humano|agente|operador)\\b
hablar con (?:\\w+ )?(?:alguien|atencion al cliente|recepcion|un ser humano|el jefe|la jefa|el gerente|el encargado|el director)\\b
(?:no|nada de) (?:con |a )?(?:un |una )?(?:robot|maquina|ordenador|bot)\\b`,
  },
  complaint: {
    en: `
(?:make|file|have|lodge|register|got|want)\\w* (?:a|to) ?(?:formal )?complain(?:t)?
complain(?:ing)? about|my complaint
(?:want|demand|give me|get|need)(?: \\w+){0,3} (?:my money back|refund)
(?:not|isn'?t|wasn'?t|doesn'?t|does not|didn'?t|won'?t|never|stopped) (?:even )?work(?:ing|s|ed)?\\b
(?:is|are|was|were|it'?s|seems) (?:completely |totally |still )?(?:broken|out of order|unacceptable|ridiculous|a disgrace|a joke|a rip-?off)
(?:been|stood|standing|sat) (?:waiting|in (?:line|a queue|the queue|this queue))
(?:waited|waiting) (?:for )?(?:over |more than |almost |nearly )?(?:an?|\\d+|two|three|half) (?:an )?(?:hours?|minutes?|mins?)
(?:rude|ignored|overcharged|charged (?:me )?twice|ripped off)
too (?:expensive|loud|crowded|slow|dirty)\\b
(?:still|yet)(?: \\w+){0,3} (?:not|hasn'?t|haven'?t|didn'?t|no)\\b|(?:hasn'?t|haven'?t|has not|have not|didn'?t|never) (?:even )?(?:arrived|been delivered|come|received|replied|answered|called|worked|shown up|turned up)
(?:nobody|no one|no-one|noone)(?: \\w+)? (?:answer|repl|respond|help|call|listen|care|come|came|told|tell|picks|picked|seems|knows|knew)\\w*
(?:charged|billed|debited|paid|took)\\b[^.?!]{0,30}(?:twice|double|two times|too much)|(?:double|wrong) (?:charge|bill|size|item|order|room|colour|color|product|address)
(?:i'?ve|we'?ve|i have|we have|have|been)(?: \\w+)? (?:been )?(?:wait|stand|sitt|queu|hold)(?:ing)?\\b[^.?!]{0,40}(?:hour|minute|day|week|line|queue|ages|forever)
(?:doesn'?t|does not|don'?t|didn'?t|won'?t|wouldn'?t|can'?t|cannot|isn'?t|aren'?t|not) (?:even |properly )?(?:work|open|load|charge|turn on|switch on|start|flush|lock|close|connect|function)(?:ing)?\\b(?=[^?]*$)
(?:fell|falls|falling|came|comes) (?:apart|off|loose)|(?:is|are|was|keeps?|got|it'?s) (?:\\w+ ){0,2}(?:leaking|broken|dirty|filthy|stuck|cracked|stained|torn|jammed|faulty|crashing|freezing|blocked|ruined|missing|mouldy)\\b(?=[^?]*$)
(?:a|one|two|three|four|several|\\d+) (?:day|week|month|hour|year)s? (?:late|overdue|behind)|(?:weeks?|days?|months?|hours?) (?:now )?and (?:still|nothing)
(?:logs? me out|crashes|freezes|kicks me out|smells (?:of|like) |stinks|leaks|drips)(?=[^?]*$)|i want a (?:different|new|another) (?:one|room|table)|disgrace|worst (?:\\w+ ){0,3}(?:ever|i|in)|not (?:what|as) (?:i|we|was|described|advertised)`,
    nl: `
klacht (?:indienen|melden|over)|(?:heb|wil) (?:een |nog een )?(?:klacht|klagen)|klagen over
(?:wil|eis|krijg)(?: \\w+){0,3} geld terug
(?:doet|deed|doen) (?:het|'t) (?:weer |nog steeds |helemaal )?niet
(?:werkt|werkte|werken) (?:\\w+ )?niet
(?:is|zijn|was) (?:\\w+ )?(?:kapot|stuk|buiten werking|belachelijk|schandalig|onacceptabel)
(?:wacht|wachten|sta|stonden|staan) (?:\\w+ ){0,3}(?:al )?(?:\\w+ )?(?:uur|minuten|kwartier)
(?:onbeschoft|afgezet|dubbel betaald|genegeerd|onvriendelijk)
(?:is|zijn|was|veel) (?:\\w+ )?te (?:duur|druk|hard|vies|traag)
(?:nog (?:steeds|altijd)) (?:niet|geen|niks|niets|kapot|stuk)|(?:is|zijn|heb|hebben) (?:\\w+ ){0,4}(?:nog steeds|nog altijd|nooit) (?:niet|geen|aangekomen|bezorgd|geleverd|ontvangen|gekregen)
niemand (?:\\w+ ){0,2}(?:reageert|helpt|antwoordt|luistert|belt|neemt|komt|weet|zegt|kan|doet|hielp|belde|reageerde|terug)\\w*
(?:twee keer|dubbel|tweemaal|te veel|teveel) (?:\\w+ ){0,2}(?:afgeschreven|betaald|berekend|geld|gerekend|in rekening)|(?:verkeerde|foute) (?:maat|artikel|bestelling|kamer|kleur|product|adres|rekening)
(?:sta|staan|wacht|wachten|zit|zitten|heb|hebben|stonden)\\b[^.?!]{0,30}(?:uur|uren|minuten|kwartier|weken|dagen|in de rij|eeuwen)\\b[^.?!]{0,20}(?:gewacht|in de rij|te wachten|aan de telefoon|)(?<=gewacht|rij|wachten|telefoon|uur|minuten|kwartier|weken)(?!.*(?:over|open))(?<!om \\w+ uur)(?<!\\d uur)
(?:doet|deed|werkt|werken|gaat|start|laadt|sluit|opent) (?:het |'t |\\w+ ){0,3}(?:niet|niks|nergens)\\b(?=[^?]*$)
(?:viel|valt) uit elkaar|(?:is|zijn|was|zit|zitten|ligt) (?:\\w+ ){0,2}(?:vast|lek|verstopt|vies|smerig|defect|gescheurd|gebarsten|verstopt|beschimmeld|uitgevallen|eruit)\\b(?=[^?]*$)
(?:dag|week|weken|dagen|maand|uur|uren|maanden) te laat|te laat (?:bezorgd|geleverd)
(?:ruikt|stinkt|stonk|rook) naar|(?:wil|willen) (?:graag )?een andere (?:kamer|tafel)?|crasht|(?:gooit|logt) me|onbeleefd|slechtste|afgeschreven\\b[^?]*$|schandalig`,
    de: `
(?:will|mo(?:e)?chte|muss) mich (?:\\w+ ){0,3}beschweren|beschwerde(?: \\w+){0,2} (?:einreichen|uber|ueber)|(?:habe|hatte) eine beschwerde|beschwere mich
(?:will|mo(?:e)?chte|verlange)(?: \\w+){0,3} geld zuru(?:e)?ck
(?:funktioniert|funktionieren|funktionierte|geht|ging|klappt)(?: \\w+){0,3} nicht
(?:ist|sind|war) (?:\\w+ )?(?:kaputt|defekt|ausser betrieb|unverschamt|eine frechheit|eine zumutung|inakzeptabel)
(?:warte|warten|stehe|stehen|gewartet) (?:\\w+ ){0,3}(?:stunde|stunden|minuten)
(?:stunde|stunden|minuten) (?:\\w+ )?(?:gewartet|angestanden)
(?:unverscha(?:e)?mt|unfreundlich|unho(?:e)?flich|abgezockt|frechheit)
(?:ist|sind|war|viel) (?:\\w+ )?zu (?:teuer|laut|voll|dreckig|langsam)
(?:immer noch|noch immer|bis heute) (?:nicht|kein|keine|keinen|nichts|kaputt)|(?:nie|niemals) (?:angekommen|geliefert|erhalten|bekommen)
(?:niemand|keiner) (?:\\w+ ){0,3}(?:ans telefon|zuruck|antwortet|reagiert|hilft|hort|kommt|weiss|kummert|sagt|erreichbar|geht|ruft|kann|da)\\b
(?:zweimal|doppelt|zu viel|zuviel|zwei mal) (?:\\w+ ){0,2}(?:abgebucht|berechnet|bezahlt|verlangt|kassiert|abgezogen)|(?:falsche|falschen|falsches) (?:grosse|artikel|bestellung|zimmer|farbe|produkt|adresse|rechnung|ware)
(?:stehe|stehen|warte|warten|sitze|sitzen|hange|habe|haben)\\b[^.?!]{0,40}(?:stunde|stunden|minuten|viertelstunde|dreiviertelstunde|wochen|ewig)\\b(?:[^.?!]{0,20}(?:gewartet|schlange|an\\b|warteschleife))?(?<!in \\w+ minuten)(?=[^?]*$)
(?:funktioniert|funktionieren|geht|gehen|ladt|startet|offnet|schliesst|ging) (?:\\w+ ){0,3}(?:nicht|nie|nix)\\b(?=[^?]*$)
auseinandergefallen|fallt auseinander|(?:ist|sind|war|steckt) (?:\\w+ ){0,3}(?:fest|undicht|verstopft|dreckig|schmutzig|defekt|kaputt|gerissen|verschimmelt|ausgefallen|uberfallig|verspatet)\\b(?=[^?]*$)
(?:tag|tage|woche|wochen|monat|monate|stunde|stunden) (?:zu spat|verspatet|uberfallig|verspatung)
(?:riecht|stinkt|stank|roch) nach|(?:will|mochte) (?:\\w+ )?(?:ein anderes|einen anderen|eine andere)\\b|sturzt (?:\\w+ )?ab|wirft mich|loggt mich|schlechteste|skandal`,
    fr: `
(?:faire|deposer|formuler|ai) (?:une )?(?:plainte|reclamation)|me plaindre|je me plains
(?:veux|exige|voudrais)(?: \\w+){0,3} (?:remboursement|remboursee?|mon argent)
(?:marche|fonctionne|marchent|fonctionnent|marchait|fonctionnait) (?:toujours )?(?:pas|plus)
(?:est|sont|etait) (?:\\w+ )?(?:casse|cassee|en panne|hors service|inacceptable|inadmissible|scandaleux|ridicule)
(?:attends|attend|attendons|attendu) (?:depuis |pendant )?(?:plus d'|plus de )?(?:\\w+ )?(?:heures?|minutes?)
(?:impoli|malpoli|desagreables? avec|arnaque)\\w*
(?:est|sont|etait|beaucoup) (?:\\w+ )?trop (?:cher|chere|bruyant|sale|lent)
toujours (?:pas|rien|aucune?)\\b|(?:jamais|pas encore) (?:arrivee?|recue?|livree?|ete)
personne ne? ?(?:m'|nous |me |n')?(?:repond|rappelle|aide|ecoute|vient|sait|veut|decroche|s'occupe|peut)\\w*|personne (?:pour|au)
(?:facturee?|debitee?|prelevee?|payee?|compte|comptee?|encaissee?)\\b[^.?!]{0,20}(?:deux fois|double|trop)|deux fois (?:la meme|le meme|le montant)|(?:mauvaise?|mauvais) (?:taille|article|commande|chambre|couleur|produit|adresse)
(?:fais|faisons|fait) la queue depuis|(?:attends|attendons|attend|attendu|poireaute) (?:\\w+ ){0,4}(?:heures?|minutes?|jours?|semaines?)|depuis (?:\\w+ ){1,3}(?:heures?|minutes?) (?:que|dans)
(?:ne )?(?:marche|fonctionne|s'ouvre|charge|demarre|s'allume|ferme|marchent|fonctionnent) (?:toujours |vraiment |meme |encore )?(?:pas|plus|jamais)\\b(?=[^?]*$)
s'est (?:dechiree?|cassee?|decousu\\w*)|en panne|tombe en morceaux|(?:est|sont|etait) (?:\\w+ ){0,2}(?:bloquee?|cassee?|sale|sales|bouchee?|defectueu\\w+|dechiree?|moisie?|coincee?|plantee?)\\b(?=[^?]*$)
(?:jours?|semaines?|mois|heures?) de retard|en retard\\b(?=[^?]*$)
(?:sent|sentait|pue|puait) (?:la |le |mauvais|l')|(?:j'en |on en )?veux une? autre|une autre chambre|plante (?:tout|sans|a)|me deconnecte|le pire|la pire|honteux|scandaleux|malpolie?|arnaque`,
    es: `
(?:poner|presentar|hacer|tengo) una (?:queja|reclamacion)|quiero quejarme|me quejo
(?:quiero|exijo|devuelv\\w+)(?: \\w+){0,3} (?:mi dinero|reembolso|devolucion)
no (?:me )?(?:funciona|funcionan|funcionaba|funciono|sirve)
(?:esta|estan|es|estaba) (?:\\w+ )?(?:roto|rota|averiado|averiada|estropeado|fuera de servicio|inaceptable|una verguenza)
(?:llevo|llevamos|llevaba) (?:\\w+ )?(?:\\w+ )?(?:horas?|minutos?) (?:esperando|en la cola)
(?:esperando|esperado) (?:\\w+ ){0,3}(?:horas?|minutos?)
(?:grosero|grosera|maleducad[oa]s?|estafa|me ignora\\w*)
(?:es|son|era|muy|esta) (?:\\w+ )?demasiado (?:caro|cara|ruidoso|sucio|lento)
(?:todavia|aun|sigue|sigo|seguimos) (?:no|sin)\\b|(?:nunca|no) (?:me |nos )?(?:ha |han )?(?:llego|llegado|recibi|recibido|entregado|contestado|respondido)\\b(?=[^?]*$)
nadie (?:\\w+ ){0,2}(?:contesta|responde|ayuda|coge|atiende|llama|devuelve|escucha|viene|sabe|hace|quiere|puede|respondio|contesto)\\w*
(?:cobrado|cobraron|cobran|facturado|cargado|pagado|cobro)\\b[^.?!]{0,20}(?:dos veces|doble|de mas)|(?:talla|articulo|pedido|habitacion|color|producto|direccion) (?:equivocad[oa]|incorrect[oa]|erroneo)
(?:llevo|llevamos|llevaba|llevan)\\b[^.?!]{0,40}(?:minutos|horas?|dias|semanas?|cola|rato)\\b(?=[^?]*$)|(?:lleva|con) (?:\\w+ ){1,3}(?:de retraso)
no (?:me |se |nos )?(?:va|funciona\\w*|abre|carga|enciende|arranca|cierra|sirve|conecta)\\b(?=[^?]*$)
se (?:me |nos )?(?:ha )?(?:rompio|roto|deshizo|cayo a trozos|descosio|estropeo|estropeado)|(?:esta|estan|estaba) (?:\\w+ ){0,2}(?:parado|atascad[oa]|sucio|sucia|roto|rota|averiad[oa]|estropead[oa]|bloquead[oa]|mohos[oa]|defectuos[oa])\\b(?=[^?]*$)
(?:dias|semanas?|mes|meses|horas?) (?:de retraso|tarde)
(?:huele|olia|apesta) a|quiero otra\\b|me cierra la sesion|se cuelga|es (?:el|la) peor|el peor (?:servicio|hotel|trato)|vergonzoso|vergüenza|escandalo`,
  },
  thanks: {
    en: `
thank(?:s| you| u)\\b(?! for nothing)
\\b(?:thx|cheers|ty|much appreciated|grateful)\\b
(?:really |i )appreciate (?:it|that|your)
\\b(?:ta very much|ta\\b$|much obliged|bless you|you(?:'re| are) a (?:star|lifesaver|legend|gem)|very kind of you|so kind of you|cheers mate|many thanks|thanx|tysm|thnx)\\b`,
    nl: `
(?:dank(?:jewel|uwel| je| u)?\\b|bedankt|dankjewel|merci|thanks|thx|fijn dat je helpt)
\\b(?:hartelijk dank|dank voor|veel dank|duizend ?maal dank|dankje|dank ?u|tnx|thnx|dankuwel|wat lief van (?:je|u|jullie)|heel (?:lief|vriendelijk) van (?:je|u|jullie)|ben (?:je|u|jullie) (?:erg |zeer |heel )?dankbaar)\\b`,
    de: `
\\b(?:danke\\w*|dankescho(?:e)?n|vielen dank|besten dank|herzlichen dank|merci)\\b
\\b(?:tausend dank|herzlichst|dankbar|ich danke|wir danken|dank(?:e)? dir|dank ihnen|lieben dank|merci|thx|sehr (?:nett|lieb|freundlich) von (?:dir|ihnen|euch)|dank\\b(?=[!., ]*$))`,
    fr: `
\\b(?:merci|remercie|remercier|mille mercis)\\b
\\b(?:remercions|reconnaissante?|merci|mci|thx|c'est (?:tres |trop |vraiment )?(?:gentil|aimable|sympa)(?: de (?:ta|votre) part| a vous)?)\\b`,
    es: `
\\b(?:gracias|agradezco|agradecid[oa]|mil gracias)\\b
\\b(?:agradec\\w+|mil gracias|te lo agradezco|muy amable|es usted muy amable|grax|thx|que amable)\\b`,
  },
  farewell: {
    en: `
\\b(?:good ?bye|bye(?: ?bye)?|see (?:you|ya)|farewell|good ?night|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)|take care|talk (?:to you )?later|cya|gotta go|that(?:'s| is| will be) all)\\b
\\b(?:have a (?:\\w+ )?(?:weekend|afternoon|night|trip|week|time)|enjoy (?:your|the rest of (?:your|the)) (?:day|evening|weekend|afternoon)|i(?:'m| am) (?:off|leaving|going)(?: now)?\\b(?=[.!,]|$)|(?:have|got|need) to (?:go|run|leave)(?: now)?(?=[.!,]|$| bye| good)|(?:catch|speak to|talk to) you (?:later|soon|tomorrow)|until (?:next time|tomorrow|then)|so long|toodle|cheerio|ttyl|later(?:s)?!*$|all the best|so that'?s it)\\b`,
    nl: `
\\b(?:doei|doeg|dag hoor|tot ziens|tot straks|tot later|tot de volgende|fijne (?:dag|avond) (?:nog|verder)|prettige dag|welterusten|de groeten|ciao|dat was het|dat was alles)\\b
\\b(?:fijn(?:e)? (?:weekend|dag|avond|middag|vakantie|reis|week)(?: nog| verder)?[.!]*$|prettig weekend|prettige (?:avond|dag|middag|reis)|goed weekend|(?:ik )?(?:ga|moet) (?:ervandoor|er vandoor|er weer vandoor|nu gaan|ervandoor|weg nu|weer eens gaan)|tot (?:morgen|gauw|snel|zo|maandag|volgende)|(?:spreek|zie) (?:je|jullie|u) (?:later|morgen|gauw|snel|weer)|slaap lekker|het beste|hou je (?:taai|haaks)|houdoe|dada+g?|ajuus?|aju|joe+|later!*$|dag!+$|bye|tot kijk|goede ?nacht)(?![a-z])`,
    de: `
\\b(?:tschu(?:e)?ss?i?|tschu|auf wiedersehen|wiedersehen|bis (?:bald|spa(?:e)?ter|dann|morgen)|scho(?:e)?nen (?:tag|abend) noch|gute nacht|ciao|mach'?s gut|das war alles|das war's)\\b
\\b(?:(?:schones|schonen|schone) (?:wochenende|tag|abend|woche|urlaub|feierabend|nachmittag|reise)(?: noch)?(?=[.!,]|$| euch| ihnen| dir| und)|(?:muss|musste) (?:jetzt |dann |nun |mal |leider )*(?:los|gehen|weg)(?=[.!,]|$)|bis (?:zum nachsten|gleich|nachste|nachher|demnachst|die tage|montag)|wir (?:horen|sehen|sprechen) uns|(?:ich )?bin dann (?:mal )?weg|alles gute|ade\\b|servus[.!]*$|bye|tschau|tschussi|schlaf(?:en sie)? gut|lebe? wohl|man sieht sich|macht's gut|machen sie's gut|mach es gut)(?![a-z])`,
    fr: `
\\b(?:au revoir|a bientot|a plus(?: tard)?$|a tout a l'heure|adieu|bonne (?:journee|soiree|nuit|continuation)|ciao|salut et merci|c'est tout)\\b
\\b(?:bon(?:ne)? (?:week-?end|apres-midi|fin de journee|vacances|semaine|retour|route|fete)s?(?=[ .!,]|$)|a (?:demain|plus|plus tard|tantot|lundi|la prochaine|tres vite|un de ces jours|la semaine prochaine)(?=[.!, ]|$)|a\\+|prenez soin de vous|prends soin de toi|je (?:file|m'en vais|dois y aller|vous laisse|te laisse|dois filer|me sauve)|j'y vais(?=[.!,]|$)|on (?:se|s') ?(?:voit|parle|rappelle|capte) (?:demain|bientot|plus tard|vite)|bye|tchao|tchuss|dormez bien|dors bien|portez-vous bien)(?![a-z])`,
    es: `
\\b(?:adios|hasta (?:luego|pronto|manana|la vista)|nos vemos|chao|chau|que tengas? (?:un )?buen dia|buenas noches y gracias|eso es todo)\\b
\\b(?:(?:buen|feliz) (?:fin de semana|finde|dia|viaje|tarde|noche|semana|descanso)(?=[.!,]|$)|que (?:tenga|tengas|pase|pases|le|te|descanse|descanses|vaya)\\w*(?: \\w+){0,4}(?=[.!,]|$)|hasta (?:otra|la proxima|el \\w+|ahora|entonces|siempre|la semana)|me (?:voy|tengo que ir|marcho|despido)(?=[.!,]|$)|(?:tengo|debo) (?:que )?(?:irme|marcharme)|nos (?:vemos|hablamos|leemos)|cuidate|cuidese|cuidaos|chaito|adeu|bye|un saludo(?=[.!]|$))(?![a-z])`,
  },
  greeting: {
    en: `
@(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|hi there|hey there)\\b`,
    nl: `
@(?:hallo+|hoi+|hey+|he+j+|dag|goeiedag|goede(?:morgen|middag|avond|ndag)|goeie(?:morgen|middag|avond)|goede (?:morgen|middag|avond)|yo|hi)\\b`,
    de: `
@(?:hallo+|hi|hey|moin(?: moin)?|servus|gru(?:e)?ss (?:gott|dich|euch)|guten (?:tag|morgen|abend)|gruezi|na\\b|tach)\\b`,
    fr: `
@(?:bonjour|bonsoir|salut|coucou|allo|hello|bjr|re ?bonjour)\\b`,
    es: `
@(?:hola+|buen(?:os|as)? ?(?:dias|tardes|noches)?|buenas|saludos|que tal|hey|ey)\\b`,
  },
};

/** Openings of questions that people do not end in a question mark. Without accents. */
export const QUESTION_OPENINGS: Readonly<Record<TextLanguage, string>> = {
  en: `(?:i(?:'d| would) (?:love|like) to (?:know|hear|find out|ask)|i (?:wanted|want) to (?:ask|know)|(?:can|could|would) you (?:please )?(?:tell|explain|show|say|let)|just wondering|quick question|may i ask|please tell me)\\b|(?!what an? |how (?:nice|lovely|great|sad|rude|awful))(?:who|what|when|where|why|which|how|whose|what's|where's|who's|how's|when's)\\b|(?!have an? (?:\\w+ )?(?:day|one|evening|weekend|night|trip|week|time|afternoon|flight|journey)\\b)(?:is|are|do|does|did|can|could|will|would|may|should|has|have|am)(?:n't)? (?:there|it|this|that|the|a|an|i|you|we|they|he|she|your|my|any|someone|anyone|kids|children|dogs|tickets)\\b|(?:tell me|any idea|i(?:'d| would) like to know|i was wondering|i wonder|do you know)\\b`,
  nl: `(?:ik (?:vroeg|vraag) me af|ik (?:ben benieuwd|wilde (?:graag )?(?:weten|vragen)|wou (?:weten|vragen)|wil (?:graag )?(?:weten|vragen))|(?:kunt|kun|kan|zou|zouden) (?:u|je|jij|jullie) (?:me |mij |ons |even |misschien )*(?:zeggen|vertellen|uitleggen|laten)|(?:krijgt|krijg|heb|mag|moet|kan|zit|komt|rijdt|gaat|hangt|ligt|staat|is|zijn|geldt|kost|duurt|werkt|past|start|begint) (?:mijn|m'n|het|de|ik|er|we|een|die|dat|onze) |tot hoe laat|vanaf (?:hoe laat|wanneer)|op welke?|in welke?|met welke?|bij wie|van wie|even (?:vragen|een vraag)|vraagje)|(?!wat een |wat (?:leuk|mooi|fijn|jammer|erg|goed|lekker|stom|raar)|hoe dan ook)(?:wie|wat|waar|wanneer|waarom|welke?|hoe|hoeveel|hoelang|waarheen|waarvoor|hoezo)\\b|(?:is|zijn|kan|kun|kunnen|mag|mogen|heb|heeft|hebben|doe|doet|gaat|moet|zit|wordt|bent|ben|staat|geldt) (?:er|het|de|een|dit|dat|ik|je|jij|u|jullie|we|wij|men|hier|mijn)\\b|(?:weet je|kunt u mij|ik vraag me af|ik wil graag weten)\\b`,
  de: `(?:ich (?:wollte|wurde|mochte) (?:gern(?:e)? |mal |nur )*(?:fragen|wissen)|mich (?:wurde )?interessier\\w*|(?:konnen|konnten|kannst|konntest) (?:sie|du|ihr) (?:mir|uns) (?:\\w+ )?(?:sagen|erklaren|verraten|zeigen)|ich (?:frage|fragte) mich|(?:bekommt|bekomme|brauche|braucht|darf|muss|kann|fahrt|gilt|kostet|dauert|gehort|liegt|steht|kommt|geht|hat|haben|gibt|habt|sind|ist|passt|beginnt|lauft) (?:ich|man|mein|meine|der|die|das|es|sie|ihr|wir|fur|hier|dieser|diese|dieses|noch) |(?:bis|ab|seit|von) wann|auf welche\\w*|in welche\\w*|mit welche\\w*|um wie ?viel|kurze frage|eine frage)|(?!was fu(?:e)?r ein|wie (?:scho(?:e)?n|toll|nett|schade|blo(?:e)?d))(?:wer|was|wo|wann|warum|wieso|weshalb|welche[rsnm]?|wie|wieviel|wohin|woher|womit)\\b|(?:ist|sind|kann|kannst|konnen|darf|durfen|hat|habt|haben|gibt|muss|wird|gilt|hast) (?:es|der|die|das|ein|eine|ich|man|sie|ihr|wir|du|hier|mein)\\b|(?:wissen sie|weisst du|ich wollte wissen|ich mochte wissen|ich wu(?:e)?rde gern wissen)\\b`,
  fr: `(?:je me (?:demandais|demande)|j'aimerais (?:bien )?(?:savoir|connaitre|demander)|je (?:voulais|voudrais|souhaiterais) (?:\\w+ )?(?:savoir|demander|connaitre)|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu) |(?:vous|tu) (?:avez|as|fermez|ouvrez|savez|faites|vendez|prenez|acceptez) (?=.*(?:\\\\?|quelle|quand|combien|encore|des|un|une)\\b.*$)(?!.*(?:facture|oublie|perdu|dit|fait|promis|envoye))|combien|a quel(?:le)?|jusqu'a|de quel(?:le)?|dans quel(?:le)?|par ou|une question|petite question)|(?!que c'est|quel(?:le)?s? (?:belle?|super|magnifique|horrible|honte|dommage))(?:qui|que|quoi|quand|pourquoi|comment|combien|quel(?:le)?s?|est-ce|qu'est-ce|y a-t-il|ou (?:est|sont|se|puis|peut|trouver|dois)|a quelle|peut-on|puis-je|pouvez-vous|peux-tu|avez-vous|as-tu|faut-il|c'est (?:ou|quand|combien))(?![a-z])|(?:je voudrais savoir|savez-vous|sais-tu|je me demande)\\b`,
  es: `(?:(?:me|nos) (?:puede|podria|puedes|podrias|pueden) (?:decir|explicar|indicar|ensenar)|queria (?:saber|preguntar)|quisiera (?:saber|preguntar)|me (?:encantaria|gustaria) (?:saber|preguntar)|necesito saber|(?:a|de|en|con|desde|hasta|para|por) (?:que|cual|donde|cuando|quien|cuanto)\\b|una pregunta|una duda)|(?!que (?:bien|bonito|bonita|asco|pena|lastima|rico|guay|horror|verguenza|maravilla|bueno|buena))(?:quien(?:es)?|que|cuando|por que|donde|adonde|como|cuanto|cuanta|cuantos|cuantas|cual(?:es)?|a que hora)\\b|(?:hay|es|esta|estan|se puede|puedo|podemos|puede|puedes|tiene|tienen|tienes|sabe|sabes) (?:un|una|el|la|los|las|algun|alguna|que|si|donde|abierto|gratis|entrar|usted|ustedes|descuento|[a-z]+r)\\b|(?:me gustaria saber|quisiera saber|me pregunto)\\b`,
};
