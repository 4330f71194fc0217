//! English: the words that the rules on wording know. Nothing but lists, so that another language is another such file.
//!
//! Inflected forms are found by their stems where a list says so; elsewhere each form is written out.

use super::{Class, Cue, Dates, Language, Lengths, Place, Records, Said, Sign, Way, stemmer};

pub(crate) const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    letters: ('a', 'z'),
    stem: stemmer::english,
    endings: ENDINGS,
    irregular: IRREGULAR,
    contractions: CONTRACTIONS,
    clitics: &[
        ("n't", Some("not")),
        ("'re", Some("are")),
        ("'ve", Some("have")),
        ("'ll", Some("will")),
        ("'d", Some("would")),
        ("'m", Some("am")),
        ("'s", None),
    ],
    words: WORDS,
    inflected: &[(Class::VERB, VERBS), (Class::SHELL, SHELLS)],
    forms: &[
        (Class::ING, "ing", ""),
        (Class::PAST_FORM, "ed", ""),
        (Class::S_FORM, "s", "ss us"),
        (Class::ADVERB, "ly", ""),
    ],
    cues: CUES,
    dates: DATES,
    lengths: LENGTHS,
    records: RECORDS,
};

/// Coarse on purpose. Terms answer "may these two texts speak of the same thing?", where a wrong yes keeps a rule silent
/// and a wrong no would make it cry wolf. "Cuba" and "Cuban" have one stem, "invade" and "invasion" have not.
const ENDINGS: &[(&str, usize)] = &[
    ("ation", 4),
    ("ition", 4),
    ("ical", 4),
    ("ance", 4),
    ("ence", 4),
    ("ment", 4),
    ("ness", 4),
    ("ship", 4),
    ("ian", 4),
    ("ion", 4),
    ("ism", 4),
    ("ist", 4),
    ("ity", 4),
    ("ive", 4),
    ("ial", 4),
    ("ful", 4),
    ("al", 3),
    ("an", 3),
    ("er", 3),
    ("es", 3),
    ("ic", 3),
    ("ly", 3),
    ("or", 3),
    ("a", 3),
    ("e", 3),
    ("i", 3),
    ("o", 3),
    ("y", 3),
];

const IRREGULAR: &[(&str, &str)] = &[
    ("bought", "buy"),
    ("brought", "bring"),
    ("built", "build"),
    ("chose", "choos"),
    ("fell", "fal"),
    ("fought", "fight"),
    ("held", "hold"),
    ("knew", "know"),
    ("led", "lead"),
    ("lives", "lif"),
    ("lost", "los"),
    ("loss", "los"),
    ("men", "man"),
    ("children", "child"),
    ("paid", "pay"),
    ("people", "person"),
    ("sent", "send"),
    ("sold", "sel"),
    ("spent", "spend"),
    ("taught", "teach"),
    ("thought", "think"),
    ("women", "woman"),
    ("won", "win"),
    ("wrote", "writ"),
];

const CONTRACTIONS: &[(&str, &[&str])] = &[
    ("can't", &["can", "not"]),
    ("cannot", &["can", "not"]),
    ("he's", &["he", "is"]),
    ("here's", &["here", "is"]),
    ("it's", &["it", "is"]),
    ("let's", &["let", "us"]),
    ("shan't", &["shall", "not"]),
    ("she's", &["she", "is"]),
    ("that's", &["that", "is"]),
    ("there's", &["there", "is"]),
    ("what's", &["what", "is"]),
    ("who's", &["who", "is"]),
    ("won't", &["will", "not"]),
];

