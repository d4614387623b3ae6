import { Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';

import { SOURCE_RULE_FIELDS } from '../../../../shared/contracts/settings';
import { focusField } from '../../../components/dialogs/focus-field';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { ListSelect } from '../../../components/fields/ListSelect';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { linesOf } from '../../../domain/lead-form/values';
import { needsValues } from '../../../domain/lead-settings/values';
import type { SourceRow } from '../../../domain/lead-settings/values';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './useLeadSettings';

/** What a lead is told to come from; the first rule that holds wins. */
export function SourceRulesSection({ form }: SectionProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { values, change, problemText } = form;
  const { sourceRules } = values;
  const edit = (id: string, part: Partial<SourceRow>) =>
    change({
      sourceRules: sourceRules.map((each) => (each.id === id ? { ...each, ...part } : each)),
    });
  const nameOf = ({ field, values: lines }: SourceRow) => {
    const what = t(`settings.leads.rule.${field}`);
    return needsValues(field) ? `${what}: ${linesOf(lines).join(', ')}` : what;
  };
  const add = () => {
    const id = newKey();
    const row: SourceRow = { id, field: 'utmSource', values: '', source: null };
    change({ sourceRules: [...sourceRules, row] });
    setTimeout(() => focusField(box.current, `sourceRules.${id}.field`));
  };
  return (
    <Section title={t('settings.leads.sources')} hint={t('settings.leads.sources.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        {sourceRules.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.leads.sources.none')}</Typography>
        ) : (
          <SortableList
            label={t('settings.leads.sources')}
            rows={sourceRules}
            nameOf={nameOf}
            onOrder={(ordered) => change({ sourceRules: ordered })}
          >
            {(row) => (
              <SortableRow
                key={row.id}
                id={row.id}
                name={nameOf(row)}
                onRemove={() =>
                  change({ sourceRules: sourceRules.filter(({ id }) => id !== row.id) })
                }
              >
                <FieldGrid>
                  <FormField
                    name={`sourceRules.${row.id}.field`}
                    label={t('settings.leads.rule.field')}
                  >
                    <ChoiceSelect
                      choices={SOURCE_RULE_FIELDS.map((value) => ({
                        value,
                        label: t(`settings.leads.rule.${value}`),
                      }))}
                      value={row.field}
                      onChange={(field) => field && edit(row.id, { field })}
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
                          edit(row.id, { values: event.target.value })
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
                      onChange={(source) => edit(row.id, { source })}
                    />
                  </FormField>
                </FieldGrid>
              </SortableRow>
            )}
          </SortableList>
        )}
        <Flex>
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {t('settings.leads.rule.add')}
          </Button>
        </Flex>
      </Flex>
    </Section>
  );
}
