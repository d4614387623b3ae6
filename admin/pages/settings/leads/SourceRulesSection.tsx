import { Textarea } from '@strapi/design-system';

import { SOURCE_RULE_FIELDS } from '../../../../shared/contracts/settings';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { ListSelect } from '../../../components/fields/ListSelect';
import { Section } from '../../../components/layout/Section';
import { EditableRows } from '../../../components/sortable/EditableRows';
import { linesOf } from '../../../domain/lead-form/values';
import { needsValues } from '../../../domain/lead-settings/values';
import type { SourceRow } from '../../../domain/lead-settings/values';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './useLeadSettings';

/** What a lead is told to come from; the first rule that holds wins. */
export function SourceRulesSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText } = form;
  const { sourceRules } = values;
  const nameOf = ({ field, values: lines }: SourceRow) => {
    const what = t(`settings.leads.rule.${field}`);
    return needsValues(field) ? `${what}: ${linesOf(lines).join(', ')}` : what;
  };
  return (
    <Section title={t('settings.leads.sources')} hint={t('settings.leads.sources.hint')}>
      <EditableRows
        label={t('settings.leads.sources')}
        empty={t('settings.leads.sources.none')}
        rows={sourceRules}
        nameOf={nameOf}
        onRows={(rows) => change({ sourceRules: rows })}
        addLabel={t('settings.leads.rule.add')}
        newRow={(id): SourceRow => ({ id, field: 'utmSource', values: '', source: null })}
        firstField={(id) => `sourceRules.${id}.field`}
      >
        {(row, edit) => (
          <FieldGrid>
            <FormField name={`sourceRules.${row.id}.field`} label={t('settings.leads.rule.field')}>
              <ChoiceSelect
                choices={SOURCE_RULE_FIELDS.map((value) => ({
                  value,
                  label: t(`settings.leads.rule.${value}`),
                }))}
                value={row.field}
                onChange={(field) => field && edit({ field })}
              />
            </FormField>
            {needsValues(row.field) ? (
              <FormField
                name={`sourceRules.${row.id}.values`}
                label={t('settings.leads.rule.values')}
                hint={t('settings.leads.rule.values.hint')}
                error={problemText(`sourceRules.${row.id}.values`)}
                required
              >
                <Textarea
                  value={row.values}
                  spellCheck={false}
                  onChange={(event: { target: { value: string } }) =>
                    edit({ values: event.target.value })
                  }
                />
              </FormField>
            ) : null}
            <FormField
              name={`sourceRules.${row.id}.source`}
              label={t('settings.leads.rule.source')}
              error={problemText(`sourceRules.${row.id}.source`)}
              required
            >
              <ListSelect
                list="sources"
                value={row.source}
                clearable={false}
                onChange={(source) => edit({ source })}
              />
            </FormField>
          </FieldGrid>
        )}
      </EditableRows>
    </Section>
  );
}
