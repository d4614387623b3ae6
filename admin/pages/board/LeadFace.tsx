import { Flex, IconButton } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import type { LeadRow } from '../../../shared/contracts';
import { LightBadge } from '../../components/light/LightBadge';
import { laneFacts } from '../../domain/lead-lane';
import { useText } from '../../hooks/useText';

import { CardOwner } from './CardOwner';
import { OneLine } from './styles';

/** The lane is narrow: how late it is must not be what is cut off. */
const Light = styled(Flex)`
  min-width: 0;

  & > button > span {
    white-space: normal;
  }
`;

type Props = {
  lead: LeadRow;
  title: ReactNode;
  /** Null: the reader may not convert it. */
  onConvert: (() => void) | null;
};

/** What the lane says about a lead: who, from where, and how urgent. */
export function LeadFace({ lead, title, onConvert }: Props) {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={1}>
        {title}
        {onConvert ? (
          <IconButton
            size="XS"
            variant="ghost"
            label={t('lane.convert', { lead: lead.name })}
            onClick={onConvert}
          >
            <ArrowRight aria-hidden />
          </IconButton>
        ) : null}
      </Flex>
      {laneFacts(lead).map((fact) => (
        <OneLine key={fact} variant="pi" textColor="neutral600" title={fact}>
          {fact}
        </OneLine>
      ))}
      <Flex justifyContent="space-between" gap={2} paddingTop={1}>
        <Light>
          <LightBadge light={lead.light} />
        </Light>
        <CardOwner owner={lead.owner} />
      </Flex>
    </Flex>
  );
}
