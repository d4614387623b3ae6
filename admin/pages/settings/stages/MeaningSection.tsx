import { Button, Flex, NumberInput, Textarea, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { STAGE_KINDS } from '../../../../shared/contracts/stage';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { withKind } from '../../../domain/stage-form';
import { useText } from '../../../hooks/useText';

import type { SectionProps } from './section-props';

type Props = SectionProps & {
  /** Of a stage that is stored: its kind changes by an action of its own. Null for a new one. */
  onChangeKind: (() => void) | null;
};

/** What standing in this stage means: kind, probability, goal. */
export function MeaningSection({ form, readOnly, onChangeKind }: Props) {
  const { values, change, problemText } = form;
  const t = useText();
  const { locale } = useIntl();
  return (
    <Section title={t('settings.stages.meaning')} hint={t('settings.stages.meaning.hint')}>
      <FieldGrid>
        {onChangeKind ? (
          <FormField
            name="kind"
            label={t('settings.stages.kind')}
            hint={t(`settings.stages.kind.${values.kind}.hint`)}
          >
            <Flex gap={3} wrap="wrap">
              <Typography textColor="neutral800">
                {t(`settings.stages.kind.${values.kind}`)}
              </Typography>
              <Button variant="tertiary" size="S" disabled={readOnly} onClick={onChangeKind}>
                {t('settings.stages.kind.change')}
              </Button>
            </Flex>
          </FormField>
        ) : (
          <FormField
            name="kind"
            label={t('settings.stages.kind')}
            hint={t(`settings.stages.kind.${values.kind}.hint`)}
            required
          >
            <ChoiceSelect
              choices={STAGE_KINDS.map((value) => ({
                value,
                label: t(`settings.stages.kind.${value}`),
              }))}
              value={values.kind}
              disabled={readOnly}
              onChange={(kind) => kind && change(withKind(values, kind))}
            />
          </FormField>
        )}
        {values.kind === 'open' ? (
          <FormField
            name="probability"
            label={t('settings.stages.probability')}
            hint={t('settings.stages.probability.hint')}
            error={problemText('probability')}
            required
          >
            <NumberInput
              locale={locale}
              value={values.probability ?? undefined}
              disabled={readOnly}
              onValueChange={(probability) => change({ probability: probability ?? null })}
            />
          </FormField>
        ) : (
          <FormField
            name="probability"
            label={t('settings.stages.probability')}
            hint={t('settings.stages.probability.closed.hint')}
          >
            <Typography textColor="neutral800">
              {t('settings.stages.percent', { value: values.kind === 'lost' ? 0 : 100 })}
            </Typography>
          </FormField>
        )}
        <FormField
          name="goal"
          label={t('settings.stages.goal')}
          hint={t('settings.stages.goal.hint')}
          error={problemText('goal')}
          wide
        >
          <Textarea
            value={values.goal}
            disabled={readOnly}
            onChange={(event) => change({ goal: event.target.value })}
          />
        </FormField>
      </FieldGrid>
    </Section>
  );
}
