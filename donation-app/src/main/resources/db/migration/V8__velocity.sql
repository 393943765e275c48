-- SPDX-License-Identifier: Apache-2.0
-- Whose gifts are held back because payments fail: what all instances share. Keys are keyed hashes, campaigns their ids.

-- Where a gift came from, as a keyed hash: a payment that fails later counts against it.
alter table donation add column address_key text;

-- Nothing is counted here in the transaction of an event, so that a viral campaign's events do not wait for one row.
create table velocity_failure (
    event_id  uuid        not null,
    kind      text        not null check (kind in ('ADDRESS', 'CAMPAIGN', 'EMAIL')),
    key       text        not null,
    at        timestamptz not null,
    evaluated boolean     not null default false,
    primary key (event_id, kind)
);
create index velocity_failure_of_key on velocity_failure (kind, key, at);
create index velocity_failure_by_time on velocity_failure (at);
create index velocity_failure_new on velocity_failure (event_id) where not evaluated;

-- Failures before released_at count no more.
create table velocity_hold (
    kind        text        not null check (kind in ('ADDRESS', 'CAMPAIGN', 'EMAIL')),
    key         text        not null,
    failed      bigint      not null check (failed > 0),
    captured    bigint      not null check (captured >= 0),
    since       timestamptz not null,
    until       timestamptz not null,
    released_at timestamptz,
    released_by uuid,
    primary key (kind, key)
);
create index velocity_hold_by_end on velocity_hold (until);
