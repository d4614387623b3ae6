import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Lead } from '../../../shared/contracts';
import { useSalesLeadFormQuery } from '../../api/lead-form';
import { languageOf } from '../../components/fields/text-of';
import { leadAnswers } from '../../domain/lead-answers';
import { useText } from '../../hooks/useText';
import { isKnown } from '../opportunity/fact';
import { FactRow } from '../opportunity/FactRow';
import { Panel } from '../opportunity/styles';
import type { SaveRecord } from '../opportunity/useSaveRecord';

import { messageFact } from './lead-facts';

type Props = {
  lead: Lead;
  editing: { canUpdate: boolean; onSave: SaveRecord; version: number };
};

/** What somebody wrote, with the form's own questions. */
export function AnswersPanel({ lead, editing }: Props) {
  const t = useText();
  const { locale, formatNumber } = useIntl();
  const { data: form } = useSalesLeadFormQuery(lead.form?.documentId ?? '', {
    skip: lead.form === null,
  });
  const answers = leadAnswers(lead, form?.fields ?? [], languageOf(locale));
  const message = messageFact(lead, t);
  if (answers.length === 0 && !isKnown(message) && message.fixed) return null;
  const textOf = (value: string | number | boolean) => {
    if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no');
    return typeof value === 'number' ? formatNumber(value) : value;
  };
  const title = lead.form ? t('leads.answers', { form: lead.form.name }) : t('leads.enquiry');
  return (
    <Panel tag="section" aria-label={title}>
      <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Box paddingTop={2}>
        <FactRow fact={message} {...editing} />
        {answers.map(({ key, label, value }) => (
          <Box key={key} paddingTop={1} paddingBottom={1} data-answer={key}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {label}
            </Typography>
            <Typography
              textColor="neutral800"
              tag="p"
              style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
            >
              {textOf(value)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
