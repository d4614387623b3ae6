export { evaluate, type Facts, type Figure, type NoValue } from './evaluate';
export { parseFormula, type ParsedFormula } from './parse';
export { problemText, type FormulaProblem, type FormulaProblemCode } from './problem';
export { DOUBLE, formulaSql, variableSql, type FormulaEngine, type FormulaSql } from './sql';
export { variablesIn, type Formula } from './tree';
