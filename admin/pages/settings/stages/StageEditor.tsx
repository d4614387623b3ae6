import { Button, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Stage } from '../../../../shared/contracts';
import { focusField } from '../../../components/dialogs/focus-field';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { settingsPath } from '../../../constants';
import { useCan } from '../../../hooks/useCan';
import { useText } from '../../../hooks/useText';
import { BackLink } from '../BackLink';
import { SettingsFailure } from '../SettingsFailure';
import { SettingsFrame } from '../SettingsFrame';

import { ChecklistSection } from './ChecklistSection';
import { DeleteStageDialog } from './DeleteStageDialog';
import { KindDialog } from './KindDialog';
import { LookSection } from './LookSection';
import { MeaningSection } from './MeaningSection';
import { ProbabilityDialog } from './ProbabilityDialog';
import { QuestionsSection } from './QuestionsSection';
import { StageUses } from './StageUses';
import { useStageDelete } from './useStageDelete';
import { useStageForm } from './useStageForm';
import { useStageSave } from './useStageSave';

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
`;
/** One stage: how it looks, what it means, what is to be done and asked in it. Null makes a new one. */
export function StageEditor({ stage }: { stage: Stage | null }) {
  const t = useText();
  const navigate = useNavigate();
  const readOnly = !useCan('funnelManage');
  const form = useStageForm(stage);
  const saving = useStageSave(stage, form);
  const deletion = useStageDelete(() => navigate(settingsPath('stages'), { replace: true }));
  const [changesKind, setChangesKind] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const { made } = saving;
  const dirty = form.dirty && made === null;

  useEffect(() => {
    if (made) void navigate(settingsPath(`stages/${made}`), { replace: true });
  }, [made, navigate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (readOnly || saving.busy) return;
    const problem = form.check();
    if (problem) focusField(body.current, problem);
    else await saving.save();
  };
  const isUsed = stage !== null && stage.usedIn.length > 0;
  const saveActions = (
    <>
      {dirty && stage ? (
        <Button variant="tertiary" disabled={saving.busy} onClick={form.reset}>
          {t('settings.discard')}
        </Button>
      ) : null}
      <Button type="submit" loading={saving.busy} disabled={!dirty}>
        {stage ? t('form.save') : t('settings.stages.create')}
      </Button>
    </>
  );
  const actions = (
    <>
      {stage && !isUsed ? (
        <Button
          variant="danger-light"
          startIcon={<Trash />}
          disabled={saving.busy}
          onClick={() => deletion.ask(stage)}
        >
          {t('settings.stages.delete.action')}
        </Button>
      ) : null}
      {saveActions}
    </>
  );
  return (
    <>
      <Form ref={body} noValidate onSubmit={(event) => void submit(event)}>
        <SettingsFrame
          title={stage ? stage.name : t('settings.stages.new')}
          lead={t('settings.stages.editor.lead')}
          who={t(readOnly ? 'settings.who.funnels.readOnly' : 'settings.who.funnels')}
          actions={readOnly ? null : actions}
        >
          <Flex gap={4} wrap="wrap" justifyContent="space-between">
            <BackLink to={settingsPath('stages')}>{t('settings.stages.back')}</BackLink>
            {stage ? <StageUses stage={stage} /> : null}
          </Flex>
          <SettingsFailure failure={saving.failure} />
          <LookSection form={form} readOnly={readOnly} />
          <MeaningSection
            form={form}
            readOnly={readOnly}
            onChangeKind={stage ? () => setChangesKind(true) : null}
          />
          <ChecklistSection form={form} readOnly={readOnly} />
          <QuestionsSection form={form} readOnly={readOnly} />
          {isUsed && !readOnly ? (
            <Typography textColor="neutral600">{t('settings.stages.delete.used')}</Typography>
          ) : null}
          {readOnly ? null : (
            <Flex gap={2} wrap="wrap" justifyContent="flex-end">
              {saveActions}
            </Flex>
          )}
        </SettingsFrame>
        <UnsavedGuard dirty={dirty} />
      </Form>
      {stage && saving.asked ? (
        <ProbabilityDialog
          from={stage.probability}
          to={form.values.probability ?? 0}
          preview={saving.asked}
          busy={saving.busy}
          onConfirm={() => void saving.confirm()}
          onClose={saving.cancel}
        />
      ) : null}
      {stage && changesKind ? (
        <KindDialog stage={stage} onClose={() => setChangesKind(false)} />
      ) : null}
      <DeleteStageDialog deletion={deletion} />
    </>
  );
}
