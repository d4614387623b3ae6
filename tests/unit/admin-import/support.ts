import { createIntl } from 'react-intl';

import type { Text } from '../../../admin/hooks/useText';
import { messages as de } from '../../../admin/translations/de';
import type { Funnel, ImportPreview } from '../../../shared/contracts';

const messages = Object.fromEntries(
  Object.entries(de).map(([key, text]) => [`sales-pipeline.${key}`, text]),
);
const intl = createIntl({ locale: 'de', messages });

/** The German texts, as a reader gets them. */
export const t: Text = (key, values) => intl.formatMessage({ id: `sales-pipeline.${key}` }, values);

export const preview = (part: Partial<ImportPreview> = {}): ImportPreview => ({
  id: 'import1',
  fileName: 'deals.csv',
  columns: ['Name', 'Phase', 'Wert', 'Angelegt'],
  sample: [{ Name: 'Webshop', Phase: 'Angebot', Wert: '1.234', Angelegt: '05/05/2024' }],
  rows: 3,
  suggestedMapping: { Name: 'title', Phase: 'stage', Wert: 'targetValue', Angelegt: 'enteredAt' },
  ambiguous: [],
  encoding: 'utf-8',
  separator: ';',
  values: { Phase: ['Angebot', 'gewonnen!', 'Zweite Runde'] },
  ...part,
});

const stage = (documentId: string, code: string, name: string) =>
  ({ stage: { documentId, code, name } }) as Funnel['stages'][number];

export const funnel = {
  documentId: 'funnel1',
  currency: 'EUR',
  stages: [
    stage('s1', 'prospecting', 'Erstkontakt'),
    stage('s2', 'offer', 'Angebot'),
    stage('s3', 'won', 'Gewonnen'),
  ],
} as Funnel;
