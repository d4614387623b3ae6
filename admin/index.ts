import { TrendUp } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ACCESS_PERMISSIONS, PLUGIN_ID } from './constants';
import { EntryPanel } from './components/entry-panel/EntryPanel';

/** Only what a language needs is loaded: the texts stay out of the admin's main chunk. */
const translations = {
  en: () => import('./translations/en').then(({ messages }) => messages),
  de: () => import('./translations/de').then(({ messages }) => messages),
};

const isTranslated = (language: string | undefined): language is keyof typeof translations =>
  language !== undefined && language in translations;

const withPrefix = (messages: Record<string, string>) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: TrendUp,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Sales pipeline' },
      permissions: ACCESS_PERMISSIONS,
      position: 3,
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    // A site may run without the Content Manager's panels; then there is nothing to add to.
    const add = app.getPlugin('content-manager')?.apis.addEditViewSidePanel;
    if (typeof add === 'function') add([EntryPanel]);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const language = locale.split('-')[0];
        const data = isTranslated(language) ? withPrefix(await translations[language]()) : {};
        return { locale, data };
      }),
    );
  },
};
