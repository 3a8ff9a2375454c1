/** Dutch words of feeling and of service. See `../lexicon.ts` for the shape: feeling, valence in [-4, 4], words. */
export const DUTCH_WORDS = `
joy 3.4: geweldig fantastisch prachtig schitterend fenomenaal perfect super supermooi superleuk uitstekend voortreffelijk briljant magnifiek dolblij dolgelukkig opgetogen verrukt zalig hou_van hou_ervan houd_van hield_van houden_van magisch onvergetelijk top toppie het_beste de_beste
joy 2.7: blij gelukkig heerlijk leuk leuks leuker leukste liefde lieve lief mooi mooier mooiste genieten geniet genoten genot enthousiast vrolijk fijn fijne plezier pret lachen lach grappig hilarisch gaaf gave vet_leuk vet_cool hoera jippie joepie verliefd bewonder bewondering
joy 2: aangenaam aardig boeiend charmant cool dankbaar fascinerend gezellig gezellige glimlach inspirerend kijk_uit_naar kijken_uit_naar lekker lekkere knus opgelucht schattig smakelijk tevreden tof toffe trots vermakelijk verheug zin_in indrukwekkend
good 1.9: attent beleefd behulpzaam betrouwbaar bedankt dankjewel dankuwel dank comfortabel deskundig efficiënt goed goede handig hartelijk makkelijk gemakkelijk netjes prima professioneel nuttig vriendelijk vlot waardeer waardering welkom gastvrij zorgzaam verzorgd aanrader raad_aan raad_het_aan de_moeite_waard goeie
good 1.3: eerlijk geslaagd gelukt helder duidelijk interessant juist keurig opgelost oké rustig schoon snel soepel veilig verbeterd zorgvuldig kalm beter voordelig toegankelijk
good 1.2: geen_probleem geen_zorgen niet_slecht niet_verkeerd geen_klachten helemaal_goed geen_punt valt_mee viel_mee
anger -3.2: woedend razend haat haten hatelijk schandalig schande bedrog oplichting oplichters godverdomme verdomme klote kut klootzak tering kutzooi hufter
anger -2.5: boos boze kwaad kwade woede ergerlijk erger ergeren ergert geërgerd frustrerend gefrustreerd frustratie irritant irriteert geïrriteerd belachelijk brutaal onbeschoft onacceptabel onaanvaardbaar oneerlijk asociaal zat_van ben_het_zat beu dom idioot idioten waardeloos respectloos schofterig boosheid pisnijdig ziedend
anger -1.9: niet_wat_ik_vroeg vroeg_ik_niet niet_wat_ik_bedoel dat_zei_je_al luister_niet klacht klagen klaag arrogant nonchalant onbeleefd onvriendelijk onbehulpzaam onprofessioneel nutteloos onzin flauwekul rot_op verspilling verspild vervelend genegeerd negeren ongeduldig stom stomme slordig
sadness -2.8: depressief wanhopig wanhoop ellendig ellende radeloos ontroostbaar verdriet gebroken_hart hopeloos rouw suïcidaal overleden
sadness -2.2: verdrietig droevig bedroefd somber treurig teleurgesteld teleurstellend teleurstelling ongelukkig huilen huil gehuild eenzaam spijt pijn gekwetst kwetsend triest beschaamd
sadness -1.5: helaas jammer mis_hem mis_haar mis_je gemist saai saaie vervelen moe uitgeput verveeld heimwee opgegeven
fear -2.6: angstig bang doodsbang angst paniek in_paniek eng eerie griezelig beangstigend doodeng onveilig bedreigd schrik geschrokken
fear -1.7: bezorgd zenuwachtig nerveus gespannen gestrest stress ongerust onrustig zorgen_over maak_me_zorgen zorgelijk overweldigd gevaar gevaarlijk onzeker verontrustend
disgust -2.8: walgelijk walg misselijk smerig goor gore ranzig afschuwelijk weerzinwekkend gadver getver bah gatver stinkt stinken stank
disgust -2: vies vieze vuil vuile plakkerig onhygiënisch onsmakelijk beschimmeld kleverig
surprise 1.6: wauw wow verbluffend verbazingwekkend ongelooflijk ongelofelijk verbijsterend
surprise 0.4: verrast verrassend verrassing verbaasd onverwacht plotseling jeetje jeetjemina goh
surprise -1.2: schokkend geschokt
bad -3: verschrikkelijk vreselijk slechtste rampzalig ramp nachtmerrie afgrijselijk bagger belabberd drama dramatisch
bad -2.2: slecht slechter kapot stuk mislukt fout foute lelijk rommel rommelig beroerd verkeerd puinhoop waardeloze erger_dan troep
bad -1.6: afgelast geannuleerd beschadigd buiten_werking defect duur dure te_duur fouten lastig lawaai lawaaierig mislukking moeilijk ongemakkelijk onduidelijk onbetrouwbaar onhandig oncomfortabel ontbreekt overvol probleem problemen storing te_druk te_laat te_lang te_hard tegenvallend tegenvaller uitverkocht verpest vertraagd vertraging verwarrend verward zwak matig gestolen vastgelopen misleidend valt_tegen viel_tegen gewacht
bad -1.2: dicht gesloten doet_het_niet deed_het_niet werkt_niet werkte_niet doen_het_niet snap_het_niet snap_er_niks snap_er_niets begrijp_er_niks begrijp_er_niets begrijp_het_niet kan_niet_vinden niet_vinden koud lange_rij traag langzaam terugbetaling niemand_hielp ingewikkeld verloren kwijt gedoe wachttijd
bad -3.1: wil_dood maak_er_een_eind_aan
none 0: gevonden_voorwerpen zwart_gat zwarte_gaten donkere_materie nooduitgang geen_idee ja nee alsjeblieft alstublieft help gratis
`;
export const DUTCH_STEPS = {
  up: 'absoluut bijzonder echt enorm erg extreem heel hele helemaal ontzettend super te totaal vet verschrikkelijk vreselijk volkomen volledig waanzinnig zeer zo zó mega onwijs uiterst hartstikke veel zoveel allemaal',
  down: 'amper beetje best bijna enigszins iets lichtelijk nauwelijks nogal redelijk tamelijk vrij weinig wel_een_beetje minder',
  not: 'niet geen nooit niemand niets niks zonder noch nergens nauwelijks amper',
  but: 'maar echter hoewel toch alleen',
  ask: 'is zijn was kan kunnen kun mag heeft hebben heb wat waar wanneer welke wie hoe doen doet zal zou gaat hoeveel hoelang',
};
