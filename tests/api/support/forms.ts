import type { LeadForm, LeadFormField, LeadFormInput } from '../../../shared/contracts/lead-form';
import type { PublicForm } from '../../../shared/contracts/form-submission';
import { answer } from './answers';
import type { TestApp } from './boot';
import type { ApiClient } from './users';

export const words = (text: string) => ({ de: `${text} (de)`, en: text });
export const field = (key: string, more: Partial<LeadFormField> = {}): LeadFormField => ({
  ...{ key, type: 'text', label: words(key), required: false, fills: null },
  ...more,
});
export const FIELDS: LeadFormField[] = [
  field('name', { fills: 'name' }),
  field('email', { type: 'email', required: true, fills: 'email' }),
  field('company', { fills: 'company' }),
  field('phone', { type: 'phone', fills: 'phone' }),
  field('message', { type: 'textarea', fills: 'message' }),
  field('size', {
    type: 'select',
    options: [
      { value: 's', label: words('Small') },
      { value: 'l', label: words('Large') },
    ],
  }),
  field('news', { type: 'checkbox' }),
  field('seats', { type: 'number', min: 1, max: 500 }),
  field('start', { type: 'date' }),
];

/** A form that is switched on, without traps and limits unless a test asks for them. */
export const makeForm = (by: ApiClient, input: Partial<LeadFormInput> = {}): Promise<LeadForm> =>
  answer<LeadForm>(
    by.post('/lead-forms', {
      ...{ name: 'Contact', enabled: true, fields: FIELDS, minFillSeconds: 0 },
      ...{ perMinute: 1_000_000, perAddress: 1_000_000 },
      ...input,
    }),
    201,
  );

export const formPath = (slug: string): string => `/api/sales-pipeline/forms/${slug}`;
export const sendJson = (app: TestApp, slug: string, body: object | string) =>
  app.http().post(formPath(slug)).set('content-type', 'application/json').send(body);
export const sendForm = (app: TestApp, slug: string, body: Record<string, string>) =>
  app.http().post(formPath(slug)).type('form').send(body);

export const publicForm = (app: TestApp, slug: string): Promise<PublicForm> =>
  answer<PublicForm>(app.http().get(formPath(slug)));

export const leadRows = (app: TestApp) =>
  app.knex<Record<string, unknown>, Record<string, unknown>[]>('sales_pipeline_leads');
