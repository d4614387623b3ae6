import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { UserRef } from '../../../shared/contracts';
import { initialsOf } from '../../domain/initials';
import { useText } from '../../hooks/useText';

export function CardOwner({ owner }: { owner: UserRef | null }) {
  const t = useText();
  const words = owner ? t('card.owner', { name: owner.name }) : t('card.unassigned');
  return (
    <Flex
      shrink={0}
      title={words}
      justifyContent="center"
      width="2.4rem"
      height="2.4rem"
      borderRadius="50%"
      background={owner ? 'primary100' : 'neutral150'}
    >
      <VisuallyHidden>{words}</VisuallyHidden>
      <Typography
        aria-hidden
        variant="sigma"
        textTransform="none"
        textColor={owner ? 'primary700' : 'neutral600'}
      >
        {owner ? initialsOf(owner.name) : '–'}
      </Typography>
    </Flex>
  );
}
