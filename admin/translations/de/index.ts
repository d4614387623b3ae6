import { board } from './board';
import { common } from './common';
import { forms } from './forms';

export const messages = { ...common, ...board, ...forms };
