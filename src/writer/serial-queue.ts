// Work that is done one step after the other while its maker goes on, and a measure of how much of it waits.
// The first failure is kept, ends all work, and is thrown to whoever asks next: none is lost, none is unhandled.

type Step = { readonly bytes: number; readonly perform: () => Promise<void> };

export class SerialQueue {
  readonly #steps: Step[] = [];
  #waitingBytes = 0;
  #running: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #waiters: (() => void)[] = [];

  /** What is queued and not yet done, the step being performed included. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  push(bytes: number, perform: () => Promise<void>): void {
    this.throwIfFailed();
    this.#steps.push({ bytes, perform });
    this.#waitingBytes += bytes;
    this.#running ??= this.#run();
  }

  /** Ends all work after the step being performed. Only the first failure counts. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#steps.length = 0;
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when at most this much waits; rejects with the failure. */
  async room(waitingBytesMax: number): Promise<void> {
    while (this.#running && this.#waitingBytes > waitingBytesMax) {
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
    this.throwIfFailed();
  }

  /** Resolves when nothing is being performed any more, after a failure too. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    for (let step = this.#steps.shift(); step; step = this.#steps.shift()) {
      try {
        await step.perform();
      } catch (error) {
        this.fail(error);
      }
      this.#waitingBytes -= step.bytes;
      this.#wake();
    }
    this.#waitingBytes = 0;
    this.#running = undefined;
    this.#wake();
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resume of waiters) resume();
  }
}
