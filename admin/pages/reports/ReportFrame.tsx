import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { useRemembered } from '../../hooks/useRemembered';
import { useText } from '../../hooks/useText';

import { ChoiceGroup } from './ChoiceGroup';

const SHOWN = ['chart', 'table'] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (value: unknown): value is Shown => SHOWN.some((one) => one === value);

type Props = {
  /** Under which the browser keeps what was chosen. */
  name: string;
  title: string;
  hint?: string;
  chart?: ReactNode;
  table: ReactNode;
  /** Says so instead of either. */
  isEmpty?: boolean;
  empty?: string;
};

/** A part of a report: as a chart or as a table of the same figures. */
export function ReportFrame({ name, title, hint, chart, table, isEmpty, empty }: Props) {
  const t = useText();
  const id = useId();
  const [shown, show] = useRemembered<Shown>(`report:${name}`, 'chart', isShown);
  const hasChoice = chart !== undefined && chart !== null && !isEmpty;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      padding={{ initial: 3, medium: 5 }}
      minWidth={0}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
          <Box minWidth={0}>
            <Typography tag="h2" id={id} variant="delta" fontWeight="bold">
              {title}
            </Typography>
            {hint ? (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {hint}
              </Typography>
            ) : null}
          </Box>
          {hasChoice ? (
            <ChoiceGroup
              label={t('reports.view')}
              choices={SHOWN}
              chosen={shown}
              nameOf={(one) => t(`reports.view.${one}`)}
              onChoose={show}
            />
          ) : null}
        </Flex>
        {isEmpty ? (
          <Typography textColor="neutral600">{empty ?? t('reports.empty')}</Typography>
        ) : hasChoice && shown === 'chart' ? (
          chart
        ) : (
          table
        )}
      </Flex>
    </Box>
  );
}
