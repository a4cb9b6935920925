/** The counts of a campaign as they move: told by the server while the page is looked at, else asked for. */
type Tally = { hidden: boolean; counts: number[] };

const PULSE = 5_000;

/**
 * Follows the counts of a campaign, in order of the candidates' numbers; hidden ones are not told.
 *
 * @param api address of the campaign in the API
 * @param end when the campaign ends as far as the page knows, in milliseconds
 * @param over told when it ended, which may be sooner
 */
export function follow(api: string, end: number, tell: (counts: number[]) => void, over: () => void): void {
  let events: EventSource | undefined;
  let etag = "";
  let settled = false;

  const hear = (tally: Tally): void => {
    if (!tally.hidden) {
      tell(tally.counts);
    }
  };
  const ask = async (): Promise<void> => {
    const answer = await fetch(`${api}/tally`, etag ? { headers: { "If-None-Match": etag } } : {});
    if (answer.status === 200) {
      etag = answer.headers.get("ETag") ?? "";
      hear((await answer.json()) as Tally);
    }
    settled = Date.now() >= end;
  };
  const poll = (): void => {
    if (!document.hidden && !settled && events?.readyState !== EventSource.OPEN) {
      ask().catch(() => undefined);
    }
  };
  const leave = (): void => {
    events?.close();
    events = undefined;
  };
  const listen = (): void => {
    leave();
    if (document.hidden || settled) {
      return;
    }
    events = new EventSource(`${api}/tally/events`);
    events.addEventListener("counts", (event) => hear(JSON.parse(event.data) as Tally));
    events.addEventListener("over", (event) => {
      settled = true;
      hear(JSON.parse(event.data) as Tally);
      leave();
      over();
    });
    // Turned away, or nothing to watch any more: the counts are asked for.
    events.addEventListener("error", poll);
  };

  document.addEventListener("visibilitychange", listen);
  listen();
  setInterval(poll, PULSE);
}
