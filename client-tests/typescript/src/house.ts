// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from "node:crypto";
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../target/api.js";

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Error(`${name} is not set: start these tests with client-tests/run`);
  }
  return value;
};

/** The running installation, and its administrator. */
export const house = {
  base: setting("CAREFORALL_URL"),
  adminEmail: "admin@careforall.local",
  adminPassword: setting("ADMIN_PASSWORD"),
};

export const password = "a long enough password";

/** A client of the generated types, with an access token or as a guest. */
export const api = (token?: string): Client<paths> =>
  createClient<paths>({
    baseUrl: house.base,
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
  });

/** The data of an answer that must be a success. */
export const must = <T>(answer: { data?: T; error?: unknown; response: Response }): T => {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.url} answered ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
};

/** Signs in with the password grant. */
export const signIn = async (username: string, secret: string): Promise<string> => {
  const grant = must(
    await api().POST("/api/users/token", {
      body: { grant_type: "password", username, password: secret },
      bodySerializer: (form) => new URLSearchParams(form as Record<string, string>),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }),
  );
  return grant.access_token;
};

export const key = (): string => randomUUID();

/** Asks again until the answer is as expected; what it was last is in the error. */
export const eventually = async <T>(ask: () => Promise<T>, expected: (answer: T) => boolean): Promise<T> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (expected(answer)) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`still after a minute: ${JSON.stringify(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
