# Fixed crisis replies: reviewed text, sent as it is, with no model and no directory behind it.
# First one line of warmth, then who to call now, in order, one contact a line, with cost and hours where they are known.
# A number stands here only if it is in the city’s checked contacts. 999 comes first wherever life may be at risk.

crisis-suicidal_parent =
    I’m glad you told me. Please let a person be with you in this.
    
    • If life is in danger now: ring 999. Free, day and night.
    • To talk to the NHS mental health team: ring 111, then choose option 2. Day and night.
    • Samaritans: ring 116 123. Free, day and night. They will listen.
    • Can’t talk out loud: text Notts to 85258 (Shout). Free, day and night.
    • Under 35: Papyrus, 0800 068 4141. Free.
    • Pregnant, or you have a baby: PANDAS, 0808 1961 776. 11am to 10pm.
    • If you can, ask someone to come and stay with you and the children.

crisis-self_harm_young =
    I’m glad you told me. You are not in trouble, and there is help today.
    
    • If there is a lot of blood, tablets were taken, or life is in danger: ring 999. Free, day and night.
    • To talk to the NHS mental health team: ring 111, then choose option 2. Any age, day and night.
    • Childline, for anyone under 19: ring 0800 1111. Free, day and night.
    • Can’t talk out loud: text Notts to 85258 (Shout). Free, day and night.
    • Papyrus, for under 35s and those worried about them: 0800 068 4141. Free.
    • Samaritans: ring 116 123. Free, day and night.
    • Stay close together until help comes. Move blades and tablets out of reach.

crisis-child_abuse_disclosure =
    Thank you for telling me. It is never the child’s fault, and telling was the right thing.
    
    • If a child is hurt or in danger now: ring 999. Free, day and night.
    • Children and young people: ring Childline, 0800 1111. Free, day and night.
    • To report it in Nottingham: Children and Families Direct, 0115 876 4800.
    • Adults worried about a child: NSPCC, 0808 800 5000. Free. The hours may change.
    • You don’t need proof. Keep the child away from the person who hurt them, if that is safe.

crisis-domestic_abuse_now =
    I’m glad you told me. It is not your fault, and you deserve to be safe.
    
    • In danger now: ring 999. Free, day and night. If you cannot speak, press 55 when asked.
    • Juno Women’s Aid, for women and children here: 0808 800 0340. Free, day and night.
    • National Domestic Abuse Helpline, for women: 0808 2000 247. Free, day and night.
    • Men: Men’s Advice Line, 0808 801 0327. Free.
    • Under 19: Childline, 0800 1111. Free, day and night.
    • If it is safe, go where other people are. Delete this chat if someone checks your phone.

crisis-medical_emergency =
    You did right to say so. Get help first; this chat can wait.
    
    • Ring 999 now for trouble breathing, blue or floppy, a fit, hard to wake, choking or heavy bleeding. Free.
    • Ring 999 too if a battery, a magnet, bleach or poison was swallowed.
    • Stay on the line. They will tell you what to do, step by step.
    • If it is not an emergency: ring 111, day and night.
    • Pregnant and worried: maternity advice line, 0115 970 9777. Free, day and night.

crisis-shaking_baby_risk =
    Thank you for saying it. That was hard, and it helps keep your child safe.
    
    • Put your baby or child down somewhere safe, close the door, and step away for a few minutes.
    • If they were shaken, hurt or are not themselves, even if they seem fine now: ring 999. Free.
    • If you might hurt them: ring 999, or ask someone you trust to come now.
    • If you might hurt yourself, or your thoughts scare you: ring 111, then choose option 2. Day and night.
    • Cry-sis, for babies who cry a lot: 0800 448 0737. Free, 9am to 10pm.
    • NSPCC, for parents who are struggling: 0808 800 5000. Free. The hours may change.

crisis-neglect_concern_third_party =
    Thank you for looking out for this child.
    
    • If a child is alone, hurt or in danger now: ring 999. Free, day and night.
    • A child who lives in Nottingham: Children and Families Direct, 0115 876 4800.
    • A child who lives in the county: 0300 500 80 80, or 0300 456 4546 out of hours.
    • NSPCC: 0808 800 5000. Free. You don’t have to give your name. The hours may change.
    • You don’t need proof. Say what you saw or heard, and when.

crisis-sexual_exploitation =
    I’m glad you told me. Whatever was sent or done, it is not the fault of the one it was done to.
    
    • In danger now: ring 999. Free, day and night.
    • Under 19: Childline, 0800 1111. Free, day and night.
    • A child in Nottingham: Children and Families Direct, 0115 876 4800.
    • Adults worried about a child: NSPCC, 0808 800 5000. Free. The hours may change.
    • Rape Crisis: 0808 500 2222. Free, day and night.
    • Don’t pay and don’t send more. Keep the messages: they can help the police.

crisis-homeless_tonight =
    I’m sorry tonight is like this. Let’s get you to the people who can help.
    
    • In danger now: ring 999. Free.
    • 16 or 17: Children and Families Direct, 0115 876 4800. They usually must house you.
    • 18 or over, or with children: ring the council, 0115 915 5555. We have no direct number for Housing Aid.
    • Say: “I am homeless tonight and I need emergency housing.” Say who is with you, their ages, and any illness.
    • Shelter: 0808 800 4444. Free. Aged 16 to 25: Centrepoint, 0808 800 0661. Free.
    • Running from someone who hurts you: Juno Women’s Aid, 0808 800 0340. Free, day and night.

crisis-runaway =
    I’m glad you told me. What matters now is that everyone is safe.
    
    • A child is missing, or you are in danger: ring 999. Free, day and night. You don’t have to wait.
    • If you have run away: Childline, 0800 1111. Free, day and night. They will listen.
    • Nowhere to sleep, or your placement is not safe: Children and Families Direct, 0115 876 4800.
    • Can’t talk out loud: text Notts to 85258 (Shout). Free, day and night.
    • Looking for a child: have a photo, their clothes and their friends’ names ready for the police.

crisis-overdose =
    I’m glad you told me. Please get help now, even if they or you feel fine.
    
    • Too many tablets, someone else’s tablets, drugs or poison: ring 999 now. Free, day and night.
    • Have the packet or bottle with you, so you can read out what it says.
    • One dose too many by mistake, and well: ring 111 now. Day and night.
    • If you wanted to die: Samaritans, 116 123, free, day and night. Ring 999 first.
    • Under 19: Childline, 0800 1111. Free, day and night.

button-not-crisis = That is not what I meant

crisis-sorry-misread =
    I’m sorry, I misread that. I would rather ask for help too often than miss someone.
    The numbers above are still there if you want them.
    Please tell me again in other words, and I’ll look again.
