import { Checkbox } from '@strapi/design-system';

import { ASSIGNMENT_MODES } from '../../../../shared/contracts/lead-form';
import { useSalesFunnelsQuery } from '../../../api/funnel';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { OwnerSelect } from '../../../components/fields/OwnerSelect';
import { useText } from '../../../hooks/useText';

import { FoldSection } from './FoldSection';
import { Ticked } from './Ticked';
import type { SectionProps } from './useLeadForm';

/** Where a lead of this form goes, and who gets it. */
export function TargetSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText, stored } = form;
  const { funnel, assignment, convertAtOnce } = values;
  const { data: funnels = [], isLoading } = useSalesFunnelsQuery();
  const offered = funnels.filter(
    ({ archivedAt, documentId }) => archivedAt === null || documentId === funnel,
  );
  const chosen = funnels.find(({ documentId }) => documentId === funnel);
  const hasNobody = assignment.mode === 'roundRobin' && chosen?.team.length === 0;
  const name = chosen?.name ?? stored.funnel?.name;
  return (
    <FoldSection
      form={form}
      section="target"
      title={t('settings.forms.section.target')}
      summary={[
        funnel === null ? t('settings.forms.noFunnel') : name,
        t(`settings.forms.assign.${assignment.mode}`),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <FieldGrid>
        <FormField
          name="funnel"
          label={t('settings.forms.funnel')}
          hint={t('settings.forms.funnel.hint')}
          error={problemText('funnel')}
        >
          <ChoiceSelect
            choices={offered.map((each) => ({ value: each.documentId, label: each.name }))}
            value={funnel}
            placeholder={t('settings.forms.noFunnel')}
            clearable
            loading={isLoading}
            onChange={(picked) => change({ funnel: picked })}
          />
        </FormField>
        <FormField
          name="assignment"
          label={t('settings.forms.assign')}
          hint={t(`settings.forms.assign.${assignment.mode}.hint`)}
          error={problemText('assignment')}
        >
          <ChoiceSelect
            choices={ASSIGNMENT_MODES.map((value) => ({
              value,
              label: t(`settings.forms.assign.${value}`),
            }))}
            value={assignment.mode}
            onChange={(mode) => mode && change({ assignment: { ...assignment, mode } })}
          />
        </FormField>
        {assignment.mode === 'owner' ? (
          <FormField
            name="assignment.owner"
            label={t('settings.forms.owner')}
            error={problemText('assignment.owner')}
            required
          >
            <OwnerSelect
              value={assignment.owner}
              current={stored.assignment.owner}
              onChange={(owner) => change({ assignment: { ...assignment, owner } })}
            />
          </FormField>
        ) : null}
      </FieldGrid>
      {hasNobody ? <Notice tone="warning">{t('settings.forms.assign.noTeam')}</Notice> : null}
      <Ticked name="convertAtOnce" hint={t('settings.forms.convert.hint')}>
        <Checkbox
          checked={convertAtOnce}
          onCheckedChange={(checked) => change({ convertAtOnce: checked === true })}
        >
          {t('settings.forms.convert')}
        </Checkbox>
      </Ticked>
      {convertAtOnce && funnel === null ? (
        <Notice tone="warning">{t('settings.forms.convert.noFunnel')}</Notice>
      ) : null}
    </FoldSection>
  );
}
