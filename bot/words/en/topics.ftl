### One message a topic. The value is a button label of at most 28 characters.
### .need is a noun phrase: it completes "It sounds like you want ..." and "Is it about ..., or ...?".
### .lead opens the answer, in at most 220 characters and without phone numbers: the cards carry those.
### .more is one more useful fact, where there is one worth a line.

## Pregnancy, babies and young children

topic-healthy_start = Healthy Start card
    .need = help with Healthy Start
    .lead = Healthy Start is a card with money on it for milk, fruit and veg, and you get free vitamins too. It is worth checking if you are pregnant or have a child under 4.
    .more = If you are under 18 and pregnant, you can have it whatever your income.

topic-family_hub = Family hubs
    .need = a family hub or help at home
    .lead = A family hub is one free place for help in pregnancy, with a new baby and with family life. You can go just to ask a question.
    .more = Trained helpers can visit you at home too, and you can ask for that yourself.

topic-stay_and_play = Baby and toddler groups
    .need = baby and toddler groups
    .lead = A free rhyme or story time at the library is an easy first step. Your child gets to play, and you get to meet other parents.
    .more = It is normal to know nobody the first time.

topic-pregnancy_support = Pregnancy and birth
    .need = help with pregnancy or birth
    .lead = You can ask a midwife about small worries as well as big ones. If your baby moves less, ring the maternity advice line right away, day or night.
    .more = Your midwife will help you choose where to give birth, and you can change your mind.

topic-infant_feeding = Feeding your baby
    .need = help with feeding your baby
    .lead = Feeding can be hard at first, so ask for help as soon as you like. Breast, bottle, both or stopping: a feeding helper will talk it through with you and will not judge.
    .more = If breastfeeding hurts, it usually means the latch needs a bit of help.

topic-weaning_nutrition = Food and starting solids
    .need = help with food or starting solids
    .lead = Go gently: small amounts, calm mealtimes and no forcing. Babies start solid food at around 6 months, when they can sit up, hold food and swallow it.
    .more = Short fussy phases are common, and your health visitor can help if one drags on.

topic-baby_sleep = Baby and child sleep
    .need = help with sleep
    .lead = Broken nights are hard work. A short, calm bedtime in the same order each night usually helps, and a baby is safest on their back in a clear, flat cot.
    .more = Have your baby sleep in the same room as you, day and night, for at least the first 6 months.

topic-crying_baby = Crying and colic
    .need = help with a crying baby
    .lead = All that crying can wear anyone down. Hold your baby close, and if it gets too much, put them safely in the cot and step away for a few minutes: that is the right thing to do.
    .more = Crying is at its worst in the first few months, and then it eases.

topic-child_development = How children grow and learn
    .need = help with how a child is growing or learning
    .lead = Trust your worry and ask your health visitor early. Write down what you see and when it began, so they can help you sooner.
    .more = Every child should be offered a check between 2 and 2 and a half, and you can ask for it.

topic-speech_language = Talking and speech
    .need = help with talking or speech
    .lead = Children find their words at very different times, and it is fine to ask early. You can ask the speech therapy team for help yourself, and it usually starts with a call.
    .more = If you speak other languages at home, the team can bring in an interpreter.

topic-toilet_training = Potty training and wetting
    .need = help with potty training, wetting or poo
    .lead = Children get there at their own pace, and accidents are nobody's fault. Ask your health visitor or school nurse if it goes on or upsets your child.
    .more = Up to 1 in 5 five-year-olds still wet the bed sometimes.

topic-behaviour_parenting = Behaviour and parenting
    .need = help with behaviour or parenting
    .lead = You are not the only one, and asking is not failing. Talk it through with a parents' helpline, or ask your family hub about a free parenting course.
    .more = The helpline is there for everything from toddler tantrums to teenage rows.

## Special needs, school and childcare

topic-send_support = Special needs (SEND)
    .need = help for a child with special needs
    .lead = Ask the special needs lead at school or nursery what help they will give, in writing, with a date to check it. If that is not enough, you can ask the council for an EHC plan yourself.
    .more = If the council says no, you can appeal, and there is free advice to help you.

topic-autism_adhd = Autism and ADHD
    .need = help with autism or ADHD
    .lead = Your child can get help before any diagnosis. First agree a plan with nursery, school or your health visitor and try it; then you can ask for an assessment yourself.
    .more = Waits are long, so ask for your referral date in writing.

topic-school_exclusion = Suspended or excluded
    .need = help with a suspension or exclusion
    .lead = You have a say in this. Ask the school to put everything in writing, with dates, and get free advice as early as you can.
    .more = If it is permanent, you can go to the governors' meeting and bring someone with you.

topic-school_attendance = Missing school
    .need = help with missing school
    .lead = Ask the school for a meeting and make a small, steady plan together. Tell them what is hard at home, and ask what they see in class.
    .more = If your child is too anxious to go in, the school can ask for extra help.

