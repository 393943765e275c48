-- SPDX-License-Identifier: Apache-2.0

-- Campaigns whose gifts are all to be given back, as last requested.
create table refund_all (
    campaign_id  uuid primary key,
    request_id   uuid        not null,
    version      bigint      not null,
    requested_by uuid        not null,
    reason       text,
    requested_at timestamptz not null
);

-- Gifts that were taken up for it. Neither refund nor problem: somebody is at it, or died at it.
create table refund_all_gift (
    campaign_id uuid        not null references refund_all,
    donation_id uuid        not null references payment,
    request_id  uuid        not null,
    claimed_at  timestamptz not null,
    refund_id   uuid references refund,
    problem     text,
    primary key (campaign_id, donation_id),
    constraint one_end check (refund_id is null or problem is null)
);
create index refund_all_gift_unfinished on refund_all_gift (campaign_id, claimed_at)
    where refund_id is null and problem is null;

create index payment_of_campaign on payment (campaign_id, donation_id);
