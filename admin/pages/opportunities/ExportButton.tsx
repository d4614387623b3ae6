import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { address } from '../../api/base';
import { csvName } from '../../domain/file-name';
import type { ListQuery } from '../../domain/list-query';
import { useCan } from '../../hooks/useCan';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

type Props = { filters: ListQuery; name: string };

/** Of this computer's calendar, as its other files. */
const today = () => new Date().toLocaleDateString('sv');

/** All rows that the filter shows, as a file. */
export function ExportButton({ filters, name }: Props) {
  const t = useText();
  const [download, busy] = useDownload();
  if (!useCan('opportunityExport')) return null;
  const url = address('/exports/opportunities.csv', filters);
  return (
    <Button
      variant="tertiary"
      startIcon={<Download aria-hidden />}
      loading={busy}
      onClick={() => void download(url, csvName(name, today()))}
    >
      {t('list.export')}
    </Button>
  );
}
