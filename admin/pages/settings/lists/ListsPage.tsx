import { Flex } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';

import { LISTS } from '../../../../shared/contracts/settings';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FormField } from '../../../components/fields/FormField';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { ListEditor } from './ListEditor';

/** The lists that people choose from: loss reasons, sources, industries … */
export function ListsPage() {
  const t = useText();
  const navigate = useNavigate();
  const params = useParams();
  const list = LISTS.find((name) => name === params.list) ?? LISTS[0];
  return (
    <SettingsFrame
      title={t('settings.lists.title')}
      lead={t('settings.lists.lead')}
      who={t('settings.who.settings')}
    >
      <Flex>
        <FormField
          name="list"
          label={t('settings.lists.choose')}
          hint={t(`settings.list.${list}.hint`)}
        >
          <ChoiceSelect
            choices={LISTS.map((value) => ({ value, label: t(`settings.list.${value}`) }))}
            value={list}
            onChange={(chosen) => chosen && navigate(settingsPath(`lists/${chosen}`))}
          />
        </FormField>
      </Flex>
      <ListEditor key={list} list={list} />
    </SettingsFrame>
  );
}
