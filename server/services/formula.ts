import type {
  FigureReason,
  FormulaPreview,
  FormulaPreviewInput,
  FormulaProblem,
} from '../../shared/contracts/formula';
import type { Kit } from '../app';
import type { CheckedFigure } from '../domain/figure';
import { checkedFigure, isAmountVariable, roundFigure } from '../domain/figure';
import { evaluate, parseFormula, problemText } from '../domain/formula';
import { invalid } from '../domain/errors';
import type { PreviewRow } from '../repositories/figure-preview';
import type { Caller } from './caller';
import type { FigureService } from './figure';
import type { FunnelContexts } from './funnel-context';
import type { Lenses } from './lens';

const SHOWN = 3;
/** Digits of a value that is shown beside the figure. */
const DIGITS = 12;

const told = (problem: FormulaProblem) => ({ ...problem, message: problemText(problem) });

function reasonOf(checked: CheckedFigure, row: PreviewRow): FigureReason {
  const figure = evaluate(checked.formula, row.values);
  if ('value' in figure) return { reason: 'tooGreat' };
  const isAmount = figure.reason === 'missing' && isAmountVariable(figure.variable);
  return isAmount && !checked.isAmount && row.lacksRate ? { reason: 'missingRate' } : figure;
}

/** What the editor of a formula asks for. */
export function createFormulaService(
  { repositories }: Kit,
  deps: { contexts: FunnelContexts; figures: FigureService; lenses: Lenses },
) {
  return {
    variables: deps.figures.variables,

    /** The first mistake of a formula, or its values for real opportunities within the caller's scope. */
    async preview(
      { formula: text, funnel, formulaUnit }: FormulaPreviewInput,
      caller: Caller,
    ): Promise<FormulaPreview> {
      const context = funnel === undefined ? null : await deps.contexts.byDocumentId(funnel);
      if (funnel !== undefined && !context) throw invalid('funnel', 'no such funnel');
      const parsed = parseFormula(text, deps.figures.names());
      if ('problem' in parsed) return { problem: told(parsed.problem), variables: [], rows: [] };
      const unit = formulaUnit === undefined ? (context?.funnel.formulaUnit ?? null) : formulaUnit;
      const checked = checkedFigure(parsed.formula, unit);
      const { lens, settings } = await deps.lenses(caller, []);
      const latest = (onlyOpen: boolean) => {
        const of = { funnelId: context?.funnel.id ?? null, onlyOpen };
        return repositories.figurePreview.latest(checked, of, lens, SHOWN);
      };
      // Of what is lost the current value is 0: that tells little of a formula.
      const open = await latest(true);
      const rows = open.length < SHOWN ? await latest(false) : open;
      return {
        problem: null,
        variables: checked.variables,
        rows: rows.map((row) => {
          const currency = checked.isAmount ? row.currency : settings.baseCurrency;
          const { documentId, title, figure } = row;
          const values = Object.entries(row.values).map(([name, value]) => [
            name,
            value === null ? null : Number(value.toPrecision(DIGITS)),
          ]);
          return {
            documentId,
            title,
            currency,
            values: Object.fromEntries(values) as Record<string, number | null>,
            figure: figure === null ? null : roundFigure(figure, checked, currency),
            figureReason: figure === null ? reasonOf(checked, row) : null,
          };
        }),
      };
    },
  };
}
export type FormulaService = ReturnType<typeof createFormulaService>;
