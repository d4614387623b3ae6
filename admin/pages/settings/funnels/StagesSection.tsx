import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Stage } from '../../../../shared/contracts';
import { useSalesFunnelUseQuery } from '../../../api/funnel';
import { focusField } from '../../../components/dialogs/focus-field';
import { Notice } from '../../../components/dialogs/Notice';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { daysOutOfOrder } from '../../../domain/funnel-effect';
import { funnelForm } from '../../../domain/funnel-form';
import type { FormPlace } from '../../../domain/funnel-form';
import {
  addStage,
  leavingWith,
  moveStage,
  removeStage,
  withoutTarget,
} from '../../../domain/funnel-stages';
import { useText } from '../../../hooks/useText';

import { AddStage } from './AddStage';
import { ColumnsPreview } from './ColumnsPreview';
import { HandedOver } from './HandedOver';
import { PlaceRow } from './PlaceRow';
import { RemoveStageDialog } from './RemoveStageDialog';
import type { FunnelForm } from './useFunnelForm';

const nameOf = ({ of }: FormPlace) => of.name;

/** The stages that a funnel runs through, in order, and what it says otherwise in each. */
export function StagesSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const { formatList } = useIntl();
  const { values, change, stored, settings, failure } = form;
  const { stages } = values;
  const { data: use, isLoading, refetch } = useSalesFunnelUseQuery(stored.documentId);
  const [removing, setRemoving] = useState<FormPlace | null>(null);
  /** What happened to the order, for who does not see it. */
  const [told, setTold] = useState('');
  const box = useRef<HTMLDivElement>(null);

  // Somebody put something into a stage that is being removed here.
  const isRefused = failure?.status === 409;
  useEffect(() => {
    if (isRefused) void refetch();
  }, [isRefused, refetch]);

  const say = (next: readonly FormPlace[], place: Pick<FormPlace, 'id' | 'of'>) => {
    const at = next.findIndex(({ id }) => id === place.id) + 1;
    setTold(t('sort.over', { name: place.of.name, place: at, count: next.length }));
  };
  const add = (stage: Stage) => {
    const next = addStage(values, stage, funnelForm(stored).stages);
    change(next);
    say(next.stages, { id: stage.documentId, of: stage });
  };
  const move = (place: FormPlace, by: -1 | 1) => () => {
    const next = moveStage(stages, place.id, by);
    change({ stages: next });
    say(next, place);
  };
  const toAdding = () => setTimeout(() => focusField(box.current, 'addStage'));
  const drop = (place: FormPlace, target: string | null) => {
    change(removeStage(values, place.id, target));
    setRemoving(null);
    setTold(t('settings.funnels.stages.removed', { name: place.of.name }));
  };
  const remove = (place: FormPlace) => {
    if (leavingWith(place.id, values.moveTo, use)) return setRemoving(place);
    drop(place, null);
    toAdding();
  };
  const leaving = removing && leavingWith(removing.id, values.moveTo, use);
  const disordered = daysOutOfOrder(values, settings).map(nameOf);
  return (
    <Section title={t('settings.funnels.stages')} hint={t('settings.funnels.stages.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={4} data-field="stages">
        {stages.some(({ of }) => of.kind === 'open') ? null : (
          <Notice tone="warning">{t('settings.funnels.problem.stages')}</Notice>
        )}
        {disordered.length > 0 ? (
          <Notice tone="warning">
            {t('settings.funnels.problem.criticalDays', { names: formatList(disordered) })}
          </Notice>
        ) : null}
        {stages.length === 0 ? null : (
          <SortableList
            label={t('settings.funnels.stages')}
            rows={stages}
            nameOf={nameOf}
            onOrder={(ordered) => change({ stages: ordered })}
          >
            {(place) => (
              <SortableRow
                key={place.id}
                id={place.id}
                name={nameOf(place)}
                disabled={isLoading}
                onMove={{
                  up: place === stages[0] ? null : move(place, -1),
                  down: place === stages.at(-1) ? null : move(place, 1),
                }}
                onRemove={() => remove(place)}
              >
                <PlaceRow place={place} form={form} />
              </SortableRow>
            )}
          </SortableList>
        )}
        {withoutTarget(values, funnelForm(stored).stages, use).map((place) => (
          <Notice key={place.id} tone="warning">
            <Flex gap={3} wrap="wrap" justifyContent="space-between">
              <Typography textColor="neutral800">
                {t('settings.funnels.remove.needed', { name: place.of.name })}
              </Typography>
              <Button variant="secondary" size="S" onClick={() => setRemoving(place)}>
                {t('settings.funnels.remove.choose')}
              </Button>
            </Flex>
          </Notice>
        ))}
        <HandedOver form={form} use={use} />
        <AddStage present={stages} onAdd={add} />
        {stages.length === 0 ? null : <ColumnsPreview form={form} />}
        <VisuallyHidden role="status">
          <Typography>{told}</Typography>
        </VisuallyHidden>
      </Flex>
      {removing && leaving ? (
        <RemoveStageDialog
          place={removing}
          stages={stages}
          leaving={leaving}
          onRemove={(target) => drop(removing, target)}
          onClose={() => setRemoving(null)}
          onReturnFocus={toAdding}
        />
      ) : null}
    </Section>
  );
}
