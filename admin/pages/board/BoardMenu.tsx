import { IconButton, Menu } from '@strapi/design-system';
import { Download, More, Plus, Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { Board } from '../../../shared/contracts';
import { address } from '../../api/base';
import type { BoardArgs } from '../../api/board';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { IMPORT_PATH } from '../../constants';
import { csvName } from '../../domain/file-name';
import { useCan } from '../../hooks/useCan';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

type Props = { funnel: Board['funnel']; args: BoardArgs };

/** Of this computer's calendar, as its other files. */
const today = () => new Date().toLocaleDateString('sv');

/** What is new with its people, and what leaves the board and comes to it as a file; the export keeps to the board's filter. */
export function BoardMenu({ funnel, args }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const canImport = useCan('opportunityImport');
  const canExport = useCan('opportunityExport');
  const openProspect = useOpenProspect();
  const [download, isDownloading] = useDownload();
  if (!canImport && !canExport && !openProspect) return null;

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
