import { Checkbox, Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { BulkRequest, OpportunityRow } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { useSalesFunnelsQuery, useSalesStagesQuery } from '../../api/funnel';
import { useSalesListQuery } from '../../api/settings';
import {
  closingProblems,
  closingStart,
  lostClosing,
  wonClosing,
} from '../../components/dialogs/closing';
import type { ClosingField } from '../../components/dialogs/closing';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { focusField } from '../../components/dialogs/focus-field';
import { LostFields } from '../../components/dialogs/LostFields';
import { Notice } from '../../components/dialogs/Notice';
import { reasonList } from '../../components/dialogs/useAsked';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { DateField } from '../../components/fields/DateField';
import { today as siteToday } from '../../components/fields/day';
import { FormField } from '../../components/fields/FormField';
import { closingOf } from '../../domain/closing';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

type Props = {
  /** At least one. */
  chosen: readonly [OpportunityRow, ...OpportunityRow[]];
  busy: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (set: BulkRequest['set']) => void;
};

/** One stage for all ticked rows; where it closes them, its reason or day holds for all. */
export function BulkStageDialog({ chosen, busy, failure, onClose, onSubmit }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const timeZone = useSiteTimeZone();
  const body = useRef<HTMLDivElement>(null);
  const [card] = chosen;
  const [today] = useState(() => siteToday(timeZone));
  const [stageId, setStageId] = useState<string | null>(null);
  const [values, setValues] = useState(() =>
    closingStart({ ...card, targetValue: null }, today, locale),
  );
  const [checked, setChecked] = useState(false);
  const [skip, setSkip] = useState(false);
  const { data: stages = [] } = useSalesStagesQuery();
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const ids = new Set(chosen.map(({ funnel }) => funnel.documentId));
  const purposes = funnels.flatMap(({ documentId, purpose }) =>
    ids.has(documentId) ? purpose : [],
  );
  const purpose = purposes[0] ?? 'sales';
  const isMixed = new Set(purposes.map(reasonList)).size > 1;
  const offered = stages.filter(({ usedIn }) =>
    usedIn.some(({ documentId }) => ids.has(documentId)),
  );
  const kind = stages.find(({ documentId }) => documentId === stageId)?.kind;
  const { data: reasons } = useSalesListQuery(reasonList(purpose), { skip: kind !== 'lost' });
  const reason = reasons?.find(({ code }) => code === values.lossReason);
  // After-sale is won: who was not asked before is asked now.
  const isClosed = kind === 'aftersale' && chosen.every(({ status }) => status === 'won');
  const closes = kind && !isClosed ? closingOf(null, kind) : null;
  const problems = closes ? closingProblems(closes, values, reason, today, locale) : {};

  const change = (changes: Partial<typeof values>) =>
    setValues((before) => ({ ...before, ...changes }));
  const problemOf = (field: ClosingField): string | undefined => {
    const problem = problems[field];
    if (!problem || (!checked && problem.type !== 'future')) return undefined;
    return t(problem.type === 'future' ? 'closing.future' : 'form.problem.required');
  };
  const submit = () => {
    setChecked(true);
    if (closes === 'lost' && isMixed) return;
    const [wrong] = stageId ? Object.keys(problems) : ['stage'];
    if (wrong || !stageId) return void focusField(body.current, wrong ?? 'stage');
    const isService = purpose === 'service';
    if (closes === 'lost') {
      const closing = lostClosing(values, reason, today, isService);
      return onSubmit({ stage: stageId, closing, skip });
    }
    onSubmit({
      stage: stageId,
      skip,
      ...(closes ? { closing: wonClosing(values, card, today, locale) } : {}),
    });
  };
  return (
    <DialogShell
      title={t('bulk.stage.title', { count: chosen.length })}
      onClose={onClose}
      onSubmit={submit}
      busy={busy}
      focus="stage"
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <FormField
          name="stage"
          label={t('field.stage')}
          error={checked && !stageId ? t('form.problem.required') : undefined}
          required
        >
          <ChoiceSelect
            choices={offered.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            value={stageId}
            onChange={setStageId}
          />
        </FormField>
        {closes === 'won' ? (
          <FormField
            name="closedOn"
            label={t('closing.won.closedAt')}
            hint={t('bulk.won.hint')}
            error={problemOf('closedOn')}
          >
            <DateField
              value={values.closedOn}
              onChange={(closedOn) => change({ closedOn })}
              max={today}
              clearable={false}
            />
          </FormField>
        ) : null}
        {closes === 'lost' && isMixed ? (
          <Notice tone="warning">{t('bulk.lost.mixed')}</Notice>
        ) : null}
        {closes === 'lost' && !isMixed ? (
          <LostFields {...{ values, change, problemOf, card, reason, today, purpose }} />
        ) : null}
        <Checkbox checked={skip} onCheckedChange={(checked) => setSkip(checked === true)}>
          {t('bulk.skip')}
        </Checkbox>
      </Flex>
    </DialogShell>
  );
}
