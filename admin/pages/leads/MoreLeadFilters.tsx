import { Checkbox, Field, TextInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';

import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesLeadFormsQuery } from '../../api/lead-form';
import { FilterSelect } from '../../components/table/FilterSelect';
import type { ListState } from '../../components/table/useList';
import { useText } from '../../hooks/useText';

export const MORE_LEAD_FILTERS = ['form', 'funnel', 'campaign', 'asleep', 'test'] as const;
const PAUSE = 500;
/** As the server. */
const LONGEST = 255;

type CampaignProps = { value: string | undefined; onChange: (text: string | null) => void };

/** The whole name of a campaign, after a short pause. */
function CampaignFilter({ value, onChange }: CampaignProps) {
  const t = useText();
  const [typed, setTyped] = useState(value ?? '');
  const text = typed.trim();
  useEffect(() => {
    if (text === (value ?? '')) return undefined;
    const timer = setTimeout(() => onChange(text || null), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Field.Root hint={t('leads.campaign.hint')}>
      <Field.Label>{t('field.campaign')}</Field.Label>
      <TextInput
        value={typed}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** What is asked for less often: form, funnel, campaign, sleeping and test leads. */
export function MoreLeadFilters({ state }: { state: ListState }) {
  const t = useText();
  const { query, change } = state;
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const { data: forms = [] } = useSalesLeadFormsQuery();
  const choices = (all: readonly { documentId: string; name: string }[]) =>
    all.map(({ documentId, name }) => ({ value: documentId, label: name }));
  return (
    <>
      <Field.Root>
        <FilterSelect
          label={t('field.form')}
          any={t('leads.form.any')}
          choices={choices(forms)}
          value={query.form}
          onChange={(form) => change({ form })}
        />
      </Field.Root>
      <Field.Root>
        <FilterSelect
          label={t('list.funnel')}
          any={t('list.funnel.any')}
          choices={choices(funnels)}
          value={query.funnel}
          onChange={(funnel) => change({ funnel })}
        />
      </Field.Root>
      <CampaignFilter value={query.campaign} onChange={(campaign) => change({ campaign })} />
      <Field.Root>
        <FilterSelect
          label={t('leads.asleep')}
          any={t('leads.asleep.any')}
          choices={(['false', 'true'] as const).map((value) => ({
            value,
            label: t(`leads.asleep.${value}`),
          }))}
          value={query.asleep}
          onChange={(asleep) => change({ asleep })}
        />
      </Field.Root>
      <Checkbox
        checked={query.test === 'true'}
        onCheckedChange={(on) => change({ test: on === true ? 'true' : null })}
      >
        {t('leads.test')}
      </Checkbox>
    </>
  );
}
