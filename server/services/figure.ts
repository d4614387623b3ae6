import type { FormulaVariable } from '../../shared/contracts/formula';
import type { FunnelProblem } from '../../shared/contracts/funnel';
import { DomainError } from '../domain/errors';
import type { FigureText, FunnelFigure } from '../domain/figure';
import { figureOfFunnel, isPluginVariable, PLUGIN_VARIABLES } from '../domain/figure';
import { parseFormula, problemText } from '../domain/formula';
import type { FunnelContext } from './funnel-context';
import type { SiteAttributes } from './site-attribute';

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);
const NAME = /^[A-Za-z_]\w*$/;
/** What a formula reads as something else. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['this', 'true', 'false', 'null'],
  ...['min', 'max', 'round', 'if'],
]);

/** The variables of formulas, and the success figures of funnels made of what is stored. */
export function createFigures(deps: { attributes: Pick<SiteAttributes, 'columns'> }) {
  let known: FormulaVariable[] | null = null;
  /** Attributes are what they are from the boot on. */
  function variables(): FormulaVariable[] {
    known ??= [
      ...PLUGIN_VARIABLES.map((variable): FormulaVariable => ({ ...variable, source: 'plugin' })),
      ...deps.attributes.columns().flatMap(({ name, type }): FormulaVariable[] => {
        const isFree = NAME.test(name) && !RESERVED.has(name) && !isPluginVariable(name);
        return isFree && NUMBERS.has(type) ? [{ name, unit: 'number', source: 'site' }] : [];
      }),
    ];
    return known;
  }
  const names = () => variables().map(({ name }) => name);

  return {
    variables,
    names,

    /**
     * A formula that is to be saved.
     * @throws DomainError 400 with the place of the first mistake in `details.formula`
     */
    check(text: string | null | undefined): void {
      if (text === null || text === undefined) return;
      const parsed = parseFormula(text, names());
      if (!('problem' in parsed)) return;
      const { problem } = parsed;
      const message = problemText(problem);
      throw new DomainError(400, 'ValidationError', `formula: ${message}`, {
        errors: [{ field: 'formula', message }],
        formula: { ...problem, message, position: problem.at },
      });
    },

    /** What is wrong with a formula that was saved when there was more to read. */
    problemsOf(funnel: FigureText): FunnelProblem[] {
      const problem = figureOfFunnel(funnel, names())?.problem;
      return problem ? [{ field: 'formula', message: problemText(problem), formula: problem }] : [];
    },

    /** By funnel; what has no formula is not in it. The same formula is the same object. */
    of(contexts: readonly Pick<FunnelContext, 'funnel'>[]): Map<number, FunnelFigure> {
      const read = new Map<string, FunnelFigure['checked']>();
      const found = new Map<number, FunnelFigure>();
      for (const { funnel } of contexts) {
        const figure = figureOfFunnel(funnel, names());
        if (!figure) continue;
        const key = `${funnel.formulaUnit ?? ''}\n${funnel.formula ?? ''}`;
        const checked = read.get(key) ?? figure.checked;
        read.set(key, checked);
        found.set(funnel.id, { ...figure, checked });
      }
      return found;
    },
  };
}
export type FigureService = ReturnType<typeof createFigures>;
