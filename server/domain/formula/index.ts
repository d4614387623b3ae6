export { evaluate, type Facts, type Figure, type NoValue } from './evaluate';
export { parseFormula, type ParsedFormula } from './parse';
export type { FormulaProblem, FormulaProblemCode } from './problem';
export { formulaSql, type FormulaEngine, type FormulaSql } from './sql';
export { variablesIn, type Formula } from './tree';
