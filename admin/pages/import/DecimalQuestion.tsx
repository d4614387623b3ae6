import { useIntl } from 'react-intl';

import type { Decimal } from '../../../shared/contracts';
import { readAmount } from '../../domain/import/amount-example';
import type { OpenDecimal } from '../../domain/import/doubts';
import { useText } from '../../hooks/useText';

import { Question } from './Question';
import { Section } from '../../components/layout/Section';

type Props = {
  open: OpenDecimal;
  value: Decimal | null;
  problem?: string;
  onChange: (sign: Decimal) => void;
};

/** Whether 1.234 is more than a thousand or little more than one. */
export function DecimalQuestion({ open, value, problem, onChange }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { column, candidates, example } = open;
  const label = (sign: Decimal) => {
    const amount = readAmount(example, sign) ?? 0;
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
    const values = { example: example.trim(), amount: formatNumber(amount, digits) };
    return t(sign === '.' ? 'import.decimal.point' : 'import.decimal.comma', values);
  };
  return (
    <Section title={t('import.decimal')}>
      <Question
        name="decimal"
        title={t('import.decimal.hint', { columns: t('import.quoted', { text: column }) })}
        choices={candidates.map((sign) => ({ value: sign, label: label(sign) }))}
        value={value}
        problem={problem}
        onChange={onChange}
      />
    </Section>
  );
}
