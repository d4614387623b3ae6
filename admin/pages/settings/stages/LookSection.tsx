import { TextInput } from '@strapi/design-system';

import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';

import { ColorPicker } from './ColorPicker';
import { IconPicker } from './IconPicker';
import type { SectionProps } from './section-props';

/** How a stage is recognised: name, icon, colour. */
export function LookSection({ form, readOnly }: SectionProps) {
  const { values, change, problemText } = form;
  const t = useText();
  return (
    <Section title={t('settings.stages.look')} hint={t('settings.stages.look.hint')}>
      <FieldGrid>
        <FormField
          name="name"
          label={t('settings.stages.name')}
          hint={t('settings.stages.name.hint')}
          error={problemText('name')}
          required
          wide
        >
          <TextInput
            value={values.name}
            maxLength={LINE}
            disabled={readOnly}
            onChange={(event) => change({ name: event.target.value })}
          />
        </FormField>
        <FormField
          name="icon"
          label={t('settings.stages.icon')}
          hint={t('settings.stages.icon.hint')}
          wide
        >
          <IconPicker
            value={values.icon}
            color={values.color}
            disabled={readOnly}
            onChange={(icon) => change({ icon })}
          />
        </FormField>
        <FormField
          name="color"
          label={t('settings.stages.color')}
          hint={t('settings.stages.color.hint')}
          error={problemText('color')}
          wide
        >
          <ColorPicker
            kind={values.kind}
            value={values.color}
            disabled={readOnly}
            onChange={(color) => change({ color })}
          />
        </FormField>
      </FieldGrid>
    </Section>
  );
}
