import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { Notice } from '../../../components/dialogs/Notice';
import { FileDrop } from '../../../components/fields/FileDrop';
import { Section } from '../../../components/layout/Section';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { RateEffectView } from './RateEffectView';
import { RateFileProblems } from './RateFileProblems';
import { RateFileRows } from './RateFileRows';
import type { RateFileForm } from './useRateFile';

/** Rates from a CSV file: shown first with what they change, then stored whole or not at all. */
export function RateFile({ base, file }: { base: string; file: RateFileForm }) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const { preview } = file;
  const changes = preview?.rows.filter(({ rate, before }) => rate !== before).length ?? 0;

  const store = async () => {
    const stored = await file.store();
    if (stored)
      toggleNotification({
        type: 'success',
        message: t('settings.rateFile.stored', { ...stored }),
      });
  };
  return (
    <Section title={t('settings.rateFile.title')} hint={t('settings.rateFile.hint')}>
      <Box tag="pre" background="neutral100" hasRadius padding={3} overflow="auto" tabIndex={0}>
        <Typography tag="code" variant="pi" textColor="neutral800">
          {`currency,rate,validFrom\n${base === 'USD' ? 'EUR' : 'USD'},0.9215,2026-01-01`}
        </Typography>
      </Box>
      <FileDrop
        isFirst={file.name === null}
        disabled={file.busy}
        onFile={(it) => void file.read(it)}
      >
        {file.name === null ? null : (
          <Typography fontWeight="bold" textColor="neutral800">
            {file.name}
          </Typography>
        )}
      </FileDrop>
      <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
        {file.tooLarge ? <Notice tone="danger">{t('settings.rateFile.tooLarge')}</Notice> : null}
        {file.failure ? <Notice tone="danger">{sentence(file.failure)}</Notice> : null}
        {preview && preview.problems.length > 0 ? (
          <RateFileProblems problems={preview.problems} base={base} />
        ) : null}
        {preview && preview.rows.length > 0 ? (
          <>
            <RateFileRows rows={preview.rows} base={base} />
            {preview.effect ? <RateEffectView effect={preview.effect} /> : null}
            <Flex gap={3} wrap="wrap">
              <Button loading={file.busy} disabled={changes === 0} onClick={() => void store()}>
                {t('settings.rateFile.store', { count: changes })}
              </Button>
              <Button variant="tertiary" disabled={file.busy} onClick={file.clear}>
                {t('form.cancel')}
              </Button>
            </Flex>
          </>
        ) : null}
      </Flex>
    </Section>
  );
}