const WORDS: &[(Class, &str)] = &[
    (
        Class::DENIES.or(Class::EMPTY),
        "barely hardly neither never no nobody none nor not nothing nowhere scarcely without",
    ),
    (Class::MEASURES.or(Class::EMPTY), "alone enough even just merely only too"),
    (
        Class::POINTS.or(Class::EMPTY),
        "another both he her hers him his it its other others same she such their them these they this those",
    ),
    (
        Class::EMPTY,
        "a about above after again against all almost already also although always am among an and any are as at away be \
         became because become been before being below between but by came can come could did do does doing done down \
         during each either else ever every few for from gave get give given go got had has have having here how if in \
         into is less made make many may me might more most much must my of off often on once one or our real out over own \
         seem shall she should since so some still take than that the then there though through to took under until up \
         upon us very was we went were what when where whether which while who whom whose why will would you your i",
    ),
    (
        Class::AUXILIARY,
        "am are can could did do does had has have is may might must shall should was were will would ought",
    ),
    (
        Class::PAST.or(Class::VERB),
        "arose ate became began blew broke brought came caught chose crept dealt drank drew drove fell fled flew forbade \
         forgave forgot fought froze gave grew held hid hung kept knelt knew laid lay led leapt lent lost made meant met \
         overcame overthrew paid ran rang rode rose sank sang sat saw sent shook shrank slept slid sold sought spent spoke \
         sprang stole stood struck stuck swam swept swore taught threw told took tore understood undertook went withdrew \
         withheld withstood woke won wore wove wrote",
    ),
    (
        Class::VERB,
        "bet bore bought bound built bred bred burnt burst cost cut dug felt fit found heard hit hurt learnt left let lied lit meant put \
         quit read said set shot shut slit split spread stung swung taught thought thrust upset bring become come fall feel",
    ),
    (Class::PRONOUN, "he she it they we i you there nobody somebody everybody everyone someone anyone one"),
    (
        Class::DETERMINER,
        "the a an this that these those his her its their our my your no every each some any all both many most several \
         few neither either another such",
    ),
    (
        Class::PREPOSITION,
        "about above across after against along amid among around at before behind below beneath beside between beyond by \
         despite during except for from in inside into like near of off on onto out outside over past per since than \
         through throughout to toward towards under until unto up upon via with within without",
    ),
    (
        Class::SUBORDINATES,
        "if when whenever unless although though while whereas because until before after once where wherever since as \
         whether lest provided",
    ),
    (Class::RELATIVE, "that which who whom whose what where why how"),
    (Class::JOINS, "and but or nor yet"),
    (
        Class::UNIVERSAL,
        "all always any anyone anything every everybody everyone everything everywhere each never nobody none no invariably entirely",
    ),
    (
        Class::PARTIAL,
        "some sometimes many most several few often usually occasionally frequently mostly partly certain various \
         somebody someone something sometime typically generally half majority minority",
    ),
    (Class::OUGHT, "should ought must shall"),
    (
        Class::VALUES,
        "should ought must shall duty duties obligation obligations obliged right rights wrong wrongs good bad better \
         best worse worst just unjust justice injustice fair unfair fairness unfairness moral immoral morally ethical \
         unethical value values valuable worth worthy worthwhile deserve deserves deserved need needs needed necessary \
         essential important vital crucial desirable undesirable harm harms harmful harmed hurt hurts damage damages \
         damaging danger dangers dangerous risk risks risky threat threatens threaten unsafe safe safer safety benefit \
         benefits beneficial help helps helpful improve improves improved improvement gain gains advantage advantages \
         success successful failure fail fails failed goal goals aim aims want wants interest interests welfare wellbeing \
         health healthy healthier unhealthy freedom liberty dignity suffer suffers suffering cruel cruelty pain painful \
         waste wastes wasteful cost costs costly expensive cheap cheaper efficient effective ineffective protect protects \
         protection prevent prevents save saves reduce reduces acceptable unacceptable legitimate illegitimate evil \
         responsible responsibility responsibilities entitled appropriate inappropriate reasonable unreasonable useful \
         useless problem problems solve solves solution forbidden permissible impermissible promise promised learn \
         blame guilty innocent equal equality inequality respect kill kills die dies death deaths lose loses victims \
         victim crime crimes abuse abuses easier harder stronger weaker poor poverty misery injure injures prefer \
         preferable prefers desire desires justified unjustified allowed banned illegal lawful unlawful violate violates",
    ),
    (
        Class::TIME,
        "january february march april june july august september october november december monday tuesday wednesday \
         thursday friday saturday sunday today yesterday tomorrow year years month months week weeks day days decade \
         decades century centuries then morning noon midnight spring summer autumn winter",
    ),
    (
        Class::SAYS,
        "said says argued argues claimed claims stated states wrote writes asserted asserts insisted insists maintained \
         maintains contended contends alleged alleges declared declares remarked remarks",
    ),
    (Class::POSSIBLE, "may might could perhaps possibly maybe"),
    (Class::NECESSARY, "must certainly definitely undoubtedly necessarily surely inevitably"),
    (Class::SHOWS, "shown shows showed proved proves said says reveals revealed reports reported"),
    (Class::THIRD, "he she they his her their its"),
    (Class::EXPLETIVE, "it"),
    (Class::DEMONSTRATIVE, "this these that such"),
    (Class::AHEAD, "that to who which whether if when how for until before"),
    (Class::WEATHER, "rained rains snowed snows"),
    (Class::SUPPOSED, "have be"),
    (
        Class::REJECTS,
        "deny denies denied false untrue wrong myth doubt doubts doubted doubtful reject rejects rejected refuse refuses \
         refused fail fails failed disproved pretended",
    ),
    (Class::AFFIRMS, "only just merely doubt least"),
    (
        Class::DEED,
        "accepted advised agreed announced answered apologised apologized approved arrived asked assured attended boasted \
         called chose decided declared demanded denied dictated dismissed explained fled gave gambled hoped informed \
         insisted joined knew launched learned married met offered ordered planned praised promised proposed read refused \
         rejected replied resigned returned said sent signed spoke told travelled tried urged visited voted wanted warned \
         withdrew wrote",
    ),
    (
        Class::TO_COME,
        "always bound can could expected forever going if intended likely may might must never ought planned shall should \
         soon will would",
    ),
    (Class::NOW, "still now nowadays today currently presently"),
    (Class::PRESENT, "is are has have does do remains remain"),
    (
        Class::PRETERITE,
        "was were had did became began came could fell felt found gave held kept knew led left lost made met remained said \
         saw sent spoke stood thought told took went won would wrote might believed meant sought brought fought",
    ),
    (Class::OTHERWISE, "ex former future later vice"),
    (Class::ASKS, "why how when where who what which"),
    (
        Class::NUMBER,
        "one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty hundred \
         thousand million billion",
    ),
    (
        Class::ADJECTIVE,
        "american british soviet russian cuban french german chinese european national international nuclear military \
         political economic social public private new old young great large small high low long short strong weak early \
         late major minor main foreign domestic massive secret total full final first second third modern ancient human \
         medical local global civil legal central common free digital annual daily poor rich severe sudden rapid slow more \
         fewer less higher lower better worse larger smaller longer shorter greater bigger stronger weaker cheaper safer",
    ),
    (
        Class::IMPERSONAL,
        "seems seemed appears appeared follows followed takes took rains rained snows snowed matters mattered remains \
         remained happens happened turns turned pays paid costs cost makes made helps helped becomes became would will \
         may might could should must can",
    ),
    (
        Class::TITLE,
        "president premier chairman minister prime secretary general ambassador senator king queen prince marshal colonel \
         captain admiral professor doctor dr mr mrs ms sir lord lady attorney historian historians journalist judge \
         headmaster headmistress teacher principal mayor author philosopher economist chancellor governor pope bishop saint st",
    ),
];

