import type { TextLanguage } from '../languages.ts';

/**
 * What people in danger say: of their own life, of somebody's body, of a lost child, of violence, of fire. Regular
 * expressions on lower-case text without accents, one line each.
 */
export const DISTRESS_PHRASES: Readonly<Record<TextLanguage, string>> = {
  en: `
(?:want|going|wanna|need|like|ready|trying|try|tempted|about) to (?:kill myself|die\\b|end (?:it(?: all)?|my life|things|everything)|hurt myself|be dead|disappear forever|take my (?:own )?life)
wanna die|wish i (?:was|were) dead|wish i (?:was|were) never born|wish i(?:'d| had) never been born|rather be dead
kill(?:ing|ed)? (?:myself|himself|herself)\\b
(?:end|ending|ended|take|taking|took) (?:my|his|her) (?:own )?life
suicid(?:e|al)
(?:hurt|harm|cut)(?:t?ing)? (?:myself|herself|himself)\\b
self[- ]?harm
(?:no reason|no point|don'?t want|do not want|no longer want|tired of|no will) (?:to |in |of )?(?:liv(?:e|ing)|be(?:ing)? alive|exist(?:ing)?|be(?:ing)? here any ?more|go(?:ing)? on|wake up)\\b
life (?:is|isn'?t) (?:not )?worth living|nothing (?:left )?to live for
better off (?:dead|without me)
(?:can(?:'?t|not)) (?:breathe|go on(?: any ?more| like this| living)?\\b|live like this|cope any ?more|take (?:this|it|life) any ?(?:more|longer))
(?:took|swallowed|taken) (?:too many|a whole|all (?:of )?(?:my|the|his|her)) (?:\\w+ )?(?:pills|tablets|painkillers|sleeping)|overdosed|overdosing|(?:an|took) overdose
(?:call|get|fetch|send|ring|phone) (?:me |us )?(?:an ambulance|the ambulance|911|112|999|the police|the paramedics|the fire brigade|a doctor(?: quick| now|!)?)
need (?:a doctor|an ambulance|medical help|the police|first aid)\\b(?!'s| appointment)
(?:having|had|has|having) (?:a|an) (?:heart attack|stroke|seizure|panic attack|fit|allergic reaction|asthma attack)
(?:has|have|just|is|suddenly|she|he) (?:collapsed|fainted|passed out|unconscious|unresponsive|choking|drowning|not responding)
(?:is|are|isn'?t|not|stopped|hardly|barely|can'?t|cannot|trouble|struggling to|difficulty) (?:not )?breath(?:ing|e)\\b
(?:i'?m|i am|is|he's|she's|are) (?:bleeding|choking|drowning|having contractions)|bleeding (?:badly|heavily|a lot|out)|won'?t stop bleeding|losing (?:a lot of )?blood
(?:chest (?:hurts|pain|pains)|pain in my chest|pressure on my chest|tightness in my chest)
(?:arm|face|left side) (?:has gone|went|is|feels) numb
(?:lost|can'?t find|cannot find|can'?t see|looking for|seen|where is|where's) (?:my|our) (?:little |\\w+ year old )?(?:child|children|kids?|son|daughter|boy|girl|baby|toddler|grandson|granddaughter)\\b
my (?:\\w+ )?(?:child|kid|son|daughter|boy|girl|baby|grandson|granddaughter|mother with dementia) (?:is|has gone|went|got|has|was) ?(?:missing|lost|gone|run away|disappeared|vanished|taken|wandered off)?\\b(?<=missing|lost|gone|away|disappeared|vanished|taken|off)
it'?s an emergency|this is an emergency|medical emergency|@(?:mayday|sos)\\b
(?:hits|beats|hit|beat|beating|hitting|abuses|abused|abusing|raped|rapes|threatens|threatened|threatening|stalking|attacked|attacking|assaulted|stabbed|molested|strangled|chasing) (?:me|us)\\b|(?:is|been|somebody|someone|man|guy|he|keeps|started) (?:following|follows) (?:me|us)\\b
(?:afraid|scared|terrified|frightened) (?:to go|of going) home|afraid of my (?:husband|boyfriend|father|dad|partner|wife|ex)|not safe at home|don'?t feel safe (?:at home|with him|here)
(?:being|am|i'm|got) (?:attacked|followed|threatened|assaulted)\\b|(?:has|pulled) a (?:knife|gun)\\b|(?:man|guy|someone|somebody) with a (?:knife|gun)\\b|shots? (?:fired|were)|breaking in\\b|(?:someone|somebody) is in my (?:house|room|flat)
(?:there'?s|there is|a|it'?s|is|the \\w+ is|on) (?:a )?(?:fire (?:on|in|at)|on fire|burning down)|(?:house|building|kitchen|car|room) is (?:on fire|burning)|i (?:can )?smell (?:gas|burning)|gas leak
(?:been|was|had|is|were) (?:in )?(?:a|an) (?:bad |car |serious |terrible )?accident\\b|(?:run|knocked) over by|(?:hit by a) (?:car|bus|tram|train)|fell (?:down the stairs|off a ladder) and
(?:please )?help(?: me)?[,!. ]+(?:please|quick|quickly|fast|now)(?=[,!.]|$)|(?:somebody|someone)(?: please)? help(?: me| us)?[!.]*$|@help!+$
(?:reason|point|will|strength|desire|wish|energy|courage|sense)\\b[^.!?]{0,25}\\b(?:to (?:live|be alive|keep living|exist)(?! (?:in|here|there|with|near|at|closer|together))|living(?! (?:in|here|there|room|with|near|at))|go(?:ing)? on living|be alive|staying alive)\\b(?<!good reason to live)
(?:stop|stopped|done with|give up|giving up|had enough of|tired of) (?:living|life|being alive)\\b|(?:world|everyone|everybody|family|they)(?:'d| would| is| are|'re)? (?:\\w+ )?better (?:off )?without me|(?:jump|jumping) (?:off|from) (?:a |the |this )?(?:bridge|roof|building|balcony)|hang(?:ing)? myself|shoot(?:ing)? myself\\b(?! in the foot)|(?:planning|plan|thoughts|thinking) (?:of|about|to) (?:\\w+ )?(?:suicide|dying|death|my own death|ending (?:it|things))
(?:wife|husband|mother|mum|mom|father|dad|son|daughter|child|kid|baby|toddler|brother|sister|grand(?:mother|father|ma|pa|ad)|gran|nan|friend|boyfriend|girlfriend|partner|neighbou?r|colleague|man|woman|lady|boy|girl|guy|person|somebody|someone|he|she|he's|she's)\\b[^.!?]{0,40}\\b(?:(?:not|n't|won'?t|can'?t|isn'?t|doesn'?t|stopped|hardly|barely) (?:\\w+ )?(?:wak(?:e|ing)(?: up)?|respond(?:ing)?|mov(?:e|ing)|breath(?:e|ing))\\b|unconscious|unresponsive|(?:is |'s |s )?(?:choking|drowning|convulsing|having a (?:seizure|fit))|turned blue|turning blue|collapsed|fainted|passed out)
(?:someone|somebody|a (?:man|guy|stranger|woman|boy|person|car)|he|they|man)\\b[^.!?]{0,25}\\b(?:following|stalking|chasing|threatening|harassing|grabbed|touching|attacking|hitting|beating) (?:me|us)\\b(?! on)
(?:my|our) (?:\\w+ )?(?:toddler|child|kid|son|daughter|boy|girl|baby|grandson|granddaughter|grandchild|little one)\\b[^.!?]{0,12}\\b(?:has |have |is |was |got |gone |just )*(?:wandered off|ran off|run off|ran away|run away|missing|vanished|disappeared|lost|nowhere to be (?:seen|found)|been (?:taken|kidnapped))\\b
(?:swallow(?:ed)?|took|taken|ate|eaten|drank|drunk) [^.!?]{0,25}\\b(?:pills|tablets|sleeping pills|paracetamol|bleach|poison|medication|medicine)\\b(?<=(?:lot|lots|many|all|too|whole|bottle|box|handful|bleach|poison)[^.!?]{0,40})
(?:smoke|flames|fire)\\b[^.!?]{0,40}\\b(?:everywhere|can'?t get out|cannot get out|trapped|room|building|stairs|floor|kitchen)(?=[^?]*$)|(?:trapped|locked|stuck) (?:in|inside) (?:a |the |my |this )?(?:fire|burning|lift|elevator|car|room|toilet|bathroom)\\b|can(?:'|no)?t get out\\b(?=.*(?:help|smoke|fire|scared))
(?:no way out|no hope|nothing left) (?:for me|any ?more|left for me)|(?:just )?want (?:it|everything|the pain|all of it) to (?:stop|be over|end)\\b
(?:face|mouth) (?:is |has |looks )?(?:drooping|droops|lopsided|dropped|gone numb)|(?:can'?t|cannot|unable to|suddenly can'?t) (?:speak|talk|move|feel)\\b[^.!?]{0,15}\\b(?:any ?more|suddenly|properly|legs?|arms?|side|face|and (?:her|his|my))|slurr(?:ed|ing) (?:his|her|speech|words)
(?:throat|tongue|airways?)(?: is|'s| are)? (?:closing|swelling|swollen|closed)|epipen|anaphyla
(?:is|he's|she's|i'm|was) bleeding\\b(?! heart)|blood (?:everywhere|all over|is pouring)|broken (?:bone|neck|hip)|bone is sticking
waters? (?:have |has |just )?(?:broke|broken)\\b|(?:baby is coming|in labou?r|contractions)\\b
(?:wants?|going|trying|threatens?|threatened|says he(?:'ll| will)|tried) to (?:kill|hurt|stab|shoot|strangle|rape|beat) (?:me|us|her|him|my)\\b|(?:grabbed|groped|touched|cornered|pushed|choked|locked|forced|kidnapped) me\\b(?! by surprise)|(?:won'?t|doesn'?t) let me (?:go|leave|out)\\b
(?:we(?:'ve| have)|i(?:'ve| have)) lost (?:our|my) (?:\\w+ ){0,3}(?:year[- ]old|child|son|daughter|boy|girl|kid)`,
  nl: `
(?:wil|ga|wou|zou|liever|wilde) (?:het liefst |gewoon |graag )?(?:niet meer (?:leven|bestaan|wakker worden|verder)|er niet meer zijn|dood\\b|doodgaan|sterven|mezelf (?:wat|iets|pijn) (?:aan)?doen|er een (?:eind|einde) aan maken|uit het leven stappen|niet meer verder)
(?:mezelf|mijzelf|me zelf|zichzelf) (?:\\w+ )?(?:iets|wat) aan ?(?:te )?doen|uit het leven (?:te )?stap|een eind(?:e)? aan (?:te )?maken|een eind(?:e)? aan mijn leven|was ik maar dood|dood wil(?:de|t)?\\b
zelfmoord|zelfdoding|suicid(?:e|aal)|zelfverminking
(?:mezelf|mijzelf|zichzelf) (?:van kant|pijn|te snijden|snijden|snijd|snij|kapot)|snijd mezelf|snij mezelf|doe mezelf pijn
zie het (?:leven )?niet meer zitten|geen zin meer in het leven|heeft (?:het leven )?geen zin meer om te leven|leven heeft geen zin|niks meer om voor te leven|kan (?:zo )?niet meer verder|hou het niet meer vol|kan niet meer leven|trek het leven niet
krijg(?:t)? (?:bijna )?geen (?:lucht|adem)|(?:ademt|adem|ademen) (?:\\w+ )?niet|kan niet ademen|stikt|stikken
(?:te veel|alle|een hele strip|doosje) (?:\\w+ )?(?:pillen|slaappillen|medicijnen) (?:geslikt|ingenomen|genomen)|overdosis
(?:bel|roep|haal|stuur) (?:\\w+ )?(?:een ambulance|de ambulance|112|de politie|de brandweer|een dokter|een arts|hulp)
(?:heb|nodig|moet|wil) (?:nu |snel |dringend |meteen )?een (?:dokter|ambulance|arts)(?: nodig)?\\b(?! ?safspraak)
(?:hartaanval|hartinfarct|hartstilstand|beroerte|paniekaanval|epileptische aanval|allergische reactie|astma-?aanval)
(?:is|zijn|ligt|raakt|raakte|ging|viel|net) (?:\\w+ ){0,2}(?:flauwgevallen|flauw|ingestort|onwel|bewusteloos|in elkaar gezakt|in elkaar gestort|buiten bewustzijn|van de trap gevallen)|reageert nergens (?:meer )?op
(?:bloed|bloedt|bloeden|bloeding) (?:heel |erg |hevig |flink )*(?:erg|hevig|veel|leeg|dood)|hevig (?:aan het )?bloeden|ernstige bloeding|stopt niet met bloeden|verlies(?:t)? veel bloed
pijn op (?:de|mijn|m'n|zijn|haar) borst|druk op (?:de|mijn|m'n) borst|pijn in mijn borst|arm (?:tintelt|is gevoelloos|voelt doof)
(?:ben|zijn|is|raakte|raakten|zoek|zoeken) (?:\\w+ )?(?:mijn|m'n|ons|onze) (?:\\w+ )?(?:kind|kindje|zoon|zoontje|dochter|dochtertje|meisje|jongen|kleintje|kleinkind|kleinzoon|kleindochter|peuter)\\b(?: \\w+){0,2} ?(?:kwijt|verloren|weg|nergens)
(?:mijn|m'n|ons|onze) (?:\\w+ )?(?:kind|kindje|zoon|zoontje|dochter|dochtertje|meisje|jongen|kleintje|kleinkind|kleinzoon|kleindochter|peuter|baby) (?:\\w+ ){0,2}(?:kwijt|vermist|verdwenen|zoek|weggelopen|ontvoerd|meegenomen)
(?:kan|kunnen|vind|vinden) (?:mijn|m'n|ons|onze) (?:\\w+ )?(?:kind|kindje|zoon|zoontje|dochter|dochtertje|meisje|kleinkind|kleinzoon|kleindochter)\\w* (?:niet|nergens)
noodgeval|spoedgeval|levensgevaar
(?:slaat|sloeg|mishandelt|mishandelde|bedreigt|bedreigde|stalkt|achtervolgt|volgt|verkracht|verkrachtte|misbruikt|misbruikte|aanvalt|wurgt|steekt) (?:me|mij|ons)\\b|(?:word|ben|werd) (?:ik )?(?:\\w+ )?(?:geslagen|mishandeld|bedreigd|gestalkt|achtervolgd|gevolgd|verkracht|misbruikt|aangevallen|aangerand|neergestoken)
(?:durf|kan) (?:ik )?niet (?:meer )?naar huis|bang voor mijn (?:man|vriend|vader|partner|ex)|niet veilig (?:thuis|bij hem)|thuis niet veilig
(?:heeft|met) een (?:mes|pistool|wapen)\\b|er wordt geschoten|(?:inbreker|iemand) in (?:mijn|ons) (?:huis|kamer)|aan het inbreken|wordt (?:nu )?ingebroken
er is brand|brand (?:op|in) (?:de|het|mijn|onze|een)|(?:het|huis|gebouw|keuken|auto|kamer) staat in brand|ruik (?:gas|brand)|gaslek
(?:een|ernstig|zwaar) (?:\\w+ )?ongeluk (?:gehad|gebeurd)|aangereden|ligt in het water|verdrinkt|verdrinken
help(?: me)?[,!. ]+(?:alsjeblieft|snel|alstublieft|nu|dan)|@help!+$
(?:reden|zin|kracht|nut|moed|energie)\\b[^.!?]{0,25}\\b(?:te leven|leven(?! in)|door te leven|verder te leven|blijven leven)\\b|(?:klaar met|genoeg van) (?:het )?leven|(?:iedereen|de wereld|zij|jullie|ze) (?:\\w+ ){0,3}beter (?:af )?zonder mij|(?:van|voor) (?:de |een )?(?:brug|flat|dak|trein) (?:te )?spring|mezelf (?:ophangen|doodschieten|ophang)|ik wil niet meer\\b[.!]*$|denk(?:en)? (?:\\w+ ){0,3}aan (?:\\w+ )?(?:zelfmoord|de dood|doodgaan)
(?:snijd|snij|sneed|gesneden|snijden|kras)\\b[^.!?]{0,15}\\bmezelf|mezelf\\b[^.!?]{0,15}\\b(?:gesneden|gekrast|pijn gedaan|verwond|geslagen)
(?:vrouw|man|moeder|mama|vader|papa|zoon|dochter|kind|baby|peuter|broer|zus|oma|opa|vriend|vriendin|buurman|buurvrouw|collega|meneer|mevrouw|iemand|hij|zij|ze)\\b[^.!?]{0,40}\\b(?:(?:wordt|word|werd) niet (?:meer )?wakker|(?:beweegt|reageert|ademt) (?:niet|nergens|nauwelijks)|bewusteloos|stikt|verslikt zich|verdrinkt|loopt blauw aan|buiten westen|niet aanspreekbaar|heeft een (?:toeval|aanval))
(?:man|vrouw|iemand|kerel|jongen|vent|auto|hij|ze)\\b[^.!?]{0,40}\\b(?:achter (?:mij|me|ons) aan|achtervolgt|volgt (?:me|mij|ons)|valt (?:me|mij|ons) lastig|bedreigt|slaat (?:me|mij)|zit aan (?:me|mij)|grijpt (?:me|mij))
(?:mijn|m'n|ons|onze) (?:\\w+ )?(?:peuter|kind|kindje|kleuter|zoon|zoontje|dochter|dochtertje|meisje|jongen|baby|kleinkind|kleinzoon|kleindochter|kleine|kleintje)\\b[^.!?]{0,20}\\b(?:ervandoor|weggelopen|kwijt|verdwenen|zoek|vermist|verdwaald|meegenomen|ontvoerd|nergens)
(?:geslikt|slikte|ingenomen|genomen|gedronken)\\b[^.!?]{0,20}\\b(?:pillen|slaappillen|tabletten|bleek)|(?:veel|alle|te veel|heleboel|strip|pot|doos)\\b[^.!?]{0,20}\\b(?:pillen|slaappillen|tabletten|medicijnen|paracetamol)\\b[^.!?]{0,12}\\b(?:geslikt|ingenomen|genomen|op)
(?:rook|vuur|vlammen|brand)\\b[^.!?]{0,40}\\b(?:overal|kan er niet uit|kunnen er niet uit|kom er niet uit|opgesloten|vast)|overal (?:is )?(?:rook|vuur|brand)|(?:zit|zitten|zijn) (?:\\w+ )?(?:opgesloten|vast in de lift)
geen uitweg|geen hoop meer|(?:wil|laat) (?:\\w+ )?dat (?:het|alles|de pijn) (?:ophoudt|stopt|voorbij is)|(?:eind|einde) aan mijn leven
(?:mond|gezicht) (?:\\w+ )?(?:hangt|staat|trekt) (?:\\w+ )?scheef|scheve mond|(?:kan|kon) (?:ineens |plotseling |niet meer )*(?:niet (?:meer )?)?(?:praten|spreken|bewegen)\\b(?<=niet meer[^.!?]{0,12})|(?:been|arm|kant|zijde) (?:\\w+ )?verlamd|praat (?:\\w+ )?wartaal
(?:keel|tong|luchtpijp) (?:\\w+ )?(?:zwelt|gezwollen|dicht|knijpt)|epipen
\\b(?:bloedt|bloed uit|ik bloed|aan het bloeden)\\b(?! neus)|overal bloed|bot steekt
vliezen (?:zijn |net )?gebroken|water is gebroken|baby komt\\b|(?:heb|heeft) weeen
(?:wil|gaat|probeert|dreigt|dreigde) (?:me|mij|ons) (?:te )?(?:vermoorden|doden|slaan|steken|verkrachten|wurgen|iets aan te doen)|(?:greep|pakte|duwde|sloot|dwong|betastte|hield) (?:me|mij) (?:vast|beet|op|tegen|ineens|\\w+ )?|(?:laat|laten) (?:me|mij) niet (?:gaan|los|weg)`,
  de: `
(?:will|mo(?:e)?chte|wollte|werde|mag|konnte|wurde am liebsten|am liebsten) (?:\\w+ ){0,2}(?:nicht mehr (?:leben|da sein|weiterleben|existieren|aufwachen|weitermachen|hier sein)|sterben\\b|tot sein|mich umbringen|mir (?:et)?was antun|mir das leben nehmen|schluss machen mit allem|allem ein ende)
(?:mir|sich) (?:\\w+ )?(?:et)?was (?:anzutun|antun|antue|angetan)|das leben (?:zu )?nehmen|dem ein ende (?:zu )?(?:setzen|machen)|ware (?:ich )?(?:lieber|am liebsten) tot|ich ware tot
selbstmord|suizid(?:al)?|selbstverletz|selbsttotung
mich (?:selbst )?(?:umbringen|umzubringen|verletzen|zu verletzen|ritzen|zu ritzen|toten|zu toten)|ritze mich|umbringen will|verletze mich selbst
bringe? mich um\\b
kann (?:einfach |so )?nicht mehr (?:leben|weiter|weiterleben)|halte? (?:das|es|dieses leben) (?:alles )?nicht mehr (?:lange )?aus\\b(?=.*(?:leben|sterben|tot|verzweifelt|hilfe))|kein(?:en)? (?:sinn|grund) (?:mehr )?(?:zu leben|im leben)|leben hat keinen sinn|lebensmude|ohne mich besser dran
(?:bekomme?|kriege?|bekommt|kriegt) (?:\\w+ )?keine? luft|(?:atmet|atme|atmen) (?:\\w+ )?nicht|kann nicht (?:mehr )?atmen|erstick(?:t|e)
(?:zu viele|alle|eine ganze packung) (?:\\w+ )?(?:tabletten|schlaftabletten|pillen|medikamente) (?:geschluckt|genommen|eingenommen)|uberdosis
(?:ruf|rufen|rufe|hol|holen|hole|schick|schicken|verstandige)\\w* (?:sie )?(?:bitte |schnell |sofort |jemand )*(?:einen krankenwagen|den krankenwagen|112|110|die polizei|den notarzt|einen notarzt|einen arzt|die feuerwehr|hilfe)
(?:brauche|brauchen|braucht) (?:\\w+ )?(?:einen (?:arzt|notarzt|krankenwagen)\\b(?!termin)|arztliche hilfe|sofort hilfe|dringend hilfe|die polizei|medizinische hilfe)
herzinfarkt|herzanfall|herzstillstand|schlaganfall|panikattacke|krampfanfall|epileptischen anfall|allergischen? (?:schock|reaktion)|asthmaanfall
(?:ist|bin|liegt|wurde|gerade) (?:\\w+ ){0,2}(?:zusammengebrochen|zusammengesackt|ohnmachtig|bewusstlos|umgekippt|umgefallen|kollabiert|nicht ansprechbar|die treppe (?:hinunter|runter)gefallen)
blut(?:e|et|en) (?:\\w+ )?(?:stark|sehr|heftig|viel)|(?:starke|heftige) blutung|hort nicht auf zu bluten|verlier(?:e|t) (?:\\w+ )?blut
(?:schmerzen|schmerz|druck|stechen|enge) (?:in|auf) (?:der|meiner|seiner|ihrer) brust|brustschmerzen|brust tut (?:\\w+ )?weh|arm (?:ist|wird|fuhlt sich) (?:\\w+ )?taub
(?:habe|haben|finde|finden|suche|suchen|vermisse|vermissen) (?:\\w+ )?(?:mein|meinen|meine|unser|unsere|unseren) (?:\\w+ )?(?:kind|kinder|sohn|tochter|tochterchen|jungen|madchen|enkel|enkelin|baby|kleine|kleinen)\\b(?: \\w+){0,2} ?(?:verloren|nicht|nirgends|nirgendwo|aus den augen)?
(?:kann|konnen) (?:\\w+ )?(?:mein|meinen|meine|unser|unsere|unseren) (?:\\w+ )?(?:kind|sohn|tochter|enkel|enkelin|baby)\\w* (?:\\w+ )?(?:nicht|nirgends|nirgendwo)
(?:mein|meine|unser|unsere) (?:\\w+ )?(?:kind|sohn|tochter|junge|madchen|enkel|enkelin|baby) (?:\\w+ ){0,2}(?:verschwunden|weg\\b|vermisst|weggelaufen|entfuhrt|verloren gegangen)
notfall\\b|lebensgefahr
(?:schlagt|schlug|verprugelt|misshandelt|bedroht|bedrohte|verfolgt|stalkt|vergewaltigt|missbraucht|wurgt|greift|belastigt) (?:mich|uns)\\b|(?:werde|wurde) (?:ich )?(?:\\w+ )?(?:geschlagen|misshandelt|bedroht|verfolgt|vergewaltigt|missbraucht|angegriffen|uberfallen|erpresst)
(?:angst|trau(?:e)? mich nicht) (?:davor )?,? ?(?:nach hause|heim)|angst vor meinem (?:mann|freund|vater|partner|ex)|zu hause nicht sicher|nicht sicher zu hause
(?:hat|mit) (?:ein messer|einem messer|eine pistole|einer pistole|eine waffe|einer waffe)\\b|es wird geschossen|(?:einbrecher|jemand) (?:ist )?in (?:meinem|unserem|meiner) (?:haus|zimmer|wohnung)|bricht (?:gerade )?(?:jemand )?ein\\b
es brennt|brennt (?:es|das haus|die kuche|unser|mein)|(?:stock|haus|gebaude|zimmer|kuche|wohnung) brennt|feuer (?:im|in der|in dem|auf) |rieche? gas|gasleck|gasgeruch
(?:hatte|hatten|gab|ist) (?:\\w+ )?(?:einen? )?(?:schwerer|schweren |schlimmen )?(?:unfall|autounfall)\\b|(?:wurde|ist) (?:\\w+ )?(?:angefahren|uberfahren)|ertrink(?:t|e)
hilfe[,!]+(?: bitte| schnell)?|(?:bitte )?hilf(?:t)? mir[,! ]+(?:bitte|schnell)|bitte hilf mir|@hilfe!*$|, hilfe\\b
(?:grund|sinn|kraft|mut|lust|wille)\\b[^.!?]{0,25}\\b(?:zu leben|weiterzuleben|weiter ?leben|am leben|leben zu)\\b|(?:keinen?|kein) (?:grund|sinn|kraft|mut)\\b[^.!?]{0,25}leben|(?:genug vom|satt) (?:das )?leben|(?:alle|die welt|ihr|sie) (?:\\w+ ){0,3}(?:besser dran|besser) ohne mich|(?:von|vor) (?:der |einer |dem |einem |den )?(?:brucke|dach|zug|hochhaus) (?:zu )?spring|mich (?:erhangen|aufhangen|erschiessen)|denke? (?:\\w+ ){0,3}an (?:\\w+ )?(?:selbstmord|suizid|den tod)
mich\\b[^.!?]{0,20}\\b(?:geritzt|geschnitten|selbst verletzt|verletzt habe)
(?:frau|mann|mutter|mama|vater|papa|sohn|tochter|kind|baby|kleinkind|bruder|schwester|oma|opa|freund|freundin|nachbar|nachbarin|kollege|herr|jemand|er|sie)\\b[^.!?]{0,40}\\b(?:(?:wacht|wachte) nicht (?:mehr )?auf|(?:bewegt sich|reagiert|atmet) (?:nicht|kaum|nicht mehr)|bewusstlos|erstickt|verschluckt sich|ertrinkt|lauft blau an|nicht ansprechbar|hat einen (?:anfall|krampf))
(?:mann|frau|jemand|typ|kerl|auto|er|fremder)\\b[^.!?]{0,40}\\b(?:lauft mir|lauft uns|verfolgt|folgt mir|belastigt|bedroht|schlagt mich|fasst mich an|greift mich)
(?:mein|meine|unser|unsere) (?:\\w+ )?(?:kleinkind|kind|sohn|sohnchen|tochter|madchen|junge|baby|enkel|enkelin|enkelkind|kleiner|kleine)\\b[^.!?]{0,20}\\b(?:weggelaufen|verschwunden|weg\\b|abgehauen|vermisst|verlaufen|entfuhrt|nirgends)
(?:viele|alle|zu viele|packung|schachtel|haufen|menge)\\b[^.!?]{0,20}\\b(?:tabletten|pillen|schlaftabletten|medikamente)\\b[^.!?]{0,12}\\b(?:geschluckt|genommen|eingenommen)
(?:rauch|feuer|flammen)\\b[^.!?]{0,40}\\b(?:uberall|komme? nicht (?:mehr )?(?:raus|heraus|hinaus)|kommen nicht (?:raus|heraus)|eingeschlossen|gefangen)|uberall (?:ist )?(?:rauch|feuer|flammen)|(?:bin|sind|stecke|stecken) (?:\\w+ )?(?:eingesperrt|eingeschlossen|im aufzug fest)
keinen? ausweg|keine hoffnung mehr|(?:soll|dass es) (?:\\w+ )?(?:einfach |nur )?(?:aufhoren|aufhort|vorbei sein)|mein leben (?:zu )?beenden|meinem leben ein ende
(?:mund|gesicht|mundwinkel) (?:\\w+ )?(?:hangt|hangen|verzogen)|(?:kann|konnte) (?:plotzlich |auf einmal |nicht mehr )*(?:nicht (?:mehr )?)?(?:sprechen|reden|bewegen)\\b(?<=nicht mehr[^.!?]{0,14})|(?:bein|arm|seite) (?:\\w+ )?gelahmt|redet wirr
(?:hals|zunge|kehle|rachen) (?:\\w+ )?(?:schwillt|zugeschwollen|geschwollen|macht zu|schnurt)|epipen
\\b(?:blutet|ich blute)\\b|uberall blut|knochen (?:schaut|steht)
fruchtblase|(?:baby|kind) kommt\\b(?! (?:auch|mit|heute|morgen|spater|gern|in die|zur|zum))|habe wehen|hat wehen
(?:will|versucht|droht|drohte) (?:mich|uns|mir) (?:zu )?(?:umbringen|toten|umzubringen|schlagen|vergewaltigen|wurgen|abstechen|etwas anzutun)|mich\\b[^.!?]{0,25}\\b(?:gepackt|festgehalten|begrapscht|bedrangt|angefasst|eingesperrt|gezwungen|gestossen)|lasst mich nicht (?:gehen|los|weg|raus)`,
  fr: `
(?:veux|vais|voudrais|voulais|envie d[e']|pense a|pense|songe a|essaye de|prefere) ?(?:juste )?(?:mourir|me tuer|en finir|m'en finir|me suicider|me faire du mal|me pendre|mettre fin a mes jours|disparaitre pour toujours|me jeter)
suicid(?:e|er|aire)|mettre fin a (?:mes|ses) jours|automutil|me scarifie
me faire du mal|je me fais du mal|je me coupe les veines
plus envie de vivre|veux plus (?:vivre|etre la|exister|etre ici)|plus (?:la force|le courage|aucune raison) de (?:vivre|continuer)|aucune raison de vivre|(?:voudrais|prefererais) etre mort|mieux sans moi|j'en peux plus de (?:vivre|la vie|cette vie)|la vie ne vaut
(?:peux|peut|arrive|arrivons) (?:plus|pas|pas a|plus a) (?:bien )?respirer|(?:ne )?respire (?:plus|pas|mal)|du mal a respirer|s'etouffe|m'etouffe|etouffe\\b
(?:avale|pris) (?:trop de|toute la|toutes? (?:mes|les|ses)) (?:\\w+ )?(?:cachets|comprimes|pilules|medicaments|boite|plaquette)|overdose|surdose
appele[rz]?(?:-?moi)? (?:vite )?(?:une ambulance|l'ambulance|le 112|le 15|le 17|le 18|la police|les secours|les pompiers|un medecin|le samu|un docteur)
besoin (?:d'|de |urgent d')(?:un medecin|une ambulance|un docteur|secours|la police|aide medicale)\\b
(?:fait|ai|a|avoir|faire) (?:une |un )?(?:crise cardiaque|crise de panique|arret cardiaque|infarctus|avc|crise d'epilepsie|crise d'angoisse|crise d'asthme|malaise|reaction allergique)|crise cardiaque|crise de panique
(?:s'est|a|est|vient de|vient d'|suis) (?:\\w+ )?(?:evanoui|effondre|s'evanouir|s'effondrer|inconscient|tombe dans les pommes|perdu connaissance|perdre connaissance|tombe dans l'escalier)\\w*|ne (?:repond|reagit) plus (?:du tout|quand)|perdu connaissance
saigne (?:\\w+ )?(?:beaucoup|enormement|abondamment|fort)|(?:n'arrete|arrete) pas de saigner|hemorragie|perd(?:s)? (?:beaucoup|trop) de sang
mal a la poitrine|douleur(?:s)? (?:a|dans) la poitrine|poitrine (?:me )?serre|bras (?:est |gauche )*(?:engourdi|paralyse)
(?:perdu|trouve plus|retrouve plus|retrouve pas|trouve pas|trouve nulle part|cherche|trouve|retrouvons plus|trouvons plus) (?:mon|ma|notre|mes) (?:\\w+ )?(?:enfant|enfants|fils|fille|garcon|petit-fils|petite-fille|petit|petite|bebe)\\b
(?:mon|ma|notre) (?:\\w+ )?(?:enfant|fils|fille|garcon|petit-fils|petite-fille|bebe) (?:a|est|s'est) (?:disparue?|perdue?|introuvable|enlevee?|fugue)
(?:c'est une|une|cas d'|vraie) ?urgence(?! ?s)\\b(?!.*(?:sortie|numero))|c'est urgent.*(?:medecin|docteur|malade)
(?:me|nous) (?:frappe|bat|tape dessus|menace|suit|harcele|viole|viol|agresse|agressee?|poursuit|etrangle|maltraite)\\b|(?:m'a|nous a|m'ont) (?:\\w+ )?(?:frappee?|battue?|violee?|agressee?|menacee?|poignardee?|suivie?|attaquee?)|on me suit|quelqu'un me suit
peur de (?:rentrer|retourner) (?:chez moi|a la maison)|peur de mon (?:mari|copain|pere|compagnon|conjoint|ex)|pas en securite (?:chez moi|a la maison)
(?:a|avec) un (?:couteau|pistolet|fusil)\\b|une arme\\b|coups de feu|(?:quelqu'un|un voleur) (?:est )?(?:dans|entre) (?:chez|ma|mon)|en train de cambrioler
il y a le feu|au feu\\b|(?:y a|il y a) (?:un )?(?:incendie|du feu)|(?:maison|immeuble|cuisine|voiture|chambre|appartement) (?:est en feu|brule|prend feu)|sens (?:une odeur de |le )gaz|odeur de gaz|fuite de gaz
(?:eu|fait|il y a eu) un (?:grave )?accident|renversee? par|se noie|me noie
au secours|a l'aide\\b|aidez[- ]moi(?:[,! ]+(?:vite|s'il|je vous|svp))|aide[- ]moi[,! ]+(?:vite|s'il|stp)|@aidez[- ]moi!*$
(?:raison|envie|force|courage|sens|gout)\\b[^.!?]{0,20}\\b(?:de |a )(?:vivre|continuer a vivre|rester en vie)\\b(?<=(?:plus|pas|aucune|aucun|sans)[^.!?]{0,45})|(?:marre|assez|fatiguee?) de (?:vivre|la vie)|(?:mieux|meilleur) sans moi|sauter (?:du|d'un|de la|sous) (?:pont|toit|balcon|fenetre|train|immeuble)|me pendre|me tirer une balle|idees (?:noires|suicidaires)|pense (?:\\w+ )?a la mort
me (?:suis|fais) (?:encore |de nouveau )?(?:coupee?|taillade|mutilee?|scarifiee?|du mal)\\b(?! le doigt| les cheveux)
(?:femme|mari|mere|maman|pere|papa|fils|fille|enfant|bebe|frere|soeur|grand-mere|grand-pere|ami|amie|voisin|voisine|collegue|monsieur|dame|quelqu'un|il|elle)\\b[^.!?]{0,40}\\b(?:(?:ne )?(?:se reveille|bouge|respire|repond|reagit) (?:pas|plus)|inconsciente?|s'etouffe|etouffe|se noie|devient bleue?|fait (?:un malaise|une crise|des convulsions))
(?:homme|femme|quelqu'un|type|mec|inconnu|voiture|il)\\b[^.!?]{0,25}\\b(?:me suit|nous suit|me poursuit|me harcele|me menace|me frappe|m'agresse|me touche)\\b
(?:mon|ma|notre) (?:\\w+ )?(?:petit|petite|enfant|fils|fille|garcon|bebe|petit-fils|petite-fille|gamin|gamine)\\b[^.!?]{0,12}\\b(?:a disparu|s'est perdue?|est perdue?|s'est enfuie?|s'est sauvee?|a fugue|introuvable|plus la|nulle part)
(?:avale|pris|bu)\\b[^.!?]{0,12}\\b(?:plein de|trop de|beaucoup de|tous? (?:mes|les|ses)|toutes? (?:mes|les|ses)|une boite de|de la javel)\\b ?(?:medicaments|cachets|comprimes|pilules|somniferes)?
(?:fumee|feu|flammes)\\b[^.!?]{0,40}\\b(?:partout|sortir|coincee?s?|piegee?s?|bloquee?s?)(?=[^?]*$)|(?:suis|sommes) (?:\\w+ )?(?:coincee?s?|enfermee?s?|bloquee?s?) (?:dans|a l'interieur)
(?:plus|pas) d'issue|plus d'espoir|(?:veux|voudrais) (?:juste |que )*(?:ca|tout|cette douleur) (?:s'arrete|cesse|finisse)|d'en finir\\b|en finir avec (?:la|ma) vie
(?:bouche|visage) (?:\\w+ )?(?:de travers|tordue?|paralysee?|deformee?)|(?:peut|peux|arrive) (?:plus|plus a|soudain pas) (?:a )?(?:parler|bouger)|(?:jambe|bras|cote) (?:\\w+ )?paralys
(?:gorge|langue) (?:\\w+ )?(?:gonfle|enfle|se ferme|se serre|se bloque)|epipen
\\b(?:il|elle|je|ca|qui) saigne\\b|du sang partout|l'os (?:sort|ressort)
perdu les eaux|bebe arrive\\b|(?:j'ai|a) des contractions|accouche\\b
(?:veut|va|essaie de|menace de|voulait) (?:me|nous) (?:tuer|frapper|violer|etrangler|poignarder|faire du mal)|(?:m'a|m'ont) (?:\\w+ )?(?:attrapee?|agrippee?|touchee?|coincee?|enfermee?|forcee?|poussee?|plaquee?|saisie?)\\b|(?:ne )?me laisse pas (?:partir|sortir)|perdu (?:notre|mon|ma) (?:\\w+ )?(?:fils|fille|enfant)`,
  es: `
(?:quiero|voy a|quisiera|queria|ganas de|pienso en|pensando en|prefiero|preferiria|intente|mejor) (?:solo )?(?:morir(?:me)?\\b|matarme|suicidarme|acabar con (?:todo|mi vida)|hacerme dano|quitarme la vida|estar muert[oa]|quitarme de en medio|desaparecer para siempre|tirarme)
suicid(?:io|arme|a|arse)|autolesi|me corto las venas|hacerme dano|me hago dano|quitarme la vida
no (?:quiero|tengo ganas de|tengo fuerzas para|puedo|merece la pena) (?:seguir )?(?:viviendo|vivir|existir|estar aqui mas|despertar)\\b|no quiero seguir|sin ganas de vivir|(?:ningun|no hay|no tengo) motivo(?:s)? para vivir|mejor sin mi|ojala estuviera muert
no puedo (?:ni )?respirar|no (?:respira|puede respirar|esta respirando)|dejo de respirar|me ahogo|se ahoga|se esta ahogando|atragantad
(?:tomado|tragado|tome|tomo) (?:demasiadas|todas las|un bote|una caja) (?:de )?(?:\\w+ )?(?:pastillas|medicamentos|pildoras)?|sobredosis
(?:llam(?:e|en|a|ar|ad)|avise|avisen|manden|traigan|pidan) (?:ya |rapido |por favor )?(?:a )?(?:una ambulancia|la ambulancia|al? (?:112|911|061)|la policia|un medico|los bomberos|emergencias|un doctor)
(?:necesito|necesitamos|necesita) (?:\\w+ )?(?:un medico|una ambulancia|un doctor|ayuda medica|ayuda urgente|a la policia)\\b
(?:un|dando un|dado un) (?:infarto|ataque de panico|ataque al corazon|ictus|paro cardiaco|ataque epileptico|ataque de ansiedad)|ataque al corazon|ataque de panico|reaccion alergica|ataque de asma
(?:se ha|se|esta|ha|acaba de) (?:desmayado|desmayo|desmayarse|desplomado|desplomo|inconsciente|perdido el conocimiento|caido por las escaleras)|perdio el conocimiento|no (?:reacciona|responde a nada)
sangr(?:ando|o|a) (?:mucho|muchisimo|demasiado|sin parar)|no para de sangrar|hemorragia|pierd(?:e|o) mucha sangre
(?:duele|dolor en|dolor de|presion en|opresion en) (?:mucho )?el pecho|dolor de pecho|brazo (?:izquierdo )?(?:dormido|adormecido|entumecido)
(?:perdido|perdi|no encuentro|no encontramos|no veo|busco|buscamos|no aparece) a? ?(?:mi|mis|nuestro|nuestra) (?:\\w+ )?(?:hijo|hija|hijos|nino|nina|bebe|nieto|nieta|pequeno|pequena)\\b
(?:mi|nuestro|nuestra) (?:\\w+ )?(?:hijo|hija|nino|nina|bebe|nieto|nieta) (?:ha desaparecido|se ha perdido|desaparecio|se perdio|no aparece|se ha escapado)|se (?:me|nos) ha perdido (?:mi|el|la|nuestro|nuestra) (?:hijo|hija|nino|nina)
emergencia medica|es una emergencia|una urgencia medica|peligro de muerte
(?:me|nos) (?:pega|pego|golpea|golpeo|maltrata|amenaza|amenazo|persigue|sigue un|viene siguiendo|acosa|violo|ataco|agredio|apunalo|esta siguiendo|estan siguiendo|ha pegado|han pegado|han atacado|ha amenazado|quiere matar|va a matar)\\b|(?:alguien|un hombre) me (?:sigue|persigue)|me han (?:violado|agredido|atacado|pegado)
miedo de (?:volver|ir|regresar) a (?:mi )?casa|miedo a mi (?:marido|novio|padre|pareja|ex)|miedo de mi (?:marido|novio|padre|pareja|ex)|no estoy segur[oa] en (?:mi )?casa
(?:tiene|con) (?:un cuchillo|una pistola|un arma|una navaja)\\b|disparos|(?:alguien|un ladron) (?:ha entrado|esta|entro) en mi (?:casa|habitacion)|estan entrando a robar
(?:hay|es un|hay un) (?:fuego|incendio)|(?:casa|edificio|cocina|coche|habitacion) (?:esta )?(?:en llamas|ardiendo|se quema)|se (?:esta )?quema(?:ndo)? (?:la|el|mi)|huele a gas|fuga de gas
(?:tenido|tuve|hubo|ha habido|sufrido) un (?:grave )?accidente|atropell
socorro|auxilio|ayud(?:eme|enme|ame)[,! ]+(?:por favor|rapido|ya)|@ayuda!+$
(?:razon|motivo|ganas|fuerzas|sentido)\\b[^.!?]{0,20}\\b(?:para |de )?(?:vivir|seguir viviendo|seguir con vida)\\b(?<=(?:no|ningun|ninguna|sin|ya)[^.!?]{0,45})|(?:harto|harta|cansado|cansada) de (?:vivir|la vida)|(?:mejor|mejores) sin mi\\b|(?:tirarme|saltar) (?:de|del|por|desde|al) (?:un |el |la |lo alto )?(?:puente|balcon|ventana|tejado|tren|edificio)|ahorcarme|pegarme un tiro|pienso (?:\\w+ )?en (?:la muerte|el suicidio)
me (?:he vuelto a |he |vuelvo a )(?:cortar|cortado|hacer dano|hecho dano)\\b(?! el pelo| el dedo)[^.!?]{0,12}(?:brazos?|munecas?|piernas?|otra vez|)
(?:mujer|marido|madre|mama|padre|papa|hijo|hija|nino|nina|bebe|hermano|hermana|abuelo|abuela|amigo|amiga|vecino|vecina|companero|senor|senora|alguien|el|ella|se esta)\\b[^.!?]{0,40}\\b(?:no (?:se )?(?:despierta|mueve|respira|responde|reacciona)|inconsciente|atragantando|ahogando|convulsiones|(?:se pone|esta) azul\\b)
(?:hombre|mujer|alguien|tipo|tio|desconocido|coche)\\b[^.!?]{0,25}\\b(?:me sigue|nos sigue|me persigue|me acosa|me amenaza|me pega|me ataca|me toca|me esta siguiendo)\\b
(?:mi|nuestro|nuestra) (?:\\w+ )?(?:nino|nina|hijo|hija|bebe|nieto|nieta|pequeno|pequena|peque|chiquillo)\\b[^.!?]{0,8}\\b(?:se ha (?:escapado|perdido|ido)|ha desaparecido|se perdio|se escapo|no aparece|desaparecio)
(?:tomado|tragado|bebido|tome|trague)\\b[^.!?]{0,12}\\b(?:muchas|muchisimas|demasiadas|todas las|un monton de|lejia)\\b ?(?:pastillas|pildoras|medicinas)?
(?:humo|fuego|llamas)\\b[^.!?]{0,40}\\b(?:por todas partes|no puedo salir|no podemos salir|atrapad[oa]s?|encerrad[oa]s?)|(?:estoy|estamos) (?:\\w+ )?(?:atrapad[oa]s?|encerrad[oa]s?) (?:en|dentro)
(?:no hay|sin|ya no hay) salida\\b(?! de)|sin esperanza|(?:quiero|solo quiero) que (?:pare|todo acabe|se acabe|todo termine)\\b|acabar con mi vida
(?:boca|cara) (?:\\w+ )?(?:torcida|caida|paralizada)|(?:no puede|no puedo|ya no puede) (?:hablar|mover(?:se|me)?)\\b(?! (?:ahora|con|de|mas alto))|(?:pierna|brazo|lado) (?:\\w+ )?paralizad
(?:garganta|lengua)\\b[^.!?]{0,12}\\b(?:cierra|hincha|hinchada|inflama)|(?:cerrando|hinchando|inflamando) la (?:garganta|lengua)|epipen
\\b(?:sangra|sangro|sangrando)\\b|sangre por todas partes|se ve el hueso
(?:he roto|ha roto|rompi|rompio) aguas|viene el bebe|contracciones|de parto
(?:quiere|va a|intenta|amenaza con|intento) (?:matarme|matarnos|pegarme|violarme|hacerme dano|estrangularme)|me (?:quiere|va a|intenta) (?:matar|pegar|violar)\\b(?! de risa)|me (?:ha|han|agarro|toco|encerro) (?:\\w+ )?(?:agarrad[oa]|tocad[oa]|encerrad[oa]|sujetad[oa]|forzad[oa]|empujad[oa]|acorralad[oa])|no me deja (?:salir|irme|ir)\\b|hemos perdido a (?:mi|nuestro|nuestra)`,
};

