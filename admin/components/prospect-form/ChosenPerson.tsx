import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

import { useText } from '../../hooks/useText';

type Props = { name: string; onForget: () => void };

/** Somebody who is there already: nothing new is made. */
export function ChosenPerson({ name, onForget }: Props) {
  const t = useText();
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} minWidth={0}>
          <CheckCircle aria-hidden fill="success600" width="1.6rem" height="1.6rem" style={STAY} />
          <Typography fontWeight="semiBold" textColor="neutral800" style={WRAP}>
            {t('newProspect.chosen', { name })}
          </Typography>
        </Flex>
        <Button size="S" variant="tertiary" onClick={onForget}>
          {t('newProspect.other')}
        </Button>
      </Flex>
    </Box>
  );
}

const STAY = { flexShrink: 0 } as const;
const WRAP = { overflowWrap: 'anywhere' } as const;