/// Nouns for what another sentence tells.
const SHELLS: &str = "action agreement answer approach argument attempt attitude behaviour belief change charge \
    choice claim conclusion consequence danger decision demand development difference difficulty effect error event \
    evidence example explanation fact failure idea incident interpretation judgement letter loss measure method \
    mistake move objection offer opinion outcome plan point policy position practice principle problem process \
    promise proof proposal question reading reason reform refusal result risk rule situation solution statement \
    step story strategy success tactic theory threat treatment trend version view";

/// Common verbs. They answer whether a text may be a sentence, so a noun that is spelt like a verb does no harm.
const VERBS: &str = "abandon abolish absorb abuse accelerate accept accompany account accumulate accuse achieve \
    acknowledge acquire act adapt add address adjust administer admit adopt advance advise advocate affect afford \
    aggravate agree aid aim alienate allocate allow alter amount amplify analyse analyze annex announce answer \
    appeal appear apply appoint approach approve argue arise arm arouse arrange arrest arrive ascribe ask aspire \
    assault assert assess assign assist assume assure attach attack attempt attend attract avert avoid await award \
    back backfire balance ban base bear beat become beg begin behave believe belong bend benefit betray bind blame \
    bless block blockade boast bomb boost borrow bother boycott breach break breathe breed bring build bully burn \
    buy calculate call calm campaign cancel capitulate care carry cast catch cause cease celebrate censor challenge \
    change characterise characterize charge cheat check cheer choose circulate claim clarify clash clean clear \
    climb cling close coincide collapse collect combat combine come command commemorate commit communicate compare \
    compel compensate compete complain complete comply compose comprise compromise conceal concede conceive \
    concentrate concern conclude condemn conduct confer confess confine confirm conflict confront confuse connect \
    conquer consider consist constitute constrain construct consult consume contain contend continue contradict \
    contribute control convert convey convince cooperate cope copy correct cost count cover crack crave create \
    criticise criticize cross crush cry cultivate curb cure cut damage dare date deal debate decide declare decline \
    decrease deepen defeat defend define defy delay deliver demand demonstrate deny depart depend depict deploy \
    depose deprive derail derive describe deserve design desire despise destroy detect deter deteriorate devour determine \
    develop devise devote dictate die differ dig diminish direct disadvantage disagree disappear disarm disclose \
    discourage discover discredit discriminate discuss dismantle dismiss disobey display dispute disrupt dissolve \
    distinguish distort distract distribute diversify divide dominate donate doubt downplay draw dream drink drive \
    drop dwell earn ease eat educate elect eliminate embark embody embrace emerge emit emphasise emphasize employ \
    enable encourage end endanger endorse endure enforce engage enhance enjoy enlarge enrich ensure entail enter \
    entitle entrust envy equal equip erect erode escalate escape establish estimate evade evaluate evict evolve \
    exaggerate examine exceed excel exclude excuse execute exercise exert exhaust exhibit exist expand expect \
    experience explain explode exploit explore export expose express extend face facilitate fade fail fall falsify \
    falter favour fear feature feed feel fetch fight fill finance find finish fire fit fix flaw flee flood flourish \
    flow fluctuate fly focus follow fool forbid force forecast forget forgive form foster found free frighten fuel \
    fulfil function fund gain gamble gather generate get give glorify go govern grant grasp greet grind grow \
    guarantee guard guess guide halt hamper hand handle hang happen harm hate have head heal hear heat help \
    hesitate hide highlight hinder hire hit hold honour hope host hunt hurt identify ignore illustrate imagine \
    imitate impact impair impede implement imply import impose impress imprison improve include incorporate \
    increase incur indicate induce influence inform infringe inherit inhibit injure innovate insist inspect inspire \
    install insult integrate intend intensify interact interest interfere interpret interrupt intervene introduce \
    invade invent invest investigate invite invoke involve isolate issue jeopardise jeopardize join judge jump \
    justify keep kill kneel knock know label lack last laugh launch lead leak lean learn leave legitimise \
    legitimize lend lessen let liberate lie lift like limit linger link listen live load lobby log look lose love \
    lower lure maintain make manage march mark marry master match matter maximise maximize mean measure meet melt \
    mend mention mind minimise minimize mislead miss mistake mix mobilise mobilize mock modify monitor motivate \
    mourn move murder name need neglect negotiate notice nurture obey object observe obtain occupy occur offend \
    offer offset omit open operate oppose oppress opt optimise optimize order organise organize originate oust \
    outlast outnumber outperform outrage outweigh overcome overestimate overlap overlook overstate overthrow \
    overwhelm owe own participate pass patrol pay penalise penalize perceive perform permit persecute persist \
    persuade pile pin place plague plan play please pledge plot point pollute pose possess post postpone pour \
    practice practise praise precede preclude predict prefer prepare prescribe preserve press presume pretend \
    prevail prevent prioritise prioritize privilege proceed process produce profit prohibit promise promote propose \
    prosecute prosper protect protest prove provide provoke publish pull punish purchase pursue push put qualify \
    question quit quote raise range rank ratify reach react read realise realize reap rebel rebuild recall receive \
    recognise recognize recommend reconsider record recover recruit redefine reduce refer reflect reform refuse \
    refute regard regret rehabilitate reinforce reject relate relax release relieve relinquish relocate rely remain \
    remember remind remove render renounce repair repeat repel replace reply report represent repress require \
    rescue research resemble resent reserve resign resist resolve resort respect respond rest restore restrain \
    restrict result resume retain retaliate retire retreat return reveal reverse review revive revolt reward ride \
    rise risk rival rob rule run sacrifice sanction satisfy save say scare scatter score search secure see seek \
    seem seize select sell send separate serve set settle shake shape share shelter shift shock shoot shorten show \
    shrink shut sign signal silence simplify sing sink sit sleep smoke solve sort sound span spark speak specialise \
    specialize spend split spoil spread stabilise stabilize stagnate stand start starve state stay steal stem step \
    stereotype stimulate stop store strengthen stress stretch strike strive struggle study subject submit subscribe \
    subsidise subsidize substitute succeed suffer suggest suit sum supply support suppose suppress surge surpass \
    surprise surrender surround survive suspect suspend sustain swear swim switch tackle take talk target tax teach \
    tear tell tempt tend terminate terrify test testify thank thicken think threaten thrive throw tie tighten tire \
    tolerate torture touch tour trace track trade train transcend transform translate transport travel treat \
    tremble trigger triumph trust try turn underestimate undergo underlie undermine understand undertake unify \
    unite uphold upset urge use utilise utilize vaccinate vanish vary verify violate visit voice volunteer vote vow \
    wage wait walk want warn wash waste watch weaken wear weigh welcome widen win wish withdraw wither withhold \
    withstand witness wonder work worry worsen worship wound write yield";

