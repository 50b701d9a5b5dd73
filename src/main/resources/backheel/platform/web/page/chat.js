// The page: puts the conversation, the line where people type and the server together.

import * as bubbles from "./bubbles.js";
import * as composer from "./composer.js";
import * as memory from "./memory.js";
import { follow, get, post, Refused } from "./server.js";

const TYPING_AFTER = 250;
const GOOD_NEWS = 2500;
const MOST_CHIPS = 7;

const chat = memory.chatId();
const words = await get("words.json");
const chooser = document.getElementById("language");
const chips = document.getElementById("chips");
const writing = document.getElementById("writing");
const banner = document.getElementById("banner");
const statusLine = document.getElementById("status");

let language = startLanguage();
let turn = Promise.resolve();
let waiting = 0;
let held = [];
let received = memory.seen();

const say = (key) => words[language][key];

// --- What people say, one question after the other -------------------------------------------

function ask(text) {
  bubbles.mine(text);
  memory.keepEntry({ mine: text });
  bubbles.toEnd();
  take("api/ask", { chat, text, language, once: memory.name() });
}

function press(button) {
  const bubble = button.closest(".bubble");
  const message = bubble.dataset.message;
  button.setAttribute("aria-busy", "true");
  take("api/press", { chat, action: button.dataset.action, message, language, once: memory.name() })
    .finally(() => button.removeAttribute("aria-busy"));
}

/** Takes a turn: what is pushed meanwhile waits until the answer that may have caused it is shown. */
function take(path, body) {
  waiting++;
  const typing = setTimeout(() => showWriting(true), TYPING_AFTER);
  const mine = turn.then(() => exchange(path, body)).finally(() => {
    clearTimeout(typing);
    waiting--;
    if (waiting === 0) {
      showWriting(false);
      held.splice(0).forEach(([number, shown]) => showPush(number, shown));
    }
  });
  turn = mine;
  return mine;
}

async function exchange(path, body) {
  try {
    const { replies } = await post(path, body);
    replies.forEach(show);
  } catch (e) {
    const atEnd = bubbles.isAtEnd();
    const line = say(e instanceof Refused ? "refused" : "failed");
    bubbles.settle(atEnd, bubbles.notice(line, say("again"), () => take(path, body)));
  }
}

function show(shown) {
  if (shown.manner === "note") {
    bubbles.note(shown);
    return;
  }
  const atEnd = bubbles.isAtEnd();
  const replaces = shown.manner === "replace" && bubbles.find(shown.message);
  showWriting(false);
  const bubble = bubbles.theirs(shown);
  memory.keepEntry({ shown });
  if (!replaces) {
    bubbles.settle(atEnd, bubble);
  } else if (atEnd) {
    bubble.scrollIntoView({ block: "nearest" });
  }
}

function showWriting(on) {
  if (writing.hidden === on) {
    const atEnd = bubbles.isAtEnd();
    writing.hidden = !on;
    statusLine.textContent = on ? say("writing") : "";
    if (on && atEnd) {
      bubbles.toEnd();
    }
  }
}

// --- What is pushed --------------------------------------------------------------------------

function push(number, shown) {
  if (number <= received) {
    return;
  }
  received = number;
  if (waiting > 0) {
    held.push([number, shown]);
  } else {
    showPush(number, shown);
  }
}

function showPush(number, shown) {
  show(shown);
  memory.keepSeen(number);
}

let wasLost = false;

function lost() {
  wasLost = true;
  banner.className = "banner bad shown";
  banner.textContent = say("lost");
}

function back() {
  if (wasLost) {
    wasLost = false;
    banner.className = "banner good shown";
    banner.textContent = say("back");
    setTimeout(() => {
      if (!wasLost) {
        banner.className = "banner";
        banner.textContent = "";
      }
    }, GOOD_NEWS);
    refreshCommands();
  }
}

// --- The page in the person's language ---------------------------------------------------------

function startLanguage() {
  const wanted = [memory.language(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((code) => code in words) ?? "en";
}

function speak(code) {
  language = code;
  document.documentElement.lang = code;
  document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
  document.querySelectorAll("[data-word]").forEach((e) => (e.textContent = say(e.dataset.word)));
  document.querySelectorAll("[data-label]").forEach((e) => e.setAttribute("aria-label", say(e.dataset.label)));
  document.getElementById("words").placeholder = say("placeholder");
  bubbles.callPerson(say("you"));
  bubbles.callVeiled(say("veiled"));
  return refreshCommands();
}

async function refreshCommands() {
  try {
    const commands = await get("api/commands", { language });
    composer.offer(commands, language);
    chips.replaceChildren(...inviting(commands).map(chip));
  } catch {
    // The banner already says that the server is away.
  }
}

/** The first of the menu and the way to the rest; everything else is one "/" away. */
function inviting(commands) {
  return commands.filter((command, at) => at < MOST_CHIPS || command.name === "help");
}

function chip(command) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.className = "chip";
  chip.dir = "ltr";
  chip.textContent = "/" + command.name;
  chip.title = command.description;
  const needsMore = command.arguments.some((argument) => argument.required);
  chip.addEventListener("click", () => (needsMore ? composer.begin(`/${command.name} `) : ask("/" + command.name)));
  return chip;
}

// --- Start -------------------------------------------------------------------------------------

for (const [code, { name }] of Object.entries(words)) {
  chooser.append(new Option(name, code));
}
chooser.value = language;
chooser.addEventListener("change", () => {
  memory.keepLanguage(chooser.value);
  speak(chooser.value);
});

document.getElementById("log").addEventListener("click", (event) => {
  const veiled = event.target.closest(".spoiler");
  if (veiled) {
    bubbles.unveil(veiled);
    return;
  }
  const said = event.target.closest("[data-say]");
  const pressed = event.target.closest("[data-action]");
  if (said) {
    ask(said.dataset.say);
  } else if (pressed && !pressed.hasAttribute("aria-busy")) {
    press(pressed);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    bubbles.dismissNote();
  }
});

await speak(language);
memory.entries.forEach((entry) => (entry.shown ? bubbles.theirs({ ...entry.shown, manner: "message" }) : bubbles.mine(entry.mine)));
bubbles.toEnd();
composer.start({ send: ask, sent: () => memory.entries.filter((e) => e.mine).map((e) => e.mine) });
follow(chat, () => received, { push, lost, back });
document.documentElement.dataset.ready = "true";
