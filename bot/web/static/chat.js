// The chat page's script. The page works without it; with it, replies come without loading the page again.
(() => {
  "use strict";

  const PATIENCE_MS = 20000;
  const ROUNDING = 1000; // three decimals, about 100 metres: near enough to find help, and no nearer
  const MOST_TAKEN = 0.55;
  const LINKS = new RegExp(document.body.dataset.links, "g");
  const byId = (id) => document.getElementById(id);
  const log = byId("log");
  const box = byId("text");
  const form = byId("write");
  const send = byId("send");
  const waiting = byId("waiting");
  let busy = false;

  const copyOf = (id) => byId(id).content.firstElementChild.cloneNode(true);

  function element(name, text, attributes) {
    const made = document.createElement(name);
    made.textContent = text;
    Object.assign(made, attributes);
    return made;
  }

  // Words to links

  function link(email, address, phone) {
    if (phone) return element("a", phone, { href: "tel:" + phone.replace(/[^\d+]/g, "") });
    if (email) return element("a", email, { href: "mailto:" + email });
    const href = address.startsWith("http") ? address : "https://" + address;
    return element("a", address, { href, rel: "noopener noreferrer", target: "_blank" });
  }

  function paragraph(text) {
    const made = element("p", "", { dir: "auto" });
    let end = 0;
    LINKS.lastIndex = 0;
    for (let found = LINKS.exec(text); found; found = LINKS.exec(text)) {
      const start = found.index + found[1].length;
      made.append(text.slice(end, start), link(found[2], found[3], found[4]));
      end = LINKS.lastIndex;
    }
    made.append(text.slice(end));
    return made;
  }

  const paragraphs = (text) => text.split("\n\n").filter((part) => part.trim()).map(paragraph);

  // Showing a turn

  function card(service) {
    const made = element("article", "", { className: "card" });
    made.append(element("h2", service.name, { dir: "auto" }), ...service.lines.map(paragraph));
    return made;
  }

  function button({ label, action }) {
    return element("button", label, { type: "button", name: "action", value: action });
  }

  function group(className, parts) {
    const made = element("div", "", { className });
    made.append(...parts);
    return made;
  }

  function canLocate(reply) {
    return reply.asks === "place" && window.isSecureContext && "geolocation" in navigator;
  }

  function showReply(reply) {
    const made = copyOf("reply");
    made.append(...paragraphs(reply.text), ...reply.cards.map(card));
    if (reply.closing) made.append(group("closing", paragraphs(reply.closing)));
    const buttons = reply.buttons.map(button);
    if (canLocate(reply)) buttons.unshift(copyOf("share"));
    if (buttons.length) made.append(group("buttons", buttons));
    if (reply.crisis) {
      made.classList.add("crisis");
      made.setAttribute("role", "alert");
    }
    log.append(made);
  }

  function showSaid(text) {
    const made = copyOf("said");
    made.firstElementChild.append(text);
    log.append(made);
    return made;
  }

  // why: what the server had against it, in words; without it, the way there failed and may work again
  function showFailure(message, why) {
    const made = copyOf("failed");
    const numbers = made.querySelector(".numbers");
    numbers.replaceWith(...paragraph(numbers.textContent).childNodes);
    if (why) {
      made.querySelector(".why").textContent = why;
      made.querySelector(".buttons").remove();
    } else {
      made.querySelector(".retry").addEventListener("click", () => say(message));
    }
    log.append(made);
    made.scrollIntoView({ block: "nearest" });
  }

  // A keyboard must not lose its place when what it was on goes.
  function clear(selector) {
    log.querySelectorAll(selector).forEach((old) => {
      if (old.contains(document.activeElement)) log.focus({ preventScroll: true });
      old.remove();
    });
  }

  // Sending

  async function post(content) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const response = await fetch("/api/chat", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(content),
        signal: patience.signal,
      });
      const answer = await response.json();
      if (response.ok) return { reply: answer };
      return response.status < 500 ? { why: answer.error } : {};
    } catch (problem) {
      return {};
    } finally {
      clearTimeout(timer);
    }
  }

  function wait(on) {
    busy = on;
    send.setAttribute("aria-disabled", String(on));
    waiting.textContent = "";
    if (!on) return;
    waiting.append(byId("writing").content.cloneNode(true));
    waiting.scrollIntoView({ block: "nearest" });
  }

  // message: what is sent (content), and the words that stand for it in the log (words)
  async function say(message) {
    if (busy) return;
    clear(".trouble");
    const said = showSaid(message.words);
    if (box.value.trim() === message.content.text) box.value = "";
    wait(true);
    const { reply, why } = await post(message.content);
    wait(false);
    if (reply) {
      clear(".share");
      showReply(reply);
      said.scrollIntoView({ block: "start" });
      return;
    }
    said.remove();
    if (message.content.text && !box.value) box.value = message.content.text;
    showFailure(message, why);
  }

  function sayText() {
    const text = box.value.trim();
    box.focus();
    if (text) say({ content: { text }, words: text });
  }

  function shareLocation(words) {
    const rounded = (degrees) => Math.round(degrees * ROUNDING) / ROUNDING;
    const found = ({ coords }) => {
      const location = { lat: rounded(coords.latitude), lon: rounded(coords.longitude) };
      say({ content: { location }, words });
    };
    const failed = () => {
      clear(".trouble");
      log.append(copyOf("unlocated"));
      box.focus();
    };
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: PATIENCE_MS, maximumAge: 60000 });
  }

  // What the person does

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sayText();
  });

  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sayText();
  });

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    if (pressed.name === "action") {
      event.preventDefault();
      say({ content: { action: pressed.value }, words: pressed.textContent });
    } else if (pressed.classList.contains("share")) {
      shareLocation(pressed.textContent);
    }
  });

  byId("leave").addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    window.location.replace(event.currentTarget.href);
  });

  // Large letters on a small screen: what stays in sight must leave room for the chat itself.
  if ("ResizeObserver" in window) {
    const [bar, writing] = [byId("bar"), form.parentElement];
    const fit = () => {
      const taken = bar.offsetHeight + writing.offsetHeight;
      document.body.classList.toggle("tight", taken > window.innerHeight * MOST_TAKEN);
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(bar);
    watcher.observe(writing);
    window.addEventListener("resize", fit);
  }

  byId("hint").hidden = false;
})();
