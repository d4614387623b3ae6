import { Button, Flex, Typography } from '@strapi/design-system';
import { Magic, Pencil, Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesCreateDemoDataMutation } from '../../api/setup';
import { Notice } from '../../components/dialogs/Notice';
import { IMPORT_PATH } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { StepFrame } from './StepFrame';
import type { StepProps } from './step';

const Ways = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  list-style: none;
  margin: 0;
  padding: 0;

  & > li {
    background: ${({ theme }) => theme.colors.neutral100};
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[3]};
    padding: ${({ theme }) => theme.spaces[4]};
  }
`;

function Way({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <li>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {title}
      </Typography>
      <Flex flex="1" alignItems="flex-start">
        <Typography textColor="neutral600">{hint}</Typography>
      </Flex>
      <Flex>{children}</Flex>
    </li>
  );
}

/** What stands on the board first: what one has already, something to try things out with, or nothing. */
export function DataStep({ settings, funnel, arrived, onBack, onNext, onStep }: StepProps) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const rights = {
    settings: useCan('settingsManage'),
    create: useCan('opportunityCreate'),
    people: useCan('organizationUpdate'),
    read: useCan('opportunityRead'),
  };
  const canDemo = Object.values(rights).every(Boolean);
  const canImport = useCan('opportunityImport');
  const [create, { isLoading: busy }] = useSalesCreateDemoDataMutation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const frame = { title: t('setup.data.title'), hint: t('setup.data.hint'), arrived, onBack };

  if (!funnel) {
    return (
      <StepFrame
        {...frame}
        onSkip={() => onNext(false)}
        action={<Button onClick={() => onStep('template')}>{t('setup.template.choose')}</Button>}
      >
        <Notice tone="info">{t('setup.data.noFunnel')}</Notice>
      </StepFrame>
    );
  }
  const demo = async () => {
    setFailure(null);
    try {
      const { opportunities } = await create({
        funnel: funnel.documentId,
        locale: settings.locale,
      }).unwrap();
      const message = t('setup.data.demo.made', { count: opportunities });
      toggleNotification({ type: 'success', message });
      onNext(true);
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <StepFrame {...frame}>
      {failure ? (
        <Notice tone="danger">
          {failure.status === 409 ? t('setup.data.demo.notEmpty') : sentence(failure)}
        </Notice>
      ) : null}
      <Ways aria-label={t('setup.data.title')}>
        <Way title={t('setup.data.import')} hint={t('setup.data.import.hint')}>
          <Button
            variant="secondary"
            startIcon={<Upload />}
            disabled={!canImport || busy}
            onClick={() => navigate(`${IMPORT_PATH}?funnel=${funnel.documentId}`)}
          >
            {t('setup.data.import.action')}
          </Button>
        </Way>
        <Way title={t('setup.data.demo')} hint={t('setup.data.demo.hint')}>
          <Button
            variant="secondary"
            startIcon={<Magic />}
            disabled={!canDemo}
            loading={busy}
            onClick={() => void demo()}
          >
            {t('setup.data.demo.action')}
          </Button>
        </Way>
        <Way title={t('setup.data.empty')} hint={t('setup.data.empty.hint')}>
          <Button startIcon={<Pencil />} disabled={busy} onClick={() => onNext(false)}>
            {t('setup.data.empty.action')}
          </Button>
        </Way>
      </Ways>
    </StepFrame>
  );
}
