import { describe, expect, it } from "vitest";
import { SerialQueue } from "../../src/writer/serial-queue.ts";

/** A step that ends when told to. */
function step() {
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  return { perform: () => ended, end };
}

describe("a serial queue", () => {
  it("performs one step after the other, in order", async () => {
    const queue = new SerialQueue();
    const log: string[] = [];
    const first = step();
    queue.push(1, async () => {
      log.push("first begins");
      await first.perform();
      log.push("first ends");
    });
    queue.push(1, async () => {
      log.push("second");
    });
    first.end();
    await queue.idle();
    expect(log).toEqual(["first begins", "first ends", "second"]);
  });

  it("counts what waits until it is done, and makes room wait for it", async () => {
    const queue = new SerialQueue();
    const [first, second] = [step(), step()];
    queue.push(10, first.perform);
    queue.push(5, second.perform);
    expect(queue.waitingBytes).toBe(15);
    let hasRoom = false;
    const room = queue.room(5).then(() => {
      hasRoom = true;
    });
    await Promise.resolve();
    expect(hasRoom).toBe(false);
    first.end();
    await room;
    expect(queue.waitingBytes).toBe(5);
    second.end();
    await queue.idle();
    expect(queue.waitingBytes).toBe(0);
  });

  it("ends at the first failure, and throws it to whoever asks", async () => {
    const queue = new SerialQueue();
    const failing = step();
    let isPerformed = false;
    queue.push(10, failing.perform);
    queue.push(10, async () => {
      isPerformed = true;
    });
    const room = queue.room(0);
    const failure = new Error("refused");
    failing.end(failure);
    await expect(room).rejects.toBe(failure);
    await queue.idle();
    expect(isPerformed).toBe(false);
    expect(() => queue.throwIfFailed()).toThrow(failure);
    expect(() => queue.push(1, failing.perform)).toThrow(failure);
  });
});
