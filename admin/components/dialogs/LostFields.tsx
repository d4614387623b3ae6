import { Textarea } from '@strapi/design-system';

import type { FunnelPurpose } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useText } from '../../hooks/useText';
import { DateField } from '../fields/DateField';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListOrText } from '../fields/ListOrText';
import { ListSelect } from '../fields/ListSelect';

import { suggestedRetry, wantsCompetitor, wantsNote } from './closing';
import { reasonList } from './useAsked';
import type { ClosingPart } from './WonFields';

type LostFieldsProps = ClosingPart & { purpose: FunnelPurpose };

export function LostFields({ values, change, problemOf, reason, today, purpose }: LostFieldsProps) {
  const t = useText();
  const list = reasonList(purpose);
  const { data: reasons } = useSalesListQuery(list);
  const isService = purpose === 'service';

  const retryFor = (code: string | null, closedOn = values.closedOn) =>
    suggestedRetry(
      reasons?.find((entry) => entry.code === code),
      closedOn,
      today,
    );
  const suggested = retryFor(values.lossReason);
  const choose = (lossReason: string | null) =>
    change({
      lossReason,
      ...(values.retryTouched ? {} : { retryOn: retryFor(lossReason) }),
    });

  return (
    <FieldGrid>
      <FormField
        name="lossReason"
        label={t(isService ? 'closing.service.reason' : 'field.lossReason')}
        error={problemOf('lossReason')}
        required
      >
        <ListSelect list={list} value={values.lossReason} onChange={choose} clearable={false} />
      </FormField>
      <FormField name="closedOn" label={t('closing.lost.closedAt')} error={problemOf('closedOn')}>
        <DateField
          value={values.closedOn}
          onChange={(closedOn) =>
            change({
              closedOn,
              ...(values.retryTouched ? {} : { retryOn: retryFor(values.lossReason, closedOn) }),
            })
          }
          max={today}
          clearable={false}
        />
      </FormField>
      {!isService && wantsCompetitor(reason) ? (
        <FormField name="lostTo" label={t('field.lostTo')} error={problemOf('lostTo')} wide>
          <ListOrText
            list="competitors"
            value={values.lostTo}
            onChange={(lostTo) => change({ lostTo })}
          />
        </FormField>
      ) : null}
      <FormField
        name="lossNote"
        label={t('field.lossNote')}
        error={problemOf('lossNote')}
        required={wantsNote(reason)}
        wide
      >
        <Textarea
          value={values.lossNote}
          onChange={(event) => change({ lossNote: event.target.value })}
        />
      </FormField>
      {isService ? null : (
        <FormField
          name="retryOn"
          label={t('field.retryOn')}
          error={problemOf('retryOn')}
          hint={
            reason && suggested === null && !values.retryTouched
              ? t('closing.retry.none')
              : undefined
          }
        >
          <DateField
            value={values.retryOn}
            onChange={(retryOn) => change({ retryOn, retryTouched: true })}
          />
        </FormField>
      )}
    </FieldGrid>
  );
}
