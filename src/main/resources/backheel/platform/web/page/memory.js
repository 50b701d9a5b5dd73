// What the browser keeps: whose chat this is, and what was said in it.

const MOST_KEPT = 200;

/** Storage may be switched off: then everything works until the page is closed. */
function stored(storage, key) {
  try {
    return window[storage].getItem("backheel." + key);
  } catch {
    return null;
  }
}

function store(storage, key, value) {
  try {
    window[storage].setItem("backheel." + key, value);
  } catch {
    // Full or forbidden: the page goes on without it.
  }
}

/** A random name for this browser's chat, the same each time. */
export function chatId() {
  let id = stored("localStorage", "chat");
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id ?? "")) {
    id = name();
    store("localStorage", "chat", id);
  }
  return id;
}

/** A fresh random name. */
export function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function language() {
  return stored("localStorage", "language");
}

export function keepLanguage(code) {
  store("localStorage", "language", code);
}

/** The number of the last push that this page has shown, or any page where this one is new. */
export function seen() {
  return Number(stored("sessionStorage", "seen") ?? stored("localStorage", "seen") ?? 0);
}

export function keepSeen(number) {
  store("sessionStorage", "seen", number);
  store("localStorage", "seen", number);
}

/** The conversation so far: entries {mine} or {shown}, oldest first. */
export const entries = read();

function read() {
  try {
    const read = JSON.parse(stored("sessionStorage", "log") ?? "[]");
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

export function keepEntry(entry) {
  const place = entry.shown
    ? entries.findIndex((e) => e.shown?.message === entry.shown.message)
    : -1;
  if (place >= 0) {
    entries[place] = entry;
  } else {
    entries.push(entry);
  }
  entries.splice(0, entries.length - MOST_KEPT);
  store("sessionStorage", "log", JSON.stringify(entries));
}
