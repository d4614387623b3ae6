import { IconButton, Menu } from '@strapi/design-system';
import { Cog, Download, File, More, Plus, Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { Board } from '../../../shared/contracts';
import { address } from '../../api/base';
import type { BoardArgs } from '../../api/board';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { IMPORT_PATH, processPath, settingsPath } from '../../constants';
import { csvName } from '../../domain/file-name';
import { useCan } from '../../hooks/useCan';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

type Props = { funnel: Board['funnel']; args: BoardArgs };

/** Of this computer's calendar, as its other files. */
const today = () => new Date().toLocaleDateString('sv');

/** How the funnel works, what is new with its people, and what leaves the board and comes to it as a file; the export keeps to the board's filter. */
export function BoardMenu({ funnel, args }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const canImport = useCan('opportunityImport');
  const canManage = useCan('funnelManage');
  const canExport = useCan('opportunityExport');
  const openProspect = useOpenProspect();
  const [download, isDownloading] = useDownload();

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
        <Menu.Item startIcon={<File />} onSelect={() => navigate(processPath(funnel.documentId))}>
          {t('process.link')}
        </Menu.Item>
        {canManage && (
          <Menu.Item
            startIcon={<Cog />}
            onSelect={() => navigate(settingsPath(`funnels/${funnel.documentId}`))}
          >
            {t('process.edit')}
          </Menu.Item>
        )}
        {openProspect && (
          <Menu.Item
            startIcon={<Plus />}
            onSelect={() => openProspect({ funnel: funnel.documentId })}
          >
            {t('nav.create')}
          </Menu.Item>
        )}
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
      </Menu.Content>
    </Menu.Root>
  );
}