/// Words that show what a clause is there for. Those that have other uses too say what must stand around them.
const CUES: &[Cue] = &[
    Cue::new(Sign::Reason, Place::Anywhere, "because")
        .not_after(
            "not only just partly mainly largely simply precisely merely chiefly mostly primarily perhaps probably is \
             was be been but or either neither and solely purely partially also even especially",
        )
        .not_before("of"),
    Cue::new(Sign::Reason, Place::Opening, "since")
        .not_after("ever long and")
        .not_before("then when")
        .clause(Class::AUXILIARY, Class::TIME.or(Class::NUMBER).or(Class::PAST)),
    Cue::new(Sign::Reason, Place::Opening, "as")
        .not_after("and but or just same such")
        .before(Class::PRONOUN.or(Class::DETERMINER))
        .clause(Class::AUXILIARY, Class::TIME.or(Class::SHOWS).or(Class::PAST)),
    Cue::new(Sign::Reason, Place::Inside, "for").before(Class::PRONOUN).clause(Class::AUXILIARY, Class::NONE),
    Cue::new(Sign::Reason, Place::Opening, "given that|seeing that"),
    Cue::new(
        Sign::Reason,
        Place::Anywhere,
        "inasmuch as|in view of the fact that|in light of the fact that|due to the fact that|owing to the fact that|for \
         the simple reason that",
    ),
    Cue::new(Sign::Conclusion, Place::Anywhere, "therefore|consequently"),
    Cue::new(Sign::Conclusion, Place::Opening, "hence").not_before("the for"),
    Cue::new(Sign::Conclusion, Place::Opening, "thus")
        .not_before("far")
        .clause(Class::AUXILIARY.or(Class::VERB), Class::ING),
    Cue::new(Sign::Conclusion, Place::Opening, "so")
        .before(Class::PRONOUN.or(Class::DETERMINER))
        .not_before("many few that much"),
    Cue::new(Sign::Conclusion, Place::Inside, "so")
        .not_before("that as far long much many")
        .clause(Class::OUGHT, Class::NONE),
    Cue::new(Sign::Conclusion, Place::Opening, "as a result").not_before("of"),
    Cue::new(
        Sign::Conclusion,
        Place::Opening,
        "for this reason|for that reason|for these reasons|this shows that|this proves that|this means that",
    ),
    Cue::new(
        Sign::Conclusion,
        Place::Anywhere,
        "it follows that|which shows that|which proves that|which means that|which implies that|that is why|this is why|\
         which is why",
    ),
    Cue::new(
        Sign::Hedge,
        Place::Anywhere,
        "perhaps|maybe|arguably|seemingly|presumably|supposedly|somewhat|in a sense|in some sense|to some extent|more or \
         less|in my opinion|in my view",
    ),
    Cue::new(Sign::Hedge, Place::Anywhere, "sort of|kind of")
        .not_after("a the this that some any what every one another new different"),
    Cue::new(Sign::Hedge, Place::Opening, "i think").before(Class::RELATIVE.or(Class::PRONOUN).or(Class::DETERMINER)),
    Cue::new(
        Sign::Hedge,
        Place::Opening,
        "i believe|we believe|it seems|it could be argued|it can be argued|some would say|some say",
    ),
    Cue::new(Sign::Intensifier, Place::Anywhere, "clearly").not_after("not more less most as so very"),
    Cue::new(Sign::Intensifier, Place::Anywhere, "no doubt")
        .not_after("is was has had have there be with leave leaves left")
        .not_before("was is has had about that"),
    Cue::new(Sign::Intensifier, Place::Anywhere, "certainly").not_after("almost"),
    Cue::new(Sign::Intensifier, Place::Anywhere, "really").not_after("not did do does what"),
    Cue::new(Sign::Intensifier, Place::Anywhere, "very")
        .not_after("the this that not at so their his its")
        .not_before("few"),
    Cue::new(
        Sign::Intensifier,
        Place::Anywhere,
        "obviously|of course|undoubtedly|undeniably|unquestionably|indisputably|without a doubt|without doubt|surely|\
         definitely|extremely|incredibly|absolutely|utterly|totally|truly|needless to say|everyone knows|everybody \
         knows|as we all know",
    ),
    Cue::new(Sign::Attribution, Place::Opening, "according to")
        .not_before("plan schedule a need demand custom size age law rank"),
    Cue::new(Sign::Attribution, Place::Start, "in the words of|in the opinion of|in the view of"),
    Cue::new(
        Sign::Hindsight,
        Place::Anywhere,
        "as it turned out|destined|doomed|fateful|foreshadowed|ill fated|in hindsight|in retrospect|inevitable|inevitably|\
         little did|paved the way|prophetic|proved to be|set the stage|sowed the seeds|turned out|was to become|was to \
         prove|were to become|with hindsight|would become|would later|would prove",
    ),
];

