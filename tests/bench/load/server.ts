import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { LeadFormField } from '../../../shared/contracts/lead-form';
import { leadFormCreate } from '../../../server/validation/lead-form';
import { boot, type Booted } from '../support/boot';
import { recreate, targetOf, type Engine } from '../support/target';

export const SLUG = 'load';
export const FLAT_PATH = '/api/enquiries';

/** What the process that sends asks of the one that answers. */
export type Question = { do: 'start'; engine: Engine } | { do: 'count' } | { do: 'stop' };
export type Counted = { leads: number; keys: number; statements: number };

const field = (
  key: string,
  fills: LeadFormField['fills'],
  type: LeadFormField['type'] = 'text',
): LeadFormField => ({
  ...{ key, type, required: false, fills },
  label: { de: key, en: key },
});

let booted: Booted | null = null;
let statements = 0;

/** The form without a limit, and a flat type that visitors may create as they may with a form of Strapi alone. */
async function prepare({ strapi, app }: Booted): Promise<void> {
  const funnel = await app.funnelTemplate.install(
    'sales-pipeline',
    'en',
    app.callers.system('template'),
  );
  const fields = [
    field('name', 'name'),
    field('email', 'email', 'email'),
    field('company', 'company'),
    field('phone', 'phone', 'phone'),
    field('message', 'message', 'textarea'),
  ];
  await app.leadForm.create(
    leadFormCreate.parse({
      ...{ slug: SLUG, name: 'Load', enabled: true, fields, funnel: funnel.documentId },
      ...{ minFillSeconds: 0, perMinute: 1_000_000, perAddress: 1_000_000 },
    }),
  );
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'api::enquiry.enquiry.create', role: Number(role?.id) } });
}

async function start(engine: Engine): Promise<number> {
  const target = targetOf(engine, 'load');
  await recreate(target);
  booted = await boot(target);
  await prepare(booted);
  const { server, db } = booted.strapi;
  db.connection.on('query', () => (statements += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.httpServer.address() as AddressInfo).port;
}

async function count({ db }: Core.Strapi): Promise<Counted> {
  const made = statements;
  const [row] = (await db
    .connection('sales_pipeline_leads')
    .count({ leads: '*' })
    .countDistinct({ keys: 'idempotency_key' })) as { leads: unknown; keys: unknown }[];
  return { leads: Number(row?.leads), keys: Number(row?.keys), statements: made };
}

async function reply(question: Question): Promise<void> {
  if (question.do === 'start') process.send?.({ port: await start(question.engine) });
  else if (question.do === 'count' && booted) process.send?.(await count(booted.strapi));
  else if (question.do === 'stop') {
    await booted?.close();
    process.exit(0);
  }
}

process.on('message', (question: Question) => {
  reply(question).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
    process.exit(1);
  });
});
