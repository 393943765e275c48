-- SPDX-License-Identifier: Apache-2.0
-- What the server sends to PostgreSQL for one POST /api/donations of a guest: a read, then one transaction of four statements.
\set key random(1, 9000000000000000000)
select * from campaign_replica where campaign_id = (:campaign)::uuid;
begin;
insert into idempotency (operation, scope, key, fingerprint)
values ('give', 'guest', 'pgbench-' || (:key)::text, '\x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
on conflict do nothing;
insert into outbox (event_id, lane, envelope)
values (gen_random_uuid(), 0, 'pgbench' || repeat('x', 900));
insert into donation (version, status, id, campaign_id, method, currency, amount, total, donor_user_id, donor_key, donor_email,
    donor_name, anonymous, message, history_group, reference, external_reference, metadata, created_at,
    address_key)
values (1, 'INITIATED', gen_random_uuid(), (:campaign)::uuid, 'CARD', 'USD', 2500, 2500, null, 'k1:' || md5((:key)::text),
    'grace' || (:key)::text || '@example.org', 'Grace', false, 'Good luck!', gen_random_uuid(), null, null, '{}', now(),
    'a0b1c2d3e4f5061728394a5b6c7d8e9f');
update idempotency set status = 201, location = 'http://localhost:9080/api/donations/01931f6e-0000-7000-8000-000000000003',
    body = decode(repeat('7b', 460), 'hex')
where operation = 'give' and scope = 'guest' and key = 'pgbench-' || (:key)::text;
end;
