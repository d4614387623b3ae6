import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { useText } from '../../hooks/useText';

/** Firm, person and chance in one form, in the funnel that is looked at. */
export function NewOpportunityButton({ funnel }: { funnel: string | undefined }) {
  const t = useText();
  const open = useOpenProspect();
  return (
    <Button startIcon={<Plus aria-hidden />} onClick={() => open?.({ funnel })}>
      {t('board.create')}
    </Button>
  );
}
