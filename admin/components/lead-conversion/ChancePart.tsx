import { TextInput } from '@strapi/design-system';

import type { Funnel, Lead, LeadMatches } from '../../../shared/contracts';
import { firstStage, known, NEW, stagesFor } from '../../domain/lead-conversion';
import { useCan } from '../../hooks/useCan';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { FieldGrid, FormField } from '../fields/FormField';
import { MoneyInput } from '../fields/MoneyInput';
import { OwnerSelect } from '../fields/OwnerSelect';
import { CardSection } from '../prospect-form/CardSection';

import { ChanceSearch } from './ChanceSearch';
import { ChoiceList } from './ChoiceList';
import type { ConversionPart } from './part';

type Props = ConversionPart & {
  lead: Lead;
  /** Open ones that could take it. */
  open: LeadMatches['opportunities'];
  funnels: readonly Funnel[];
  /** The stage on which it was dropped. */
  wanted?: string | undefined;
};

export function ChancePart(props: Props) {
  const { values, change, problemOf, lead, open, funnels, wanted } = props;
  const t = useText();
  const me = useMe();
  const canUpdate = useCan('opportunityUpdate');
  const canRead = useCan('opportunityRead');
  const { opportunity: choice, owner } = values;
  const chosen = choice.type === 'known' ? choice.ref : null;
  const isListed = open.some(({ documentId }) => documentId === chosen?.documentId);
  const offers = [
    { value: 'new', label: t('conversion.new.opportunity') },
    ...open.map(({ documentId, name, funnel, because }) => ({
      value: documentId,
      label: t('conversion.take', { name }),
      detail: [funnel?.name, ...because.map((why) => t(chanceReason(why)))]
        .filter(Boolean)
        .join(' · '),
    })),
    ...(chosen && !isListed
      ? [{ value: chosen.documentId, label: t('conversion.take', { name: chosen.name }) }]
      : []),
  ];
  const funnel = funnels.find(({ documentId }) => documentId === values.funnel);
  const choose = (value: string) => {
    const match = open.find(({ documentId }) => documentId === value);
    if (match) change({ opportunity: known(match) });
    else if (value === 'new') change({ opportunity: NEW });
  };
  return (
    <CardSection title={t('conversion.opportunity')}>
      {offers.length > 1 || chosen ? (
        <ChoiceList
          name="opportunity"
          label={t('conversion.opportunity')}
          offers={offers}
          value={choice.type === 'known' ? choice.ref.documentId : choice.type}
          onChange={choose}
          error={problemOf('opportunity')}
        />
      ) : null}
      {choice.type === 'new' ? (
        <FieldGrid>
          <FormField name="title" label={t('field.title')} error={problemOf('title')} wide>
            <TextInput
              autoComplete="off"
              placeholder={lead.company ?? lead.name}
              value={values.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          </FormField>
          <FormField name="funnel" label={t('field.funnel')} error={problemOf('funnel')} required>
            <ChoiceSelect
              choices={funnels.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              value={values.funnel}
              onChange={(id) => {
                const next = funnels.find(({ documentId }) => documentId === id);
                if (next) change({ funnel: next.documentId, stage: firstStage(next, wanted) });
              }}
            />
          </FormField>
          <FormField name="stage" label={t('field.stage')} error={problemOf('stage')} required>
            <ChoiceSelect
              choices={stagesFor(funnel, wanted).map(({ stage }) => ({
                value: stage.documentId,
                label: stage.name,
              }))}
              value={values.stage}
              onChange={(stage) => change({ stage })}
            />
          </FormField>
          <FormField
            name="owner"
            label={t('field.owner')}
            error={problemOf('owner')}
            hint={owner === null || owner === me?.id ? undefined : t('conversion.owner.hint')}
          >
            <OwnerSelect
              funnel={values.funnel ?? undefined}
              value={owner}
              current={lead.owner ?? me}
              onChange={(user) => change({ owner: user })}
            />
          </FormField>
          <FormField
            name="targetValue"
            label={t('field.targetValue')}
            error={problemOf('targetValue')}
          >
            <MoneyInput
              value={values.targetValue}
              onChange={(targetValue) => change({ targetValue })}
              currency={funnel?.currency}
            />
          </FormField>
        </FieldGrid>
      ) : null}
      {canUpdate && canRead ? (
        <ChanceSearch onTake={(chance) => change({ opportunity: known(chance) })} />
      ) : null}
    </CardSection>
  );
}

/** Because of the person who wrote, else of his firm. */
const chanceReason = (why: string) =>
  why === 'person' ? 'conversion.because.chance.person' : 'conversion.because.chance.company';
