import { Flex, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Card, Closing, FunnelPurpose } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { useSalesListQuery } from '../../api/settings';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { today as siteToday } from '../fields/day';
import { useMoneyProblem } from '../fields/useMoneyProblem';

import {
  closingProblems,
  closingStart,
  lostClosing,
  refusedFields,
  shownFields,
  wonClosing,
} from './closing';
import type { ClosingField, ClosingProblem, ClosingValues } from './closing';
import { DialogShell } from './DialogShell';
import { focusField } from './focus-field';
import { LostFields } from './LostFields';
import { Notice } from './Notice';
import { reasonList } from './useAsked';
import { WonFields } from './WonFields';

type ClosingDialogProps = {
  kind: 'won' | 'lost';
  purpose: FunnelPurpose;
  card: Card;
  onCancel: () => void;
  onSubmit: (closing: Closing) => void;
  busy?: boolean;
  error?: Failure | null;
};

/** What is worth knowing the moment a deal is decided; only the reason of a loss is demanded. */
export function ClosingDialog({
  kind,
  purpose,
  card,
  onCancel,
  onSubmit,
  busy = false,
  error = null,
}: ClosingDialogProps) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const moneyProblem = useMoneyProblem();
  const body = useRef<HTMLDivElement>(null);
  const timeZone = useSiteTimeZone();
  const [today] = useState(() => siteToday(timeZone));
  const [start] = useState<ClosingValues>(() => closingStart(card, today, locale));
  const [values, setValues] = useState(start);
  const [checked, setChecked] = useState(false);
  const { data: reasons } = useSalesListQuery(reasonList(purpose), { skip: kind === 'won' });
  const reason = reasons?.find(({ code }) => code === values.lossReason);
  const problems = closingProblems(kind, values, reason, today, locale, card.targetValue);

  const refused = refusedFields(error?.details.errors);

  const change = (changes: Partial<ClosingValues>) =>
    setValues((before) => ({ ...before, ...changes }));
  const problemText = (problem: ClosingProblem): string => {
    if (problem.type === 'money') return moneyProblem(problem.problem);
    if (problem.type === 'future') return t('closing.future');
    return t(problem.type === 'url' ? 'form.problem.url' : 'form.problem.required');
  };
  const problemOf = (field: ClosingField): string | undefined => {
    const problem = problems[field];
    if (problem && (checked || problem.type === 'future')) return problemText(problem);
    return refused.includes(field) ? t('form.problem.refused') : undefined;
  };
  const submit = () => {
    setChecked(true);
    const [wrong] = Object.keys(problems);
    if (wrong) return void focusField(body.current, wrong);
    const service = purpose === 'service';
    onSubmit(
      kind === 'won'
        ? wonClosing(values, card, today, locale)
        : lostClosing(values, reason, today, service),
    );
  };

  const name = kind === 'lost' && purpose === 'service' ? 'service' : kind;
  const shown = shownFields(kind, reason, purpose === 'service');
  const isPlaced = refused.length > 0 && refused.every((field) => shown.includes(field));
  const part = { values, change, problemOf, card, reason, today };
  return (
    <DialogShell
      title={t(`closing.${name}.title`)}
      onClose={onCancel}
      onSubmit={submit}
      submitLabel={t(`closing.${name}.save`)}
      busy={busy}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      focus={kind === 'won' ? 'targetValue' : 'lossReason'}
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{card.title}</Typography>
        {error && !isPlaced ? <Notice tone="danger">{sentence(error)}</Notice> : null}
        {kind === 'won' ? <WonFields {...part} /> : <LostFields {...part} purpose={purpose} />}
      </Flex>
    </DialogShell>
  );
}
