### The chat page. Phone numbers here are checked against the contacts file by a test.

## Always on the page

web-title = Signpost
web-tagline = Finds the right help for families, young people and care leavers in Nottingham.
web-danger = In danger?
web-danger-call = Call 999
web-leave = Leave this page
web-skip = Skip to the message box
web-log = The chat
web-you = You said:
web-signpost = Signpost said:

## Writing

web-box = What do you need?
web-send = Send
web-hint = Enter sends. Shift and Enter starts a new line.
web-human = { button-human }
web-privacy = What I keep
web-forget = Forget this chat
web-waiting = Signpost is writing
web-share = Share my location
web-unlocated = I could not get your location. Write your area or postcode, for example “Bulwell” or “NG6 8AB”.

## When something goes wrong on the way

web-failed = That did not get through. You may be offline, or I am.
web-kept = What you wrote is still in the box.
web-numbers = If it can’t wait: ring 999 in danger, NHS 111 for health, or the council on 0115 915 5555.
web-retry = Try again

## Requests that are not answered

web-error-400 = I could not read that. Please write it again in the box below.
web-error-403 = That is not open to visitors. Write what you need in the box below.
web-error-404 = There is no page at this address. You can still write to me in the box below.
web-error-405 = That address does not work that way. Write what you need in the box below.
web-error-413 = That is too long for me to read. Please say it in a few sentences.
web-error-500 = Sorry, something went wrong on my side. Please try again.
web-error-origin = That came from another site, so I did not read it. Please open this page again and write it here.
web-error-not-json = Please send JSON, with the header Content-Type: application/json.
web-error-bad-json = That is not a JSON object. Send, for example, {"{"}"text": "my baby will not sleep"{"}"}.
web-error-one-way = Send one of these, and only one: "text", "action" or "location".
web-error-action = An "action" is the action of a button, in plain letters and at most 64 characters long.
web-error-location = A "location" needs the numbers "lat" (from -90 to 90) and "lon" (from -180 to 180).
web-error-not-form = I could not read that form. Please open this page again and write it here.
