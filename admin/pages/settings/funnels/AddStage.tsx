import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Stage } from '../../../../shared/contracts';
import { useSalesStagesQuery } from '../../../api/funnel';
import { FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { settingsPath } from '../../../constants';
import type { FormPlace } from '../../../domain/funnel-form';
import { stagesShown } from '../../../domain/stage-list';
import { useText } from '../../../hooks/useText';

type Props = { present: readonly FormPlace[]; onAdd: (stage: Stage) => void };

const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;

/** Every stage of the library that is not in the funnel yet, found by typing. */
export function AddStage({ present, onAdd }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { data = [], isLoading } = useSalesStagesQuery();
  const taken = new Set(present.map(({ id }) => id));
  const offered = stagesShown(data, { search: '', use: 'all', locale }).filter(
    ({ documentId }) => !taken.has(documentId),
  );
  const add = (documentId: string) => {
    const stage = offered.find((each) => each.documentId === documentId);
    if (stage) onAdd(stage);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <FormField
        name="addStage"
        label={t('settings.funnels.stages.add')}
        hint={t('settings.funnels.stages.add.hint')}
      >
        <SearchSelect
          choices={offered.map(({ documentId, name, kind }) => ({
            value: documentId,
            label: kind === 'open' ? name : `${name} · ${t(`settings.stages.kind.${kind}`)}`,
          }))}
          value={null}
          onChange={add}
          loading={isLoading}
        />
      </FormField>
      <div>
        <Away to={settingsPath('stages/new')}>{t('settings.funnels.stages.new')}</Away>
      </div>
    </Flex>
  );
}
