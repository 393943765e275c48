-- SPDX-License-Identifier: Apache-2.0

-- The provider's books of a period were compared with ours: what was looked at, and what differs still at a second look.
create table comparison (
    id       uuid primary key,
    as_of    timestamptz not null,
    from_at  timestamptz not null,
    to_at    timestamptz not null,
    checked  integer not null check (checked >= 0),
    constraint a_period check (from_at < to_at)
);
create index comparison_latest on comparison (as_of desc);

create table comparison_difference (
    comparison_id      uuid not null references comparison on delete cascade,
    number             integer not null check (number > 0),
    kind               text not null,
    donation_id        uuid,
    provider_reference text not null,
    our_amount         bigint,
    our_currency       text check (our_currency ~ '^[A-Z]{3}$'),
    provider_amount    bigint,
    provider_currency  text check (provider_currency ~ '^[A-Z]{3}$'),
    primary key (comparison_id, number),
    constraint our_money check ((our_amount is null) = (our_currency is null)),
    constraint provider_money check ((provider_amount is null) = (provider_currency is null))
);

-- Of the latest comparison only: per campaign, all that was ever taken and given back.
create table comparison_sum (
    comparison_id     uuid not null references comparison on delete cascade,
    campaign_id       uuid not null,
    currency          text not null check (currency ~ '^[A-Z]{3}$'),
    captured          bigint not null,
    refunded          bigint not null,
    provider_captured bigint not null,
    provider_refunded bigint not null,
    primary key (comparison_id, campaign_id, currency)
);

-- Which attempts changed in a period. It costs a capture next to nothing, as a btree would not.
create index attempt_touched on attempt using brin (updated_at);
