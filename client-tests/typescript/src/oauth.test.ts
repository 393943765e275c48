// SPDX-License-Identifier: Apache-2.0
// The token endpoint by OAuth libraries as they are published: what they reject, an app's sign-in never sees.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import * as oauth from "oauth4webapi";
import * as openid from "openid-client";
import { api, house, must, password, signIn } from "./house.js";

const email = `ada-${randomUUID()}@example.org`;
const server = { issuer: house.base, token_endpoint: `${house.base}/api/users/token` };
const plain = { [oauth.allowInsecureRequests]: true };
let machine: { id: string; secret: string };

/** An app that has no credentials of its own. */
const app = (authentication: openid.ClientAuth = openid.None()): openid.Configuration => {
  const configuration = new openid.Configuration(server, "app", undefined, authentication);
  openid.allowInsecureRequests(configuration);
  return configuration;
};

before(async () => {
  must(await api().POST("/api/users", { body: { email, password, name: "Ada" } }));
  const admin = await signIn(house.adminEmail, house.adminPassword);
  const made = must(await api(admin).POST("/api/users/clients", { body: { name: "Shop", roles: ["DONOR"] } }));
  assert.ok(made.secret);
  machine = { id: made.id, secret: made.secret };
});

const byPassword = (configuration: openid.Configuration, secret: string) =>
  openid.genericGrantRequest(configuration, "password", { username: email, password: secret });

test("openid-client signs in, refreshes, and sees why it may not", async () => {
  const grant = await byPassword(app(), password);
  assert.ok(grant.refresh_token);
  const next = await openid.refreshTokenGrant(app(), grant.refresh_token);
  assert.ok(next.access_token);

  await assert.rejects(byPassword(app(), "a wrong password"), { error: "invalid_grant", status: 400 });
  await assert.rejects(openid.refreshTokenGrant(app(), "none of ours"), { error: "invalid_grant" });
  await assert.rejects(openid.genericGrantRequest(app(), "no-grant", {}), { error: "unsupported_grant_type" });
});

test("openid-client's credentials of a client must hold, whatever the grant", async () => {
  const configuration = (secret: string) => {
    const made = new openid.Configuration(server, machine.id, undefined, openid.ClientSecretBasic(secret));
    openid.allowInsecureRequests(made);
    return made;
  };
  assert.ok((await openid.clientCredentialsGrant(configuration(machine.secret))).access_token);
  assert.ok((await byPassword(configuration(machine.secret), password)).access_token);
  // with a challenge in WWW-Authenticate, the library gives that instead of the body's error
  await assert.rejects(byPassword(configuration("wrong"), password), { status: 401 });
  await assert.rejects(openid.clientCredentialsGrant(configuration("wrong")), { status: 401 });
});

test("oauth4webapi reads the answers of the token endpoint", async () => {
  const client = { client_id: "app" };
  const ask = async (secret: string) =>
    oauth.processGenericTokenEndpointResponse(
      server,
      client,
      await oauth.genericTokenEndpointRequest(
        server,
        client,
        oauth.None(),
        "password",
        new URLSearchParams({ username: email, password: secret }),
        plain,
      ),
    );
  const grant = await ask(password);
  assert.equal(grant.token_type, "bearer");
  assert.ok(grant.expires_in);
  await assert.rejects(ask("a wrong password"), (refused: unknown) => {
    assert.ok(refused instanceof oauth.ResponseBodyError);
    assert.equal(refused.error, "invalid_grant");
    assert.ok(refused.error_description);
    return true;
  });
});

test("a token without the permission is answered with a challenge that oauth4webapi reads", async () => {
  const token = await signIn(email, password);
  const url = new URL(`${house.base}/api/users`);
  await assert.rejects(
    oauth.protectedResourceRequest(token, "GET", url, undefined, undefined, plain),
    (refused: unknown) => {
      assert.ok(refused instanceof oauth.WWWAuthenticateChallengeError);
      assert.equal(refused.status, 403);
      assert.equal(refused.cause[0]?.parameters.error, "insufficient_scope");
      assert.equal(refused.cause[0]?.parameters.scope, "user:manage");
      return true;
    },
  );
});
