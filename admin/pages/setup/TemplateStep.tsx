import { Button } from '@strapi/design-system';

import { Notice } from '../../components/dialogs/Notice';
import { TemplateGallery } from '../../components/templates/TemplateGallery';
import { useText } from '../../hooks/useText';

import { StepFrame } from './StepFrame';
import type { StepProps } from './step';

/** A funnel with its stages, from one of the templates. */
export function TemplateStep({ settings, funnel, arrived, onBack, onNext }: StepProps) {
  const t = useText();
  return (
    <StepFrame
      title={t('start.title.first')}
      hint={t('start.hint')}
      arrived={arrived}
      onBack={onBack}
      onSkip={funnel ? undefined : () => onNext(false)}
      action={funnel ? <Button onClick={() => onNext(true)}>{t('setup.next')}</Button> : undefined}
    >
      {funnel ? (
        <Notice tone="info">{t('setup.template.there', { name: funnel.name })}</Notice>
      ) : null}
      <TemplateGallery
        language={settings.locale}
        onCreated={(documentId) => onNext(true, documentId)}
      />
    </StepFrame>
  );
}
