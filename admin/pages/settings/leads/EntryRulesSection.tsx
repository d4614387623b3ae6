import { Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';

import { useSalesSiteTypesQuery } from '../../../api/site-entry';
import { focusField } from '../../../components/dialogs/focus-field';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import type { EntryRow } from '../../../domain/lead-settings/values';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './useLeadSettings';

const LINE = 255;
const LONGEST_FIELD = 100;

/** From which entry of the site a page was made, by its path; the first rule that fits wins. */
export function EntryRulesSection({ form }: SectionProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { data: types = [], isLoading } = useSalesSiteTypesQuery();
  const { values, change, problemText } = form;
  const { entryRules } = values;
  const edit = (id: string, part: Partial<EntryRow>) =>
    change({
      entryRules: entryRules.map((each) => (each.id === id ? { ...each, ...part } : each)),
    });
  const choicesFor = (uid: string | null) => {
    const known = types.map((type) => ({ value: type.uid, label: type.name }));
    const isKnown = uid === null || known.some(({ value }) => value === uid);
    return isKnown ? known : [...known, { value: uid, label: uid }];
  };
  const choose = (row: EntryRow, uid: string | null) => {
    const fields = types.find((type) => type.uid === uid)?.fields ?? [];
    const field = fields.includes(row.field) ? row.field : (fields[0] ?? row.field);
    edit(row.id, { uid, field });
  };
  const add = () => {
    const id = newKey();
    const row: EntryRow = { id, pattern: '/:slug', uid: null, field: 'slug' };
    change({ entryRules: [...entryRules, row] });
    setTimeout(() => focusField(box.current, `entryRules.${id}.pattern`));
  };
  const nameOf = ({ pattern }: EntryRow) => pattern.trim() || '/';
  return (
    <Section title={t('settings.leads.entries')} hint={t('settings.leads.entries.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        {entryRules.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.leads.entries.none')}</Typography>
        ) : (
          <SortableList
            label={t('settings.leads.entries')}
            rows={entryRules}
            nameOf={nameOf}
            onOrder={(ordered) => change({ entryRules: ordered })}
          >
            {(row) => {
              const fields = types.find(({ uid }) => uid === row.uid)?.fields ?? [];
              const offered = fields.includes(row.field) ? fields : [...fields, row.field];
              return (
                <SortableRow
                  key={row.id}
                  id={row.id}
                  name={nameOf(row)}
                  onRemove={() =>
                    change({ entryRules: entryRules.filter(({ id }) => id !== row.id) })
                  }
                >
                  <FieldGrid>
                    <FormField
                      name={`entryRules.${row.id}.pattern`}
                      label={t('settings.leads.entry.pattern')}
                      hint={t('settings.leads.entry.pattern.hint')}
                      error={problemText(`entryRules.${row.id}.pattern`)}
                      required
                    >
                      <TextInput
                        value={row.pattern}
                        maxLength={LINE}
                        spellCheck={false}
                        onChange={(event: { target: HTMLInputElement }) =>
                          edit(row.id, { pattern: event.target.value })
                        }
                      />
                    </FormField>
                    <FormField
                      name={`entryRules.${row.id}.uid`}
                      label={t('settings.leads.entry.type')}
                      error={problemText(`entryRules.${row.id}.uid`)}
                      required
                    >
                      <ChoiceSelect
                        choices={choicesFor(row.uid)}
                        value={row.uid}
                        loading={isLoading}
                        onChange={(uid) => choose(row, uid)}
                      />
                    </FormField>
                    <FormField
                      name={`entryRules.${row.id}.field`}
                      label={t('settings.leads.entry.field')}
                      hint={t('settings.leads.entry.field.hint')}
                      error={problemText(`entryRules.${row.id}.field`)}
                      required
                    >
                      {fields.length > 0 ? (
                        <ChoiceSelect
                          choices={offered.map((value) => ({ value, label: value }))}
                          value={row.field}
                          onChange={(field) => field && edit(row.id, { field })}
                        />
                      ) : (
                        <TextInput
                          value={row.field}
                          maxLength={LONGEST_FIELD}
                          spellCheck={false}
                          onChange={(event: { target: HTMLInputElement }) =>
                            edit(row.id, { field: event.target.value })
                          }
                        />
                      )}
                    </FormField>
                  </FieldGrid>
                </SortableRow>
              );
            }}
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
