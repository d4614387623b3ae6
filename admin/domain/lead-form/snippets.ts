import type { CaptchaProvider, LeadFormField, LeadFormInput } from '../../../shared/contracts';
import { ADDRESS_NOTICE } from '../../../shared/address-notice';

import { WORDS, originRows } from './snippet-words';

/** What the ways to use a form are written from. */
export type SnippetForm = Pick<LeadFormInput, 'captcha' | 'storeAddress'> & {
  slug: string;
  locale: 'de' | 'en';
  fields: LeadFormField[];
  consent: NonNullable<LeadFormInput['consent']>;
};
type Language = 'de' | 'en';
type Said = { de: string; en: string };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** A text as part of markup, between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A text as a literal of TypeScript, in single quotes; never the end of a script that it is pasted into. */
export function stringLiteral(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `'${inner}'`;
}

const INPUTS: Partial<Record<LeadFormField['type'], string>> = {
  email: 'email',
  phone: 'tel',
  number: 'number',
  date: 'date',
  hidden: 'hidden',
  checkbox: 'checkbox',
};
const AUTOFILL: Partial<Record<NonNullable<LeadFormField['fills']>, string>> = {
  name: 'name',
  firstName: 'given-name',
  lastName: 'family-name',
  email: 'email',
  phone: 'tel',
  jobTitle: 'organization-title',
  company: 'organization',
  street: 'street-address',
  postcode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  country: 'country-name',
};
const CAPTCHAS: Readonly<
  Record<Exclude<CaptchaProvider, 'none'>, { name: string; script: string }>
> = {
  turnstile: {
    name: 'cf-turnstile',
    script: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
  },
  friendlyCaptcha: {
    name: 'frc-captcha',
    script: 'https://cdn.jsdelivr.net/npm/@friendlycaptcha/sdk@0.1/site.min.js',
  },
};

/** A text in a language of the page, else in the other one. */
export const saidIn = (text: Said | null, language: Language): string =>
  text === null ? '' : text[language] || text.en || text.de;

const withoutEnd = (address: string) => address.replace(/\/+$/, '');
/** Where a form is sent to; `site` is Strapi's public address. */
export const formAddress = (site: string, slug: string): string =>
  `${withoutEnd(site)}/api/sales-pipeline/forms/${encodeURIComponent(slug)}`;

