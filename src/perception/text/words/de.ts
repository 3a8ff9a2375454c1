/** German words of feeling and of service. See `../lexicon.ts` for the shape: feeling, valence in [-4, 4], words. */
export const GERMAN_WORDS = `
joy 3.4: großartig fantastisch phantastisch wunderbar wundervoll hervorragend ausgezeichnet genial herrlich perfekt spektakulär überglücklich begeistert begeisternd entzückt traumhaft liebe ich_liebe lieben geliebt sensationell exzellent unvergesslich hammer bombastisch beste besten bester vorzüglich grandios
joy 2.7: glücklich froh fröhlich freude freue freuen freut gefreut erfreut schön schöner schönste wunderschön toll spaß spass lustig super klasse prima hübsch lachen gelacht genießen genieße genossen jubel juhu hurra spitze mega verliebt heiter vergnügen geil
joy 2: angenehm amüsant beeindruckend beeindruckt bezaubernd charmant cool dankbar erleichtert faszinierend fasziniert gemütlich inspirierend lächeln lecker köstlich nett niedlich stolz süß unterhaltsam zufrieden gefällt gefallen gefiel vorfreude mag_ich
good 1.9: aufmerksam barrierefrei bequem danke dankeschön dank empfehlenswert empfehle effizient einfach freundlich gut gute guter gutes herzlich höflich hilfreich hilfsbereit kompetent liebevoll lieb nützlich praktisch professionell sympathisch verlässlich willkommen zuverlässig zuvorkommend lohnt_sich lohnenswert sehenswert weiter_so
good 1.3: besser fair gelungen geklappt gelöst günstig ehrlich erfolg erfolgreich interessant klar korrekt ordentlich pünktlich richtig ruhig sauber schnell sicher übersichtlich verständlich geholfen reibungslos spannend
good 1.2: kein_problem keine_sorge nicht_schlecht gar_nicht_schlecht alles_gut alles_klar passt_schon kein_thema nichts_auszusetzen
anger -3.2: wütend stinksauer hasse hassen hass empörend empört betrug abzocke abgezockt scheiße scheiss scheiß beschissen verdammt arschloch verarscht kotzt_mich zornig
anger -2.5: ärgerlich ärgert ärger sauer verärgert genervt nervt nervig nervend frustriert frustrierend frust wut böse frech unverschämt unverschämtheit inakzeptabel unmöglich lächerlich dreist unfair respektlos unerhört idiot idioten dumm blöd satt_damit habe_es_satt habe_genug reicht_mir schnauze_voll schikane zorn
anger -1.9: nicht_was_ich_gefragt habe_ich_nicht_gefragt nicht_gemeint hast_du_schon_gesagt haben_sie_schon_gesagt beschwerde beschweren beschwere arrogant gleichgültig ignoriert inkompetent nutzlos unfreundlich unhöflich unprofessionell unsinn quatsch verschwendung verschwendet zumutung ungeduldig rücksichtslos patzig
sadness -2.8: verzweifelt verzweiflung deprimiert deprimierend depressiv elend hoffnungslos trauer am_boden_zerstört tragisch suizidal gestorben verstorben
sadness -2.2: traurig enttäuscht enttäuschend enttäuschung unglücklich weine weinen geweint einsam kummer bereue verletzt betrübt niedergeschlagen beschämt schmerz schmerzhaft tränen
sadness -1.5: leider schade langweilig gelangweilt müde erschöpft vermisse vermisst bedauerlich bedauere heimweh aufgegeben
fear -2.6: angst ängstlich panik panisch erschrocken furchteinflößend gruselig verängstigt entsetzt bedroht unsicher_fühle todesangst beängstigend
fear -1.7: besorgt sorge sorgen nervös angespannt gestresst stress stressig unsicher unruhig gefahr gefährlich überfordert beunruhigend beunruhigt fürchte
disgust -2.8: ekelhaft eklig ekel widerlich abscheulich angewidert abstoßend igitt bäh pfui stinkt stinken gestank übel
disgust -2: dreckig schmutzig schmuddelig klebrig unhygienisch verschimmelt ungenießbar versifft verdreckt
surprise 1.6: wow wahnsinn erstaunlich unglaublich verblüffend atemberaubend
surprise 0.4: überrascht überraschend überraschung erstaunt unerwartet plötzlich donnerwetter verblüfft
surprise -1.2: schockierend schockiert schock
bad -3: schrecklich furchtbar grauenhaft grausam entsetzlich katastrophal katastrophe albtraum alptraum schlimmste schlechteste miserabel horror desaster unterirdisch
bad -2.2: schlecht schlechter schlimm kaputt mies hässlich fehlgeschlagen mist fehler falsch gescheitert unzumutbar mangelhaft chaotisch schlamperei versaut
bad -1.6: abgesagt ausverkauft außer_betrieb beschädigt defekt durcheinander geklaut gestohlen kompliziert lärm mühsam problem probleme schwierig störung teuer überfüllt überteuert unbequem unklar unpraktisch unübersichtlich unzuverlässig verspätet verspätung verspätungen verwirrend verwirrt umständlich verpasst fehlt zu_laut zu_spät zu_teuer zu_voll zu_lange mittelmäßig irreführend gewartet
bad -1.2: geschlossen funktioniert_nicht funktionieren_nicht geht_nicht ging_nicht klappt_nicht verstehe_nicht verstehe_das_nicht finde_nicht nicht_gefunden kalt lange_schlange langsam rückerstattung niemand_hat verloren wartezeit schwach steckt_fest umsonst_gekommen
bad -3.1: will_sterben mich_umbringen
none 0: fundbüro schwarzes_loch schwarze_löcher dunkle_materie notausgang keine_ahnung ja nein bitte hilfe gratis kostenlos
`;
export const GERMAN_STEPS = {
  up: 'absolut äußerst besonders echt enorm extrem ganz höchst richtig sehr so super total überaus unglaublich völlig wahnsinnig wirklich zu zutiefst mega voll viel',
  down: 'bisschen einigermaßen etwas fast halbwegs kaum leicht relativ wenig weniger ziemlich eher',
  not: 'nicht nix kein keine keinen keinem keiner nie niemals niemand nichts ohne weder kaum',
  but: 'aber jedoch obwohl trotzdem allerdings',
  ask: 'ist sind kann können könnte darf hat haben habt gibt was wo wann welche welcher wer wie wird muss wieviel',
};
