import { IconButton, Menu } from '@strapi/design-system';
import { Cog, Download, More, Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { Board } from '../../../shared/contracts';
import { address } from '../../api/base';
import type { BoardArgs } from '../../api/board';
import { IMPORT_PATH, settingsPath } from '../../constants';
import { csvName } from '../../domain/file-name';
import { useCan } from '../../hooks/useCan';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

type Props = { funnel: Board['funnel']; args: BoardArgs };

/** Of this computer's calendar, as its other files. */
const today = () => new Date().toLocaleDateString('sv');

/** What leaves the board and what comes to it as a file (the export keeps to the board's filter), and the settings. */
export function BoardMenu({ funnel, args }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const canImport = useCan('opportunityImport');
  const canExport = useCan('opportunityExport');
  const canSet = useCan('settingsManage');
  const [download, isDownloading] = useDownload();
  if (!canImport && !canExport && !canSet) return null;

  const save = () => {
    // Order and age of what is closed are the board's own.
    const { funnel: id, q, owner, light, minValue } = args;
    const url = address('/exports/opportunities.csv', { funnel: id, q, owner, light, minValue });
    return download(url, csvName(funnel.name, today()));
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        variant="tertiary"
        label={t('board.more')}
        icon={<More aria-hidden />}
        disabled={isDownloading}
      />
      <Menu.Content popoverPlacement="bottom-end">
        {canImport && (
          <Menu.Item
            startIcon={<Upload />}
            onSelect={() => navigate(`${IMPORT_PATH}?funnel=${funnel.documentId}`)}
          >
            {t('import.menu.import')}
          </Menu.Item>
        )}
        {canExport && (
          <Menu.Item startIcon={<Download />} onSelect={() => void save()}>
            {t('import.menu.export')}
          </Menu.Item>
        )}
        {canSet && (
          <Menu.Item startIcon={<Cog />} onSelect={() => navigate(settingsPath('general'))}>
            {t('settings.menu')}
          </Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
