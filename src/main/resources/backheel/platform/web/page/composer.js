// The line where people type: suggestions under their fingers, and what they sent before.

import { get } from "./server.js";

const input = document.getElementById("words");
const list = document.getElementById("suggestions");
const PAUSE = 120;

let commands = [];
let language = "en";
let options = [];
let active = -1;
let asking;
let pause;
let recalled = -1;
let history = () => [];

/** Tells the line which commands there are. */
export function offer(newCommands, newLanguage) {
  commands = newCommands;
  language = newLanguage;
}

/**
 * Starts listening.
 *
 * send: called with each line; sent: gives the lines sent before, oldest first
 */
export function start({ send, sent }) {
  history = sent;
  document.getElementById("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const line = input.value.trim();
    if (line !== "") {
      set("");
      close();
      send(line);
    }
  });
  document.getElementById("menu").addEventListener("click", () => {
    set(input.value.startsWith("/") ? "" : "/");
    input.focus();
    refresh();
  });
  input.addEventListener("input", () => {
    recalled = -1;
    refresh();
  });
  input.addEventListener("keydown", key);
  input.addEventListener("blur", () => setTimeout(closeUnlessBack, 150));
  // Keeps the focus in the line while the pointer is on the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      choose(options[Number(option.dataset.at)]);
    }
  });
}

/** Puts the start of a line there, for the person to finish. */
export function begin(line) {
  set(line);
  input.focus();
  refresh();
}

function key(event) {
  if (event.isComposing) {
    return;
  }
  const open = !list.hidden;
  if (event.key === "Escape" && open) {
    close();
  } else if (event.key === "ArrowDown" && open) {
    mark((active + 1) % options.length);
  } else if (event.key === "ArrowUp" && open) {
    mark(active <= 0 ? options.length - 1 : active - 1);
  } else if ((event.key === "Enter" || event.key === "Tab") && open && active >= 0) {
    choose(options[active]);
  } else if (event.key === "ArrowUp" && (input.value === "" || recalled >= 0)) {
    recall(1);
  } else if (event.key === "ArrowDown" && recalled >= 0) {
    recall(-1);
  } else {
    return;
  }
  event.preventDefault();
}

function recall(step) {
  const lines = history();
  recalled = Math.min(Math.max(recalled + step, -1), lines.length - 1);
  const back = recalled;
  set(back < 0 ? "" : lines[lines.length - 1 - back]);
  recalled = back;
}

function set(line) {
  input.value = line;
  recalled = -1;
  input.setSelectionRange(line.length, line.length);
}

function refresh() {
  clearTimeout(pause);
  asking?.abort();
  const line = input.value;
  const start = /^\/([a-z]*)$/i.exec(line);
  const rest = /^\/([a-z]+) +(.*)$/i.exec(line);
  const command = rest && commands.find((c) => c.name === rest[1].toLowerCase());
  if (start) {
    show(matching(start[1].toLowerCase()));
  } else if (command?.arguments.some((a) => a.suggests)) {
    pause = setTimeout(() => ask(command, rest[2]), PAUSE);
  } else {
    close();
  }
}

function matching(typed) {
  return commands
    .filter((c) => c.name.startsWith(typed))
    .map((c) => ({
      label: "/" + c.name,
      description: c.description,
      line: "/" + c.name + (c.arguments.some((a) => a.required) ? " " : ""),
    }));
}

async function ask(command, typed) {
  const line = input.value;
  asking = new AbortController();
  try {
    const found = await get("api/suggest", { command: command.name, typed, language }, asking.signal);
    if (input.value === line && document.activeElement === input) {
      show(found.map((s) => ({ label: s.label, description: "", line: `/${command.name} ${s.value}` })));
    }
  } catch {
    // Suggestions only help: without them people go on typing.
    close();
  }
}

function show(found) {
  options = found.filter((o) => o.line !== input.value);
  if (options.length === 0) {
    close();
    return;
  }
  list.replaceChildren(...options.map(drawn));
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  mark(-1);
}

function drawn(option, at) {
  const item = document.createElement("li");
  item.role = "option";
  item.id = "suggestion-" + at;
  item.dataset.at = at;
  const label = document.createElement("bdi");
  label.textContent = option.label;
  item.append(label);
  if (option.description !== "") {
    const description = document.createElement("span");
    description.textContent = option.description;
    item.append(description);
  }
  return item;
}

function mark(at) {
  active = at;
  Array.from(list.children).forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
  if (at < 0) {
    input.removeAttribute("aria-activedescendant");
  } else {
    input.setAttribute("aria-activedescendant", "suggestion-" + at);
    list.children[at].scrollIntoView({ block: "nearest" });
  }
}

function choose(option) {
  set(option.line);
  close();
  input.focus();
  if (option.line.endsWith(" ")) {
    refresh();
  }
}

/** The focus may only have passed by a button that hands it back. */
function closeUnlessBack() {
  if (document.activeElement !== input) {
    close();
  }
}

function close() {
  clearTimeout(pause);
  asking?.abort();
  options = [];
  list.hidden = true;
  list.replaceChildren();
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
  active = -1;
}
