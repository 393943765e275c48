-- SPDX-License-Identifier: Apache-2.0
-- What the server sends to PostgreSQL for one webhook that captures a gift that is known: one transaction of seven statements.
\set n random(1, 50000)
\set event random(1, 9000000000000000000)
begin;
insert into webhook_event (id, type, state, donation_id, intent_id, told_at, body)
values ('pgbench_' || (:event)::text, 'payment_intent.succeeded', 'applied', md5('pgbench' || (:n)::text)::uuid,
    'pi_pgbench' || (:n)::text, now(), decode(repeat('7b', 420), 'hex')) on conflict do nothing;
select version, known, campaign_id, donor_user_id, method, asked_amount, asked_currency, donation_status
from payment where donation_id = md5('pgbench' || (:n)::text)::uuid for no key update;
select id, number, provider, our_own, intent_id, session_id, session_url, session_expires_at, status, fits,
       currency, authorized, captured, refunded, charged_back, held, refund_peak, refund_last,
       refund_last_at, failure
from attempt where donation_id = md5('pgbench' || (:n)::text)::uuid order by number;
insert into attempt (donation_id, number, provider, our_own, intent_id, session_id, session_url,
    session_expires_at, status, fits, currency, authorized, captured, refunded, charged_back, held,
    refund_peak, refund_last, refund_last_at, failure, id)
values (md5('pgbench' || (:n)::text)::uuid, 1, 'stripe', false, 'pi_pgbench' || (:n)::text, null, null,
    null, 'CAPTURED', true, 'USD', 999, 999, 0, 0, 0, 0, 0, null, null, md5('attempt' || (:n)::text)::uuid)
on conflict (id) do update set intent_id = excluded.intent_id, session_id = excluded.session_id,
    session_url = excluded.session_url, session_expires_at = excluded.session_expires_at,
    status = excluded.status, fits = excluded.fits, currency = excluded.currency,
    authorized = excluded.authorized, captured = excluded.captured, refunded = excluded.refunded,
    charged_back = excluded.charged_back, held = excluded.held, refund_peak = excluded.refund_peak,
    refund_last = excluded.refund_last, refund_last_at = excluded.refund_last_at,
    failure = excluded.failure, updated_at = now();
update payment set version = 2, status = 'CAPTURED', authorized = 999, captured = 999, refunded = 0, charged_back = 0,
    held = 0, updated_at = now()
where donation_id = md5('pgbench' || (:n)::text)::uuid;
insert into outbox (event_id, lane, envelope) values (gen_random_uuid(), 0, 'pgbench' || repeat('x', 900));
end;
