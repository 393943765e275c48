-- SPDX-License-Identifier: Apache-2.0
-- What every app needs to tell and to hear events: see platform/README.md.

-- Events that are committed and not yet sent. A row lives for milliseconds while the broker is there.
-- seq is given a row at a time (no cache): blocks handed to servers would break the order.
create table outbox (
    seq      bigint generated always as identity (cache 1) primary key,
    event_id uuid     not null,
    lane     smallint not null check (lane between 0 and 3),
    envelope text     not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- Which events took effect here: an event id is claimed in the transaction of its effect.
create table inbox (
    subscription text not null,
    event_id     uuid not null,
    primary key (subscription, event_id)
);

-- Events that failed alone on a healthy database: kept with their cause until somebody replays them.
create table set_aside (
    id           uuid primary key,
    subscription text        not null,
    event_id     uuid,
    event_type   text,
    subject      uuid,
    payload      text        not null,
    cause        text        not null,
    set_aside_at timestamptz not null default now(),
    replays      int         not null default 0,
    replayed_at  timestamptz,
    constraint one_per_event unique (subscription, event_id)
);
create index set_aside_open on set_aside (id) where replayed_at is null;
