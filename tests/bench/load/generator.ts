import { Agent, request } from 'node:http';

export type Sent = { status: number; ms: number };
export type Body = Record<string, string>;
/** What is sent, and where to; by its number. */
export type Source = { url: string; body(n: number): object };

const TICK_MS = 5;
/** A server that answers no more is not buried under sockets. */
const MOST_IN_FLIGHT = 2000;

/** Connections stay open, as those of a proxy do. */
export function createSender(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    close: () => agent.destroy(),
    /** @param since what the waiting is counted from: the moment that it was due */
    send(url: string, body: object, since: number): Promise<Sent> {
      const text = JSON.stringify(body);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      };
      return new Promise((resolve) => {
        const done = (status: number) => resolve({ status, ms: performance.now() - since });
        const asked = request(url, { method: 'POST', agent, headers }, (response) => {
          response.resume();
          response.once('end', () => done(response.statusCode ?? 0));
          response.once('error', () => done(0));
        });
        asked.once('error', () => done(0));
        asked.end(text);
      });
    },
  };
}
type Sender = ReturnType<typeof createSender>;

/** So many a second whatever the server does: who waits in line waits in the figures too. */
export async function openLoop(
  sender: Sender,
  { url, body }: Source,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Sent[]> {
  const all = perSecond * seconds;
  const waiting: Promise<Sent>[] = [];
  let inFlight = 0;
  const begin = performance.now();
  while (waiting.length < all) {
    const due = Math.min(all, Math.floor(((performance.now() - begin) / 1000) * perSecond));
    while (waiting.length < due && inFlight < MOST_IN_FLIGHT) {
      const n = waiting.length;
      inFlight += 1;
      const sent = sender.send(url, body(n), begin + (n * 1000) / perSecond);
      waiting.push(sent.finally(() => (inFlight -= 1)));
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  return Promise.all(waiting);
}

/** As many as it takes: each connection sends the next as soon as it has the answer. */
export async function closedLoop(
  sender: Sender,
  { url, body }: Source,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<{ sent: Sent[]; perSecond: number }> {
  const sent: Sent[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let next = 0;
  const line = async () => {
    while (performance.now() < end) {
      const n = next;
      next += 1;
      sent.push(await sender.send(url, body(n), performance.now()));
    }
  };
  await Promise.all(Array.from({ length: connections }, line));
  return { sent, perSecond: sent.length / ((performance.now() - begin) / 1000) };
}

export function percentile(sent: readonly Sent[], share: number): number {
  const sorted = sent.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
