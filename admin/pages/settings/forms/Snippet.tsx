import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useText } from '../../../hooks/useText';

type Props = { title: string; hint: string; code: string };

/** A piece of code with a button that copies it. */
export function Snippet({ title, hint, code }: Props) {
  const t = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const take = async () => {
    const isCopied = await copy(code);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: t(isCopied ? 'settings.forms.use.copied' : 'settings.forms.use.notCopied'),
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography tag="h3" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        <Button
          variant="secondary"
          size="S"
          startIcon={<Duplicate />}
          aria-label={t('settings.forms.use.copy.of', { name: title })}
          onClick={() => void take()}
        >
          {t('settings.forms.use.copy')}
        </Button>
      </Flex>
      <Typography textColor="neutral600">{hint}</Typography>
      <Box
        tag="pre"
        background="neutral100"
        hasRadius
        padding={3}
        overflow="auto"
        maxHeight="32rem"
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        <Typography tag="code" variant="pi" textColor="neutral800">
          {code}
        </Typography>
      </Box>
    </Flex>
  );
}
