import { TextInput } from '@strapi/design-system';
import { useState } from 'react';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { OBJECTION_STATES } from '../../../shared/contracts/activity';
import type { VisitValues } from '../../domain/visit-draft';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { Folded } from '../fields/Folded';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListSelect } from '../fields/ListSelect';

type Props = {
  record: OpportunityRecordView;
  values: VisitValues;
  change: (changes: Partial<VisitValues>) => void;
  problem: string | undefined;
};

/** What a report may say besides; an objection unfolds it. */
export function VisitMore({ record, values, change, problem }: Props) {
  const t = useText();
  const { funnel, opportunity, can } = record;
  const [open, setOpen] = useState(
    values.stage !== null || values.objectionKind !== null || values.duration !== '',
  );
  const stages = funnel.stages.filter(
    ({ stage }) => stage.documentId !== opportunity.stage?.documentId,
  );
  const states = OBJECTION_STATES.map((value) => ({ value, label: t(`objection.${value}`) }));
  const isOpen = open || values.result === 'objection' || problem !== undefined;
  return (
    <Folded title={t('visit.more')} hint={t('visit.more.hint')} open={isOpen} onToggle={setOpen}>
      <FieldGrid>
        {can.update ? (
          <FormField name="stage" label={t('visit.reached')}>
            <ChoiceSelect
              choices={stages.map(({ stage }) => ({
                value: stage.documentId,
                label: stage.name,
              }))}
              value={values.stage}
              onChange={(stage) => change({ stage })}
              placeholder={opportunity.stage?.name ?? t('record.noStage')}
              clearable
            />
          </FormField>
        ) : null}
        <FormField name="objectionKind" label={t('log.objection')}>
          <ListSelect
            list="objectionKinds"
            value={values.objectionKind}
            onChange={(objectionKind) => change({ objectionKind })}
          />
        </FormField>
        {values.objectionKind === null ? null : (
          <FormField name="objectionState" label={t('log.objectionState')}>
            <ChoiceSelect
              choices={states}
              value={values.objectionState}
              onChange={(state) => change({ objectionState: state ?? 'open' })}
            />
          </FormField>
        )}
        <FormField name="duration" label={t('log.duration')} error={problem}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            value={values.duration}
            onChange={(event) => change({ duration: event.target.value })}
          />
        </FormField>
      </FieldGrid>
    </Folded>
  );
}
