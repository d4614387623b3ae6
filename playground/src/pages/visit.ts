import { html, type Markup } from './html';

/** What a request says of the visit that the form on the page tells the pipeline. */
export type Visit = {
  /** Address of the page as the visitor opened it. */
  url: URL;
  referrer: string;
};

const CAMPAIGN = /^utm_(source|medium|campaign|term|content|id)$/;
const LONGEST = 255;

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** Where the visitor is and came from, as hidden fields: so a form needs no JavaScript to say it. */
export function hiddenFields({ url, referrer }: Visit, title: string, entry: string): Markup[] {
  const campaign = [...url.searchParams].filter(([name]) => CAMPAIGN.test(name));
  return [
    hidden('_entry', entry),
    hidden('_page', url.href.slice(0, 2000)),
    hidden('_title', title.slice(0, LONGEST)),
    ...(referrer === '' ? [] : [hidden('_ref', referrer.slice(0, 2000))]),
    ...campaign.map(([name, value]) => hidden(name, value.slice(0, LONGEST))),
  ];
}
