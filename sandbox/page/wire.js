/** The way to the sandbox's control API: requests, and the live feed with its snapshots. */

const AGAIN = 1000;
const KINDS = ["message", "typing", "keyboard", "tap", "person", "chat", "commands", "clock", "annotation"];

/** A request was refused; `message` says why, in the sandbox's words. */
export class Refused extends Error {}

async function request(method, path, body) {
  const response = await fetch(`/sandbox/${path}`, { method, body: body && JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? `the sandbox answered ${response.status}`);
  return answer;
}

export const get = (path) => request("GET", path);
export const post = (path, body = {}) => request("POST", path, body);
export const remove = (path) => request("DELETE", path);

/**
 * Follow the world for as long as the page lives. Every connection begins with a snapshot and goes on with
 * the events after it, so a lost connection, a restart or a "reset" neither loses nor repeats anything.
 * @param {{replace: (state: object) => void, apply: (kind: string, data: object) => void,
 *          tellLink: (isUp: boolean) => void}} stage
 */
export async function follow(stage) {
  const lose = () => {
    stage.tellLink(false);
    setTimeout(follow, AGAIN, stage);
  };
  let state;
  try {
    state = await get("state");
  } catch {
    lose();
    return;
  }
  stage.replace(state);
  const source = new EventSource(`/sandbox/events?after=${state.last_event_id}`);
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => stage.apply(kind, JSON.parse(event.data)));
  }
  source.addEventListener("open", () => stage.tellLink(true));
  source.addEventListener("reset", () => {
    source.close();
    follow(stage);
  });
  source.addEventListener("error", () => {
    source.close();
    lose();
  });
}
