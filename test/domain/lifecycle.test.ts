import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchWorkflow, type WorkflowState } from "../../src/domain/lifecycles/batch-workflow.ts";
import { assertStep } from "../../src/domain/lifecycles/lifecycle.ts";
import { isWalk } from "../support/walks.ts";

const states = Object.keys(batchWorkflow.next) as WorkflowState[];

describe("the workflow of a batch", () => {
  it("reaches every state from its start", () => {
    const reached = new Set<WorkflowState>([batchWorkflow.initial]);
    for (const state of reached) for (const next of batchWorkflow.next[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it("takes the specified way", () => {
    expect(isWalk(batchWorkflow, ["RECEIVED", "TESTING", "PACKAGING", "AVAILABLE", "SOLD"])).toBe(true);
    expect(isWalk(batchWorkflow, ["RECEIVED", "REJECTED"])).toBe(true);
  });

  it("neither skips a step, nor starts in the middle, nor goes back", () => {
    expect(isWalk(batchWorkflow, ["RECEIVED", "PACKAGING"])).toBe(false);
    expect(isWalk(batchWorkflow, ["TESTING", "PACKAGING"])).toBe(false);
    expect(isWalk(batchWorkflow, ["RECEIVED", "TESTING", "RECEIVED"])).toBe(false);
  });

  it("is a walk exactly where every step of it may be taken", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 6 }), (path) => {
        const take = () => {
          for (const [index, state] of path.entries()) assertStep(batchWorkflow, path[index - 1] ?? null, state);
        };
        if (isWalk(batchWorkflow, path)) expect(take).not.toThrow();
        else expect(take).toThrow(/^no step leads from/);
      }),
    );
  });

  it("names the step that is not allowed", () => {
    expect(() => assertStep(batchWorkflow, "SOLD", "AVAILABLE")).toThrow("no step leads from SOLD to AVAILABLE");
    expect(() => assertStep(batchWorkflow, null, "SOLD")).toThrow("no step leads from the start to SOLD");
  });
});