const attributes = (pairs: [string, string | number | true | undefined][]): string =>
  pairs
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`,
    )
    .join('');

function inputOf(field: LeadFormField, language: Language): string {
  const { key, type, required, maxLength, min, max, fills, options = [] } = field;
  const common = attributes([
    ['name', key],
    ['required', required && type !== 'hidden' ? true : undefined],
    ['maxlength', type === 'number' || type === 'date' ? undefined : maxLength],
    ['autocomplete', fills === null ? undefined : AUTOFILL[fills]],
  ]);
  if (type === 'textarea') return `<textarea${common} rows="5"></textarea>`;
  if (type === 'select') {
    const rows = options.map(
      ({ value, label }) =>
        `      <option${attributes([['value', value]])}>${escapeHtml(saidIn(label, language))}</option>`,
    );
    const first = `      <option value="">${WORDS[language].choose}</option>`;
    return [`<select${common}>`, first, ...rows, '    </select>'].join('\n');
  }
  const bounds: [string, string | number | undefined][] =
    type === 'number'
      ? [
          ['step', 'any'],
          ['min', min],
          ['max', max],
        ]
      : [];
  const value: [string, string | undefined] = ['value', type === 'hidden' ? '' : undefined];
  return `<input${attributes([['type', INPUTS[type] ?? 'text']])}${common}${attributes([...bounds, value])} />`;
}

const boxOf = (name: string, label: string, required: boolean): string =>
  [
    '  <p>',
    `    <label><input type="checkbox"${attributes([['name', name]])} value="on"${required ? ' required' : ''} /> ${escapeHtml(label)}${required ? ' *' : ''}</label>`,
    '  </p>',
  ].join('\n');

function rowOf(field: LeadFormField, language: Language): string {
  const label = saidIn(field.label, language);
  if (field.type === 'hidden') return `  ${inputOf(field, language)}`;
  if (field.type === 'checkbox') return boxOf(field.key, label, field.required);
  const star = field.required ? ' *' : '';
  return [
    '  <p>',
    `    <label>${escapeHtml(label)}${star}<br />`,
    `    ${inputOf(field, language)}</label>`,
    '  </p>',
  ].join('\n');
}

function consentRows({ consent, storeAddress }: SnippetForm, language: Language): string[] {
  const text = saidIn(consent.text, language);
  const rows: string[] = storeAddress ? [`  <p>${ADDRESS_NOTICE[language]}</p>`] : [];
  if (text && consent.required) rows.push(boxOf('_consent', text, true));
  else if (text) rows.push(`  <p>${escapeHtml(text).replace(/\n/g, '<br />')}</p>`);
  if (consent.marketing)
    rows.push(boxOf('_marketing', saidIn(consent.marketing.text, language), false));
  return rows;
}

const captchaOf = (form: SnippetForm) => {
  const provider = form.captcha?.provider ?? 'none';
  return provider === 'none' ? null : CAPTCHAS[provider];
};

/** A form that works without JavaScript. */
export function plainHtml(form: SnippetForm, site: string, language: Language): string {
  const captcha = captchaOf(form);
  return [
    ...(captcha ? [`<script src="${captcha.script}" async defer></script>`] : []),
    `<form method="post"${attributes([['action', formAddress(site, form.slug)]])}>`,
    ...form.fields.map((field) => rowOf(field, language)),
    ...consentRows(form, language),
    '  <div aria-hidden="true" style="position:absolute;left:-9999px">',
    '    <input name="_hp" tabindex="-1" autocomplete="off" />',
    '  </div>',
    `  <input type="hidden" name="_locale" value="${language}" />`,
    ...originRows(language),
    ...(captcha
      ? [
          `  <div class="${captcha.name}"${attributes([['data-sitekey', form.captcha?.siteKey ?? '']])}></div>`,
        ]
      : []),
    `  <button type="submit">${WORDS[language].send}</button>`,
    '</form>',
  ].join('\n');
}

/** One line that renders the form where it stands. */
export const embedTag = (
  form: Pick<SnippetForm, 'slug'>,
  site: string,
  language: Language,
): string =>
  `<script${attributes([
    ['src', `${withoutEnd(site)}/api/sales-pipeline/embed.js`],
    ['data-form', form.slug],
    ['data-locale', language],
  ])} async></script>`;

const typeOf = ({ type, options = [] }: LeadFormField): string => {
  if (type === 'number') return 'number';
  if (type === 'checkbox') return 'boolean';
  if (type === 'select' && options.length > 0)
    return options.map(({ value }) => stringLiteral(value)).join(' | ');
  return 'string';
};
const propertyOf = (key: string) => (/^[a-zA-Z_]\w*$/.test(key) ? key : stringLiteral(key));
const member = (field: LeadFormField) =>
  `  ${propertyOf(field.key)}${field.required ? '' : '?'}: ${field.required && field.type === 'checkbox' ? 'true' : typeOf(field)};`;

/** What a front end sends, with the types of this form; an example for Next.js. */
export function fetchExample(form: SnippetForm, site: string): string {
  const { consent } = form;
  const extras = [
    ...(consent.text && consent.required ? ['  _consent: true;'] : []),
    ...(consent.marketing ? ['  _marketing?: boolean;'] : []),
    ...(captchaOf(form) ? ['  _captcha: string;'] : []),
  ];
  return `// lib/${form.slug.replace(/[^a-z0-9-]/g, '')}.ts
export type Submission = {
${[...form.fields.map(member), ...extras].join('\n')}
};
export type Problem = { field: string; message: string };

const FORM = ${stringLiteral(formAddress(site, form.slug))};

/** \`key\` and \`token\` belong to one visit of the page: what is sent again is stored once. After a change take another \`key\`. */
export async function begin(): Promise<{ key: string; token: string }> {
  const answer = await fetch(FORM, { cache: 'no-store' });
  if (!answer.ok) throw new Error(\`The form answers \${answer.status}\`);
  const { data } = (await answer.json()) as { data: { token: string } };
  return { key: crypto.randomUUID(), token: data.token };
}

/** Answers with what is wrong, nothing when it was accepted. */
export async function send(
  submission: Submission,
  { key, token }: { key: string; token: string },
): Promise<Problem[]> {
  const answer = await fetch(FORM, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...submission,
      _key: key,
      _t: token,
      _page: window.location.href,
      _title: document.title,
      _ref: document.referrer,
      _locale: ${stringLiteral(form.locale)},
    }),
  });
  if (answer.status === 202) return [];
  const { error } = (await answer.json()) as {
    error: { message: string; details?: { errors?: Problem[] } };
  };
  return error.details?.errors ?? [{ field: '', message: error.message }];
}
`;
}
