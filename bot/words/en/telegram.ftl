### What Telegram shows around the chat. Its limits: a command's description 256 characters,
### the description 512, the short description 120; a test holds them.

telegram-command-start = Say hello and see what I do
telegram-command-help = How to ask me things
telegram-command-menu = Subjects I know about
telegram-command-privacy = What I keep, and for how long
telegram-command-forget = Clear what I remember of you
telegram-command-human = Talk to a person

telegram-description =
    I help families, young people and care leavers in Nottingham find the right help near them: baby groups, speech, sleep, school, money, housing, health and leaving care.
    
    Write in your own words, then pick or ask on. I’m a computer program, not a person, and I can get things wrong.
    
    In danger, or someone badly hurt? Ring 999 now.
telegram-short-description = Finds help in Nottingham for families, young people and care leavers. In danger? Ring 999.

telegram-share-location = Share my location
telegram-share-hint = Or share where you are, and I’ll look near you. I keep only the name of the area, and only for a day.
