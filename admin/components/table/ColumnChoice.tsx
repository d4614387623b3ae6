import { Box, Button, Checkbox, Flex, IconButton, Popover } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Faders } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';

import { movedColumn, toggledColumn } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

import type { ListState } from './useList';

type Props = { state: ListState; labels: ReadonlyMap<string, string> };

/** Which columns stand in which order; the first one is always there. */
export function ColumnChoice({ state, labels }: Props) {
  const t = useText();
  const isMobile = useIsMobile();
  const { spec, columns, setColumns } = state;
  const [first = ''] = spec.columns;
  const hidden = spec.columns.filter((name) => !columns.includes(name));
  const shown = columns.filter((name) => name !== first);
  const label = (name: string) => labels.get(name) ?? name;
  const tick = (name: string, on: boolean) => (
    <Checkbox
      checked={on}
      onCheckedChange={() => setColumns(toggledColumn(columns, name, spec))}
      data-column={name}
    >
      {label(name)}
    </Checkbox>
  );
  return (
    <Popover.Root>
      <Popover.Trigger>
        {isMobile ? (
          <IconButton variant="tertiary" withTooltip={false} label={t('list.columns')}>
            <Faders aria-hidden />
          </IconButton>
        ) : (
          <Button variant="tertiary" startIcon={<Faders aria-hidden />}>
            {t('list.columns')}
          </Button>
        )}
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={t('list.columns')} collisionPadding={12}>
        <Flex
          direction="column"
          alignItems="stretch"
          gap={2}
          padding={4}
          minWidth="26rem"
          maxHeight="min(60rem, var(--radix-popover-content-available-height, 70dvh))"
          overflow="auto"
        >
          {shown.map((name, index) => (
            <Flex key={name} justifyContent="space-between" gap={3}>
              {tick(name, true)}
              <Flex>
                <IconButton
                  size="XS"
                  variant="ghost"
                  withTooltip={false}
                  label={t('list.columns.up', { column: label(name) })}
                  disabled={index === 0}
                  onClick={() => setColumns(movedColumn(columns, name, -1))}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  size="XS"
                  variant="ghost"
                  withTooltip={false}
                  label={t('list.columns.down', { column: label(name) })}
                  disabled={index === shown.length - 1}
                  onClick={() => setColumns(movedColumn(columns, name, 1))}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
              </Flex>
            </Flex>
          ))}
          {hidden.map((name) => (
            <Box key={name}>{tick(name, false)}</Box>
          ))}
          <Flex paddingTop={2}>
            <Button size="S" variant="tertiary" onClick={() => setColumns([])}>
              {t('list.columns.usual')}
            </Button>
          </Flex>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
