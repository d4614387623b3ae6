import { IconButton, Menu } from '@strapi/design-system';
import { Archive, ArrowClockwise, Duplicate, Eye, File, More, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { Funnel } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesCreateFunnelMutation, useSalesUpdateFunnelMutation } from '../../../api/funnel';
import { funnelPath, processPath, settingsPath } from '../../../constants';
import { duplicateOf } from '../../../domain/funnel-list';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

type Props = { funnel: Funnel; onDelete: () => void };

const LONGEST_NAME = 255;

/** What can be done with a funnel as a whole. */
export function FunnelMenu({ funnel, onDelete }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [create, creating] = useSalesCreateFunnelMutation();
  const [update, updating] = useSalesUpdateFunnelMutation();
  const { documentId, name, archivedAt } = funnel;
  const isArchived = archivedAt !== null;

  const say = async (work: Promise<string>) => {
    try {
      toggleNotification({ type: 'success', message: await work });
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(error)) });
    }
  };
  const duplicate = async () => {
    const copy = t('settings.funnels.copyOf', { name }).slice(0, LONGEST_NAME);
    const made = await create(duplicateOf(funnel, copy)).unwrap();
    void navigate(settingsPath(`funnels/${made.documentId}`));
    return t('settings.funnels.duplicated', { name: made.name });
  };
  const archive = async () => {
    await update({ documentId, body: { archived: !isArchived } }).unwrap();
    return t(isArchived ? 'settings.funnels.restored' : 'settings.funnels.archivedNow', { name });
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        variant="ghost"
        label={t('settings.funnels.menu', { name })}
        icon={<More aria-hidden />}
        disabled={creating.isLoading || updating.isLoading}
      />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item startIcon={<Eye />} onSelect={() => navigate(funnelPath(documentId))}>
          {t('settings.funnels.board')}
        </Menu.Item>
        <Menu.Item startIcon={<File />} onSelect={() => navigate(processPath(documentId))}>
          {t('process.link')}
        </Menu.Item>
        <Menu.Item startIcon={<Duplicate />} onSelect={() => void say(duplicate())}>
          {t('settings.funnels.duplicate')}
        </Menu.Item>
        <Menu.Item
          startIcon={isArchived ? <ArrowClockwise /> : <Archive />}
          onSelect={() => void say(archive())}
        >
          {t(isArchived ? 'settings.funnels.restore' : 'settings.funnels.archive')}
        </Menu.Item>
        <Menu.Item variant="danger" startIcon={<Trash />} onSelect={onDelete}>
          {t('settings.funnels.delete')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}
