import { Box } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { Funnel, Opportunity } from '../../../shared/contracts';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusField } from '../dialogs/focus-field';
import { MissingDialog } from '../dialogs/MissingDialog';
import { Notice } from '../dialogs/Notice';
import { Folded } from '../fields/Folded';

import { ConflictPanel } from './ConflictPanel';
import { MainFields } from './MainFields';
import { MoreFields } from './MoreFields';
import { isFolded } from './problems';
import { useFieldText } from './useFieldText';
import { useOpportunityForm } from './useOpportunityForm';
import type { FormValues } from './values';

type OpportunityFormProps = {
  funnel: Funnel;
  /** Null: a new one is written. */
  opportunity: Opportunity | null;
  initial: FormValues;
  onClose: () => void;
  onSaved: (saved: Opportunity) => void;
  onReturnFocus: () => void;
};

export function OpportunityForm({ onClose, onReturnFocus, ...options }: OpportunityFormProps) {
  const { funnel, opportunity } = options;
  const t = useText();
  const form = useOpportunityForm(options);
  const fieldText = useFieldText(funnel, opportunity);
  const sentence = useFailureSentence();
  const [more, setMore] = useState(false);
  const body = useRef<HTMLDivElement>(null);

  const submit = () => {
    const problem = form.submit();
    if (!problem) return;
    if (isFolded(problem)) setMore(true);
    requestAnimationFrame(() => focusField(body.current, problem));
  };
  const part = { funnel, opportunity, values: form.values, set: form.set, problems: form.problems };
  const marked = Object.keys(form.problems).length > 0;
  const target = funnel.stages.find(({ stage }) => stage.documentId === form.values.stage);

  const notice = noticeOf();

  return (
    <DialogShell
      title={t(opportunity ? 'form.edit.title' : 'form.create.title')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={submitLabel()}
      busy={form.busy}
      dirty={form.dirty}
      focus="title"
      onReturnFocus={onReturnFocus}
    >
      <div ref={body}>
        {notice ? <Box paddingBottom={4}>{notice}</Box> : null}
        <MainFields {...part} onOpenText={form.setOpenText} />
        <Folded
          title={t('form.more')}
          hint={t('form.more.hint')}
          open={more || Object.keys(form.problems).some(isFolded)}
          onToggle={setMore}
        >
          <MoreFields {...part} />
        </Folded>
      </div>
      {form.missing && target ? (
        <MissingDialog
          missing={form.missing}
          stage={target}
          canSkip={funnel.gate === 'ask'}
          purpose={funnel.purpose}
          busy={form.busy}
          error={form.failure}
          onCancel={form.cancelMissing}
          onSubmit={form.answerMissing}
        />
      ) : null}
    </DialogShell>
  );

  function submitLabel(): string {
    if (form.conflict) return t('form.conflict.save');
    return t(opportunity ? 'form.save' : 'form.create.save');
  }

  function noticeOf() {
    const { conflict, choices, choose, values } = form;
    if (conflict) {
      const { collisions, theirs } = conflict;
      const items = collisions.map((collision) => ({
        ...collision,
        label: fieldText.label(collision.field),
        mine: fieldText.shown(collision.field, values),
        theirs: fieldText.shown(collision.field, theirs),
      }));
      return <ConflictPanel items={items} choices={choices} onChoose={choose} />;
    }
    if (marked) return <Notice tone="danger">{t('form.problem.some')}</Notice>;
    return form.failure ? <Notice tone="danger">{sentence(form.failure)}</Notice> : null;
  }
}
