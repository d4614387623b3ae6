import { Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';
import type { PersonType } from '../fields/person';
import { CardSection } from '../prospect-form/CardSection';

/** The chosen opportunity has one: a lead replaces nobody. */
export function KeptPerson({ type, name }: { type: PersonType; name: string }) {
  const t = useText();
  return (
    <CardSection title={t(`field.${type}`)}>
      <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {t('conversion.kept', { name })}
      </Typography>
    </CardSection>
  );
}
