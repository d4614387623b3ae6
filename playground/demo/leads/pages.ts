import type { DemoFunnel, Locale, Site } from '../site';
import { ARTICLES, CONTACT_PAGE } from './story';

export const ARTICLE = 'api::article.article';
export const CONTACT = 'api::contact-page.contact-page';

type Making = { site: Site; locale: Locale; funnel: DemoFunnel };
/** documentIds, of the articles by slug. */
export type Pages = { articles: Map<string, string>; contact: string };

const both = (de: string, en: string) => ({ de, en });
const field = (
  key: string,
  type: string,
  label: { de: string; en: string },
  more: object = {},
) => ({
  ...{ key, type, label, required: false, fills: key },
  ...more,
});

export async function makePages({ site, locale }: Making): Promise<Pages> {
  const articles = new Map<string, string>();
  for (const { slug, title, body } of ARTICLES) {
    const data = { slug, title: title[locale], body: body[locale] };
    articles.set(slug, await site.publish(ARTICLE, data));
  }
  const { title, intro } = CONTACT_PAGE;
  const contact = await site.publish(CONTACT, { title: title[locale], intro: intro[locale] });
  return { articles, contact };
}

export async function makeForms({ site, locale, funnel }: Making): Promise<void> {
  const fields = [
    field('name', 'text', both('Name', 'Name')),
    field('email', 'email', both('E-Mail', 'E-mail'), { required: true }),
    field('company', 'text', both('Firma', 'Company')),
    field('phone', 'phone', both('Telefon', 'Phone')),
    field('message', 'textarea', both('Was planen Sie?', 'What are you planning?'), {
      maxLength: 2000,
    }),
  ];
  const consent = {
    text: both(
      'Was Sie senden, verwenden wir nur für unsere Antwort.',
      'We use what you send to answer you, and for nothing else.',
    ),
    required: false,
    marketing: {
      text: both(
        'Schicken Sie mir Neues zur Solarenergie per E-Mail',
        'Send me news about solar energy by e-mail',
      ),
      purpose: 'email-marketing',
    },
  };
  const common = {
    ...{ fields, consent, locale, enabled: true, funnel: funnel.documentId },
    ...{ assignment: { mode: 'roundRobin' }, perMinute: 1000, perAddress: 1000 },
    // What a test or a guest of the demo types is no robot's work, however quick.
    minFillSeconds: 0,
  };
  await site.create('lead-form', {
    ...common,
    ...{ slug: 'guide', name: locale === 'de' ? 'Ratgeber anfordern' : 'Planning guide' },
    successMessage: both(
      'Danke! Der Ratgeber ist unterwegs.',
      'Thank you! The guide is on its way.',
    ),
  });
  await site.create('lead-form', {
    ...common,
    ...{ slug: 'contact', name: locale === 'de' ? 'Kontaktformular' : 'Contact form' },
    successMessage: both('Danke! Wir melden uns.', 'Thank you! We will be in touch.'),
  });
}
