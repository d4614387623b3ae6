import { Button, Flex, IconButton } from '@strapi/design-system';
import { Download, File } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';

import { reportAddress } from '../../api/report';
import type { ReportArgs } from '../../api/report';
import { csvName } from '../../domain/file-name';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

/** The report as a file, and on paper. */
export function ReportActions({ args }: { args: ReportArgs }) {
  const t = useText();
  const isMobile = useIsMobile();
  const [download, busy] = useDownload();
  // Of this computer's calendar, as its other files.
  const day = () => new Date().toLocaleDateString('sv');
  const csv = () =>
    void download(reportAddress(args, 'csv'), csvName(t(`reports.name.${args.name}`), day()));
  if (isMobile) {
    return (
      <Flex gap={2} data-screen>
        <IconButton variant="tertiary" label={t('reports.csv')} disabled={busy} onClick={csv}>
          <Download aria-hidden />
        </IconButton>
        <IconButton variant="tertiary" label={t('reports.print')} onClick={() => window.print()}>
          <File aria-hidden />
        </IconButton>
      </Flex>
    );
  }
  return (
    <Flex gap={2} data-screen>
      <Button variant="tertiary" startIcon={<Download aria-hidden />} loading={busy} onClick={csv}>
        {t('reports.csv')}
      </Button>
      <Button variant="tertiary" startIcon={<File aria-hidden />} onClick={() => window.print()}>
        {t('reports.print')}
      </Button>
    </Flex>
  );
}
