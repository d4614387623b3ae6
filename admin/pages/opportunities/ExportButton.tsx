import { Button, IconButton } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';

import type { ImportType } from '../../../shared/contracts';
import { address } from '../../api/base';
import { csvName } from '../../domain/file-name';
import type { ListQuery } from '../../domain/list-query';
import { useCan } from '../../hooks/useCan';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

type Props = { filters: ListQuery; name: string; type?: ImportType };

/** Of this computer's calendar, as its other files. */
const today = () => new Date().toLocaleDateString('sv');

/** All rows that the filter shows, as a file. */
export function ExportButton({ filters, name, type = 'opportunities' }: Props) {
  const t = useText();
  const isMobile = useIsMobile();
  const [download, busy] = useDownload();
  if (!useCan('opportunityExport')) return null;
  const url = address(`/exports/${type}.csv`, filters);
  const start = () => void download(url, csvName(name, today()));
  if (isMobile) {
    return (
      <IconButton variant="tertiary" label={t('list.export')} disabled={busy} onClick={start}>
        <Download aria-hidden />
      </IconButton>
    );
  }
  return (
    <Button variant="tertiary" startIcon={<Download aria-hidden />} loading={busy} onClick={start}>
      {t('list.export')}
    </Button>
  );
}