topic-school_admissions = School places
    .need = help with a school place
    .lead = Apply on the council's website, and put the schools in the order you like best. If you have moved, ask for the in-year form; if the answer is no, you can appeal.
    .more = An appeal will not lose you the place you have or your spot on the waiting list.

topic-funded_childcare = Free childcare hours
    .need = help with free childcare hours
    .lead = All 3 and 4 year olds get some free hours, and some younger children do too. Check early, because the hours start at set times of the year.
    .more = Working parents can apply once their baby is 23 weeks old.

topic-find_childcare = Find childcare
    .need = help to find childcare
    .lead = Choosing who looks after your child is a big step. Look up each nursery or childminder on the Ofsted site first: see if they are registered and read the last report.
    .more = Want to be a childminder? You sign up with Ofsted, and it can take up to 12 weeks.

## Money, food and home

topic-benefits_debt = Benefits and debt
    .need = help with benefits or debt
    .lead = Free advice can take a load off, and it is never too soon to ask. If you cannot pay everything, deal with rent, council tax and energy first.
    .more = A scheme called Breathing Space can pause most debts for 60 days.

topic-child_benefit = Child Benefit
    .need = help with Child Benefit
    .lead = If you have not claimed yet, do it soon, as back pay only covers three months. Even if one of you earns a lot it can be worth it, because it helps to protect your pension.
    .more = You can claim from two days after you register the birth.

topic-maternity_grant = Baby grant and maternity pay
    .need = help with the baby grant or maternity pay
    .lead = There may be money for you before and after the baby comes: a one-off grant, or pay while you are off work. Check early, as each one has its own dates.
    .more = If you qualify for the baby grant, you can ask for it until your baby is 6 months old.

topic-free_school_meals = Free school meals
    .need = help with free school meals
    .lead = If your family gets Universal Credit, your child can have free meals at school, however much you earn. Apply through the school or the council.
    .more = Every child in reception, Year 1 and Year 2 can have them too.

topic-food_bank = Food banks and free food
    .need = help with food
    .lead = You and your family need to eat, and asking is nothing to be ashamed of. Your school, health visitor or Citizens Advice can give you a food bank voucher; some places need none.
    .more = At a food club, you pay a little for a bag of food that is worth more.

topic-cost_of_living = Bills, beds and baby things
    .need = help with bills or things for your home
    .lead = Lost pay or a broken cooker can hit anyone. Ask the council about a crisis payment first, then ask Citizens Advice about charity grants.
    .more = For a cot or baby clothes, your midwife, health visitor or school can ask a baby bank for you.

topic-housing_family = Problems with your home
    .need = help with your home or housing
    .lead = Get free advice before you move out. If you could lose your home within 8 weeks, ask the council now, because it must act; for repairs, write to the landlord and send photos.
    .more = A private landlord who gives you notice now must have a legal reason.

topic-youth_homelessness = Leaving home (16 to 25)
    .need = help with having to leave home
    .lead = Tell someone now, before you have nowhere to go, so there is time to help. If you are 16 or 17, children's services must look at your case and usually must house you.
    .more = If the council says no, ask for that in writing and get free housing advice.

## Feelings, safety and health

topic-perinatal_mental_health = Feeling low as a parent
    .need = help with how you feel as a parent
    .lead = This happens to lots of mums and dads, and it does not mean you have failed. When you feel ready, tell one person: a midwife, a health visitor or a gentle helpline.
    .more = Asking for help is not a reason to take a baby away, and it gets better with help.

topic-bonding_infant_mh = Bonding with your baby
    .need = help to feel close to your baby
    .lead = Love can grow slowly, and many parents feel this way. Hold your baby skin to skin, talk, sing and copy their little faces: it helps them feel safe and close.
    .more = You can tell your health visitor just how it feels.

topic-cyp_mental_health = Child or teen mental health
    .need = help with a young person's mental health
    .lead = Worries like these are real, and it is good to ask. Start with school or the children's mental health team: young people and parents can both ask for help.
    .more = Under 16s can see a doctor or nurse on their own.

topic-domestic_abuse = Feeling unsafe at home
    .need = help with abuse or feeling unsafe at home
    .lead = Abuse is never the fault of the person being hurt. You can talk to someone even if you are not ready to leave: they will listen and help you plan, and you decide.
    .more = There are helplines for women, for men and for LGBT+ people.

topic-drugs_alcohol = Drugs and alcohol
    .need = help with drugs or alcohol
    .lead = It takes courage to ask, for yourself or for someone you love. You can call a helpline without giving your name and talk over what might help.
    .more = If your mum or dad drinks, it is not your fault, and there is a helpline for you.

