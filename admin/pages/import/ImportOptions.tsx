import { Checkbox, TextInput } from '@strapi/design-system';

import type { Funnel } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import { CurrencySelect } from '../../components/fields/CurrencySelect';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { OwnerSelect } from '../../components/fields/OwnerSelect';
import { columnOf } from '../../domain/import/choices';
import { useText } from '../../hooks/useText';

import { Section } from '../../components/layout/Section';
import type { ImportSetupState } from './useImportSetup';

const PEOPLE = ['organization', 'contactName', 'contactEmail'] as const;
const LONGEST = 100;

type Props = { funnel: Funnel | undefined; setup: ImportSetupState };

/** What no column says. */
export function ImportOptions({ funnel, setup }: Props) {
  const t = useText();
  const { choices, change, problems, canCreatePeople } = setup;
  const { mapping, currency, externalSource, createMissing, defaultOwner } = choices;
  const namesPeople = PEOPLE.some((field) => columnOf(mapping, field) !== undefined);
  return (
    <Section title={t('import.options')}>
      <FieldGrid>
        <FormField
          name="currency"
          label={t('import.options.currency')}
          hint={t('import.options.currency.hint')}
          error={problems.currency}
        >
          <CurrencySelect
            value={currency ?? funnel?.currency ?? ''}
            also={funnel ? [funnel.currency] : []}
            onChange={(chosen) => change({ currency: chosen })}
          />
        </FormField>
        <FormField
          name="defaultOwner"
          label={t('import.options.owner')}
          hint={t('import.options.owner.hint')}
          error={problems.defaultOwner}
        >
          <OwnerSelect
            funnel={funnel?.documentId}
            value={defaultOwner}
            onChange={(user) => change({ defaultOwner: user })}
          />
        </FormField>
        {columnOf(mapping, 'externalSource') === undefined && (
          <FormField
            name="externalSource"
            label={t('import.options.source')}
            hint={t('import.options.source.hint')}
            error={problems.externalSource}
          >
            <TextInput
              value={externalSource}
              maxLength={LONGEST}
              onChange={(event) => change({ externalSource: event.target.value })}
            />
          </FormField>
        )}
        {canCreatePeople && (
          <FormField wide name="createMissing" hint={t('import.options.createMissing.hint')}>
            <Checkbox
              checked={createMissing}
              onCheckedChange={(checked) => change({ createMissing: checked === true })}
            >
              {t('import.options.createMissing')}
            </Checkbox>
          </FormField>
        )}
      </FieldGrid>
      {!canCreatePeople && namesPeople && (
        <Notice tone="info">{t('import.options.createMissing.noRight')}</Notice>
      )}
    </Section>
  );
}
