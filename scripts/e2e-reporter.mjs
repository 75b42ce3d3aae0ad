/** Ends the end-to-end tests with one plain line that a person and `npm test` can both read. */
export default class ClosingLine {
  #tests = new Map();

  onTestEnd(test) {
    this.#tests.set(test.id, test.outcome());
  }

  /** An error outside of any test, such as a file that does not load. */
  onError() {
    this.#tests.set(Symbol('error'), 'unexpected');
  }

  onExit() {
    const outcomes = [...this.#tests.values()];
    const passed = outcomes.filter((outcome) => outcome === 'expected').length;
    const failed = outcomes.filter((outcome) => outcome === 'unexpected' || outcome === 'flaky').length;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
