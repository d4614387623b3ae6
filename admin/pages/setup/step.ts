import type { MutableRefObject } from 'react';

import type { FunnelSummary, Settings } from '../../../shared/contracts';
import type { SetupState, SetupStep } from '../../domain/first-run';

/** What every step of the first run is given. */
export type StepProps = {
  state: SetupState;
  settings: Settings;
  /** The funnel that is being set up, as soon as there is one. */
  funnel: FunnelSummary | null;
  /** Whether the page is open for a while: then a step that comes takes the focus. */
  arrived: MutableRefObject<boolean>;
  onBack: () => void;
  /** `carriedOut` false: the step is skipped. */
  onNext: (carriedOut: boolean, funnel?: string) => void;
  onStep: (step: SetupStep) => void;
};
