import type { ActivityKind } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';

type KindSelectProps = {
  kinds: readonly ActivityKind[];
  value: ActivityKind;
  onChange: (kind: ActivityKind) => void;
  /** What is still to come: a visit, not its report. */
  planned?: boolean;
  disabled?: boolean;
  /** Where no `FormField` is around it. */
  'aria-label'?: string;
};

export function KindSelect({
  kinds,
  value,
  onChange,
  planned,
  disabled,
  'aria-label': ariaLabel,
}: KindSelectProps) {
  const t = useText();
  const label = (kind: ActivityKind) =>
    t(planned && kind === 'visit' ? 'kind.visit.planned' : `kind.${kind}`);
  return (
    <ChoiceSelect
      choices={kinds.map((kind) => ({ value: kind, label: label(kind) }))}
      value={value}
      onChange={(kind) => (kind ? onChange(kind) : undefined)}
      disabled={disabled}
      aria-label={ariaLabel}
    />
  );
}
