### What the bot says around its answers. Phone numbers here are checked against the contacts file by a test.

## Always there

human-line = Rather talk to a person? Ring the council on 0115 915 5555, or tap “{ button-human }”.
button-human = Talk to a person
button-more = Show me more
button-place = Look near me
button-menu = Main menu

## Commands

start =
    Hello, I’m Signpost. I help families, young people and care leavers in Nottingham find the right help.
    
    Tell me in your own words what is going on, for example “my little one is 2 and barely talks, we’re in Bulwell”. I’m a computer program, not a person, and I can get things wrong.
    
    In danger, or someone badly hurt? Ring 999 now.
help =
    Write what you need as you would to a friend. It helps to say your area or postcode, and how old your child is.
    
    You can ask:
    • who can help with something, near you
    • what you can claim
    • what a service or a name is, and whether it still runs
    • “what about in Clifton?”, “is it free?” or “show me more” after an answer
    
    /menu shows what I know about, /human gives you a person, /forget clears what I remember, /privacy says what I keep.
menu = What would help? Pick one, or just write it in your own words.
privacy = { privacy-data }
privacy-data =
    What you write is read by a program, not by staff. I do not keep your words once I have answered.
    
    For one day I remember what you asked about, your area, and your child’s age, so that you need not say it twice. Then it goes. I do not ask for names, and I hide phone numbers and the like before anything is read.
    
    I count how often each subject comes up, with nothing about who asked. /forget clears your chat at once. Telegram keeps its own copy of your chat, which you can delete there.
forget = Done. I have forgotten what you asked about, your area and your child’s age. What do you need now?
restarted = Let’s start again. What do you need?
human =
    Here is how to reach a person:
    • Nottingham City Council contact centre: 0115 915 5555
    • Worried about a child, or need family help: Children and Families Direct, 0115 876 4800
    • Health worry that can’t wait: NHS 111
    • Someone in danger: 999
    
    We do not have opening hours for the council lines. If nobody answers and it can’t wait, ring 111, or 999 in danger.
command-unknown = I do not know that command. These work: /menu, /help, /human, /privacy, /forget. Or just write what you need.
nothing-to-continue = That list has gone. Tell me again what you need, or pick one of these.

## Asking

empty = There were no words in that. What do you need? Write it any way you like, or pick one.
kind-voice = I can’t listen to voice notes yet. Please write it in a few words, even just “sleep, 8 months, Aspley”.
kind-photo = I can’t see pictures. Please tell me in a few words what you need.
kind-sticker = Nice one. I can only read words, though. What do you need?
kind-other = I can’t open that. Please write in a few words what you need.
ask-place = Where should I look? Write your area or postcode, for example “Bulwell” or “NG6 8AB”.
place-unknown = I don’t know the place “{ $place }”. Try a Nottingham area such as Aspley, or a postcode such as NG6 8AB. Or ask me something else.
what-do-you-need =
    { $area ->
        [none] What do you need help with?
       *[other] What do you need help with in { $area }?
    }
fragment-alone = I’m missing the start of that. What is it about? A few words will do.
clarify = I want to get this right. Is it about one of these?
out-of-scope = That is outside what I know. I help with family life, children, school, money, housing, health visitors and leaving care in Nottingham. Pick one, or tell me more.

## Small talk

smalltalk = Hello! I’m here whenever you need me. Tell me what is going on, or pick one.
smalltalk-thanks = You’re welcome. Take care, and write again any time.
smalltalk-ok = All right. Tell me more, or ask me about anything else.
smalltalk-bye = Bye for now. Take care.
bot-help =
    I’m Signpost, a chat bot: a computer program, not a person. I know about help for families, young people and care leavers in Nottingham: baby groups, speech, sleep, school, money, housing, health and leaving care.
    
    Write in your own words. I answer in English for now. I can get things wrong, so check with the service before you travel. /human gives you a person.

## Answers

no-match = I don’t know of anything in Nottingham that fits that, and I won’t make something up. The council contact centre on 0115 915 5555 can look further.
no-more = That is all I have on this. The council contact centre on 0115 915 5555 may know more.
again =
    { $area ->
        [none] For { $need }:
       *[other] For { $need }, looking from { $area }:
    }
day-unsure = I don’t have days for all of these, so check before you go.
more-lead = Here is what else there is:
not-sure = I may have misread you. If I did, pick one below or say it another way.
also = It may also be about { $need }. Tap the button below and I’ll look at that too.
ask-place-softly = Tell me your area or postcode and I can look closer to home.
place-outside = { $place } is outside Nottingham City, so some city services may not be for you. Your own council can tell you.
location-far = That is too far from Nottingham for me. I know the city and a little around it. Your own council can tell you what is near you.
place-not-found = I couldn’t find “{ $place }”, so I looked across the whole city.
no-language = I can only write in English so far. You can ask the service for an interpreter.
model-down = I can’t read messages properly just now. Please ring one of these instead.
directory-down = I can’t open my list of services just now.
error =
    Sorry, something went wrong on my side. Please try again.
    If it can’t wait: council contact centre 0115 915 5555, NHS 111, or 999 in danger.

## Cards

card-distance = About { $km } km from the middle of your area.
card-where = Where: { $address }
card-phone = Phone: { $phone }
card-phone-note = Phone: { $phone } ({ $note })
card-text = Text: { $phone }
card-text-note = Text: { $phone } ({ $note })
card-when = When: { $hours }
card-cost = Cost: { $cost }
card-how = How to get it: { $how }
card-web = Web: { $url }
card-email = Email: { $email }
card-no-phone = We don’t have a phone number for this. The council contact centre, 0115 915 5555, can point you there.
card-checked = Last checked: { $date }.
card-old = This is older information, so ring before you go.
card-tier = Tier: { $tier }.

## Questions about what was shown

detail = { $name }: { $answer }.
detail-cost-unknown = { $name }: we don’t know what it costs. Ask before you go.
detail-phone-unknown = { $name }: we don’t have a number for this. Call the contact centre on 0115 915 5555.
detail-where-unknown = { $name }: we have no address for this. It may be by phone or online.
detail-when-unknown = { $name }: we don’t have times for this. Ring or look online before you go.
detail-how-unknown = { $name }: get in touch with them directly.

## Names of the partnership's papers

name-is = { $name }: { $what }
name-running = It is running, as far as we know.
name-ended = It has ended.
name-changed = It has changed since.
name-not_confirmed = We could not confirm that it still runs.
name-historic = It belongs to its time and is over.
name-word = It is a word that practitioners use.
name-now = Now: { $now }
name-source = (From: { $source }.)

## Entitlements

entitlement-likely = { $name }: you may well get this{ $amount }.
entitlement-unlikely = { $name }: from what you have said, this may not be for you. Do check.
entitlement-not_yet = { $name }{ $amount }: not yet.

## Why a service is shown

why-topic = it is about { $detail }
why-text = it fits your words
why-area = it serves { $detail }
why-near = it is near you
why-age = it fits the age
why-pregnancy = it is for pregnancy
why-free = it is free
why-day = it is on that day
why-audience = it is for you
why-local = it is local

## Months

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
