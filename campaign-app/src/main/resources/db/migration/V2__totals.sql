-- SPDX-License-Identifier: Apache-2.0

-- What is booked of each gift: the newest version seen, and its cumulative amounts.
-- No foreign key to campaign: a total must not be lost for a campaign that is not known here yet.
create table gift (
    donation_id uuid primary key,
    campaign_id uuid        not null,
    version     bigint      not null check (version >= 0),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    captured    bigint      not null default 0 check (captured >= 0),
    refunded    bigint      not null default 0 check (refunded >= 0),
    charged_back bigint     not null default 0 check (charged_back >= 0),
    held        bigint      not null default 0 check (held >= 0),
    donor_key   text,
    captured_at timestamptz,
    check ((captured > 0) = (donor_key is not null)),
    check ((captured > 0) = (captured_at is not null))
);

create index gift_by_campaign on gift (campaign_id, donation_id);

create table campaign_donor (
    campaign_id uuid not null,
    donor_key   text not null,
    primary key (campaign_id, donor_key)
);

create table campaign_total (
    campaign_id      uuid primary key,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    captured         bigint      not null default 0 check (captured >= 0),
    refunded         bigint      not null default 0 check (refunded >= 0),
    raised           bigint      not null default 0 check (raised >= 0),
    donations        bigint      not null default 0 check (donations >= 0),
    donors           bigint      not null default 0 check (donors >= 0),
    last_donation_at timestamptz,
    as_of            timestamptz not null,
    check (raised = captured - refunded),
    check (donations >= 0 and (raised > 0) = (donations > 0))
) with (fillfactor = 50);

create index campaign_total_most_funded on campaign_total (raised desc, campaign_id desc);

-- Gifts by the hour of their capture, net of what was given back since: charts, and what is trending.
create table campaign_hour (
    campaign_id uuid        not null,
    hour        timestamptz not null,
    raised      bigint      not null default 0 check (raised >= 0),
    donations   bigint      not null default 0 check (donations >= 0),
    primary key (campaign_id, hour)
) with (fillfactor = 70);

create index campaign_hour_recent on campaign_hour (hour, campaign_id);
