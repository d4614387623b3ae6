import { Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { styled } from 'styled-components';

import type { ActivityKind } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { KindSelect } from '../../components/dialogs/KindSelect';
import {
  emptyLog,
  loggedActivity,
  LOGGED_KINDS,
  LONGEST_TEXT,
} from '../../components/dialogs/log-contact';
import type { About, LogValues } from '../../components/dialogs/log-contact';
import { newKey } from '../../domain/new-key';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSendActivity } from '../../hooks/useSendActivity';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

const KindBox = styled.div`
  flex: 1 1 16rem;
  max-width: 22rem;
`;
const TextBox = styled.div`
  flex: 3 1 24rem;
  min-width: 0;
`;

type Props = {
  /** The opportunity, or whom else it is about. */
  about: About;
  /** Goes on in the dialog with what is entered here. */
  onMore: (start: Partial<LogValues>) => void;
};

/** The quickest way to put something down: kind, a few words, Enter. */
export function QuickLog({ about, onMore }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const timeZone = useSiteTimeZone();
  const [kind, setKind] = useState<ActivityKind>('call');
  const [body, setBody] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const { send, busy } = useSendActivity();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (body.trim() === '') return setProblem(t('form.problem.required'));
    const values = { ...emptyLog(), kind, body };
    const activity = { ...loggedActivity(values, about, timeZone), key };
    try {
      await send(activity);
    } catch (error) {
      return setProblem(sentence(readFailure(error)));
    }
    setBody('');
    setKey(newKey());
    setProblem(null);
    toggleNotification({ type: 'success', message: t('log.saved') });
  };
  const more = () => {
    onMore({ kind, body });
    setBody('');
    setProblem(null);
  };

  return (
    <form onSubmit={(event) => void save(event)} noValidate aria-label={t('quickLog.title')}>
      <Flex gap={2} wrap="wrap">
        <KindBox>
          <KindSelect
            aria-label={t('log.kind')}
            kinds={LOGGED_KINDS}
            value={kind}
            onChange={setKind}
          />
        </KindBox>
        <TextBox>
          <TextInput
            aria-label={t('log.body')}
            placeholder={t('quickLog.placeholder')}
            autoComplete="off"
            maxLength={LONGEST_TEXT}
            value={body}
            hasError={problem !== null}
            onChange={(event) => {
              setBody(event.target.value);
              setProblem(null);
            }}
          />
        </TextBox>
        <Flex gap={2}>
          <Button type="submit" variant="secondary" size="L" loading={busy}>
            {t('form.save')}
          </Button>
          <Button variant="ghost" size="L" onClick={more} disabled={busy}>
            {t('quickLog.more')}
          </Button>
        </Flex>
      </Flex>
      {problem ? (
        <Typography role="alert" variant="pi" textColor="danger600" paddingTop={1}>
          {problem}
        </Typography>
      ) : null}
    </form>
  );
}
