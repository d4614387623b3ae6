import { useIntl } from 'react-intl';

import type { DateFormat } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import { readDay } from '../../domain/import/day-example';
import type { OpenDates } from '../../domain/import/doubts';
import { useText } from '../../hooks/useText';

import { Question } from './Question';
import { Section } from '../../components/layout/Section';

type Props = {
  open: OpenDates;
  value: DateFormat | null;
  problem?: string;
  onChange: (format: DateFormat) => void;
};

/** Whether 03/04 is in March or in April. */
export function DateQuestion({ open, value, problem, onChange }: Props) {
  const t = useText();
  const { formatDate, formatList } = useIntl();
  const { columns, candidates, example } = open;
  const names = formatList(columns.map((text) => t('import.quoted', { text })));
  const label = (format: DateFormat) => {
    const day = readDay(example, format);
    const name = t(`import.format.${format}`);
    if (!day) return name;
    const shown = formatDate(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
    return t('import.date.choice', { format: name, example: example.trim(), day: shown });
  };
  return (
    <Section title={t('import.date')}>
      {candidates.length === 0 ? (
        <Notice tone="danger">{t('import.date.differ', { columns: names })}</Notice>
      ) : (
        <Question
          name="dateFormat"
          title={t('import.date.hint', { columns: names })}
          choices={candidates.map((format) => ({ value: format, label: label(format) }))}
          value={value}
          problem={problem}
          onChange={onChange}
        />
      )}
    </Section>
  );
}
