### Fixed, reviewed words for a crisis: warmth first, then who to call now, in order. Nothing else is added to them.
### Numbers are checked against the contacts file by a test.

crisis-suicidal_parent =
    I’m really glad you told me. You matter, and you don’t have to get through tonight alone.
    
    • If you might act on it, or you are hurt: ring 999 now, or go to A&E.
    • Samaritans: 116 123. Free, day and night. You can just talk.
    • NHS 111, then option 2, for the mental health crisis team, day and night.
    • Can’t talk out loud? Text Notts to 85258. Free, day and night.
    
    If there is someone near you, tell them you are not safe on your own.
crisis-self_harm_young =
    Thank you for telling me. This can be talked about, and you are not in trouble.
    
    • Badly hurt, or not safe right now: ring 999.
    • Childline, under 19: 0800 1111. Free, day and night.
    • Can’t talk out loud? Text Notts to 85258. Free, day and night.
    • NHS 111, then option 2, for mental health help day and night, for you or for your child.
    • Papyrus HOPELINE, under 35, or worried about someone who is: 0800 068 4141. Free.
    
    If there is an adult you trust close by, show them this.
crisis-child_abuse_disclosure =
    I believe you. What happened is not your fault, and telling someone was brave.
    
    • In danger now, or hurt: ring 999.
    • Childline, under 19: 0800 1111. Free, day and night.
    • Children and Families Direct, who keep children in Nottingham safe: 0115 876 4800.
    • NSPCC, for adults worried about a child: 0808 800 5000. Free.
    
    You don’t need proof, and you don’t have to tell it all at once.
crisis-domestic_abuse_now =
    You don’t deserve this, and it is not your fault. Your safety comes first.
    
    • In danger now: ring 999.
    • Juno Women’s Aid, Nottingham: 0808 800 0340. Free, day and night.
    • National Domestic Abuse Helpline, for women: 0808 2000 247. Free, day and night.
    • Men’s Advice Line: 0808 801 0327. Free.
    
    If someone may look at your phone, delete this chat when you have what you need.
crisis-medical_emergency =
    Please get medical help right away. Don’t wait for me.
    
    • Not breathing, blue, floppy, fitting, can’t be woken, bleeding badly, or swallowed something dangerous: ring 999 now.
    • They will tell you what to do while the ambulance comes.
    • Not sure how bad it is: ring 111, day and night.
crisis-shaking_baby_risk =
    Thank you for telling me. Crying like this can push anyone to the edge, and stepping away is the right thing to do.
    
    • Put the baby down safely in the cot, shut the door, and take a few minutes. Never shake a baby.
    • If the baby was shaken, dropped or hurt, or seems unwell, sleepy or floppy: ring 999 now, even if they seem fine.
    • Cry-sis, for babies who cry a lot: 0800 448 0737. Free, 9am to 10pm every day.
    • Afraid of what you might do: Samaritans, 116 123. Free, day and night.
    • NHS 111, day and night.
crisis-neglect_concern_third_party =
    You are right to say something. You don’t need to be sure, and you don’t need proof.
    
    • A child in danger or alone right now: ring 999.
    • Children and Families Direct, for children in Nottingham: 0115 876 4800.
    • Outside the city, Nottinghamshire: 0300 500 80 80, or 0300 456 4546 out of hours.
    • NSPCC: 0808 800 5000. Free. You can stay anonymous.
crisis-sexual_exploitation =
    Thank you for telling me. Whoever is doing this is in the wrong. The young person is not in trouble.
    
    • In danger now: ring 999.
    • Childline, under 19: 0800 1111. Free, day and night.
    • Children and Families Direct, Nottingham: 0115 876 4800.
    • Police, when nobody is in danger right now: 101.
    • NSPCC, for adults worried about a child: 0808 800 5000. Free.
crisis-homeless_tonight =
    That is frightening, and there are people whose job it is to help tonight.
    
    • In danger: ring 999.
    • Ring the council on 0115 915 5555 and ask for Housing Aid. Say: “I have nowhere to sleep tonight”, and if it is so, “I have children” or “I am pregnant”.
    • Aged 16 or 17, or with children: Children and Families Direct, 0115 876 4800.
    • Shelter: 0808 800 4444. Free.
    • Aged 16 to 25: Centrepoint, 0808 800 0661.
crisis-runaway =
    I’m glad you are talking to me. What matters most is being safe tonight.
    
    • In danger, or a child is missing now: ring 999.
    • Childline, under 19: 0800 1111. Free, day and night. They won’t tell you off.
    • Children and Families Direct, Nottingham: 0115 876 4800.
    • Police, when nobody is in danger right now: 101.
crisis-overdose =
    Please get medical help now, even if you feel fine or are not sure. Some harm does not show at first.
    
    • Ring 999 now, or go to A&E. Take the packet with you.
    • Too much medicine given by mistake, and no signs of harm: ring 111 now. They are there day and night.
    • If you took it because things are too much: Samaritans, 116 123, free, day and night, once you are safe.
crisis-sorry-misread =
    Sorry, I got that wrong. Tell me again in other words, and I’ll do better.
    
    If you ever need them: 999 in danger, Samaritans 116 123, NHS 111.
