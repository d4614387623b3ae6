import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { IMPORT_PATH } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

/** Where there is nothing yet, it may all be in a file. */
export function ImportButton({ funnel }: { funnel: string }) {
  const t = useText();
  const navigate = useNavigate();
  if (!useCan('opportunityImport')) return null;
  return (
    <Button
      variant="tertiary"
      startIcon={<Upload />}
      onClick={() => navigate(`${IMPORT_PATH}?funnel=${funnel}`)}
    >
      {t('import.action')}
    </Button>
  );
}
