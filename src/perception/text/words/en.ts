/** English words of feeling and of service. See `../lexicon.ts` for the shape: feeling, valence in [-4, 4], words. */
export const ENGLISH_WORDS = `
joy 3.4: love adore amazing awesome brilliant delighted ecstatic excellent fabulous fantastic glorious magnificent marvellous marvelous outstanding overjoyed perfect phenomenal spectacular splendid stunning superb terrific thrilled wonderful wonderfully best
joy 2.6: beautiful cheerful delight delightful enjoy enjoyable excited exciting favourite favorite fun funny gorgeous great happy hilarious incredible joy joyful lovely magical pleased super yay hooray woohoo happiness
joy 2: amused charming cool cosy cozy cute enchanting enthusiastic fascinating glad grateful impressed impressive inspiring laugh looking_forward_to nice pleasant pleasure proud relieved satisfied smile sweet thankful yummy delicious tasty enjoyed
good 1.9: accessible beautifully bravo caring clever comfortable convenient courteous easy efficient elegant friendly gentle good helpful kind polite professional recommend reliable smooth spotless thoughtful useful welcome welcoming well_done well_organised well_organized worth_it
good 1.4: clean clear correct fair fine handy fixed improved interesting honest patient quick quickly resolved safe solved success successful thank thanks thx works_well appreciate agree win better calm peaceful
good 1.2: no_problem no_worries not_bad can't_complain cannot_complain of_course sounds_good okay_great all_good makes_sense
anger -3.2: furious outraged outrageous hate hated infuriating enraged livid pissed disgrace disgraceful rage bullshit fuck fucking scam despise
anger -2.5: angry annoying annoyed appalling fed_up frustrated frustrating insulting irritated irritating mad ridiculous rude unacceptable unfair cheated shameful stupid idiot idiots damn wtf sick_of had_enough ripoff rip-off rip_off ripped_off incompetent liar lied outrage
anger -1.9: not_what_i_asked not_what_i_meant you_already_said not_listening complain complaint arrogant careless disrespectful hostile impatient pathetic rubbish nonsense stubborn useless unprofessional waste wasted unhelpful impolite ignored ignoring lousy joke_of_a
sadness -2.8: heartbroken devastated miserable depressed depressing grief hopeless despair suicidal tragic died
sadness -2.2: sad sadly unhappy crying cried cry disappointed disappointing disappointment lonely sorrow upset upsetting hurt regret heartbreaking let_down lost_my ashamed gloomy tearful mourning
sadness -1.5: alas miss_him miss_her miss_you missed pity unfortunately unfortunate gave_up hopelessly tired exhausted bored boring dull weary down_today homesick
fear -2.6: afraid frightened horrified panic panicking scared scary terrified terrifying dread unsafe threatened
fear -1.7: anxious anxiety concerned concerning fear fearful nervous overwhelmed stressed stressful tense uneasy worried worrying worry dangerous danger risky alarming
disgust -2.8: disgusting disgusted gross nasty revolting vile filthy sickening repulsive yuck ew eww stinks stinking
disgust -2: dirty smelly stank creepy mouldy moldy sticky greasy inedible unhygienic sleazy awful
surprise 1.6: wow whoa astonished astonishing astounding mind-blowing unbelievable mindblowing
surprise 0.4: surprised surprising surprise omg unexpected suddenly shocked
surprise -1.2: shocking startled
bad -3: terrible horrible worst atrocious abysmal dreadful hideous horrendous nightmare disaster catastrophe
bad -2.2: bad badly broken crap fail failed failing failure horribly poor poorly sucks sucked ugly wrong mess messy terribly worse
bad -1.6: bug buggy cancelled canceled confused confusing crashed cramped crowded damaged defective delayed difficult error expensive faulty hard_to inconvenient issue issues lacking late mediocre misleading missing noisy out_of_order overpriced overcharged problem problems refused ruined sold_out stuck too_long too_loud too_noisy uncomfortable unclear unfriendly unavailable unreliable weak
bad -1.2: closed costly doesn't_work does_not_work didn't_work did_not_work don't_understand do_not_understand isn't_working is_not_working not_working stopped_working won't_work can't_find cannot_find cold complicated disorganised disorganized slow slowly long_queue long_line queueing queue refund waited_for waiting_for_hours no_one_helped nobody_helped lost trouble struggle struggling stolen
bad -3.1: kill_myself want_to_die end_my_life
none 0: would_like i'd_like we'd_like looks_like look_like feel_like something_like like_this like_that like_to help help_me please yes no sure well lost_property lost_and_found dark_matter black_hole black_holes fire_exit fire_alarm emergency_exit free_of_charge free_entry no_idea kind_of sort_of free what_kind too
`;
export const ENGLISH_STEPS = {
  up: 'absolutely awfully completely deeply enormously entirely especially exceptionally extremely fully fucking highly hugely incredibly insanely really remarkably seriously so super terribly thoroughly too totally truly utterly very much most such',
  down: 'almost barely bit fairly hardly kinda kind_of less little partly pretty rather scarcely slightly somewhat sort_of sorta',
  not: "not no never none nobody nothing neither nor without cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt couldn't couldnt shouldn't shouldnt haven't hasn't hadn't ain't hardly barely",
  but: 'but however although though yet',
  ask: 'is are do does did can could will would have has what where when which who how may',
};
