import { board } from './board';
import { common } from './common';
import { forms } from './forms';
import { imports } from './import';
import { record } from './record';

export const messages = { ...common, ...board, ...forms, ...imports, ...record };
export type MessageKey = keyof typeof messages;