topic-dads_support = Support for dads
    .need = support for dads
    .lead = Dads matter too, and not just as helpers. You can come to every health visitor check and to the family hub, and ask your own questions.
    .more = Lots of dads feel low after a baby comes, and there is help for that too.

topic-young_parents = Young parents
    .need = support for young parents
    .lead = Having a baby young is a lot, and there is help made for you. Ask your midwife what there is for young parents, and ask your college about childcare before you start.
    .more = Care to Learn can pay for childcare if you are under 20 when your course starts.

topic-bereavement = Loss and grief
    .need = support after a death or loss
    .lead = There is no right way to feel, and no rush. When you want to talk, there are people who know about losing a baby, a child or someone close, and they will listen.
    .more = When a baby or child dies, the hospital's bereavement team is there for the family for as long as you need.

topic-immunisations = Vaccines and jabs
    .need = help with vaccines
    .lead = Not sure what is due? Ring your GP surgery: if one was missed it is not too late, and they can plan a catch-up even for a child new to England with no records.
    .more = A fever is common for two days after baby jabs; follow the leaflet the nurse gave you.

topic-health_visitor = Health visitor, school nurse
    .need = help from a health visitor or school nurse
    .lead = You can ask between visits too: about feeding, sleep, crying, nappies or how you feel. If you have not heard from your health visitor, your GP surgery or family hub can put you in touch.
    .more = Every family should be offered five checks, from pregnancy up to two and a half.

topic-oral_health = Teeth and dentists
    .need = help with teeth or a dentist
    .lead = NHS dental care is free for children, and for you in pregnancy and for a year after the birth. Ring a few dentists, and ask each for a child's place or the waiting list.
    .more = Take your baby when the first tooth comes, and before their first birthday.

topic-minor_illness = A poorly child
    .need = help with a poorly child
    .lead = Trust your worry. A pharmacist can help with many small things for free; if your child is hard to wake, blue or struggling to breathe, call an ambulance now.
    .more = A baby under 3 months with a temperature of 38C or more must be seen straight away.

## Things to do and ways to grow

topic-book_gifting = Free books for children
    .need = free books for a child
    .lead = Babies can get free books from BookTrust: ask your health visitor or library. You can borrow as many as you like from the library too.
    .more = Children pay no late fees.

topic-library_reading = Libraries and reading
    .need = libraries or help with reading
    .lead = It is free to join from birth: just walk in or sign up online. There are rhyme and story times too, so you can go along and meet other families.
    .more = Under 18s pay no late fees.

topic-volunteering_voice = Volunteer or have a say
    .need = ways to volunteer or have your say
    .lead = Your time and your views can help another family. Pick something you care about and ask what is involved: some roles train you first.
    .more = There are groups where young people tell the council what needs to change.

topic-jobs_training = Jobs and training
    .need = help with work or training
    .lead = You do not need to have it all worked out. A careers adviser can talk through jobs, courses and your CV with you, for free, from age 13 up.
    .more = If you have children, ask the college and the Jobcentre about help with childcare.

topic-esol_newcomer = New here or learning English
    .need = help with English or being new here
    .lead = You are welcome here. There is a free service that finds an English class for your level, and there are groups for advice, food and friends.
    .more = If your family cannot get benefits and has no money, the council may still be able to help.

topic-youth_clubs = Youth clubs and sport
    .need = youth clubs or sport
    .lead = There are clubs and sports for lots of ages, and some are free or cheap. Check the day and the place before you go, because some have moved.

topic-holiday_activities = Holiday clubs
    .need = holiday clubs and activities
    .lead = If your child is 5 to 16 and gets free school meals because of benefits, holiday clubs can be free, with a meal each day. Book online when places open.
    .more = If not, ask the club, as some sell extra places.

topic-youth_violence = Knives, gangs and safety
    .need = help with knives, gangs or staying safe
    .lead = It is brave to ask about this, for you or for someone you love. Talk when things are calm, and tell one person who can help, like someone at school or a mentor.
    .more = You can pass on what you know to Crimestoppers without giving your name.

topic-bullying_online_safety = Bullying and online safety
    .need = help with bullying or staying safe online
    .lead = Being bullied or tricked is never the fault of the person it happens to. Keep notes of what goes on, tell the school and ask them for a meeting.
    .more = If you are under 18 and a nude photo of you is online, Report Remove can get it taken down.

## Caring, family and social care

topic-young_carers = Young carers
    .need = help for a young carer
    .lead = Looking after someone is a lot, and you deserve help too. If you are under 18, you or your family can ask the council to look at what you need, and it must.
    .more = It counts if the person is ill or disabled, has poor mental health or is addicted.

topic-kinship_foster_adopt = Kinship, fostering, adoption
    .need = help with kinship care, fostering or adoption
    .lead = Giving a child a home is a big thing, and you deserve help with it. Ask what support and money you could get, as it can depend on the court order you have.
    .more = Every council must have a page about help for people raising a relative's child.

