import { IconButton, Menu } from '@strapi/design-system';
import { Duplicate, More, Pencil, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import type { LeadForm } from '../../../../shared/contracts';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';

import type { FormActions } from './useFormActions';

type Props = { form: LeadForm; actions: FormActions; onDelete: () => void };

export function FormMenu({ form, actions, onDelete }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { documentId, name } = form;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        variant="ghost"
        label={t('settings.forms.menu', { name })}
        icon={<More aria-hidden />}
        disabled={actions.busy}
      />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item
          startIcon={<Pencil />}
          onSelect={() => navigate(settingsPath(`forms/${documentId}`))}
        >
          {t('settings.forms.edit')}
        </Menu.Item>
        <Menu.Item startIcon={<Duplicate />} onSelect={() => void actions.duplicate()}>
          {t('settings.forms.duplicate')}
        </Menu.Item>
        <Menu.Item variant="danger" startIcon={<Trash />} onSelect={onDelete}>
          {t('settings.forms.delete')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}
