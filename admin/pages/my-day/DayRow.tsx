import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Calendar, Check, Discuss, Phone } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MyDayItem } from '../../../shared/contracts';
import type { MyDaySection } from '../../../shared/contracts/my-day';
import { contactPath, leadPath, opportunityPath, organizationPath } from '../../constants';
import { telephoneLink } from '../../domain/reach';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { PlainLink } from '../opportunity/styles';

import type { DayDialog } from './DayDialogs';
import { DayLight } from './DayLight';
import { useDayText } from './useDayText';

const PATHS = {
  opportunity: opportunityPath,
  lead: leadPath,
  organization: organizationPath,
  contact: contactPath,
} as const;

/** On a phone the number and what can be done stand below the text. */
const Row = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[3]};
  grid-template-columns: minmax(0, 1fr);
  padding-block: ${({ theme }) => theme.spaces[3]};

  &:first-child {
    border-top: 0;
  }
  @media (min-width: 600px) {
    align-items: center;
    grid-template-columns: minmax(0, 1fr) auto;
  }
`;
const Number = styled(PlainLink)`
  align-items: center;
  display: inline-flex;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  white-space: nowrap;
`;

type Props = {
  section: MyDaySection;
  item: MyDayItem;
  onAct: (dialog: DayDialog) => void;
  onCall: () => void;
};

/** One thing to do: about whom, why now, and the ways to do it. */
export function DayRow({ section, item, onAct, onCall }: Props) {
  const t = useText();
  const text = useDayText();
  const { about, phone, light, followUp } = item;
  const name = about.name || t('myDay.nameless');
  const actions = [
    followUp?.canFinish
      ? { type: 'done' as const, label: t('planned.done', { name }), icon: <Check aria-hidden /> }
      : null,
    { type: 'log' as const, label: t('myDay.log', { name }), icon: <Discuss aria-hidden /> },
    followUp?.canChange
      ? {
          type: 'move' as const,
          label: t('myDay.move', { name }),
          icon: <Calendar aria-hidden />,
        }
      : null,
    followUp === null
      ? { type: 'plan' as const, label: t('myDay.plan', { name }), icon: <Calendar aria-hidden /> }
      : null,
  ].filter((action) => action !== null);
  return (
    <Row data-item={about.documentId}>
      <Box minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <NameLink to={PATHS[about.type](about.documentId)}>{name}</NameLink>
          {light ? <DayLight level={light} /> : null}
        </Flex>
        <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {text.why(section, item)}
        </Typography>
        <Typography
          tag="p"
          variant="pi"
          textColor="neutral600"
          style={{ overflowWrap: 'anywhere' }}
        >
          {text.who(item)}
        </Typography>
      </Box>
      <Flex gap={3} wrap="wrap" justifyContent={{ initial: 'space-between', small: 'flex-end' }}>
        {phone ? (
          <Number href={telephoneLink(phone)} onClick={onCall}>
            <Phone aria-hidden width="1.4rem" height="1.4rem" />
            {phone}
          </Number>
        ) : null}
        <Flex gap={1}>
          {actions.map(({ type, label, icon }) => (
            <IconButton
              key={type}
              variant="tertiary"
              label={label}
              onClick={() => onAct({ type, item })}
            >
              {icon}
            </IconButton>
          ))}
        </Flex>
      </Flex>
    </Row>
  );
}
