import { Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { useRef } from 'react';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { hasContent, VISIT_RESULTS } from '../../domain/visit-draft';
import type { VisitResult } from '../../domain/visit-draft';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { MoveQuestions } from '../closing/MoveQuestions';
import { DialogShell } from '../dialogs/DialogShell';
import { focusField } from '../dialogs/focus-field';
import { Notice } from '../dialogs/Notice';
import { SettlesFields } from '../dialogs/SettlesFields';
import { ChoiceChips } from '../fields/ChoiceChips';
import { FormField } from '../fields/FormField';

import { useVisitReport } from './useVisitReport';
import type { VisitSaved } from './useVisitReport';
import { VisitMore } from './VisitMore';
import { VisitNext } from './VisitNext';

type Props = {
  record: OpportunityRecordView;
  onClose: () => void;
  /** Saved; `onClose` follows by itself. */
  onSaved: (saved: VisitSaved) => void;
};

/** Three fields and one save, right after the visit, on a phone; what is written survives a dead spot. */
export function VisitReportDialog({ record, onClose, onSaved }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const body = useRef<HTMLDivElement>(null);
  const report = useVisitReport(record, (saved) => {
    onClose();
    onSaved(saved);
  });
  const { values, change, problemText, failure } = report;
  const { title, organization } = record.opportunity;
  // Where the device keeps nothing, closing would lose it.
  const isUnkept = hasContent(values) && !report.isKept;
  const submit = () => {
    const wrong = report.submit();
    if (wrong) requestAnimationFrame(() => focusField(body.current, wrong));
  };
  const results = VISIT_RESULTS.map((value) => ({ value, label: t(`visit.result.${value}`) }));

  return (
    <DialogShell
      title={t('visit.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={report.busy}
      dirty={isUnkept}
      narrow
      actions={
        report.isKept ? (
          <Button variant="tertiary" onClick={report.drop} disabled={report.busy}>
            {t('visit.discard')}
          </Button>
        ) : null
      }
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">
          {[title, organization?.name].filter(Boolean).join(' · ')}
        </Typography>
        {failure ? (
          <Notice tone="danger">
            {failure.status === null ? t('visit.offline') : sentence(failure)}
          </Notice>
        ) : null}
        <FormField name="result" label={t('visit.result')}>
          <ChoiceChips<VisitResult>
            label={t('visit.result')}
            choices={results}
            value={values.result}
            onChange={(result) => change({ result })}
            clearable
          />
        </FormField>
        <FormField
          name="body"
          label={t('visit.body')}
          error={problemText('body')}
          hint={isUnkept ? undefined : t(report.isKept ? 'visit.kept' : 'visit.keeps')}
          required
        >
          <Textarea
            value={values.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        </FormField>
        <VisitNext values={values} change={change} problemText={problemText} />
        <SettlesFields
          planned={report.offered}
          value={report.settles}
          onChange={report.changeSettles}
        />
        <VisitMore
          record={record}
          values={values}
          change={change}
          problem={problemText('duration')}
        />
      </Flex>
      <MoveQuestions
        move={report.move}
        funnel={record.funnel}
        onCancel={report.cancelMove}
        onAnswer={report.answerMove}
        onClosing={report.closeMove}
      />
    </DialogShell>
  );
}
