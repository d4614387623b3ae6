import { TextInput } from '@strapi/design-system';

import { useSalesSiteTypesQuery } from '../../../api/site-entry';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { EditableRows } from '../../../components/sortable/EditableRows';
import type { EntryRow } from '../../../domain/lead-settings/values';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './useLeadSettings';

const LINE = 255;
const LONGEST_FIELD = 100;

/** From which entry of the site a page was made, by its path; the first rule that fits wins. */
export function EntryRulesSection({ form }: SectionProps) {
  const t = useText();
  const { data: types = [], isLoading } = useSalesSiteTypesQuery();
  const { values, change, problemText } = form;
  const { entryRules } = values;
  const choicesFor = (uid: string | null) => {
    const known = types.map((type) => ({ value: type.uid, label: type.name }));
    const isKnown = uid === null || known.some(({ value }) => value === uid);
    return isKnown ? known : [...known, { value: uid, label: uid }];
  };
  /** A type with the field that stood there, where it has that one. */
  const chosen = (row: EntryRow, uid: string | null): Partial<EntryRow> => {
    const fields = types.find((type) => type.uid === uid)?.fields ?? [];
    return { uid, field: fields.includes(row.field) ? row.field : (fields[0] ?? row.field) };
  };
  const nameOf = ({ pattern }: EntryRow) => pattern.trim() || '/';
  return (
    <Section title={t('settings.leads.entries')} hint={t('settings.leads.entries.hint')}>
      <EditableRows
        label={t('settings.leads.entries')}
        empty={t('settings.leads.entries.none')}
        rows={entryRules}
        nameOf={nameOf}
        onRows={(rows) => change({ entryRules: rows })}
        addLabel={t('settings.leads.rule.add')}
        newRow={(id) => ({ id, pattern: '/:slug', uid: null, field: 'slug' })}
        firstField={(id) => `entryRules.${id}.pattern`}
      >
        {(row, edit) => {
          const fields = types.find(({ uid }) => uid === row.uid)?.fields ?? [];
          const offered = fields.includes(row.field) ? fields : [...fields, row.field];
          return (
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
                    edit({ pattern: event.target.value })
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
                  onChange={(uid) => edit(chosen(row, uid))}
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
                    onChange={(field) => field && edit({ field })}
                  />
                ) : (
                  <TextInput
                    value={row.field}
                    maxLength={LONGEST_FIELD}
                    spellCheck={false}
                    onChange={(event: { target: HTMLInputElement }) =>
                      edit({ field: event.target.value })
                    }
                  />
                )}
              </FormField>
            </FieldGrid>
          );
        }}
      </EditableRows>
    </Section>
  );
}
