/** Collects what the steps of a test run report, prints a line for each, and the failures in full. */
export class Results {
  passed = 0;
  failed = 0;
  skipped = 0;
  #started = Date.now();

  /** `seconds` from the start of a step to now are counted by its caller. */
  add(name, { passed = 0, failed = 0, skipped = 0, output = '', seconds, note }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    const counts = [
      `${passed} passed`,
      ...(failed ? [`${failed} failed`] : []),
      ...(skipped ? [`${skipped} skipped`] : []),
    ].join(', ');
    const time = seconds === undefined ? '' : `${seconds.toFixed(1)} s`;
    const mark = failed ? 'FAILED' : 'ok';
    console.log(`${mark.padEnd(7)}${name.padEnd(16)}${time.padStart(8)}   ${counts}`);
    if (note) console.log(indent(note));
    if (failed && output.trim()) console.log(`\n${indent(output.trim())}\n`);
  }

  /** Something that could not run here and need not. */
  note(line) {
    console.log(`${'not run'.padEnd(8)}${line}`);
  }

  /** Prints the last line; the result is the exit code. */
  finish() {
    const minutes = (Date.now() - this.#started) / 60_000;
    if (this.passed + this.failed === 0) console.log('\nNothing ran.');
    const skipped = this.skipped ? ` (${this.skipped} skipped)` : '';
    console.log(`\n${minutes.toFixed(1)} minutes${skipped}`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}

const indent = (text) => text.replaceAll(/^(?=.)/gm, '    ');
