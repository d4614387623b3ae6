import ts from 'typescript';

import {
  embedTag,
  fetchExample,
  formAddress,
  plainHtml,
  saidIn,
  stringLiteral,
} from '../../../admin/domain/lead-form/snippets';
import type { SnippetForm } from '../../../admin/domain/lead-form/snippets';
import { readSubmission } from '../../../server/domain/form-submission';

import { field } from './samples';

const SITE = 'https://cms.example.com/';
const EVIL = `"><script>alert('x')</script>&`;
const form = (more: Partial<SnippetForm> = {}): SnippetForm => ({
  slug: 'contact',
  locale: 'en',
  fields: [
    field('email', { type: 'email', required: true, fills: 'email' }),
    field('size', {
      type: 'select',
      options: [
        { value: 's', label: { de: 'Klein', en: 'Small' } },
        { value: "l'", label: { de: 'Groß', en: '' } },
      ],
    }),
    field('people', { type: 'number', min: 1, max: 9 }),
    field('call-me', { type: 'checkbox' }),
    field('origin', { type: 'hidden' }),
    field('message', { type: 'textarea', required: true, maxLength: 400, fills: 'message' }),
  ],
  consent: { text: { de: 'Hinweis', en: 'Notice' }, required: false, marketing: null },
  captcha: { provider: 'none', siteKey: null },
  ...more,
});
const names = (html: string) => [...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);

describe('plain HTML', () => {
  const html = plainHtml(form(), SITE, 'en');

  it('has an input for each field and for the trap, and nothing that the server would refuse', () => {
    const own = form().fields.map(({ key }) => key);
    expect(names(html)).toEqual([...own, '_hp', '_locale', '_page', '_entry']);
    const sent = new Map(names(html).map((name) => [name ?? '', '']));
    const unknown = readSubmission(form().fields, sent).errors.filter(({ message }) =>
      message.includes('not a field'),
    );
    expect(unknown).toEqual([]);
  });

  it('says where a part of the address is kept', () => {
    const notice = 'A shortened part of your IP address is kept with your message.';
    expect(html).not.toContain(notice);
    expect(plainHtml(form({ storeAddress: true }), SITE, 'en')).toContain(`<p>${notice}</p>`);
    expect(plainHtml(form({ storeAddress: true }), SITE, 'de')).toContain('IP-Adresse');
  });

  it('asks for the page and its entry, which a browser does not tell another server', () => {
    expect(html).toMatch(/<!-- Address of the page.* -->\n {2}<input type="hidden" name="_page"/);
    expect(html).toMatch(/<!-- Entry .* -->\n {2}<input type="hidden" name="_entry"/);
    expect(plainHtml(form(), SITE, 'de')).toContain('<!-- Adresse der Seite');
  });

  it('sends to the address of the form, whatever the end of the site', () => {
    expect(html).toContain(
      '<form method="post" action="https://cms.example.com/api/sales-pipeline/forms/contact">',
    );
    expect(formAddress('http://a.example', 'x')).toBe(
      'http://a.example/api/sales-pipeline/forms/x',
    );
  });

  it('carries what the fields ask for', () => {
    expect(html).toContain('<input type="email" name="email" required autocomplete="email" />');
    expect(html).toContain(
      '<textarea name="message" required maxlength="400" rows="5"></textarea>',
    );
    expect(html).toContain('<input type="number" name="people" step="any" min="1" max="9" />');
    expect(html).toContain('<option value="l&#39;">Groß</option>');
    expect(html).toContain('email (en) *');
  });

  it('is in the language that was chosen', () => {
    const german = plainHtml(form(), SITE, 'de');
    expect(german).toContain('email (de) *');
    expect(german).toContain('>Klein</option>');
    expect(german).toContain('name="_locale" value="de"');
    expect(german).toContain('>Absenden</button>');
  });

  it('asks for consent in boxes that nobody has ticked', () => {
    const marketing = { text: { de: 'Werbung', en: 'News' }, purpose: 'email-marketing' as const };
    const consent = { text: { de: '', en: 'I agree' }, required: true, marketing };
    const asked = plainHtml(form({ consent }), SITE, 'de');
    expect(asked).toContain(
      '<input type="checkbox" name="_consent" value="on" required /> I agree *',
    );
    expect(asked).toContain('<input type="checkbox" name="_marketing" value="on" /> Werbung<');
    expect(asked).not.toMatch(/checked/);
    expect(html).toContain('<p>Notice</p>');
    expect(names(html)).not.toContain('_consent');
  });

  it('brings the captcha of the form', () => {
    const asked = plainHtml(
      form({ captcha: { provider: 'turnstile', siteKey: EVIL } }),
      SITE,
      'en',
    );
    expect(asked).toContain('https://challenges.cloudflare.com/turnstile/v0/api.js');
    expect(asked).toContain('class="cf-turnstile"');
    expect(asked).not.toContain("alert('x')");
  });

  it('shows every word as text', () => {
    const both = { de: EVIL, en: EVIL };
    const wrong = form({
      slug: EVIL,
      fields: [
        field(EVIL, { label: both }),
        field('b', { type: 'select', options: [{ value: EVIL, label: both }] }),
        field('c', { type: 'checkbox', label: both }),
      ],
      consent: {
        text: both,
        required: false,
        marketing: { text: both, purpose: 'email-marketing' },
      },
    });
    for (const code of [plainHtml(wrong, SITE, 'en'), embedTag(wrong, SITE, 'en')]) {
      expect(code).not.toContain('<script>alert');
    }
    const boxed = { ...wrong, consent: { ...wrong.consent, required: true } };
    expect(plainHtml(boxed, SITE, 'en')).not.toContain('<script>');
  });
});

