import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import type { DemoData } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesDemoDataQuery, useSalesRemoveDemoDataMutation } from '../../../api/setup';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { Notice } from '../../../components/dialogs/Notice';
import { Section } from '../../../components/layout/Section';
import { setupPath } from '../../../constants';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../../hooks/useSiteTimeZone';
import { useText } from '../../../hooks/useText';

/** The way back into the set-up, and out of its demo data. */
export function SetupSection() {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const { data: sets = [] } = useSalesDemoDataQuery();
  const [remove, { isLoading: busy }] = useSalesRemoveDemoDataMutation();
  const [leaving, setLeaving] = useState<DemoData | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const confirm = async () => {
    if (!leaving) return;
    setFailure(null);
    try {
      const { removed, kept } = await remove(leaving.funnel.documentId).unwrap();
      toggleNotification({ type: 'success', message: t('demo.removed', { removed, kept }) });
    } catch (error) {
      setFailure(readFailure(error));
    }
    setLeaving(null);
  };
  return (
    <Section title={t('setup.section')} hint={t('setup.section.hint')}>
      <Flex>
        <Link tag={RouterLink} to={setupPath()}>
          {t('setup.again')}
        </Link>
      </Flex>
      {sets.length > 0 ? <Typography textColor="neutral600">{t('demo.hint')}</Typography> : null}
      {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      {sets.map((set) => {
        const { name, documentId } = set.funnel;
        const date = formatDate(set.madeAt, { dateStyle: 'medium', timeZone });
        return (
          <Flex key={documentId} gap={3} wrap="wrap" justifyContent="space-between">
            <Typography textColor="neutral800">{t('demo.of', { name, date })}</Typography>
            <Button
              variant="danger-light"
              startIcon={<Trash />}
              aria-label={t('demo.remove', { name })}
              onClick={() => setLeaving(set)}
            >
              {t('demo.remove.action')}
            </Button>
          </Flex>
        );
      })}
      {leaving ? (
        <ConfirmDialog
          title={t('demo.remove.title')}
          body={t('demo.remove.body', { name: leaving.funnel.name })}
          action={t('demo.remove.action')}
          busy={busy}
          onConfirm={() => void confirm()}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Section>
  );
}
