import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';

import { readFailure } from '../../../api/errors';
import { useSalesSettingsQuery } from '../../../api/settings';
import { useSalesTargetsQuery } from '../../../api/target';
import { LoadError } from '../../../components/feedback/LoadError';
import { Section } from '../../../components/layout/Section';
import { reportPath, settingsPath } from '../../../constants';
import { useCan } from '../../../hooks/useCan';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { DeleteTargetDialog } from './DeleteTargetDialog';
import { TargetTable } from './TargetTable';

const PAGE_SIZE = 50;

/** What is to be won in which period, by whom. */
export function TargetsPage() {
  const t = useText();
  const navigate = useNavigate();
  const canReport = useCan('reportRead');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useSalesTargetsQuery({ page, pageSize: PAGE_SIZE });
  const settings = useSalesSettingsQuery();
  const [deleting, setDeleting] = useState<string | null>(null);
  if (error && !data)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  const { pageCount } = data.meta.pagination;
  const leaving = data.data.find(({ documentId }) => documentId === deleting);
  return (
    <SettingsFrame
      title={t('settings.targets.title')}
      lead={t('settings.targets.lead')}
      who={t('settings.who.targets')}
      actions={
        <Button startIcon={<Plus />} onClick={() => navigate(settingsPath('targets/new'))}>
          {t('settings.targets.new')}
        </Button>
      }
    >
      <Section title={t('settings.targets.all')}>
        {canReport ? (
          <Flex>
            <Link tag={RouterLink} to={reportPath('targets')}>
              {t('settings.targets.toReport')}
            </Link>
          </Flex>
        ) : null}
        {data.data.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.targets.empty')}</Typography>
        ) : (
          <TargetTable
            targets={data.data}
            currency={settings.data?.baseCurrency ?? ''}
            onDelete={({ documentId }) => setDeleting(documentId)}
          />
        )}
        {pageCount > 1 ? (
          <Flex gap={2} justifyContent="flex-end">
            <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
              {t('list.previous')}
            </Button>
            <Button
              variant="tertiary"
              disabled={page >= pageCount}
              onClick={() => setPage(page + 1)}
            >
              {t('list.next')}
            </Button>
          </Flex>
        ) : null}
      </Section>
      {leaving ? <DeleteTargetDialog target={leaving} onClose={() => setDeleting(null)} /> : null}
    </SettingsFrame>
  );
}
