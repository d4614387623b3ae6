import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Funnel, FunnelUse } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesDeleteFunnelMutation, useSalesFunnelUseQuery } from '../../../api/funnel';
import { DialogShell } from '../../../components/dialogs/DialogShell';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FormField } from '../../../components/fields/FormField';
import { likelyMapping } from '../../../domain/funnel-list';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

type Props = { funnel: Funnel; funnels: readonly Funnel[]; onClose: () => void };
type TargetProps = {
  use: FunnelUse;
  target: Funnel;
  mapping: Readonly<Record<string, string>>;
  onChange: (mapping: Record<string, string>) => void;
};

function Mapping({ use, target, mapping, onChange }: TargetProps) {
  const t = useText();
  const choices = target.stages.map(({ stage }) => ({
    value: stage.documentId,
    label: stage.name,
  }));
  return (
    <>
      {use.stages.map(({ stage, name, count }) => (
        <FormField
          key={stage}
          name={`stage.${stage}`}
          label={
            count === null
              ? t('settings.funnels.delete.from.some', { name })
              : t('settings.funnels.delete.from', { name, count })
          }
          required
        >
          <ChoiceSelect
            choices={choices}
            value={mapping[stage] ?? null}
            onChange={(to) => to && onChange({ ...mapping, [stage]: to })}
          />
        </FormField>
      ))}
    </>
  );
}

/** Forms and leads that go to the other funnel. */
function LeadUse({ use: { forms, leads, hasLeads } }: { use: FunnelUse }) {
  const t = useText();
  const names = forms.join(', ');
  return (
    <>
      {forms.length > 0 ? (
        <Typography textColor="neutral800">
          {t('settings.funnels.delete.forms', { count: forms.length, names })}
        </Typography>
      ) : null}
      {hasLeads ? (
        <Typography textColor="neutral800">
          {leads === null
            ? t('settings.funnels.delete.leads.some')
            : t('settings.funnels.delete.leads', { count: leads })}
        </Typography>
      ) : null}
    </>
  );
}

/** Deletes a funnel; where opportunities run through it, each of its stages says where they go. */
export function DeleteFunnelDialog({ funnel, funnels, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const { data: use, error } = useSalesFunnelUseQuery(funnel.documentId, {
    refetchOnMountOrArgChange: true,
  });
  const [remove, removing] = useSalesDeleteFunnelMutation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const others = funnels.filter(
    ({ documentId, archivedAt, stages }) =>
      documentId !== funnel.documentId && archivedAt === null && stages.length > 0,
  );
  const target = others.find(({ documentId }) => documentId === chosen) ?? null;
  const isMapped = use?.stages.every(({ stage }) => mapping[stage] !== undefined) ?? false;
  const failure = removing.error ?? error;

  const choose = (id: string | null) => {
    const next = others.find(({ documentId }) => documentId === id);
    setChosen(id);
    setMapping(next && use ? likelyMapping(use, funnel, next) : {});
  };
  const confirm = async () => {
    const body = target ? { moveTo: { funnel: target.documentId, stages: mapping } } : {};
    if ('error' in (await remove({ documentId: funnel.documentId, body }))) return;
    const message = t('settings.funnels.deleted', { name: funnel.name });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  return (
    <DialogShell
      narrow
      title={t('settings.funnels.delete.title', { name: funnel.name })}
      submitLabel={t('settings.funnels.delete.action')}
      busy={removing.isLoading}
      canSubmit={use !== undefined && (!use.isUsed || (target !== null && isMapped))}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral800">
          {use === undefined
            ? t('settings.funnels.delete.wait')
            : !use.isUsed
              ? t('settings.funnels.delete.unused')
              : use.stages.length === 0
                ? t('settings.funnels.delete.unused')
                : use.count === null
                  ? t('settings.funnels.delete.some')
                  : t('settings.funnels.delete.count', { count: use.count })}
        </Typography>
        {use ? <LeadUse use={use} /> : null}
        {use?.isUsed ? (
          <FormField
            name="target"
            label={t('settings.funnels.delete.target')}
            hint={others.length === 0 ? t('settings.funnels.delete.noTarget') : undefined}
            required
          >
            <ChoiceSelect
              choices={others.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              value={chosen}
              onChange={choose}
            />
          </FormField>
        ) : null}
        {use?.isUsed && target ? (
          <Mapping use={use} target={target} mapping={mapping} onChange={setMapping} />
        ) : null}
        {failure ? <Notice tone="danger">{sentence(readFailure(failure))}</Notice> : null}
      </Flex>
    </DialogShell>
  );
}
