import { Box, Button, Flex, Main, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ReactNode } from 'react';

import type { Funnel, Settings } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesFunnelQuery } from '../../api/funnel';
import { useSalesSettingsQuery } from '../../api/settings';
import { LoadError } from '../../components/feedback/LoadError';
import { funnelPath, settingsPath } from '../../constants';
import { processSteps } from '../../domain/funnel-process';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { OfferLinkName } from '../settings/funnels/OfferLinkName';

import { PrintStyle } from './print';
import { ProcessStep } from './ProcessStep';

const Steps = styled.ol`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;
const Lines = styled.dl`
  display: grid;
  font-size: 1.4rem;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
  grid-template-columns: max-content minmax(0, 1fr);
  line-height: 1.5;
  margin: 0;
  overflow-wrap: anywhere;

  & > dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  & > dd {
    color: ${({ theme }) => theme.colors.neutral800};
    margin: 0;
    white-space: pre-line;
  }
  @media (max-width: 519px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

function OfferLinks({ links }: { links: Funnel['offer']['links'] }) {
  return links.map((link, at) => (
    <span key={`${link.uid}:${link.documentId}`}>
      {at > 0 ? ', ' : null}
      <OfferLinkName link={link} />
    </span>
  ));
}

function Process({ funnel, settings }: { funnel: Funnel; settings: Settings }) {
  const t = useText();
  const canManage = useCan('funnelManage');
  const canRead = useCan('opportunityRead');
  const { documentId, name, description, purpose, shape, offer, team, idealCustomer, gate } =
    funnel;
  const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const lines: [string, ReactNode][] = [
    [t('settings.funnels.field.purpose'), t(`settings.funnels.purpose.${purpose}`)],
    [t('settings.funnels.field.shape'), t(`settings.funnels.shape.${shape}`)],
    ...(offer.text ? [[t('settings.funnels.offer'), offer.text] as [string, ReactNode]] : []),
    ...(offer.links.length > 0
      ? [
          [t('settings.funnels.offer.links'), <OfferLinks key="links" links={offer.links} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...Object.entries(idealCustomer).map(([key, value]): [string, ReactNode] => [
      key,
      inWords(value),
    ]),
    [
      t('settings.funnels.team'),
      team.length === 0
        ? t('settings.funnels.team.everybody')
        : team.map((user) => user.name).join(', '),
    ],
    [t('settings.funnels.field.gate'), t(`settings.funnels.gate.${gate}`)],
  ];
  const steps = processSteps(funnel, settings);
  return (
    <Main>
      <Page.Title>{t('process.title', { name })}</Page.Title>
      <PrintStyle />
      <Box padding={{ initial: 4, medium: 6, large: 8 }} maxWidth="110rem" data-print>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
            <Typography
              tag="h1"
              id="main-content-title"
              variant="alpha"
              style={{ overflowWrap: 'anywhere' }}
            >
              {name}
            </Typography>
            <Button
              data-screen
              variant="secondary"
              startIcon={<File />}
              onClick={() => window.print()}
            >
              {t('process.print')}
            </Button>
          </Flex>
          <Flex gap={4} wrap="wrap" data-screen>
            {canRead ? (
              <Away to={funnelPath(documentId)}>{t('settings.funnels.board')}</Away>
            ) : null}
            {canManage ? (
              <Away to={settingsPath(`funnels/${documentId}`)}>{t('process.edit')}</Away>
            ) : null}
          </Flex>
          {description ? (
            <Typography textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
              {description}
            </Typography>
          ) : null}
          <Lines>
            {lines.map(([label, text]) => [
              <dt key={`${label} name`}>{label}</dt>,
              <dd key={`${label} text`}>{text}</dd>,
            ])}
          </Lines>
          {steps.length === 0 ? (
            <Typography textColor="neutral600">{t('settings.funnels.stages.empty')}</Typography>
          ) : (
            <Steps>
              {steps.map((step, at) => (
                <ProcessStep key={step.id} step={step} place={at + 1} />
              ))}
            </Steps>
          )}
        </Flex>
      </Box>
    </Main>
  );
}

/** How a funnel works, for everybody who may open the plugin: to read and to print. */
export function ProcessPage() {
  const { funnel: id = '' } = useParams();
  const funnel = useSalesFunnelQuery(id);
  const settings = useSalesSettingsQuery();
  const failed = [funnel, settings].find(({ error, currentData }) => error && !currentData);
  if (failed)
    return <LoadError failure={readFailure(failed.error)} onRetry={() => void failed.refetch()} />;
  return funnel.currentData && settings.data ? (
    <Process funnel={funnel.currentData} settings={settings.data} />
  ) : (
    <Page.Loading />
  );
}
