import { Typography } from '@strapi/design-system';

import { FieldGrid } from '../../../components/fields/FormField';
import { FoldedRow } from '../../../components/fields/FoldedRow';
import type { CriterionRow } from '../../../domain/lead-settings/values';
import { useText } from '../../../hooks/useText';
import { BilingualFields } from '../forms/BilingualFields';

import { CriterionOptions } from './CriterionOptions';
import { NumberField } from './NumberField';
import type { LeadSettingsState } from './useLeadSettings';

type Props = {
  form: LeadSettingsState;
  row: CriterionRow;
  name: string;
  /** What its weight is of all weights. */
  part: string | undefined;
  open: boolean;
  onToggle: (open: boolean) => void;
  onChange: (row: CriterionRow) => void;
};

const LINE = 255;

/** One question of the qualification: its words, its weight, its answers. */
export function CriterionEditor({ form, row, name, part, open, onToggle, onChange }: Props) {
  const t = useText();
  const { problemText } = form;
  const at = `criteria.${row.id}`;
  return (
    <FoldedRow name={name} facts={part} open={open} onToggle={onToggle}>
      <FieldGrid>
        <BilingualFields
          name={`${at}.label`}
          label={t('settings.leads.criterion.label')}
          error={problemText(`${at}.label`)}
          value={row.label}
          first="de"
          maxLength={LINE}
          required
          onChange={(label) => onChange({ ...row, label })}
        />
        <BilingualFields
          name={`${at}.hint`}
          label={t('settings.leads.criterion.hint')}
          error={problemText(`${at}.hint`)}
          value={row.hint}
          first="de"
          maxLength={LINE}
          onChange={(hint) => onChange({ ...row, hint })}
        />
        <NumberField
          form={form}
          name={`${at}.weight`}
          label={t('settings.leads.criterion.weight')}
          hint={part}
          value={row.weight}
          onChange={(weight) => onChange({ ...row, weight })}
        />
      </FieldGrid>
      <Typography variant="pi" textColor="neutral600">
        {t('settings.leads.criterion.kept')}
      </Typography>
      <CriterionOptions form={form} row={row} onChange={onChange} />
    </FoldedRow>
  );
}
