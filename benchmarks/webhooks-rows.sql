-- SPDX-License-Identifier: Apache-2.0
-- What webhooks.sql works on: payments of which everything is told already, so that nobody asks the provider about them.
insert into payment (donation_id, version, known, donation_version, donation_status, campaign_id, method, asked_amount,
    asked_currency, status, authorized, captured)
select md5('pgbench' || n)::uuid, 2, true, 1, 'INITIATED', gen_random_uuid(), 'CARD', 999, 'USD', 'CAPTURED', 999, 999
from generate_series(1, 50000) n;
insert into attempt (id, donation_id, number, provider, our_own, intent_id, status, currency, authorized, captured)
select md5('attempt' || n)::uuid, md5('pgbench' || n)::uuid, 1, 'stripe', false, 'pi_pgbench' || n, 'CAPTURED', 'USD', 999, 999
from generate_series(1, 50000) n;
analyze payment;
analyze attempt;
