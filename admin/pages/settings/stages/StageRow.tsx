import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Stage } from '../../../../shared/contracts';
import { StageIcon } from '../../../components/fields/StageIcon';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';

import { StageUses } from './StageUses';

type Props = { stage: Stage; canManage: boolean; onDelete: () => void };

const Row = styled.li`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  column-gap: ${({ theme }) => theme.spaces[4]};
  display: grid;
  grid-template-columns: 2.4rem minmax(0, 1fr) 12rem 8rem 3.2rem;
  min-height: 5.6rem;
  padding-block: ${({ theme }) => theme.spaces[2]};

  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 767px) {
    column-gap: ${({ theme }) => theme.spaces[3]};
    grid-template-columns: 2.4rem minmax(0, 1fr) 3.2rem;

    & > [data-fact] {
      grid-column: 2;
    }
    & > [data-remove] {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;
const Name = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 600;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }
`;

/** A stage of the library, as the board shows it, and where it is used. */
export function StageRow({ stage, canManage, onDelete }: Props) {
  const t = useText();
  const { documentId, name, icon, color, kind, probability, usedIn } = stage;
  const counts = kind === 'open' ? probability : kind === 'lost' ? 0 : 100;
  return (
    <Row data-stage={documentId}>
      <StageIcon name={icon} fill={color} width="2rem" height="2rem" />
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Name to={settingsPath(`stages/${documentId}`)}>{name}</Name>
        <StageUses stage={stage} />
      </Flex>
      <Typography textColor="neutral600" data-fact>
        {t(`settings.stages.kind.${kind}`)}
      </Typography>
      <Typography textColor="neutral800" data-fact>
        {t('settings.stages.percent', { value: counts })}
      </Typography>
      <div data-remove>
        {canManage && usedIn.length === 0 ? (
          <IconButton
            variant="ghost"
            label={t('settings.stages.delete', { name })}
            onClick={onDelete}
          >
            <Trash aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </Row>
  );
}
