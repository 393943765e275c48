// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const collect = (node: unknown, found: Set<string>): Set<string> => {
  if (node !== null && typeof node === "object") {
    for (const [name, value] of Object.entries(node)) {
      if (name === "pattern" && typeof value === "string") {
        found.add(value);
      }
      collect(value, found);
    }
  }
  return found;
};

test("every pattern compiles in ECMA-262 with the u flag", () => {
  const document: unknown = JSON.parse(readFileSync("../../docs/openapi/careforall.json", "utf8"));
  const patterns = collect(document, new Set());
  assert.ok(patterns.size > 3);
  for (const pattern of patterns) {
    assert.doesNotThrow(() => new RegExp(pattern, "u"), pattern);
  }
});
