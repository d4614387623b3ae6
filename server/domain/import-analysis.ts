import {
  DATE_FORMATS,
  DECIMALS,
  type DateFormat,
  type Decimal,
} from '../../shared/contracts/import';
import { decimalsOf } from './import-amount';
import { isStorable } from './storable';
import { contradicting, narrowDateFormats, parseImportDate } from './import-date';

/** What the whole file says about one of its columns. */
export type ColumnFacts = {
  name: string;
  /** Ways to read its days; empty where it holds none. */
  dateFormats: DateFormat[];
  /** Ways to read its amounts; both where they come to the same. */
  decimals: Decimal[];
  /** Whether the two ways of its decimals come to different amounts. */
  isDecimalOpen: boolean;
  /** Its different texts, null for many. */
  values: string[] | null;
};

/** More different texts than a person would assign one by one. */
const MAX_VALUES = 100;
const MAX_VALUE_LENGTH = 255;
/** A column is one of days where at least half of what is written in it can be read as such. */
const DATE_SHARE = 0.5;
const SIGN = /[.,]/;
const MAYBE_DATE = /^\s*\d{1,4}[-./]\d/;

/** Names for a header: what is empty or stands twice gets one that tells it apart. */
export function columnNames(header: readonly string[]): string[] {
  const names = new Set<string>();
  header.forEach((text, i) => {
    const wanted = (isStorable(text) && text.trim()) || `Column ${i + 1}`;
    let name = wanted;
    for (let n = 2; names.has(name); n += 1) name = `${wanted} (${n})`;
    names.add(name);
  });
  return [...names];
}

/** Watches a column cell by cell, in constant memory. */
class ColumnWatch {
  private filled = 0;
  private dates = 0;
  private formats: DateFormat[] = [...DATE_FORMATS];
  /** Cells tell both orders of day and month: no further cell can settle it. */
  private areDatesContested = false;
  private readonly signs = new Set<Decimal>();
  private settled: Decimal | null = null;
  /** Cells tell both signs. */
  private areSignsContested = false;
  private doubts = 0;
  private values: Set<string> | null = new Set();

  constructor(private readonly name: string) {}

  see(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    this.filled += 1;
    // What no row can bring in is nothing to choose from.
    if (this.values && isStorable(text)) {
      this.values.add(text);
      if (this.values.size > MAX_VALUES || text.length > MAX_VALUE_LENGTH) this.values = null;
    }
    if (MAYBE_DATE.test(text)) this.seeDate(text);
    this.seeAmount(text);
  }

  private seeDate(text: string): void {
    if (this.formats.length > 1 && !this.areDatesContested) {
      this.formats = narrowDateFormats(this.formats, text);
    }
    if (this.formats.some((format) => parseImportDate(text, format) !== null)) {
      this.dates += 1;
      return;
    }
    const other = contradicting(this.formats, text);
    if (!other) return;
    this.dates += 1;
    this.areDatesContested = true;
    const both = [...this.formats, other];
    this.formats = DATE_FORMATS.filter((format) => both.includes(format));
  }

  private seeAmount(text: string): void {
    if (this.areSignsContested || (this.settled && !SIGN.test(text))) return;
    const { signs, isDoubt } = decimalsOf(text);
    for (const sign of signs) this.signs.add(sign);
    if (isDoubt) this.doubts += 1;
    const [only, other] = signs;
    if (!only || other) return;
    if (this.settled && this.settled !== only) this.areSignsContested = true;
    this.settled ??= only;
  }

  facts(): ColumnFacts {
    const isDate = this.filled > 0 && this.dates / this.filled >= DATE_SHARE;
    const isSettled = this.settled !== null && !this.areSignsContested;
    const decimals = DECIMALS.filter((sign) =>
      isSettled ? sign === this.settled : this.signs.has(sign),
    );
    return {
      name: this.name,
      dateFormats: isDate ? this.formats : [],
      decimals,
      isDecimalOpen: this.areSignsContested || (!isSettled && this.doubts > 0),
      values: this.values === null ? null : [...this.values],
    };
  }
}

/** Sees the records of a file one after another. */
export function createAnalysis(names: readonly string[]) {
  const watches = names.map((name) => new ColumnWatch(name));
  return {
    see(cells: readonly string[]): void {
      watches.forEach((watch, i) => watch.see(cells[i] ?? ''));
    },
    facts: (): ColumnFacts[] => watches.map((watch) => watch.facts()),
  };
}
