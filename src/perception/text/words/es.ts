/** Spanish words of feeling and of service. See `../lexicon.ts` for the shape: feeling, valence in [-4, 4], words. */
export const SPANISH_WORDS = `
joy 3.4: maravilloso maravilla fantástico excelente genial estupendo espectacular extraordinario perfecto magnífico brillante fabuloso precioso encanta encantó encantado amo adoro formidable impresionante inolvidable sensacional mejor mejores espléndido fenomenal buenísimo divino mágico grandioso
joy 2.7: feliz felices alegre alegría alegra contento felicidad divertido diversión gracioso hermoso bonito lindo bello guapo amor disfruto disfrutar disfrutado disfruté disfrutamos entusiasmado emocionado emocionante emoción ilusión risa río reír jaja jajaja yupi viva hurra súper guay chulo
joy 2: agradable agradecido aliviado cómico cautivador delicioso rico encantador fascinante gusta gustó gustado inspirador ganas_de interesantísimo orgulloso placer querido satisfecho simpático sonrisa sabroso entretenido mola
good 1.9: accesible acogedor amable atento bien bueno buen bravo cariñoso competente cómodo correcto cortés eficaz eficiente fácil fiable gracias muchas_gracias útil práctico profesional recomiendo recomendable servicial limpio bienvenido vale_la_pena merece_la_pena educado
good 1.3: barato puntual honesto interesante justo mejorado resuelto rápido seguro solucionado sencillo tranquilo calma éxito funciona organizado
good 1.2: no_hay_problema sin_problema sin_problemas ningún_problema no_está_mal nada_mal todo_bien de_acuerdo no_te_preocupes no_se_preocupe
anger -3.2: furioso odio odiar indignante indignado estafa estafado vergonzoso mierda cabrón gilipollas hijo_de_puta joder rabia ira
anger -2.5: enfadado enfado enojado enojo molesto molesta molestia frustrado frustrante frustración irritante irritado inaceptable injusto grosero ridículo harto harta maleducado insultante abuso insoportable idiota idiotas estúpido tonto desvergonzado sinvergüenza indignación cabreado
anger -1.9: no_es_lo_que_pregunté no_he_preguntado_eso ya_lo_has_dicho ya_lo_ha_dicho queja quejas quejarme quejarse reclamar reclamación arrogante descortés ignorado ignoran impaciente incompetente inútil irrespetuoso desperdicio pérdida_de_tiempo tontería tonterías antipático borde
sadness -2.8: desesperado desesperación deprimido deprimente desolado miserable destrozado sin_esperanza luto trágico suicida murió fallecido
sadness -2.2: triste tristeza decepcionado decepcionante decepción infeliz llorar lloro llorando lloré soledad arrepiento herido duele dolor pena apenado lágrimas vergüenza
sadness -1.5: desgraciadamente lamentablemente lástima desafortunadamente aburrido aburrimiento aburre cansado agotado extraño_a echo_de_menos nostalgia rendido
fear -2.6: miedo asustado aterrado aterrador pánico terror horrorizado espanto amenazado temor susto
fear -1.7: ansioso ansiedad preocupado preocupante preocupa preocupación nervioso tenso estresado estresante estrés inquieto inquietante peligro peligroso inseguro agobiado agobiante
disgust -2.8: asqueroso asco repugnante nauseabundo vomitivo puaj apesta repulsivo inmundo
disgust -2: sucio guarro mugriento pegajoso antihigiénico huele_mal mohoso incomible cochino
surprise 1.6: guau wow increíble asombroso alucinante sorprendente
surprise 0.4: sorprendido sorpresa inesperado de_repente vaya caramba asombrado
surprise -1.2: impactado chocante
bad -3: horrible terrible pésimo espantoso fatal desastre desastroso catástrofe pesadilla peor peores atroz horroroso malísimo lamentable
bad -2.2: malo mal mala mal_hecho roto fracaso fallado feo equivocado cutre basura porquería deficiente penoso chapuza
bad -1.6: agobio averiado estropeado cancelado caro carísimo abarrotado complicado confuso confundido dañado defectuoso difícil error errores fallo fallos fuera_de_servicio incómodo incomprensible engañoso lleno_de_gente masificado mediocre perdido problema problemas retraso retrasado robado ruidoso ruido demasiado_largo demasiado_tarde muy_tarde agotadas inservible bloqueado pega esperando
bad -1.2: cerrado no_funciona no_funcionan no_funcionaba no_entiendo no_encuentro no_sirve frío cola_larga larga_cola lento lentitud devolución_del_dinero reembolso nadie_me débil espera_larga
bad -3.1: quiero_morir matarme suicidarme
none 0: objetos_perdidos agujero_negro agujeros_negros materia_oscura salida_de_emergencia ni_idea sí por_favor ayuda gratis libre qué_tal me_gustaría nos_gustaría más_o_menos en_vez
`;
export const SPANISH_STEPS = {
  up: 'absolutamente bastante completamente demasiado especialmente extremadamente enormemente increíblemente muchísimo mucho mucha muy realmente súper tan tanto totalmente verdaderamente de_verdad',
  down: 'algo apenas casi ligeramente menos poco relativamente un_poco',
  not: 'no nunca jamás ningún ninguno ninguna nada nadie sin ni tampoco',
  but: 'pero aunque sino embargo',
  ask: 'es está hay puedo puede pueden tiene tienen qué dónde cuándo cuál cuáles quién cómo cuánto cuánta cuántos hacen',
};
