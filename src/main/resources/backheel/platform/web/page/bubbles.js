// What was said, drawn. The HTML of an answer comes from the server, which escapes all foreign words.

const log = document.getElementById("log");
const scroll = document.getElementById("scroll");
const newer = document.getElementById("newer");
const toast = document.getElementById("toast");
const NEAR = 120;
const MARGIN = 16;

let youWord = "";
let veiledWord = "";

/** How the person's own lines are announced to screen readers. */
export function callPerson(word) {
  youWord = word;
}

/** How what is veiled is announced before somebody wants to know it. */
export function callVeiled(word) {
  veiledWord = word;
}

/** Shows what is veiled, or veils it again. */
export function unveil(spoiler) {
  const shown = spoiler.getAttribute("aria-expanded") === "true";
  spoiler.setAttribute("aria-expanded", String(!shown));
  if (shown) {
    spoiler.setAttribute("aria-label", veiledWord);
  } else {
    spoiler.removeAttribute("aria-label");
  }
}

/** A picture that its outlet does not show any more leaves its words. */
function gone(picture) {
  const words = element("p", "small", picture.alt);
  words.dir = "auto";
  picture.replaceWith(words);
}

export function mine(text) {
  const bubble = element("div", "bubble mine");
  const words = element("p");
  words.dir = "auto";
  words.textContent = text;
  bubble.append(element("span", "unseen", youWord + " "), words);
  log.append(bubble);
  return bubble;
}

/** Draws an answer or a push: in place of the message it replaces, else at the end. */
export function theirs(shown) {
  const bubble = drawn(shown);
  const old = shown.manner === "replace" && find(shown.message);
  if (!old) {
    log.append(bubble);
    return bubble;
  }
  const focused = old.contains(document.activeElement) && document.activeElement;
  const heir = focused && (sameKey(focused, old, bubble) ?? bubble);
  old.replaceWith(bubble);
  if (heir) {
    heir.focus({ preventScroll: true });
  }
  return bubble;
}

/** A line of the page's own, with a button or none. */
export function notice(line, label, pressed) {
  const bubble = element("div", "bubble theirs notice");
  bubble.append(element("p", "", line));
  const keys = element("div", "keys");
  const again = element("button", "key", label);
  again.type = "button";
  again.addEventListener("click", () => {
    bubble.remove();
    pressed();
  });
  keys.append(again);
  bubble.append(keys);
  log.append(bubble);
  return bubble;
}

export function find(message) {
  return log.querySelector(`[data-message="${CSS.escape(message)}"]`);
}

let passing;

/** A note that passes by; longer ones stay longer. */
export function note(shown) {
  clearTimeout(passing);
  toast.dir = shown.dir;
  toast.lang = shown.language;
  toast.textContent = shown.text;
  toast.classList.add("shown");
  passing = setTimeout(dismissNote, 4000 + 60 * shown.text.length);
}

export function dismissNote() {
  toast.classList.remove("shown");
}

export function isAtEnd() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
}

export function toEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  newer.hidden = true;
}

/**
 * Follows the conversation to what is new, but never pulls away somebody who is reading further up.
 * What is taller than the window is shown from its start.
 */
export function settle(wasAtEnd, bubble) {
  if (!wasAtEnd) {
    newer.hidden = false;
    return;
  }
  toEnd();
  const above = scroll.getBoundingClientRect().top + MARGIN - bubble.getBoundingClientRect().top;
  if (above > 0) {
    scroll.scrollTop -= above;
  }
}

newer.addEventListener("click", toEnd);
scroll.addEventListener("scroll", () => {
  if (isAtEnd()) {
    newer.hidden = true;
  }
});

function drawn(shown) {
  const bubble = element("article", "bubble theirs");
  bubble.dataset.message = shown.message;
  bubble.dir = shown.dir;
  bubble.lang = shown.language;
  bubble.tabIndex = -1;
  bubble.innerHTML = shown.html;
  bubble.querySelectorAll(".spoiler").forEach((spoiler) => spoiler.setAttribute("aria-label", veiledWord));
  bubble.querySelectorAll("img.picture").forEach((picture) => picture.addEventListener("error", () => gone(picture)));
  bubble.querySelectorAll("time").forEach((time) => local(time, shown.language));
  if (shown.buttons.length > 0) {
    bubble.append(keys(shown.buttons));
  }
  return bubble;
}

function keys(buttons) {
  const keys = element("div", "keys");
  let row;
  let last = -1;
  for (const button of buttons) {
    if (button.row !== last) {
      row = element("div", "row");
      keys.append(row);
      last = button.row;
    }
    row.append(key(button));
  }
  return keys;
}

function key(button) {
  const key = element(button.url ? "a" : "button", "key", button.label);
  key.dir = "auto";
  if (button.url) {
    key.href = button.url;
    key.target = "_blank";
    key.rel = "noopener";
    key.classList.add("out");
  } else {
    key.type = "button";
    key.dataset.action = button.action;
  }
  return key;
}

/** Moments are told in the reader's own zone. */
function local(time, language) {
  const at = new Date(time.dateTime);
  if (!Number.isNaN(at.getTime())) {
    const locale = language === "ar" ? "ar-u-nu-latn" : language;
    time.title = time.textContent;
    time.textContent = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at);
  }
}

/** The button that a person who pressed one would press next: of the same words, or the same place. */
function sameKey(pressed, old, bubble) {
  const before = Array.from(old.querySelectorAll(".key"));
  const now = Array.from(bubble.querySelectorAll(".key"));
  const fromEnd = before.indexOf(pressed) - before.length;
  return now.find((key) => key.textContent === pressed.textContent) ?? now.at(fromEnd);
}

function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
