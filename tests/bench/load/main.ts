import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { aligned } from '../support/report';
import type { Engine } from '../support/target';
import {
  closedLoop,
  createSender,
  openLoop,
  percentile,
  type Sent,
  type Source,
} from './generator';
import { FLAT_PATH, SLUG, type Counted, type Question } from './server';

const PER_SECOND = 200;
const SECONDS = 30;
/** Every so many is sent once more at the same moment, as browsers do that lose the answer. */
const EACH_TWICE = 20;
const CONNECTIONS = 32;
const THROUGHPUT_SECONDS = 8;
const ROUNDS = 3;
const GOAL = 0.6;

const person = (n: number) => ({
  ...{ name: `Visitor Number ${n}`, email: `visitor${n}@example.com`, company: `Company ${n}` },
  ...{ phone: `+4930${String(10_000_000 + n)}`, message: 'I would like to have an offer, please.' },
});
const isTwice = (n: number) => n % EACH_TWICE === EACH_TWICE - 1;

const ask = <T>(server: ChildProcess, question: Question): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The server ended with ${code}`));
    server.once('exit', ended);
    server.once('message', (answer: T) => {
      server.off('exit', ended);
      resolve(answer);
    });
    server.send(question);
  });

type Row = { engine: Engine; cells: string[]; problems: string[] };

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const failed = (sent: readonly Sent[], status: number) =>
  sent.filter((one) => one.status !== status).length;

async function measured(engine: Engine): Promise<Row> {
  const server = fork(path.join(__dirname, 'server.js'), { stdio: 'inherit' });
  const sender = createSender(256);
  try {
    const { port } = await ask<{ port: number }>(server, { do: 'start', engine });
    const base = `http://127.0.0.1:${port}`;
    const url = `${base}/api/sales-pipeline/forms/${SLUG}`;
    const source = (kind: string, flat = false): Source => ({
      url: flat ? `${base}${FLAT_PATH}` : url,
      body: (n) => (flat ? { data: person(n) } : { ...person(n), _key: `${kind}-${n}` }),
    });
    const use = (what: Source, seconds: number) =>
      closedLoop(sender, what, { connections: CONNECTIONS, seconds });
    await use(source('warm'), 3);
    await use(source('', true), 3);

    const before = await ask<Counted>(server, { do: 'count' });
    const plain = source('load');
    const twins: Promise<Sent>[] = [];
    const sent = await openLoop(
      sender,
      {
        url,
        body(n) {
          const body = plain.body(n);
          if (isTwice(n)) twins.push(sender.send(url, body, performance.now()));
          return body;
        },
      },
      { perSecond: PER_SECOND, seconds: SECONDS },
    );
    const again = await Promise.all(twins);
    const after = await ask<Counted>(server, { do: 'count' });
    const stored = after.leads - before.leads;
    const refused = failed(sent, 202) + failed(again, 202);

    const rates = { form: [] as number[], flat: [] as number[] };
    const each = { form: 0, flat: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['flat', 'form'] as const) {
        const from = await ask<Counted>(server, { do: 'count' });
        const { sent: some, perSecond } = await use(
          source(`round${round}`, kind === 'flat'),
          THROUGHPUT_SECONDS,
        );
        const to = await ask<Counted>(server, { do: 'count' });
        rates[kind].push(perSecond);
        each[kind] = (to.statements - from.statements) / some.length;
      }
    }
    const end = await ask<Counted>(server, { do: 'count' });
    const [form, flat] = [median(rates.form), median(rates.flat)];
    const share = form / flat;
    const p = (part: number) => `${percentile(sent, part).toFixed(0)} ms`;
    return {
      engine,
      cells: [
        ...[String(sent.length), String(stored), String(end.leads - end.keys)],
        ...[p(0.5), p(0.95), p(0.99)],
        ...[form.toFixed(0), flat.toFixed(0), `${(share * 100).toFixed(0)} %`],
        ...[each.form.toFixed(1), each.flat.toFixed(1)],
      ],
      problems: [
        ...(refused > 0 ? [`${refused} submissions were not accepted`] : []),
        ...(stored < sent.length ? [`${sent.length - stored} lost`] : []),
        ...(stored > sent.length ? [`${stored - sent.length} stored twice`] : []),
        ...(share < GOAL ? [`throughput is below ${GOAL * 100} % of a flat type's`] : []),
      ],
    };
  } finally {
    sender.close();
    server.removeAllListeners();
    if (server.connected) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.send({ do: 'stop' } satisfies Question);
      await ended;
    }
  }
}

/** Submissions of a public form under load: none lost, none double, and how quick beside Strapi's own create. */
export async function loadTest(
  engines: readonly Engine[],
  write: (line: string) => void,
): Promise<boolean> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(await measured(engine));
  const head = [
    ...['', 'sent', 'stored', 'double', 'median', 'p95', 'p99', 'form/s', 'flat type/s', 'share'],
    ...['statements form', 'flat'],
  ];
  write(`\n${PER_SECOND} submissions a second for ${SECONDS} s, then ${CONNECTIONS} connections`);
  for (const line of aligned([head, ...rows.map(({ engine, cells }) => [engine, ...cells])], 1))
    write(line);
  for (const { engine, problems } of rows)
    for (const problem of problems) write(`MISSED  ${engine}: ${problem}`);
  return rows.every(({ problems }) => problems.length === 0);
}
