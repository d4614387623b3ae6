import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Clock } from '@strapi/icons';

import type { ContactCounts } from '../../../shared/contracts';
import { ActivityIcon } from '../../components/fields/ActivityIcon';
import { summarize } from '../../domain/contact-counts';
import { useText } from '../../hooks/useText';

const ROOM = 3;

/** How often there was contact, by kind; what is only planned stands apart. */
export function CardContacts({ counts }: { counts: ContactCounts }) {
  const t = useText();
  const { done, more, planned } = summarize(counts, ROOM);
  if (done.length === 0 && planned === 0) return null;
  return (
    <Flex gap={2} tag="ul" aria-label={t('card.contacts')} style={{ listStyle: 'none' }}>
      {done.map(({ kind, count }) => {
        const words = t('card.contacts.kind', { kind: t(`kind.${kind}`), count });
        return (
          <Flex key={kind} tag="li" gap="2px" title={words}>
            <ActivityIcon kind={kind} width="1.2rem" height="1.2rem" fill="neutral600" />
            <Typography variant="pi" textColor="neutral700" aria-hidden>
              {count}
            </Typography>
            <VisuallyHidden>{words}</VisuallyHidden>
          </Flex>
        );
      })}
      {more > 0 && (
        <Typography
          tag="li"
          variant="pi"
          textColor="neutral600"
          title={t('card.contacts.more', { count: more })}
        >
          +{more}
        </Typography>
      )}
      {planned > 0 && (
        <Flex tag="li" gap="2px" title={t('card.contacts.planned', { count: planned })}>
          <Clock aria-hidden width="1.2rem" height="1.2rem" fill="primary600" />
          <Typography variant="pi" textColor="primary600" aria-hidden>
            {planned}
          </Typography>
          <VisuallyHidden>{t('card.contacts.planned', { count: planned })}</VisuallyHidden>
        </Flex>
      )}
    </Flex>
  );
}
