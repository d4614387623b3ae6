export const SETUP_STEPS = ['site', 'template', 'roles', 'data', 'done'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Where somebody is in the first run; all of it stands in the address, so that a reload stays there. */
export type SetupState = {
  step: SetupStep;
  /** The funnel that was made on the way. */
  funnel: string | null;
  /** Steps that were carried out, in their order; the others were skipped or are still to come. */
  carriedOut: SetupStep[];
};

const isStep = (text: string): text is SetupStep =>
  SETUP_STEPS.some((candidate) => candidate === text);
const DOCUMENT_ID = /^[a-zA-Z0-9]{1,64}$/;

/** What an address says; whatever it does not say rightly is the beginning. */
export function readSetup(search: URLSearchParams): SetupState {
  const step = search.get('step') ?? '';
  const funnel = search.get('funnel') ?? '';
  const said = (search.get('done') ?? '').split(',');
  return {
    step: isStep(step) ? step : 'site',
    funnel: DOCUMENT_ID.test(funnel) ? funnel : null,
    carriedOut: SETUP_STEPS.filter((candidate) => said.includes(candidate)),
  };
}

export function writeSetup({ step, funnel, carriedOut }: SetupState): string {
  const search = new URLSearchParams({ step });
  if (funnel) search.set('funnel', funnel);
  const done = SETUP_STEPS.filter((candidate) => carriedOut.includes(candidate));
  if (done.length > 0) search.set('done', done.join());
  return `?${search.toString()}`;
}

/** The step after or before the present one; it stays at either end. */
export function stepBeside(step: SetupStep, by: -1 | 1): SetupStep {
  return SETUP_STEPS[SETUP_STEPS.indexOf(step) + by] ?? step;
}

/** One step on; `carriedOut` false: skipped. */
export function nextSetup(
  state: SetupState,
  carriedOut: boolean,
  funnel = state.funnel,
): SetupState {
  const others = state.carriedOut.filter((step) => step !== state.step);
  return {
    step: stepBeside(state.step, 1),
    funnel,
    // What was done once stays done when one passes by again.
    carriedOut:
      carriedOut || state.carriedOut.includes(state.step) ? [...others, state.step] : others,
  };
}
