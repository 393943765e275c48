-- SPDX-License-Identifier: Apache-2.0
-- Keys that callers send with requests that must not happen twice, and the answers that a repeat gets.
create table idempotency (
    operation   text        not null,
    scope       text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint bytea       not null check (length(fingerprint) = 32),
    claimed_at  timestamptz not null default now(),
    status      int check (status between 200 and 299),
    location    text,
    body        bytea,
    primary key (operation, scope, key)
);
create index idempotency_by_age on idempotency (claimed_at);