/** What sounds so and is none: jokes, stories, exhibits, what a thing does. Taken out before anything is looked for. */
export const NO_DISTRESS = [
  // en
  `(?:suicid(?:e|al)|self[- ]?harm) (?:prevention|awareness|squad|bomb\\w*|attack\\w*|rates?|mission|note in|hotline poster|help ?line)`,
  `(?:book|film|movie|play|lecture|talk|exhibition|painting|song|story|article|chapter|documentary|paper|thesis|room|scene|read|studying) (?:about|on|of) (?:\\w+ )?(?:suicide|self[- ]?harm|zelfmoord|selbstmord|suizid|suicidio)`,
  `(?:want|going|about|dying|could|thought i(?:'d| would)) (?:to )?(?:die|died) (?:laughing|of (?:laughter|boredom|embarrassment|shame|curiosity|heat|cold|hunger)|for|to (?:see|know|try))|(?:nearly|almost) died (?:laughing|of)|to die for|dying (?:to|of (?:laughter|boredom|curiosity|thirst))`,
  `(?:laugh\\w*|giggl\\w*|cried|crying|funny|hilarious|ran|run)\\b[^.!?]{0,30}(?:could(?:n'?t| not| hardly| barely)|can'?t|cannot) breathe`,
  `(?:could|would) kill for|(?:feet|back|shoes|head|boss|knees|heels|jokes?|suspense|heat) (?:is|are|was|were) killing me|killed me(?: laughing)?|kill(?:ing)? time`,
  `(?:phone|battery|laptop|car|engine|plant|tablet|watch) (?:has |just |is )?(?:died|dead|dying|collapsed)`,
  `(?:fire (?:exit|alarm|drill|place|works|wall|escape|extinguisher|station|truck|engine))|on fire (?:today|tonight|lately)|heart attack (?:burger|grill)|this (?:song|band|team) is on fire`,
  `(?:afraid|scared) (?:of heights|of spiders|of flying)|help me (?:please )?(?:find|with|choose|book|order|understand|translate)`,
  `(?:hits|hit|beats|following) me (?:as|that|on|up|hard|in the feels|like)|follow(?:s|ing)? (?:me|us) on (?:instagram|twitter|social)`,
  `(?:lost|can'?t find|looking for) (?:my|our) (?:son|daughter|child|kid)'s`,
  `looking for my (?:son|daughter|child|kids?|boy|girl|baby)(?:'s)? (?:a |new |some |present|gift|size|school|class|shoes|coat|jacket|room)`,
  `(?:die|dying|died|kills?|killed) (?:in|at|by|of) (?:the (?:film|movie|book|play|story|war|end)|1[0-9]{3}|19\\d\\d|20\\d\\d)`,
  `(?:can(?:'?t|not)) go on (?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|the|a|this|that|my|holiday|foot)`,
  `(?:printer|computer|job|boss|homework|traffic|heat|queue|wait|exam|machine|imprimante|chaleur|boulot|ordinateur|impresora|calor|trabajo|ordenador)\\b[^.!?]{0,20}(?:kill(?:ing)? me|to suicide|me tuer|me tue|me va a matar|me mata)`,
  // nl
  `zelfmoord(?:preventie|terrorist\\w*|aanslag\\w*|commando|lijn|cijfers)|(?:boek|film|lezing|documentaire|artikel|tentoonstelling|voorstelling|stuk|lied|verhaal|scriptie) over (?:\\w+ )?(?:zelfmoord|zelfdoding|suicide)`,
  `lach(?:te|ten)? (?:me|mij|ons|je) (?:\\w+ )?dood|dood ?(?:lachen|gelachen|moe|simpel|leuk|normaal|gewoon|verveeld|vervelen|schamen|stil)|(?:gelachen|lachen|lachten)\\b[^.!?]{0,30}(?:geen (?:adem|lucht)|stikken|stikte\\w*)|stik(?:ken|te|t|kend)? van (?:het )?(?:lachen|de lach|warmte|honger)|(?:ga|ging|sterf|sterven|stierf) (?:\\w+ )?(?:dood )?van (?:de |het )?(?:honger|dorst|lachen|warmte|hitte|kou|verveling|nieuwsgierigheid|schaamte)|pijn,? ik ga dood|voeten[^.!?]{0,25} dood`,
  `(?:brand(?:alarm|trap|oefening|blusser|deur|weer(?:wagen|museum)?))|(?:telefoon|batterij|accu|laptop) (?:is |was )?(?:dood|uitgevallen)`,
  `zoek (?:\\w+ )?(?:voor )?(?:mijn|m'n) (?:zoon|dochter|kind|zoontje|dochtertje) (?:een|schoenen|iets|nieuwe)|help me (?:even |eens )?(?:met|zoeken|kiezen|vinden)|volg(?:t)? (?:me|ons) op (?:instagram|twitter)`,
  // de
  `(?:selbstmord|suizid)(?:pravention|attentat\\w*|attentater\\w*|kommando|rate\\w*|anschlag\\w*)|(?:buch|film|vortrag|doku\\w*|artikel|ausstellung|stuck|lied|geschichte|arbeit) (?:uber|zum thema|zu) (?:\\w+ )?(?:selbstmord|suizid\\w*|selbsttotung)`,
  `lach(?:e|te|ten)? (?:mich|uns) (?:\\w+ )?(?:tot|schlapp|kaputt)|tot ?(?:gelacht|lachen)|(?:gelacht|lachen|lachten)\\b[^.!?]{0,30}(?:keine luft|nicht (?:mehr )?atmen|erstick\\w*)|sterb(?:e|en) (?:\\w+ )?(?:vor|fur) |(?:vor (?:lachen|hunger|durst|langeweile|neugier|scham|hitte|hitze|kalte)|fur \\w+ ) ?(?:sterben|gestorben)|bringt mich (?:noch )?um\\b`,
  `feuer(?:alarm|loscher|treppe|wehrauto|werk)|brandschutz|es brennt (?:mir )?(?:unter|auf den nageln|noch licht)|(?:handy|akku|laptop) (?:ist )?(?:tot|ausgegangen)|notfall ?(?:ausgang|nummer|plan|kontakt)|arzt ?termin`,
  `such(?:e|en) (?:\\w+ )?fur (?:meine?n?|unsere?n?) (?:sohn|tochter|kind)|hilf mir (?:mal |bitte )*(?:bei|beim|mit|suchen|finden)|folgt mir auf|(?:suche|habe|haben|suchen) (?:meine?n?|unsere?n?) (?:\\w+ )?(?:kind|kinder|sohn|tochter|enkel|enkelin|baby|kleine)(?:s|en)? (?:ab|mit|dabei|gern|lieb|zur|zum|heute|morgen|schon|krank|angemeldet|vom|in die|im|am|hier)|habe (?:\\w+ )?meine (?:kinder|kind|tochter|enkelin)(?: (?:\\w+ ){0,2}(?:mit|dabei|gebracht|mitgebracht))?[.!]?$|finde (?:\\w+ )?(?:mein|meine|meinen|unser|unsere) (?:\\w+ )?(?:kind|sohn|tochter|enkel|enkelin) (?:\\w+ )?(?:toll|suss|klasse|wunderbar|gut)`,
  // fr
  `(?:prevention|taux|attentat|commando|mission) (?:du |de |d'un )?suicid\\w*|suicide squad|attentat[- ]suicide|(?:livre|film|conference|documentaire|article|exposition|piece|chanson|roman|memoire) sur (?:le |la )?(?:\\w+ )?suicide`,
  `mort(?:e|s|es)? de (?:rire|faim|soif|froid|fatigue|chaud|honte|trouille|peur)|mour(?:ir|ais|rait) de (?:rire|faim|soif|froid|chaud|honte|curiosite|ennui)|a mourir de rire|(?:ri|rire|rigole|rigoler|rigolait|riait)\\b[^.!?]{0,30}(?:respirer|etouff\\w*)|envie de mourir de rire|une chaleur a mourir`,
  `sorti?e? de secours|issue de secours|salle d'urgences?|service des urgences|numero d'urgence|feux? d'artifice|feux? rouges?|alarme incendie|exercice d'incendie|(?:portable|telephone|batterie) (?:est )?mort\\w*|roue de secours|trousse de secours`,
  `(?:cherche|trouve) (?:\\w+ )?pour (?:mon|ma) (?:fils|fille|enfant|bebe)|(?:cherche|trouve) (?:mon|ma|notre) (?:fils|fille|enfant) (?:a la|a l'|au|vers|apres|tres|trop|vraiment)|aidez[- ]moi (?:s'il vous plait )?a (?:trouver|choisir|reserver|comprendre)|suivez[- ](?:moi|nous)`,
  // es
  `(?:prevencion|tasa|mision|escuadron|atentado|terrorista) (?:del? )?suicid\\w*|escuadron suicida|(?:libro|pelicula|charla|documental|articulo|exposicion|obra|cancion|conferencia|novela) sobre (?:el |la )?(?:\\w+ )?suicidio`,
  `muero de (?:risa|hambre|sed|frio|calor|ganas|sueno|verguenza|curiosidad|aburrimiento)|mor(?:ir|irse|irme|ia|imos) de (?:risa|hambre|sed|frio|calor|verguenza|aburrimiento)|muert[oa] de (?:risa|hambre|sed|frio|calor|miedo|cansancio|sueno|verguenza)|(?:reimos|rei|reir|reirme|reia|reido)\\b[^.!?]{0,30}respirar|me (?:mata|matan) (?:la curiosidad|los pies|la espalda)|de muerte\\b|para morirse`,
  `salida de (?:emergencia|incendios)|alarma de incendios|simulacro de incendio|fuegos artificiales|juego de disparos|(?:movil|bateria|telefono) (?:se )?(?:ha )?(?:muerto|muri\\w*)|numero de emergencias|urgencias del`,
  `(?:busco|buscamos) (?:\\w+ )?para (?:mi|mis|nuestro|nuestra)|busco a mi (?:hijo|hija) (?:a la|al|del|en la) (?:salida|colegio|guarderia)|ayud(?:eme|ame) (?:por favor )?(?:a|con) |me sigue (?:en|pareciendo|gustando|doliendo|faltando)|siguenos`,
].join('|');