it('renders by one line', () => {
  expect(embedTag(form(), SITE, 'de')).toBe(
    '<script src="https://cms.example.com/api/sales-pipeline/embed.js" data-form="contact" data-locale="de" async></script>',
  );
});

it.each(["it's", '\\', '"', 'a\nb', '</script>', '\u2028', '${x}`', "\\'"])(
  'writes %j as a literal that means the same',
  (text) => {
    const literal = stringLiteral(text);
    expect(ts.transpileModule(`(${literal})`, {}).outputText).not.toBe('');
    expect(Function(`return ${literal}`)()).toBe(text);
    expect(literal).not.toContain('</script');
    expect(literal).not.toContain('\n');
  },
);

describe('the example for a front end', () => {
  const problemsOf = (code: string) =>
    (ts.transpileModule(code, { reportDiagnostics: true }).diagnostics ?? []).map(
      ({ messageText }) => messageText,
    );

  it('has the types of the fields', () => {
    const code = fetchExample(form(), SITE);
    expect(problemsOf(code)).toEqual([]);
    expect(code).toContain('  email: string;');
    expect(code).toContain("  size?: 's' | 'l\\'';");
    expect(code).toContain('  people?: number;');
    expect(code).toContain("  'call-me'?: boolean;");
    expect(code).toContain('  message: string;');
    expect(code).not.toContain('_consent: true');
  });

  it('asks for the boxes and the captcha of the form', () => {
    const code = fetchExample(
      form({
        captcha: { provider: 'friendlyCaptcha', siteKey: 'k' },
        consent: {
          text: { de: '', en: 'I agree' },
          required: true,
          marketing: { text: { de: 'x', en: 'x' }, purpose: 'email-marketing' },
        },
      }),
      SITE,
    );
    expect(problemsOf(code)).toEqual([]);
    expect(code).toContain('  _consent: true;');
    expect(code).toContain('  _marketing?: boolean;');
    expect(code).toContain('  _captcha: string;');
  });

  it('stays code with any words', () => {
    const wrong = form({
      slug: "x'; alert(1); //\n",
      fields: [
        field("a'; }", {
          type: 'select',
          options: [{ value: "'; }\n//", label: { de: '', en: '' } }],
        }),
      ],
    });
    expect(problemsOf(fetchExample(wrong, SITE))).toEqual([]);
    expect(fetchExample(wrong, SITE)).not.toContain('\nalert');
  });
});

it('falls back to the other language', () => {
  expect(saidIn({ de: 'Nur', en: '' }, 'en')).toBe('Nur');
  expect(saidIn({ de: '', en: 'Only' }, 'de')).toBe('Only');
  expect(saidIn(null, 'de')).toBe('');
});
