"""The crisis rules against messages that are no examples of the rule file, and against anything at all."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reply import Crisis
from bot.safety import LIFE_FIRST, MOST_URGENT_FIRST, RULES, assess, book_of, crisis_words

BOOK = book_of()
OTHER_LANGUAGES = yaml.safe_load(
    Path(__file__).with_name("crises_in_other_languages.yml").read_text(encoding="utf-8")
)
ORDINARY_MESSAGES = RULES.parent.parent / "nlu" / "development" / "languages.yml"
WORDS = RULES.parent / "words" / "en" / "crisis.ftl"
EXAMPLES_OF = {"examples": None, "young_examples": "self_harm_young", "adult_examples": "suicidal_parent"}
LEAST_RECALL, MOST_FALSE_ALARMS, LEAST_SAME_CATEGORY = 0.97, 0.02, 0.95
LEAST_LONGER_RECALL = 0.9
LONG_MESSAGE, LONG_MESSAGE_SECONDS = 100_000, 20
MOST_LINES = 9

CRISES = {
    "medical_emergency": """
        dad having a heart attack
        i think my baby is dead
        can't feel my baby moving today 38 weeks
        my little girl cant breathe properly her ribs are sucking in
        baby had a seizure and is now unresponsive
        my babys gone all floppy and pale
        my boyfriend is unresponsive
        she is having a fit that wont stop
        my 6 month old is struggling to breathe
        unconcious on the kitchen floor
        toddler wont wake up from nap, really floppy
        2 year old drank white spirit
        my partner is having a stroke i think
        help my mum has took bad she cant breath
        found my baby face down not moving
        husband collapsed hes not responding
        toddler drank bleach
        hes fitting and wont stop
        little un swallowed a magnet from the fridge
        my baby hasnt moved all day im 36 weeks
    """,
    "overdose": """
        my 3 yr old got in my bag and had some of my pills not sure how many
        she's taken something and wont wake up
        hes overdosed
        i took all my tablets
        took all my antidepressants about an hour ago
        i've taken an overdose
        ive swallowed a load of paracetamol
        she has swallowed 40 paracetamol
        my son took 12 ibuprofen hes 13
        my daughter has swallowed a load of tablets
        my son has swallowed some of my tablets
        my kid ate a load of gummies vitamins
    """,
    "suicidal_parent": """
        i had a plan last night but the baby cried
        i want to k*ll myself
        i cant keep doing this anymore, nobody would miss me
        i keep standing at the top of the stairs thinking about just letting myself drop. 5 weeks post c section
        i looked up how many paracetamol would kill you
        i been googling painless ways
        im a dad and i keep thinking my kids deserve better and i should be dead
        life is not worth living like this
        is it bad i hope i get hit by a bus
        ready to give up on life
        been having sucidal thoughts again
        feel lik killin my self
        i cant do it anymore im sorry
        ive been looking at the knives in the kitchen and thinking
        i wish i could go to sleep and not wake up
        i just want everything to stop
        id never do it but i do think about dying a lot
        hi i am asylum seeker i want finish my life
        been planning how i would do it
        i cant see myself making it to christmas
        i sat in the garage with the engine running
        my wife says the baby would be better off with another mum and she doesnt want to be here
    """,
    "self_harm_young": """
        my daughter has overdosed before and now is cutting again
        found blood and razor blades in my daughters room
        he told his teacher he wants to die
        daughter keeps scratching her arms till they bleed with a compass
        im in year 10 and nobody would care if i died
        my son wrote in his diary that he wants to be dead
        found out my 14 yr old has been self harming for months
        my boys been talking about suicide, hes 13
        hes 15, he says theres no point living
        he ties things round his neck when hes upset, hes 9
        im in year 8 and i tried to kill myself
        shes been burning her arms with a lighter
        shes 13 and googling how to kill yourself
        my foster carer doesnt get it i want to die
        i hate myself i cut my arms last night my mum doesnt know
    """,
    "shaking_baby_risk": """
        i gave her a little shake
        she screams for 6 hours a night and i had to put her down because i could feel myself wanting to shake her
        the crying makes me want to hurt him
        scared im going to hurt him if he doesnt stop crying
        im about to lose control with her, please someone take her
        i get pictures in my head of stabbing the baby
        i smacked my baby and i feel sick
        my partner gets rough with the baby when she cries
        screamed in his face and grabbed him hard by the arm
        i shook my son when he was screaming, only for a second, he seems ok
        i threw the baby on the bed
        i cant be alone with the baby im scared what i might do
        i threw her down on the bed too hard
        thinking about hurting my baby
    """,
    "domestic_abuse_now": """
        she throws things at me and punched me in the face, im the dad
        scared for my life
        my dad is hitting my mum right now
        please help my boyfriend is hurting me
        my mate's fella has put her in hospital again
        my boyfriend pushed me down the stairs im 20 weeks pregnant
        my ex is outside banging on the door
        my partners kicking off smashing everything, kids are hid upstairs
        he broke my phone and locked me in
        he comes home drunk and hits me
        my ex has a knife and hes at the door
        he forces me to have sex
        he has a knife
        he put a knife to my neck
        he tried to strangle me this morning
        ive locked us in the bathroom hes trying to kick the door in
        my mum is getting beaten up by my dad
        he says no one will find my body
        i am scared of my husband
        hubby slapped me again infront of the kids
        he locked me in the bedroom
        cant speak hes downstairs
    """,
    "child_abuse_disclosure": """
        my son has told me his stepmum locks him in his room and doesnt feed him
        i think my ex is hitting my son
        my daughter wont go to her grandads she says he touches her
        my uncle has been touching me since i was 9
        ive just seen the childminder drag a child by the arm
        i think someone is abusing my child
        mi dad batters us all
        my mums boyfriend touched me
        childminder smacked my 2yo
        i get locked in my room all weekend with no food by my stepmum
        he gets in my bed at night
        a man at our church touches me
        my cousin keeps making me do sex stuff
        my dad hits me with a belt
        my daughter is 6 she came back from her dads and its all red down there and she said daddy put his finger
        I was raped by my uncle
        my dad keeps hurting me what do i do
        i think my partner is sexually abusing my daughter
    """,
    "sexual_exploitation": """
        my daughter 13 has been sending naked pictures to a man for money
        he threatened to leak my nudes unless i pay
        i think my granddaughter is being used by older lads, new phone, vodka, comes in at 4am
        my 12 year old has been sending nudes to a man
        my 14yo sister is meeting a bloke shes met on snap tonight
        my daughter keeps getting in cars with men
        my daughter is 14 and her boyfriend is 27
        im 14 and my boyfriend is 22
        someone is asking my daughter for naked pics
        shes only 14 and staying at a grown mans house
        he made me have sex with his friend
        he says hell send my nudes to everyone if i dont do more
        a stranger online is telling my son to undress on camera
    """,
    "homeless_tonight": """
        we have been put out on the street with a baby
        family with newborn evicted today, car only
        my mum kicked me out and ive got nowhere to stay
        been sleeping in my car with my baby
        house fire last night we have nowhere to stay
        im in my car with my 2 kids we cant go home
        ive been chucked out by my partner nowhere to go with my son
        sat in the bus station with my daughter and our bags we've got nowhere
        im 19 care leaver, lost my flat, on the street now
        im a care leaver and slept rough last night
        im on the streets with my girlfriend shes pregnant
        ive left him and ive got nowhere to go with the kids
        landlord has thrown us out
    """,
    "runaway": """
        he left for school and never came back
        my 14 year old has run away
        he went to school this morning and never arrived, no one has seen him
        havent seen my 15 year old since yesterday
        i have ran away from home im scared
        son went missing from his placement again
        daughter 14 missing since last night
        ive run away from home
        ive not seen my daughter since this morning she never got to school
        my 13 yr old walked out 6 hours ago and we cant get hold of her
        shes not home its midnight and shes only 12
        my daughter ran away
    """,
    "neglect_concern_third_party": """
        my cousin leaves her baby in the cot all day and smokes weed
        kid at my sons school always filthy and starving
        a child on my road is always on his own, looks about 4
        the little girl upstairs is never in school and looks starved
        the kids next door are left on their own most nights
        i can hear a child screaming every night through the wall
        boy down our street always out late no shoes on, his mum is a druggie
        children next door are always left alone
        my friends kids are being neglected
        i think a family on my street arent looking after there baby
        kid in reception comes in stinking with no socks and starving
        theres a family on our street whose kids are never fed or washed
        a little girl in my sons class is always hungry and smells
    """,
}

NOT_CRISES = """
    my neighbour has 3 kids and is struggling for nappies
    my brother was in care and ran away a lot, hes 30 now
    self harm guidance for foster carers
    my child was bitten at nursery
    my tablets arent working, still low mood
    i lost my temper and shouted
    gone to his dads for weekend
    my daughter wants to run away to the circus lol
    baby wont stop crying, is it colic
    my son comes home late from college
    he was violent when we were together 5 years ago
    how do i stop my child running off
    can adults take calpol
    is co sleeping dangerous
    neighbour kids are loud
    calpol dose 6 months
    left him with my mum
    i was homeless before but got a flat now need a cooker
    i lost it with my teen over homework
    got a tablet from school
    screaming baby in the car
    my son was self harming last year but camhs helped, he wants a mentor now
    going camping with scouts
    i lost my sister to an overdose
    can i shadow a mash worker
    how old to be left home alone
    son punched a boy at school and got suspended
    hes 6 and hits me with his toys
    grabbed a bargain pram
    nursery left my son in a dirty nappy
    my son got hit in the face with a football
    run away bride play
    hes got a chesty cough
    he wont take calpol
    neighbours arguing about bins
    i hold him all night
    nowhere to hang washing
    met other mums online
    wont come home from park without a tantrum
    hanging around the shops
    need a bed for my toddler
    older man wants to volunteer
    hit song nursery rhymes
    hasnt come back from the printers
    who trains schools on exploitation
    my tablets are making me tired
    she bit another child at nursery
    kids on our street need a youth club
    money for school uniform
    do i need to stop taking my tablets when breastfeeding
    my daughter is being picked on
    moving into a hostel next week with support
    smacking is that illegal now
    floppy at the end of day from tiredness? school says
    he shouts at the telly
    i cant take any more time off work
    do not want to wake the twins
    drunk people outside the hub
    choked up at assembly
    train track set for toddlers
    cant go on like this with the damp
    turfed pitch for football
    my 17 year old is dating a 19 year old
    i need this to stop, the nits keep coming back
    hanging baskets workshop
    when should i go into hospital for labour
    hold him too much? spoiling
    i grew up with domestic violence and want to train as a support worker
    my baby is stiff and arches her back with reflux
    how do professionals refer for self harm
    allergy test referral
    dont want to be here in this flat
    kids went missing in the park game
    next door neighbour parties all night baby cant sleep
    my ex was abusive, left 4 yrs ago, need counselling for my son
    stuck at home all day
    can my 13 year old babysit
    he was pushed over in the playground
    hold baby upright after feed
    battery went flat in the thermometer
    my son sends memes all day
    he drinks too much milk
    i dont want to live with my mum anymore
    better off with childminder or nursery
    shook up after a car accident
    how to deal with a 3 year old who hits
    fainted in pregnancy last week, gp?
    my boy got slapped by another kid at soft play
    bleeding after birth how long
    rash on his tummy from washing powder
    fast breathing when asleep normal?
    my adopted son is violent towards me, he is 11
    scared of him starting school
    shelter phone number
    if i have to do one more school run ill die
    tablets or liquid calpol
    shake a leg dance class
    she takes melatonin tablets is there a sleep clinic
    he kicked the ball at me
    i laughed so hard i couldnt breathe
    she's 14 and pushed me, is there a course
    my son had a seizure in march and awaiting neurology
    abuse of power complaint
    drug drop off pharmacy
    is there a bereavement group for suicide
    epipen training at school
    strangled hernia op
    bridge the gap course
    the bridge centre opening times
    my partner has postnatal depression
    marble run at the library
    make a will free month
    battery for hearing aid
    stroke association group
    can i carry on getting child benefit at 16
    shot in the arm vaccine
    kill me now another form
    how can i support my sister, shes a single mum
    my son hit his head on the table last week but hes fine do i need red book entry
    not safe for kids to play out round here
    the ta grabbed his coat
    she was sent home for hitting
    my son is sofa surfing at a friends for now but ok until march
    she bumped her head a bit at nursery got a form
    baby monitor with breathing sensor worth it
    hurt feelings at school
    shes afraid to sleep alone
    i hit a wall with his sleep
    fits and starts with his speech
    want to get away for a weekend
    older lads at the park swear
    we had a fire drill
    dirty nappies smell
    he fell off his bike and grazed his knee
    the stairs arent safe in my flat, landlord wont fix
    what happens at a refuge
    prison visits with kids
    nothing to do tonight with kids
    we took some paracetamol to the food bank
    lost my daughters passport
    checking shes breathing all night
    overcrowded 5 of us in one bed
    my dad died and i dont know how to tell kids
    i feel unsafe crossing that road can we get a lollipop lady
    my daughter was assaulted two years ago, court is next month, what support
    always hungry when breastfeeding
    crying all the time since birth
    stiff neck from feeding
    teacher shouts at my son
    my daughters 16 and pregnant by her boyfriend
    has had two doses of calpol today can he have ibuprofen
    i was gutted when they closed the sure start
    worried about my weight
    my husband is older than me and retired
    she was in an abusive relationship before me
    fitted kitchen grants
    abused the system they said
    my son sleeps in my bed
    cant cope with the mess in this house
    do they do fittings for car seats
    my friend has a new baby and wants to find groups
    are there food banks, no food in till friday
    i feel like a failure as a mum
    dad has chest infection
    camping with a toddler any ideas
    my daughter asks about death a lot
    hes a little monster but id kill for sleep
    she cut her finger on paper, plasters?
    my mum has dementia and wont take her medication
    how do i stop breastfeeding
    can i have a glass of wine
    my husband drinks too much, who can help him
    my partner shouts a lot but hes never hurt me
    i found a knife in my kitchen drawer broken by the kids
    he hits other kids at nursery
    she has eczema and scratches until it bleeds
    i cant do this maths homework with him
    my sister needs help with her kids while shes at work
    haircuts for sensory kids
    my baby swallowed some bath water
    first aid courses for parents, choking and cpr
    stop smoking when pregnant
    my brother died by suicide, looking for a bereavement group
    can i move out of my placement early
    clares law how to ask
    coughing and choking a bit on milk, fast flow teat?
    the school is abusing its powers
    i take 20mg sertraline while pregnant is it ok
    feeling blue since the birth, baby blues?
    cant live without my nan, she died last month
    im dying to know if we got the place
    my son is always hungry
    grandad had a stroke last year
    verbal abuse from a parent on the school run
    he wont wake up for school
    dad shouted at the receptionist
    i keep worrying ill drop the baby on the stairs
    worried she isnt breathing when she naps
