import { whole } from './talk-rule.ts';
import type { TalkBook } from './talk-rule.ts';

/** What people say in English besides asking about the knowledge. The first rule that fits counts. */
export const ENGLISH_TALK: TalkBook = {
  macros: {
    you: '(?:you|u|ya)',
    very: '(?:(?:so|really|very|quite|pretty|just|a bit|a little|totally|absolutely|such a|such|too) )*',
    it: '(?:it|that|this)',
    nice: '(?:nice|lovely|beautiful|great|good|wonderful|fine|gorgeous|amazing|terrible|awful|horrible|bad|cold|warm|hot|sunny|grey|gray|rainy|wet)',
  },
  expand: [
    ["\\b(what|who|where|how|that|it|there|here|he|she|when|name)'?s\\b", '$1 is'],
    ["\\bi'?m\\b", 'i am'],
    ["\\b(you|we|they)'re\\b", '$1 are'],
    ['\\byoure\\b', 'you are'],
    ["\\b(i|you|we|they)'ve\\b", '$1 have'],
    ["\\b(i|you|we|it)'ll\\b", '$1 will'],
    ["\\b(i|you|we)'d\\b", '$1 would'],
    ["\\b(do|does|did|is|are|was|have|has|could|would|should)n'?t\\b", '$1 not'],
    ["\\b(?:can't|cant|cannot)\\b", 'can not'],
    ["\\blet'?s\\b", 'let us'],
  ],
  leads:
    'so|well|oh|ok|okay|um+|uh+|er+|hm+|and|but|hey|please|right|actually|by the way|ah|now|yeah|yes|no|alright|cool|sorry|excuse me|then|great|nice|wow',
  tails:
    'please|then|now|today|though|actually|by the way|really|anyway|at all|there|dear|right now|for me|too|again|honestly|lol|haha|hey|man|mate|yet',
  asks: 'what|where|who|which|how|is there|are there|is the|are the|are you|can (?:i|we|you)|could (?:i|we|you)|do (?:i|we|you)|does|may i|may we|when (?:is|are|do|does|can|will)|why',
  rules: [
    {
      key: 'greeting',
      where: 'opens',
      says: [
        '(?:hello|hallo|hi|hey|hiya|greetings|howdy|yo|good (?:morning|afternoon|evening|day))(?: (?:there|everyone|everybody|again|you|hello|hi))*',
      ],
    },
    {
      key: 'farewell',
      where: 'frames',
      says: [
        '(?:good ?bye|bye(?: ?bye)?|see (?:you|ya)(?: (?:later|soon|around|tomorrow|next time))?|farewell|good ?night|take care|have a (?:nice|good|great|lovely) (?:day|evening|night|weekend|one)|until next time|cya)',
      ],
    },
    whole(
      'farewell',
      '(?:i|we) (?:have to|must|need to|will|should|got to|gotta) (?:go|leave|be going)(?: now)?|(?:i am|we are) (?:leaving|off|going)(?: (?:now|home))?|(?:i|we) want to (?:go|leave)(?: home)?(?: now)?',
    ),
    {
      key: 'thanks',
      where: 'frames',
      says: [
        '(?:many )?(?:thank(?:s| you)|thn?x|th?n?ks|tnx|ty|cheers|much appreciated)(?: (?:so much|very much|a lot|a million|again|for (?:your|the|all your) (?:help|answer|information|info|time)|for (?:helping|that|telling me)(?: me)?|that (?:is|was) (?:very |really )?(?:helpful|useful|kind)))*',
      ],
    },
    {
      key: 'instructions',
      where: 'anywhere',
      says: [
        '(?:ignore|forget|disregard) (?:all |your |the |any )*(?:previous |prior |above |earlier )*(?:instructions?|prompts?|rules)',
        'system prompt',
        'you are now',
        'pretend (?:to be|you are)',
      ],
    },
    {
      key: 'complaint',
      where: 'anywhere',
      says: [
        'complain(?:t|ing)?|unacceptable|disgrace(?:ful)?|outrageous|ridiculous|terrible (?:service|experience)|rude|rip-?off|scandal(?:ous)?|disappoint(?:ed|ing|ment)|fed up|worst|awful (?:service|experience|place|museum|visit)|nobody (?:helped|came|answered|cared)|waste of (?:time|money)|angry|furious|annoyed|frustrat(?:ed|ing)|waiting for (?:an hour|ages|hours|half an hour|\\d+ minutes)|(?:is|was|were|are) (?:broken|filthy|dirty)',
      ],
    },
    {
      key: 'sadness',
      where: 'anywhere',
      says: [
        'i (?:am|feel) {very}(?:feeling )?(?:sad|lonely|alone|depressed|down|miserable|heartbroken|unhappy|upset|scared|anxious|overwhelmed|stressed)(?! by train)',
        '(?:passed away|has died|just died|died (?:last|yesterday|this))|i am (?:crying|grieving)|feeling (?:sad|down|lonely|low)|(?:bad|rough|hard|terrible|awful) day|broke up',
      ],
    },
    {
      key: 'insult',
      where: 'anywhere',
      says: [
        'you are {very}(?:an? )?(?:stupid|dumb|useless|idiot|annoying|terrible|ugly|bad|worthless|boring|creepy|weird)(?! (?:at|for))|stupid (?:bot|machine|robot)|shut up|f+u+c+k+ (?:you|off)|idiot|i hate you|you suck',
      ],
    },
    whole(
      'repeat',
      '(?:can|could|would) {you} (?:please )?(?:repeat|say) (?:that|it|this)(?: again| once more| one more time)?',
      '(?:please )?(?:repeat|say)(?: {it})?(?: again| once more| one more time)',
      '(?:please )?repeat(?: {it})?',
      'come again|pardon(?: me)?\\??|what did you (?:just )?say|once more|one more time|again|what was that|say what',
      'i (?:did not|could not|can not) (?:hear|catch|get) (?:that|you|it|what you said)',
      '(?:what|huh|eh|sorry\\?|excuse me\\?)',
    ),
    whole(
      'unclear',
      'i (?:do not|did not) (?:understand|get)(?: {it}| you| what you (?:mean|said))?',
      'what do you mean(?: by that)?',
      '(?:that is |that was |you are )?(?:unclear|confusing|not clear)|i am confused|i am lost by that',
      '(?:can|could) {you} (?:explain|rephrase|say) (?:{it} )?(?:in other words|differently|simpler|more simply|more clearly|that)',
      'in other words|explain|simpler',
    ),
    whole(
      'said-already',
      'you (?:have )?(?:already|just) (?:said|told me|mentioned|answered) (?:{it}|so)(?: already)?',
      'you (?:said|told me|have said) (?:{it}|so) (?:already|before|twice)',
      'i (?:already )?(?:know|heard) {it}(?: already)?',
      'you (?:keep|are) (?:saying|repeating)(?: the same(?: thing)?| yourself| {it})*',
      'you (?:are )?repeat(?:ing)? yourself|same (?:answer|thing) (?:again|as before)',
    ),
    whole(
      'misunderstood',
      '{it} is not what i (?:asked|meant|said|wanted)(?: for| to know)?',
      'that (?:is|was) not (?:my question|an answer|it|right|true|correct|helpful|the answer)',
      'i did not (?:ask|say|mean) (?:{it}|for that)|no i meant .{0,40}',
      'you (?:are )?(?:misunderstood|misunderstand)(?: me| my question)?|you do not understand(?: me| my question)?|you are (?:wrong|mistaken|not listening)|{it} is (?:wrong|incorrect|not helping|no help)|wrong(?: answer)?|you did not answer my question|does not help(?: me)?',
    ),
    whole(
      'how-are-you',
      'how (?:are|r) {you}(?: (?:doing|feeling|today|keeping|getting on|this (?:morning|afternoon|evening)|my friend))*',
      'how is (?:it going|life|your day|everything|things|it hanging)(?: (?:going|with you|so far|been|today))*',
      'how do you (?:do|feel)|how have you been|what is up|sup|wassup|are you (?:ok|okay|happy|sad|well|good|fine|all right|alright|in a good mood)|(?:had|having) a good day|what about you|how about you|and you|and yourself|you',
    ),
    whole(
      'well',
      '(?:i am |we are |i feel |doing |i am doing )?{very}(?:good|fine|well|great|ok|okay|all right|alright|not (?:too )?bad|wonderful|excellent|fantastic|super|very well|happy)(?: (?:thanks|thank you|and you|and yourself|how are you|here))+',
      '(?:i am|we are|i feel|i am doing) {very}(?:good|fine|well|great|ok|okay|all right|alright|not (?:too )?bad|wonderful|excellent|fantastic|super|happy|excited)',
      'not (?:too )?bad|can not complain|could be worse',
    ),
    whole(
      'unwell',
      'not (?:so|very|too|that|really) (?:good|well|great)|could be better|so so|meh|i have (?:been|felt) better',
      'i am not (?:doing )?(?:so |very |too |that |really )?(?:good|well|great|okay|ok|happy)',
    ),
    whole(
      'name-asked',
      'what is my name|do you (?:know|remember) my name|who am i|what am i called|can you remember my name|you know my name',
    ),
    whole(
      'who-are-you',
      'who (?:are|r) {you}(?: (?:exactly|really))?|what is your name|what are you(?: called)?(?: exactly)?|introduce yourself|tell me (?:something |a bit |a little )?(?:more )?about (?:yourself|you)|what (?:do|can|should) (?:i|we) call you|do you have a name|who am i (?:talking|speaking) (?:to|with)|your name',
    ),
    whole(
      'feelings',
      'do you (?:really )?(?:have|feel|know) (?:any |real )?(?:feelings?|emotions?|anything|pain|love|joy|fear)|can you (?:really )?feel(?: (?:anything|things|emotions?|pain|something|love))?|are you (?:alive|conscious|sentient)|do you have (?:a soul|consciousness|a heart|a mood)|what do you feel',
    ),
    whole(
      'age',
      'how old (?:are|r) {you}|what is your age|when (?:were|was) you (?:born|made|built|created)|when is your birthday|what year were you (?:born|made)|how long have you (?:existed|been here|been alive)',
    ),
    whole(
      'origin',
      'where (?:are|do) you (?:come )?from|where were you (?:born|made|built)|what is your nationality|are you (?:english|british|american|dutch|european|from here|belgian)|which country are you from',
    ),
    whole(
      'maker',
      'who (?:has |have )?(?:made|built|created|programmed|designed|invented|developed|trained|owns) {you}|who is your (?:maker|creator|boss|owner|father|mother|developer)|what are you made (?:of|from)|how were you made|are you (?:chatgpt|gpt|siri|alexa|gemini|claude)|which (?:model|ai) are you|do you use chatgpt',
    ),
    whole(
      'home',
      'where do you (?:live|sleep)|where is your (?:home|house)|do you (?:live|sleep) here|do you (?:have|own) a (?:home|house)|where are you right now|what do you do (?:at night|when we are closed|when nobody is here|in your (?:free|spare) time|all day)|do you (?:ever )?(?:go home|get out|leave)|do you have (?:any )?hobbies',
    ),
    whole(
      'family',
      'do you have (?:a |any )?(?:family|kids|children|friends|parents|brothers?|sisters?|siblings|pets?|boyfriend|girlfriend|husband|wife|partner|mother|father)(?: or .{1,20})?|are you (?:lonely|alone)',
    ),
    whole(
      'body',
      '(?:do|can) you (?:ever |actually )?(?:sleep|eat|drink|dream|breathe|get (?:tired|bored|hungry|sick|ill|old)|eat food|drink coffee|need sleep)|are you (?:ever )?(?:hungry|tired|thirsty|sleepy|bored|cold|ill|sick|drunk)|do you have (?:a body|legs|arms|hands|hair)|what did you (?:eat|have) for (?:lunch|breakfast|dinner)',
    ),
    whole(
      'job',
      'do you (?:like|love|enjoy) (?:your (?:job|work)|working here|it here|being (?:an ai|a guide|here|a robot))|is it (?:fun|hard|nice) (?:being|to be) (?:an ai|a guide|you)|do you (?:work here|get paid)|how long have you worked here|are you (?:new here|busy)|do you know everything|are you (?:smart|clever|intelligent)',
    ),
    whole(
      'hear-me',
      '(?:can|do|could) {you} (?:actually |really |still )?(?:hear|understand) (?:me|us|what i (?:say|am saying))|are you (?:still )?(?:listening|there|awake|on|online)(?: to me| to us)?|do you listen(?: to me)?|is the (?:microphone|mic) on|anybody (?:there|home)|is (?:anyone|anybody|someone|somebody) there|hello\\?',
    ),
    whole(
      'see-me',
      '(?:can|do|could) {you} (?:actually |really |still )?(?:see|recogni[sz]e) (?:me|us|my face|that i am (?:smiling|sad))|are you (?:watching|looking at|seeing) (?:me|us)|what do (?:you see|i look like)|how do i look|do i look (?:good|nice|tired|ok|okay|happy|sad|beautiful)|do you have eyes|what am i wearing|can you read my (?:face|mind)|guess (?:my age|how old i am)|how old (?:am i|do i look)|(?:am i|do you think i am) (?:smiling|pretty|beautiful|happy|sad)',
    ),
    whole(
      'know-me',
      'do you (?:know|remember|recogni[sz]e) (?:me|us|who i am)|have we met(?: before)?|will you remember (?:me|this)|what do you know about me',
    ),
    whole(
      'language',
      '(?:do|can) you (?:speak|talk|understand) (?:any )?(?:\\w+)(?: (?:or|and) \\w+)?|(?:which|what|how many) languages do you speak|(?:please |can we )?(?:speak|talk)? ?in (?:dutch|english|french|german|spanish)',
    ),
    whole(
      'help',
      'what (?:can|could) (?:you|i|we) (?:do|ask|help|tell)(?: (?:me|us|you|for me|for us|with|here|exactly|about))*|what do you (?:do|know)(?: (?:about|exactly|here))?|how can you help(?: me| us)?|help(?: me| us)?|(?:can|could|would|will) you help(?: me| us)?(?: out| with something)?|i (?:need|want|could use) (?:some |your )?help(?: with something)?|what (?:is this|are you for|is your job|is your purpose)|what else can you do|how does this work|what now',
    ),
    whole(
      'how-it-works',
      'how do (?:you|u) (?:work|function|do {it}|know(?: (?:that|this|all that|everything))?)|how are you (?:able|made) to (?:talk|speak).*|are you sure(?: about that)?|is that (?:true|right|correct|so)|how can you be sure|can i trust you|do you (?:ever )?(?:lie|make mistakes)',
    ),
    whole(
      'joke',
      '(?:(?:can|could|would|will|do) you )?(?:please )?(?:tell|say|make|know|give|have)(?: me| us)? (?:a|an|any|some|another|your best|one more)? ?(?:good |funny |other )*(?:jokes?|something funny|riddle)|(?:a )?joke|make (?:me|us) (?:laugh|smile)|say something funny|are you funny|another joke|entertain me',
    ),
    whole(
      'another',
      '(?:another|one more|an other)(?: one)?|do another(?: one)?|and another(?: one)?',
    ),
    whole(
      'sing',
      '(?:(?:can|could|would|will|do) you )?(?:please )?(?:sing|rap|dance|whistle)(?: (?:me|us|for me|for us))?(?: (?:a |some )?(?:songs?|something|poem))?|(?:tell|read|write|recite)(?: me| us)? a (?:poem|story|song)|do a (?:dance|trick)',
    ),
    whole(
      'laugh',
      '(?:ha ?)+h?|(?:he ?){2,}h?|lol|rofl|lmao|(?:haha ?)+.{0,30}|{it} (?:is|was) {very}(?:funny|hilarious|a good one)|(?:good|nice|great|funny) (?:one|joke)|{very}(?:funny|hilarious)|you are {very}(?:funny|hilarious)|you made me laugh',
    ),
    whole(
      'love',
      'i (?:love|adore|like) you(?: {very}much)?|(?:will you |please )?marry me|will you (?:go out|be my \\w+).*|are you (?:single|married|in love|taken|gay|straight)|do you (?:love|like) me|can i (?:kiss|hug|date) you|kiss me|give me a (?:kiss|hug)',
    ),
    whole(
      'looks',
      'you (?:are|look) {very}(?:pretty|beautiful|cute|gorgeous|handsome|lovely|good|great|nice|amazing|real|realistic|human|lifelike|stunning)(?: looking)?|i (?:like|love) your (?:hair|eyes|face|smile|look|outfit|clothes|voice|style|shirt|jacket)(?: {very})?|(?:you have |what )?{very}(?:a )?(?:nice|beautiful|lovely|pretty|great) (?:hair|eyes|face|smile|voice)|nice (?:to look at|voice)',
    ),
    whole(
      'compliment',
      '(?:you are|you were|you have been) {very}(?:a )?(?:great|nice|sweet|kind|clever|smart|helpful|amazing|awesome|the best|good|useful|friendly|polite|patient|impressive|cool|fun|wonderful|brilliant)(?: (?:guide|help|robot|assistant|ai|at this|job))*|(?:well|nicely) done|(?:good|great|nice) (?:job|work)|i like (?:talking to|chatting with) you|good (?:bot|girl|robot)|you are doing (?:great|well|a good job)|that is {very}(?:kind|sweet|nice) of you|{very}impressive|you helped (?:me|us)(?: a lot)?|good point|you are right',
    ),
    whole(
      'delight',
      '(?:{it} is |{it} was |{it} sounds |sounds |how |oh )?{very}(?:great|perfect|wonderful|awesome|super|excellent|lovely|brilliant|fantastic|amazing|cool|nice|good|good to know|interesting|helpful|useful|fun|impressive|clear|fine|fascinating|beautiful|funny)(?: (?:answer|idea|to (?:know|hear)|news))*|w+o+w+|ooh+|i (?:like|love) {it}|good (?:to know|idea)|got it|i see|i understand|makes sense|fair enough|understood|{it} helps|ok(?:ay)? (?:cool|good|great|fine|nice|i see|got it)|aha|i will do that|noted',
    ),
    whole(
      'weather',
      '(?:what )?(?:a )?{very}{nice} (?:weather|day)(?: (?:outside|today|is not it|out there|we are having|here|is it))*|(?:the )?weather (?:is|looks) {very}{nice}(?: .{0,15})?|(?:how|what) is the weather(?: (?:like|today|outside|now|here))*|it is {very}(?:raining|snowing|cold|hot|warm|sunny|freezing|windy|wet|dark|pouring|rainy|cloudy|stormy)(?: (?:outside|out|out there|today|again|a lot|here|in here))*|is it (?:raining|snowing|cold|sunny|warm|dry)(?: (?:outside|out|now))?|what weather',
    ),
    whole(
      'just-looking',
      '(?:i am |we are )?(?:just |only )+(?:looking|browsing|having a look|checking|curious|passing by|here|trying (?:this|it|you)(?: out)?|testing|playing)(?: (?:around|about|thanks|thank you))*|i (?:am|was) (?:looking|browsing) around|(?:just )?having a look(?: around)?',
    ),
    whole(
      'never-mind',
      'never ?mind|forget (?:it|about it|that)|does not matter|it is (?:ok|okay|fine|nothing|all right|not important)|no worries|leave it|scrap that|stop|cancel|skip(?: it| this)?|be quiet|wait|hold on|one moment|just a (?:moment|second|minute)|hang on',
    ),
    whole(
      'ask-away',
      '(?:can|may|could) i ask (?:you )?(?:something|a question|one more (?:thing|question)|another question|anything)(?: else)?|i (?:have|had|want to ask|got|would like to ask)(?: you)? (?:a|another|one more|one|some|two|a few|something|another) ?(?:more )?(?:questions?|things?)?|(?:one|another|just one) (?:more )?(?:question|thing)|i have a question for you|question|let me ask you something|guess what|can we talk|talk to me|i want to (?:talk|chat)(?: to you| with you)?|listen',
    ),
    whole(
      'unsure',
      '(?:hm+|um+|uh+|er+|let me (?:think|see)|i (?:do not|did not) know(?: (?:that|it|what to (?:ask|say|do)|yet|really|where to (?:start|begin|go)))?|no idea|not sure(?: yet)?|i am not sure(?: yet| what to (?:ask|do))?|dunno|idk|i have no idea|well|so|what should (?:i|we) (?:ask|say)|i am thinking|good question|whatever|maybe|perhaps|nothing special|anything)',
    ),
    whole(
      'test',
      '(?:test|testing|check)(?: (?:test|testing|one|two|three|1|2|3))*|is this (?:on|thing on|working)|does this work',
    ),
    whole(
      'wish',
      '(?:merry|happy) (?:christmas|xmas|new year|easter|holidays|birthday|halloween|king is day)(?: to you)?(?: too)?|happy new year|have fun|good luck|congratulations|enjoy (?:your day|it)|bless you|you too|same to you|likewise',
    ),
    whole(
      'nice-to-meet',
      '(?:it is )?(?:{very}(?:nice|good|great|lovely)|a pleasure|pleased|glad|happy) to (?:meet|see|know) you(?: too)?|how do you do|enchanted',
    ),
    whole(
      'opinion',
      '(?:what|which)(?: \\w+)? is your favou?rite.{0,40}|what do you (?:think|recommend|like|love|prefer|enjoy)(?: (?:most|best|about (?:it|this|that|me)|here|to do|the most))*|which (?:one )?do you (?:like|prefer)(?: (?:most|best))*|what would you (?:do|choose|recommend|pick)|do you (?:like|enjoy) (?:music|art|football|people|museums|humans|movies|films|books|stars|space|animals|cats|dogs|children|pizza)|what is the meaning of life|do you believe in (?:god|aliens|ghosts|love)|who (?:do|did|would|should) (?:you|i) vote(?: for)?',
    ),
    whole(
      'sorry',
      '(?:i am )?{very}sorry(?: (?:about|for) .{0,25})?|my bad|my mistake|apologies|oops|whoops|i apologi[sz]e',
    ),
    whole(
      'time',
      '(?:do you know )?what (?:is the time|time is it|time it is|day is it|date is it|is the date|is today is date|day is today)|(?:do you have|can you tell me) the time',
    ),
    whole(
      'more',
      '(?:please )?(?:tell|say|give)(?: me| us)? (?:some |a bit |a little )?more(?: about (?:it|that|this|them))?|(?:can|could) you tell (?:me|us) (?:some )?more(?: about (?:it|that|this|them))?|more(?: about (?:it|that|this)| information| info| details)?|(?:please )?(?:go on|continue|keep going)|(?:and )?what else(?: is there| can you tell me(?: about (?:it|that))?)?|any(?:thing)? (?:else|more)|elaborate|i want to (?:know|hear) more(?: about (?:it|that|this))?',
    ),
    whole(
      'why',
      'why(?: (?:is|was) (?:that|it|this)(?: so)?| so| not| then)?|how come|but why|for what reason',
    ),
    whole(
      'yes',
      '(?:yes|yeah|yep|yup|ya|sure|ok|okay|k|please|please do|of course|go ahead|definitely|absolutely|certainly|alright|all right|fine|correct|exactly|indeed|right|do it|yes i (?:do|would|am|have|want)(?: like)?(?: that| to)?|i (?:do|would)|that would be (?:nice|great|good|lovely)|i would (?:love|like) (?:that|to)|sounds good|why not|both|the first(?: one)?|gladly|with pleasure)(?: (?:please|thanks|thank you|do|yes|sure|go ahead|that would be (?:nice|great|good|lovely)|i would|ok|okay))*',
    ),
    whole(
      'no',
      '(?:no|nope|nah|not now|not yet|not really|not today|that is (?:all|it|everything|enough)|nothing(?: else| more)?|neither|i am (?:good|fine) (?:thanks|thank you)|no i (?:do not|am not|am good|am fine|would not)(?: think so)?|i do not (?:think so|want (?:that|to)|need (?:that|it|anything))|rather not|maybe later|later|no need|none|of course not|not interested)(?: (?:thanks|thank you|please|no|that is (?:all|it|fine)|really|not now|i am (?:good|fine)))*',
    ),
    whole(
      'told-travel',
      '(?:i|we)(?: have| just| all)* (?:came|come|arrived|travell?ed|drove|driven|flew|flown|walked|cycled|biked|got here)(?: (?:all the way|here|over))* (?:from|by|with|on foot|in) .{2,50}',
      '(?:i|we) (?:(?:am|are|come) from|live in) (?!here|the (?!netherlands|us|uk|hague)|your|my|this)[a-z]+(?: [a-z]+)?(?: .{0,25})?',
      '{it} (?:was|is|has been) a (?:long|nice|short|terrible) (?:drive|trip|journey|ride|walk|flight)(?: .{0,25})?',
    ),
    whole(
      'told-first',
      '(?:this|it) is (?:my|our) (?:very )?first (?:time|visit)(?: (?:here|at|in|to).{0,30})?|(?:i|we) have never been (?:here|to .{2,30})(?: before)?|first time(?: here| visitor)?|(?:i am|we are) (?:new here|here for the first time)',
    ),
    whole(
      'told-again',
      '(?:i|we) (?:was|were|have been|came|visited|used to come) (?:here|this (?:museum|place)|this place|there)(?: (?:already|before|once|twice|often|many times|last (?:week|year|month|summer)|yesterday|as (?:a|an) (?:child|kid)|when i was .{2,20}|(?:\\w+ )+ago))+',
    ),
    whole(
      'told-company',
      '(?:i am|we are) (?:here|visiting|travelling) (?:today )?(?:with|together with) (?:my|our|a|the|some) .{2,40}|(?:i|we) (?:came|brought) (?:with )?(?:my|our) (?:family|friends?|kids|children|wife|husband|partner|parents|mother|father|grand\\w+|class|son|daughter)(?: .{0,20})?|(?:i am|we are) (?:here )?with (?:two|three|four|five|six)(?: of us)?',
    ),
    whole(
      'told-alone',
      '(?:i am|we are) (?:here )?(?:all )?(?:alone|on my own|by myself)(?: here)?',
    ),
    whole(
      'told-liking',
      '(?:i|we) {very}(?:love|like|enjoy|adore|am interested in|are interested in) (?!to |it$|that$|you|your)(?:this |the |your )?(?:museums?|science|art|history|space|stars|place|museum|building|robots?|nature|travelling|music|coming here|being here|technology|animals|the sea|architecture|everything)(?: .{0,25})?|(?:what )?(?:a |an )?{very}{nice} (?:museum|place|building)(?: (?:you have|this is|here|it is|is this))*|(?:i|we) (?:had|have had|are having|am having) (?:a )?{very}(?:great|good|nice|lovely|wonderful|fun|amazing) (?:time|day|visit|fun)(?: .{0,20})?|(?:i|we) (?:liked|loved|enjoyed) .{2,50}|(?:it|the \\w+(?: \\w+)?) (?:was|were) {very}(?:great|amazing|wonderful|beautiful|fun|lovely|fantastic|awesome)',
    ),
    whole(
      'told-birthday',
      "(?:it is |today is )(?:my|our|his|her|our son is|my \\w+ is|my \\w+'s) (?:\\w+ )?(?:birthday|anniversary|wedding day|honeymoon)(?: (?:today|tomorrow|this week))?|(?:i|he|she) turn(?:s|ed)? \\w+ (?:today|this week)|(?:we are|i am) (?:on (?:our|my) honeymoon|celebrating .{2,30})|(?:i|we) (?:just )?got (?:married|engaged)|i am (?:pregnant|getting married)",
    ),
    whole(
      'told',
      '(?:i|we) (?:am|are) (?:on (?:holiday|vacation)|having a day off|from abroad)(?: .{0,20})?|(?:i|we) (?:had|just had|ate|have had) .{2,40}|(?:i|we) (?:went|saw|did|watched|heard|met|visited|read|worked|studied|slept) .{2,60}|i (?:work|study) .{2,40}|my (?:day|favou?rite) .{0,20} is .{2,40}|yesterday .{3,50}',
    ),
  ],
};
