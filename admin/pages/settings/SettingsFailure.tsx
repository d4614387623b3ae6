import type { Failure } from '../../api/errors';
import { Notice } from '../../components/dialogs/Notice';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = {
  failure: Failure | null;
  /** What to say of a refusal that is not about a colleague's change, instead of the usual sentence. */
  words?: string | undefined;
};

/** Why a form of the settings was not saved. */
export function SettingsFailure({ failure, words }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  if (!failure) return null;
  const isStale = (failure.details.changes ?? []).length > 0;
  return (
    <Notice tone="danger">{isStale ? t('settings.stale') : (words ?? sentence(failure))}</Notice>
  );
}