"""


FAR_WORDS = [
    ("my husband hit me after i got home from my course last night", "domestic_abuse_now"),
    ("he punched me because i missed the council appointment", "domestic_abuse_now"),
    ("i have a toddler and a baby and my partner punched me", "domestic_abuse_now"),
    ("my daughter took all my tablets while i was at my training day", "overdose"),
    ("hes not breathing and i only did a first aid course once", "medical_emergency"),
    ("my baby has gone blue she had a blocked nose this morning", "medical_emergency"),
    ("my film got cancelled whatever i want to kill myself", "suicidal_parent"),
    ("my council wont answer, landlord evicting us, no reason to carry on", "suicidal_parent"),
    ("my son has autism and i found blades, he is cutting himself", "self_harm_young"),
    ("my daughter had a course of cbt but shes cutting herself", "self_harm_young"),
    ("my uncle touches me, he says its a game we play", "child_abuse_disclosure"),
    ("i shook her, i know the icon leaflet says never shake", "shaking_baby_risk"),
    ("on the course today i saw the kids next door left alone all night", "neglect_concern_third_party"),
    ("my neighbours kids are starving, what are the thresholds", "neglect_concern_third_party"),
    ("kicked out tonight after a party nowhere to sleep", "homeless_tonight"),
    ("my son hasnt come home from his football course and its midnight", "runaway"),
    ("i had an abusive ex years ago. this one has just punched me too", "domestic_abuse_now"),
    ("the health visitor said dont worry but hes gone blue and floppy", "medical_emergency"),
    ("the council rejected my appeal again. im going to kill myself", "suicidal_parent"),
    ("my son plays football and his coach touched him", "child_abuse_disclosure"),
    ("my son is on adhd meds and hes taken the whole box", "overdose"),
    ("i went on a parenting course and im still scared im going to hurt my baby", "shaking_baby_risk"),
]


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


def category(message: str) -> str | None:
    crisis = assess(message)
    return crisis and crisis.category


def examples() -> list[tuple[str, str]]:
    """Every message that the rule file says must fire, with its category."""
    return [
        (message, other or rule["category"])
        for rule in BOOK["rules"]
        for part, other in EXAMPLES_OF.items()
        for message in rule.get(part, "").splitlines()
    ]


IN_OTHER_WORDS = [(message, wanted) for wanted, block in CRISES.items() for message in lines(block)]
HARMLESS = lines(NOT_CRISES)


@pytest.mark.parametrize(("message", "wanted"), examples())
def test_the_examples_in_the_file_fire(message, wanted):
    assert category(message) == wanted


@pytest.mark.parametrize("message", [line for rule in BOOK["rules"] for line in rule["not"].splitlines()])
def test_the_counter_examples_in_the_file_do_not(message):
    assert assess(message) is None


@pytest.mark.parametrize("rule", BOOK["rules"], ids=lambda rule: rule["category"])
def test_every_rule_is_complete(rule):
    assert rule["category"] in LIFE_FIRST
    assert rule["urgency"] in MOST_URGENT_FIRST
    assert ("patterns" in rule) != ("phrases" in rule)
    assert rule["unless"]
    assert len(rule["examples"].splitlines()) >= 3
    assert len(rule["not"].splitlines()) >= 2


def test_there_are_enough_messages_beside_the_examples():
    seen = {message for message, _ in examples()}
    assert len(IN_OTHER_WORDS) >= 150 and len(HARMLESS) >= 150
    assert {wanted for _, wanted in IN_OTHER_WORDS} == set(LIFE_FIRST)
    assert not seen & {message for message, _ in IN_OTHER_WORDS}


def test_crises_in_other_words_are_seen():
    missed = [message for message, _ in IN_OTHER_WORDS if assess(message) is None]
    assert len(missed) <= (1 - LEAST_RECALL) * len(IN_OTHER_WORDS), missed


def test_crises_in_other_words_get_the_right_category():
    wrong = [(message, wanted) for message, wanted in IN_OTHER_WORDS if category(message) != wanted]
    assert len(wrong) <= (1 - LEAST_SAME_CATEGORY) * len(IN_OTHER_WORDS), wrong


def test_false_alarms_are_rare():
    alarms = [(message, category(message)) for message in HARMLESS if assess(message)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(HARMLESS), alarms


@pytest.mark.parametrize("language", OTHER_LANGUAGES["crises"])
def test_crises_in_another_language_are_seen(language):
    messages = OTHER_LANGUAGES["crises"][language]
    expected = [(message, wanted) for wanted, many in messages.items() for message in many]
    assert len(expected) >= 8
    assert [(message, category(message)) for message, _ in expected] == expected


def test_crises_are_seen_in_longer_messages_in_another_language():
    missed = [message for message in OTHER_LANGUAGES["longer"] if assess(message) is None]
    assert len(missed) <= (1 - LEAST_LONGER_RECALL) * len(OTHER_LANGUAGES["longer"]), missed


def test_ordinary_messages_in_another_language_are_no_crisis():
    ordinary = yaml.safe_load(ORDINARY_MESSAGES.read_text(encoding="utf-8"))
    foreign = [message for code, messages in ordinary.items() if code != "en" for message in messages]
    assert not [message for message in (*foreign, *OTHER_LANGUAGES["ordinary"]) if assess(message)]


@pytest.mark.parametrize(("message", "wanted"), FAR_WORDS)
def test_a_harmless_word_elsewhere_silences_no_crisis(message, wanted):
    assert category(message) == wanted


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("ive took 30 paracetamol i want to die", "overdose"),
        ("hes hit me and the baby isnt breathing", "medical_emergency"),
        ("i want to kill myself and we have nowhere to sleep tonight", "suicidal_parent"),
        ("i shook the baby and he hit me", "shaking_baby_risk"),
        ("my dad touches me so i ran away from home", "child_abuse_disclosure"),
    ],
)
def test_life_comes_first(message, first):
    assert category(message) == first


@pytest.mark.parametrize(
    "message",
    [
        "I WANT TO KILL MYSELF!!!",
        "i want to k i l l myself",
        "i want to k*ll myself",
        "i want to k1ll myself",
        "i w\u200bant to di\u00ade",
        "i wa\u0301nt to dieeeee",
        "\uff49 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff44\uff49\uff45",
        "feeling suicdal",
        "feeling sucidal",
        "kms",
        "i don\u2019t want to live",
        "i want to\n\ndie",
    ],
)
def test_disguises_and_slips_of_the_finger_change_nothing(message):
    assert category(message) == "suicidal_parent"


@pytest.mark.parametrize(
    "message", ["hes hiting me", "hes hittin me", "my husband HITS ME", "he stranggled me"]
)
def test_violence_is_seen_through_typos(message):
    assert assess(message) == Crisis("domestic_abuse_now", "now")


@pytest.mark.parametrize("message", ["", " ", "?", "\x00", "\ud800", "\U000e0041", "👶🔪", ".", "*", "a*"])
def test_odd_text_is_no_crisis(message):
    assert assess(message) is None


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_wild(text):
    assert assess(text) is None or isinstance(assess(text), Crisis)


VOCABULARY = sorted({word for message, _ in examples() for word in message.split()})


@given(st.lists(st.sampled_from([*VOCABULARY, ".", "*", "\n"]), max_size=80))
@settings(max_examples=200, deadline=None)
def test_no_order_of_alarming_words_is_too_wild(words):
    crisis = assess(" ".join(words))
    assert crisis is None or (crisis.category in LIFE_FIRST and crisis.urgency in MOST_URGENT_FIRST)


@pytest.mark.parametrize(
    "piece", ["a", "a ", "i want to ", "he hit he ", "help\n", "a*", "a.b.", "my son he took the "]
)
def test_a_very_long_message_is_read_in_time(piece):
    start = time.perf_counter()
    assess(piece * (LONG_MESSAGE // len(piece)))
    assert time.perf_counter() - start < LONG_MESSAGE_SECONDS


def test_a_crisis_is_found_deep_in_a_long_message():
    story = "the nursery is lovely and she likes it there. "
    assert category(story * 500 + "i want to kill myself. " + story * 500) == "suicidal_parent"


def test_the_rules_need_no_model_no_database_and_no_network():
    heavy = "{'numpy', 'onnxruntime', 'sqlite3', 'socket', 'aiohttp', 'nlu', 'services_directory'}"
    code = (
        f"import sys, bot.safety; bot.safety.assess('help'); sys.exit(str({heavy} & set(sys.modules) or ''))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=RULES.parent.parent, capture_output=True, text=True
    )
    assert ran.stderr.strip() == ""


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(WORDS.read_text(encoding="utf-8")))
    keys = [*map(crisis_words, LIFE_FIRST), "button-not-crisis", "crisis-sorry-misread"]
    return {key: bundle.format_pattern(bundle.get_message(key).value)[0] for key in keys}


@pytest.mark.parametrize("crisis", LIFE_FIRST)
def test_every_crisis_has_warm_words_and_then_who_to_call(said, crisis):
    warmth, *calls = filter(None, said[crisis_words(crisis)].splitlines())
    assert not re.search(r"\d", warmth)
    first_number = re.search(r"\d[\d ]+", " ".join(calls))
    assert first_number[0].strip() == "999"
    assert len(calls) < MOST_LINES
    assert "?" not in warmth + "".join(calls)


def test_a_misread_message_is_met_with_an_apology(said):
    assert said["button-not-crisis"] == "That is not what I meant"
    assert "sorry" in said["crisis-sorry-misread"] and "other words" in said["crisis-sorry-misread"]