const DATES: Dates = Dates {
    months: [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    short: &[("sept", 9)],
    ordinals: "st nd rd th",
    joints: "to and",
    opening: "by during early in late since until till before after",
    counted: "hours hrs kilometres km men miles missiles people tons troops",
    limits: "after before by since till to until",
    empty: "about after again also before been being came during first from have into later made more most only over place \
            said some such than that their them then there these they this took until were when which while with would",
};

const LENGTHS: Lengths = Lengths {
    units: &[("years", 1), ("year", 1), ("decades", 10), ("decade", 10), ("centuries", 100), ("century", 100)],
    half: ("half", "a"),
    one: "a one",
    small: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
            eighteen nineteen",
    tens: "twenty thirty forty fifty sixty seventy eighty ninety",
    vague: "about almost around barely nearly roughly some than least most",
    ways: &[
        Said { way: Way::Ago, words: "ago", but_not_before: "", or_a_pause: false },
        Said {
            way: Way::MoreThan,
            words: "more than ",
            but_not_before: "later after afterwards before earlier old",
            or_a_pause: false,
        },
        Said { way: Way::MoreThan, words: "over ", but_not_before: "", or_a_pause: false },
        Said { way: Way::Within, words: "within ", but_not_before: "", or_a_pause: false },
        // "Two years on the throne" is a length.
        Said {
            way: Way::After,
            words: "on",
            but_not_before: "a an earth end her his its the their this",
            or_a_pause: true,
        },
        Said { way: Way::Later, words: "later", but_not_before: "", or_a_pause: false },
    ],
};

const RECORDS: Records = Records {
    looking_back: "memoir memor remember recoll recall reminisc autobiograph later afterward retire retrospect hindsight \
                   posthum death republish reprint published looking interview anniversar edited transcri facsimile",
    fields: &[
        (
            "author",
            "author authors writer reporter reviewer editor named byline",
            "anonymous anonymously unsigned unattributed",
        ),
        ("title", "title", "untitled"),
        ("issued", "date dates dated year when", "undated n.d"),
        ("about", "qualification qualifications author authors", ""),
        ("container", "newspaper magazine journal collection printed", ""),
        ("pages", "page pages paginated", "unpaged unpaginated n.p"),
        ("url", "address url link online", ""),
        ("accessed", "accessed access", ""),
    ],
    denying: "no not none never nobody nowhere without unknown unverified uncertain lost missing",
    seen: ("seen consulted", "only unofficial not"),
};
