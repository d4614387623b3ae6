import { Badge, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Funnel } from '../../../../shared/contracts';
import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';

import { FunnelMenu } from './FunnelMenu';
import { useProblemText } from './useProblemText';

type Props = { funnel: Funnel; onDelete: () => void };

const Row = styled.li`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  column-gap: ${({ theme }) => theme.spaces[4]};
  display: grid;
  grid-template-columns: minmax(0, 1fr) 10rem 20rem 3.2rem;
  min-height: 5.6rem;
  padding-block: ${({ theme }) => theme.spaces[2]};

  &:last-child {
    border-bottom: 0;
  }
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) 3.2rem;

    & > [data-fact] {
      grid-column: 1;
    }
    & > [data-actions] {
      grid-column: 2;
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

/** A funnel with what is wrong with it, and what can be done with the whole of it. */
export function FunnelRow({ funnel, onDelete }: Props) {
  const t = useText();
  const problemText = useProblemText();
  const { documentId, name, formula, formulaLabel, archivedAt, isDefault, stages, problems } =
    funnel;
  return (
    <Row data-funnel={documentId}>
      <div>
        <Flex gap={2} wrap="wrap">
          <Name to={settingsPath(`funnels/${documentId}`)}>{name}</Name>
          {isDefault && (
            <Badge backgroundColor="primary100" textColor="primary700">
              {t('settings.funnels.default')}
            </Badge>
          )}
          {archivedAt !== null && <Badge>{t('settings.funnels.archived')}</Badge>}
          {problems.length > 0 && (
            <Badge backgroundColor="warning100" textColor="neutral800">
              {t('settings.funnels.problem')}
            </Badge>
          )}
        </Flex>
        {problems.map((problem, at) => (
          <Typography key={at} tag="p" variant="pi" textColor="neutral800">
            {problemText(problem)}
          </Typography>
        ))}
      </div>
      <Typography textColor="neutral600" data-fact>
        {t('settings.stages.library', { count: stages.length })}
      </Typography>
      <Typography textColor="neutral600" data-fact>
        {formula === null ? t('settings.funnels.noFormula') : (formulaLabel ?? t('figure.label'))}
      </Typography>
      <div data-actions>
        <FunnelMenu funnel={funnel} onDelete={onDelete} />
      </div>
    </Row>
  );
}
