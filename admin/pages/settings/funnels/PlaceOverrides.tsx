import { Checkbox, Flex, NumberInput, Textarea, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ASK_FIELDS, MOVE_FIELDS } from '../../../../shared/move-fields';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { checklistForm } from '../../../domain/checklist-form';
import { daysOutOfOrder, inheritedDays, inheritedProbability } from '../../../domain/funnel-effect';
import type { Told } from '../../../domain/funnel-effect';
import type { FormPlace } from '../../../domain/funnel-form';
import { changePlace } from '../../../domain/funnel-stages';
import { useText } from '../../../hooks/useText';
import { DaysInput } from '../general/DaysInput';
import { ChecklistRows } from '../stages/ChecklistRows';

import { FieldsSelect } from './FieldsSelect';
import type { FunnelForm } from './useFunnelForm';
import { useOriginText } from './useOriginText';

const DAYS = ['followUpDays', 'criticalDays'] as const;

/** What this funnel says otherwise than the stage, its own days or the settings; empty inherits. */
export function PlaceOverrides({ place, form }: { place: FormPlace; form: FunnelForm }) {
  const t = useText();
  const { locale, formatList } = useIntl();
  const origin = useOriginText();
  const { values, settings, problemText } = form;
  const { id, of } = place;
  const field = `stages.${id}`;
  const edit = (part: Partial<FormPlace>) =>
    form.change({ stages: changePlace(values.stages, id, part) });
  const inherited = (told: Told<number> | null, unit: 'percent' | 'days', own: number | null) => {
    if (!told) return t('settings.funnels.inherits.noLight');
    const value = origin(told, unit);
    return t(own === null ? 'settings.funnels.inherits' : 'settings.funnels.insteadOf', { value });
  };
  const isOwn = place.followUpDays !== null || place.criticalDays !== null;
  const isDisordered = isOwn && daysOutOfOrder({ ...values, stages: [place] }, settings).length > 0;
  const order = isDisordered ? t('settings.problem.order') : undefined;
  const items = of.checklist.map(({ label }) => label);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FieldGrid>
        {of.kind === 'open' ? (
          <FormField
            name={`${field}.probability`}
            label={t('settings.funnels.place.probability')}
            hint={inherited(inheritedProbability(place), 'percent', place.probability)}
            error={problemText(`${field}.probability`)}
          >
            <NumberInput
              locale={locale}
              value={place.probability ?? undefined}
              onValueChange={(probability) => edit({ probability: probability ?? null })}
            />
          </FormField>
        ) : null}
        {of.kind === 'lost'
          ? null
          : DAYS.map((days) => (
              <FormField
                key={days}
                name={`${field}.${days}`}
                label={t(`settings.${days}`)}
                hint={inherited(inheritedDays(place, days, values, settings), 'days', place[days])}
                error={
                  problemText(`${field}.${days}`) ?? (days === 'criticalDays' ? order : undefined)
                }
              >
                <DaysInput value={place[days]} onChange={(value) => edit({ [days]: value })} />
              </FormField>
            ))}
        <FormField
          name={`${field}.goal`}
          label={t('settings.funnels.place.goal')}
          hint={
            of.goal
              ? t('settings.funnels.inherits', {
                  value: t('settings.funnels.from.stage', { value: `“${of.goal}”` }),
                })
              : t('settings.funnels.place.goal.none')
          }
          error={problemText(`${field}.goal`)}
          wide
        >
          <Textarea value={place.goal} onChange={(event) => edit({ goal: event.target.value })} />
        </FormField>
        <FormField
          name={`${field}.requiredFields`}
          label={t('settings.funnels.place.required')}
          hint={t('settings.funnels.place.required.hint')}
          wide
        >
          <FieldsSelect
            fields={MOVE_FIELDS}
            value={place.requiredFields}
            onChange={(requiredFields) => edit({ requiredFields })}
          />
        </FormField>
        <FormField
          name={`${field}.askFields`}
          label={t('settings.funnels.place.ask')}
          hint={t('settings.funnels.place.ask.hint')}
          wide
        >
          <FieldsSelect
            fields={ASK_FIELDS}
            value={place.askFields}
            onChange={(askFields) => edit({ askFields })}
          />
        </FormField>
      </FieldGrid>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Checkbox
          checked={place.checklist !== null}
          onCheckedChange={(on) =>
            edit({ checklist: on === true ? checklistForm(of.checklist) : null })
          }
        >
          {t('settings.funnels.place.checklist')}
        </Checkbox>
        {place.checklist ? (
          <ChecklistRows
            field={`${field}.checklist`}
            items={place.checklist}
            readOnly={false}
            problemText={problemText}
            onChange={(checklist) => edit({ checklist })}
          />
        ) : (
          <Typography variant="pi" textColor="neutral600">
            {items.length === 0
              ? t('settings.funnels.place.checklist.none')
              : t('settings.funnels.from.stage', { value: formatList(items) })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
