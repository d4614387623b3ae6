import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';

import type { ImportState } from '../../../shared/contracts';
import { address } from '../../api/base';
import { Folded } from '../../components/fields/Folded';
import { useDownload } from '../../hooks/useDownload';
import { useText } from '../../hooks/useText';

import { ProblemTable } from './ProblemTable';
import { Section } from '../../components/layout/Section';

/** As many as the server tells. */
const SHOWN = 100;

/** What was not imported and why, and what was imported with a reservation. */
export function RowProblems({ state }: { state: ImportState }) {
  const t = useText();
  const [download, isDownloading] = useDownload();
  const [showsNotes, setShowsNotes] = useState(false);
  const { id, errors, failed, notes, noteCount } = state;
  if (failed === 0 && noteCount === 0) return null;
  return (
    <>
      {failed > 0 && (
        <Section title={t('import.errors')}>
          <Flex gap={3} wrap="wrap">
            <Button
              variant="secondary"
              startIcon={<Download />}
              loading={isDownloading}
              onClick={() => void download(address(`/imports/${id}/errors.csv`), 'errors.csv')}
            >
              {t('import.errors.download')}
            </Button>
            <Typography textColor="neutral600" style={{ flex: '1 1 24rem' }}>
              {t('import.errors.repair')}
            </Typography>
          </Flex>
          {errors.length >= SHOWN && (
            <Typography textColor="neutral600">
              {t('import.errors.first', { shown: errors.length })}
            </Typography>
          )}
          <ProblemTable
            label={t('import.errors')}
            what={t('import.problem.message')}
            problems={errors}
          />
        </Section>
      )}
      {noteCount > 0 && (
        <Folded
          title={t('import.notes')}
          hint={t('import.notes.count', { count: noteCount })}
          open={showsNotes}
          onToggle={setShowsNotes}
        >
          <ProblemTable
            label={t('import.notes')}
            what={t('import.problem.note')}
            problems={notes}
          />
        </Folded>
      )}
    </>
  );
}
