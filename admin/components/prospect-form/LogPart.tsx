import { Checkbox, Textarea } from '@strapi/design-system';

import type { Direction } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { KindSelect } from '../dialogs/KindSelect';
import { LOGGED_KINDS } from '../dialogs/log-contact';
import { ChoiceChips } from '../fields/ChoiceChips';
import { FieldGrid, FormField } from '../fields/FormField';

import { CardSection } from './CardSection';
import type { CardPart } from './part';

export function LogPart({ values, change, problemOf }: CardPart) {
  const t = useText();
  const directions = (['in', 'out'] as const).map((value) => ({
    value,
    label: t(`direction.${value}`),
  }));
  return (
    <CardSection title={t('newProspect.log')}>
      <Checkbox
        checked={values.withActivity}
        onCheckedChange={(checked) => change({ withActivity: checked === true })}
      >
        {t('newProspect.log.with')}
      </Checkbox>
      {values.withActivity ? (
        <FieldGrid>
          <FormField name="kind" label={t('log.kind')}>
            <KindSelect
              kinds={LOGGED_KINDS}
              value={values.kind}
              onChange={(kind) => change({ kind })}
            />
          </FormField>
          <FormField name="direction" label={t('log.direction')}>
            <ChoiceChips<Direction>
              label={t('log.direction')}
              choices={directions}
              value={values.direction}
              onChange={(direction) => change({ direction: direction ?? 'in' })}
            />
          </FormField>
          <FormField name="body" label={t('log.body')} error={problemOf('body')} wide>
            <Textarea
              value={values.body}
              onChange={(event) => change({ body: event.target.value })}
            />
          </FormField>
        </FieldGrid>
      ) : null}
    </CardSection>
  );
}
