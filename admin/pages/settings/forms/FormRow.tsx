import { Badge, Box, Flex, Toggle, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ListedLeadForm } from '../../../../shared/contracts';
import { leadsPath, settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';

import { FormMenu } from './FormMenu';
import { useFormActions } from './useFormActions';

type Props = { form: ListedLeadForm; onDelete: () => void };

const Row = styled.li`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  column-gap: ${({ theme }) => theme.spaces[4]};
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) 10rem 16rem 3.2rem;
  min-height: 6.4rem;
  padding-block: ${({ theme }) => theme.spaces[2]};
  row-gap: ${({ theme }) => theme.spaces[2]};

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
const Count = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;

  &:not(:hover) {
    text-decoration: none;
  }
`;
const WRAP = { overflowWrap: 'anywhere' } as const;

/** A form: where it leads, whether it takes anything, and what can be done with the whole of it. */
export function FormRow({ form, onDelete }: Props) {
  const t = useText();
  const actions = useFormActions(form);
  const { documentId, name, slug, enabled, isTest, funnel, leads } = form;
  return (
    <Row data-form={slug}>
      <div>
        <Flex gap={2} wrap="wrap">
          <Name to={settingsPath(`forms/${documentId}`)}>{name}</Name>
          {isTest ? (
            <Badge backgroundColor="warning100" textColor="neutral800">
              {t('settings.forms.test')}
            </Badge>
          ) : null}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600" style={WRAP}>
          {slug}
        </Typography>
      </div>
      <Typography textColor="neutral600" style={WRAP} data-fact>
        {funnel ? funnel.name : t('settings.forms.noFunnel')}
      </Typography>
      <div data-fact>
        {leads === null ? null : (
          <Count to={leadsPath(isTest ? `?form=${documentId}&test=true` : `?form=${documentId}`)}>
            {t('settings.forms.count', { count: leads })}
          </Count>
        )}
      </div>
      <Box width="15rem" maxWidth="100%" data-fact>
        <Toggle
          aria-label={t('settings.forms.switch', { name })}
          onLabel={t('settings.lists.on')}
          offLabel={t('settings.lists.off')}
          checked={enabled}
          disabled={actions.busy}
          onChange={() => void actions.switchTo(!enabled)}
        />
      </Box>
      <div data-actions>
        <FormMenu form={form} actions={actions} onDelete={onDelete} />
      </div>
    </Row>
  );
}
