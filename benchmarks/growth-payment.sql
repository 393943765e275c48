-- SPDX-License-Identifier: Apache-2.0
set session_replication_role = replica;
set synchronous_commit = off;
select growth.copy('payment', '{"donation_id": "growth.older(o.donation_id, n)"}', :first, :last);
select growth.copy('attempt', '{"id": "growth.older(o.id, n)", "donation_id": "growth.older(o.donation_id, n)",
    "intent_id": "o.intent_id || n", "session_id": "o.session_id || n"}', :first, :last);
select growth.copy('intent', '{"intent_id": "o.intent_id || n", "donation_id": "growth.older(o.donation_id, n)"}', :first, :last);
select growth.copy('webhook_event', ('{"id": "o.id || ''-'' || n", "intent_id": "o.intent_id || n",
    "donation_id": "growth.older(o.donation_id, n)", "received_at": "o.received_at - n * interval ''65536 ms''",
    "body": "case when n <= ' || :recent || ' then o.body end"}')::jsonb, :first, :last);
select growth.copy('inbox', '{"event_id": "growth.older(o.event_id, n)"}', :first, least(:last, :recent));
