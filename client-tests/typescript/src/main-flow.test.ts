// SPDX-License-Identifier: Apache-2.0
// The main flow, with nothing but what the generated types say.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { api, eventually, house, key, must, password, signIn } from "./house.js";

const usd = (amount: number) => ({ amount, currency: "USD" });

const activeCampaign = async (owner: string, admin: string): Promise<string> => {
  const campaign = must(
    await api(owner).POST("/api/campaigns", {
      body: {
        title: "Clean water",
        summary: "A well that lasts.",
        story: "It *matters*.",
        category: "medical",
        goal: usd(500_000),
      },
    }),
  );
  const params = { path: { campaign: campaign.id } };
  must(await api(owner).POST("/api/campaigns/{campaign}/submit", { params }));
  const approved = must(await api(admin).POST("/api/campaigns/{campaign}/approve", { params }));
  assert.equal(approved.status, "ACTIVE");
  return campaign.id;
};

/** Follows the link to the provider's page and sends its form, as a browser would. */
const pay = async (checkoutUrl: string): Promise<void> => {
  const asked = await eventually(
    () => fetch(checkoutUrl, { redirect: "manual" }),
    (answer) => answer.status === 303,
  );
  const page = asked.headers.get("location");
  assert.ok(page);
  const paid = await fetch(page, {
    method: "POST",
    body: new URLSearchParams({ card: "4242424242424242" }),
    redirect: "manual",
  });
  assert.ok(paid.status < 400, `the provider's page answered ${paid.status}`);
};

test("a gift is given, paid, shown, given back in part, and proved", async () => {
  const email = `olga-${randomUUID()}@example.org`;
  const registered = must(
    await api().POST("/api/users", { body: { email, password, name: "Olga", roles: ["CAMPAIGN_OWNER"] } }),
  );
  assert.equal(registered.email, email);
  const owner = await signIn(email, password);
  const admin = await signIn(house.adminEmail, house.adminPassword);
  const campaign = await activeCampaign(owner, admin);
  const totals = async () =>
    must(await api().GET("/api/campaigns/{campaign}/totals", { params: { path: { campaign } } }));

  // a guest gives; the key's repeat is the same gift
  const give = () => {
    const header = { "Idempotency-Key": `"${giftKey}"` };
    const body = {
      campaignId: campaign,
      amount: usd(2500),
      donor: { name: "Grace", email: `grace-${campaign}@example.org` },
    };
    return api().POST("/api/donations", { params: { header }, body });
  };
  const giftKey = key();
  const gift = must(await eventually(give, (answer) => answer.response.status !== 404 && answer.response.status !== 422));
  assert.equal(must(await give()).id, gift.id);
  assert.ok(gift.checkoutUrl);
  await pay(gift.checkoutUrl);
  const raised = await eventually(totals, (now) => now.raised.amount === 2500);
  assert.equal(raised.donations, 1);

  const wall = must(await api().GET("/api/donations", { params: { query: { campaignId: campaign } } }));
  assert.deepEqual(wall.items.map((shown) => shown.amount), [usd(2500)]);

  const refund = must(
    await api(admin).POST("/api/payments/{donationId}/refunds", {
      params: { path: { donationId: gift.id }, header: { "Idempotency-Key": key() } },
      body: { amount: usd(1000), reason: "asked by the donor" },
    }),
  );
  assert.notEqual(refund.status, "FAILED");
  await eventually(totals, (now) => now.raised.amount === 1500);

  // lists, typed to their items
  const users = must(await api(admin).GET("/api/users", { params: { query: { q: email } } }));
  assert.deepEqual(users.items.map((user) => user.id), [registered.id]);
  const notices = await eventually(
    async () => must(await api(owner).GET("/api/notifications")),
    (page) => page.items.some((notice) => notice.amount?.amount === 2500),
  );
  assert.equal(notices.next, null);

  // the log grew by at least this gift's entry
  const bytes = await eventually(
    () =>
      api().GET("/api/donations/log/tiles/{level}/{index}", {
        params: { path: { level: "entries", index: "0" }, query: { width: 1 } },
        parseAs: "arrayBuffer",
      }),
    (answer) => answer.response.status === 200,
  );
  const bundle = new DataView(must(bytes));
  assert.equal(bundle.byteLength, 2 + bundle.getUint16(0));
});

test("what is refused is a problem with the fields of its schema", async () => {
  const answer = await api().POST("/api/donations", {
    params: { header: { "Idempotency-Key": key() } },
    body: { campaignId: randomUUID(), amount: usd(0) },
  });
  assert.equal(answer.response.status, 422);
  assert.equal(answer.error?.status, 422);
  assert.match(answer.error?.type ?? "", /^\/problems\//);
});
