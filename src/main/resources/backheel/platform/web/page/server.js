// The way to the server and back.

const PATIENCE = 60_000;
const REOPEN = 3_000;

/** The server answered, and said no. */
export class Refused extends Error {}

/** Sends a question; sent again by itself once if its answer is lost, which asks nothing twice. */
export async function post(path, body) {
  try {
    return await once(path, body);
  } catch (e) {
    if (e instanceof Refused) {
      throw e;
    }
    return once(path, body);
  }
}

async function once(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return answer(response);
}

export async function get(path, parameters, signal) {
  return answer(await fetch(path + "?" + new URLSearchParams(parameters), { signal }));
}

async function answer(response) {
  const json = await response.json();
  if (!response.ok) {
    throw new Refused(json.error);
  }
  return json;
}

/** Follows the pushes of a chat for as long as the page is open, whatever happens in between. */
export function follow(chat, seen, { push, lost, back }) {
  const events = new EventSource(
    "api/events?" + new URLSearchParams({ chat, after: seen() }));
  events.onopen = back;
  events.onmessage = (event) => push(Number(event.lastEventId), JSON.parse(event.data));
  events.onerror = () => {
    lost();
    // A browser tries again by itself, unless the server said something it did not expect.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => follow(chat, seen, { push, lost, back }), REOPEN);
    }
  };
}
