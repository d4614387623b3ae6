import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Ref } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';

const To = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  font-weight: 600;
  overflow-wrap: anywhere;
`;

/** A lead becomes one opportunity, and only once: the way to it, where the reader sees it. */
export function AlreadyConverted({ opportunity }: { opportunity: Ref | null }) {
  const t = useText();
  return (
    <Notice tone="warning" title={t('conversion.already')}>
      {opportunity ? (
        <To to={opportunityPath(opportunity.documentId)}>
          {t('conversion.already.link', { title: opportunity.name })}
        </To>
      ) : (
        <Typography textColor="neutral800">{t('conversion.already.hidden')}</Typography>
      )}
    </Notice>
  );
}