topic-separation_family_law = Separation and contact
    .need = help with separation or seeing a child
    .lead = If it is safe to, try to agree first and write it down. If you cannot, you usually try mediation before court: a trained person helps you both talk, and you may get money towards it.
    .more = If you feel scared, get legal advice first.

topic-social_care_process = Social workers and meetings
    .need = help with social workers or meetings
    .lead = It is normal to feel worried when a social worker calls. You can ask what they are worried about, see it in writing and bring someone to support you at meetings.
    .more = Parents can get free legal advice, and a child can have someone to speak up for them.

topic-report_concern = Worried about a child
    .need = help for a child you are worried about
    .lead = You are right to tell someone, and you do not need proof. Just say what you have seen or heard, and they will decide what needs to happen next.
    .more = You can stay anonymous if you tell the NSPCC.

## Leaving care

topic-cl_personal_adviser = My personal adviser
    .need = help with your personal adviser or plan
    .lead = If you were in care for 13 weeks or more since you were 14, some of it after 16, you have a right to a personal adviser. Ask the council that looked after you, up to age 25.
    .more = If no one answers, ask for the duty worker or manager, then complain; an advocate can help.

topic-cl_money = Money after care
    .need = help with money after care
    .lead = Ask your personal adviser what money you can get, like help to set up your first home. If you were in care for a year or more, you probably have savings in your name too.
    .more = If the answer is no, ask why in writing; an advocate can help you challenge it until you turn 25.

topic-cl_council_tax = Council tax and care leavers
    .need = help with council tax
    .lead = Tell the council tax team you are a care leaver, and ask what help there is where you live. Ask for Council Tax Support too, and get your personal adviser to back you up.
    .more = If you have a bill you cannot pay, tell them before it goes to court.

topic-cl_housing = A home after care
    .need = help with a home after care
    .lead = Talk to your personal adviser early, so there is a plan. If you and your foster carer both want you to stay, the council must support that until you are 21.
    .more = If you were in care at 16 or 17 and lose your home before 21, you should get priority: ask for the answer in writing.

topic-cl_education_work = College, uni or work
    .need = help with college, uni or work after care
    .lead = You may get extra money to study or train. Tell your college, uni or trainer you were in care, and ask your personal adviser to put the course in your pathway plan.
    .more = If you are told no, ask why in writing; an advocate can help you challenge it.

topic-cl_transport_leisure = Buses, driving and fun
    .need = help with travel, driving or leisure
    .lead = Offers on buses, driving and the gym change a lot, so ask your personal adviser what there is now. If they are not sure, ask them to find out and write back.
    .more = You can get a provisional licence from 15 years and 9 months, and it counts as ID.

topic-cl_id_records = ID and my care records
    .need = help with ID or your care records
    .lead = You can ask to see your file: write to the council that looked after you, and have someone with you when you read it. For ID, ask your personal adviser if the council will pay.
    .more = They should answer in a month, or tell you if they need longer; if not, you can complain.

topic-cl_wellbeing = How I feel after care
    .need = help with feelings or health after care
    .lead = You do not have to carry this on your own. Young people from care meet up online every week, and there is a free advice line just for you.
    .more = Free prescriptions up to age 25 have been announced, so check that they have started before you claim one.

## For practitioners

topic-prac_referral = Make a referral
    .need = help to make a referral
    .lead = Check the criteria, get consent where the route needs it, then use the service's own form. In a crisis, use the emergency route and not the form.

topic-prac_thresholds = Thresholds and MASH
    .need = help with thresholds or the MASH
    .lead = Talk it through with your safeguarding lead, then the front door. If a child is at risk, act first: the levels of need are a guide, not a rigid rule.
    .more = Expect a decision on the response within one working day.

topic-prac_team_lookup = Find a team
    .need = the right team or contact
    .lead = Ward lists go out of date, so ask the front door or the switchboard which team covers it now. They can put you through.

topic-prac_training = Training and resources
    .need = training or resources for your work
    .lead = Ask the safeguarding children partnership for its next dates. For now, NSPCC Learning has courses and podcasts.

## About the service and the conversation

topic-complaint_feedback = Complaints and feedback
    .need = help to complain or give feedback
    .lead = Speaking up helps to put things right. Tell the service first, or tell us if we got it wrong; if that does not fix it, someone independent can look at it.
    .more = If a child may not be safe there, tell someone at once: that cannot wait for a complaint.

topic-privacy_data = Your privacy
    .need = help with your privacy

topic-human_handoff = Talk to a person
    .need = a person to talk to

topic-smalltalk = Just saying hello
    .need = a quick chat

topic-bot_help = What can you do?
    .need = help with how this works

topic-followup_fragment = More on the last answer
    .need = more on the last answer

topic-oos = Something else
    .need = something else
