-- SPDX-License-Identifier: Apache-2.0

-- What this app keeps of campaigns: fed by their events, so that giving asks no other app.
create table campaign_replica (
    campaign_id       uuid    primary key,
    version           bigint  not null check (version > 0),
    slug              text,
    title             text    not null,
    owner_id          uuid    not null,
    status            text    not null,
    accepts_donations boolean not null,
    currency          text    not null check (currency ~ '^[A-Z]{3}$'),
    ends_at           timestamptz
);

-- amount, captured, refunded, charged_back, held: the campaign's part. total and paid_*: what the provider moves.
-- No foreign key to the replica: it would lock one hot row for each gift of a campaign.
create table donation (
    id                 uuid   primary key,
    version            bigint not null check (version > 0),
    campaign_id        uuid   not null,
    status             text   not null check (status in ('INITIATED', 'AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED',
                           'REFUNDED', 'FAILED', 'CANCELLED', 'EXPIRED', 'DISPUTED', 'CHARGED_BACK')),
    method             text   not null check (method in ('CARD', 'OFFLINE')),
    currency           text   not null check (currency ~ '^[A-Z]{3}$'),
    amount             bigint not null check (amount > 0),
    total              bigint not null check (total <= 9007199254740991),
    captured           bigint not null default 0 check (captured between 0 and amount),
    refunded           bigint not null default 0 check (refunded >= 0),
    charged_back       bigint not null default 0 check (charged_back >= 0),
    held               bigint not null default 0,
    paid_captured      bigint not null default 0 check (paid_captured between 0 and total),
    paid_refunded      bigint not null default 0 check (paid_refunded >= 0),
    paid_charged_back  bigint not null default 0 check (paid_charged_back >= 0),
    paid_held          bigint not null default 0 check (paid_held >= 0),
    unmatched          jsonb  not null default '{}',
    payment_version    bigint not null default 0 check (payment_version >= 0),
    expired            boolean not null default false,
    donor_user_id      uuid,
    donor_key          text   not null,
    donor_email        text,
    donor_name         text,
    anonymous          boolean not null,
    message            text,
    history_group      uuid,
    reference          text   unique,
    external_reference text,
    metadata           jsonb  not null default '{}',
    created_at         timestamptz not null,
    updated_at         timestamptz not null default now(),
    captured_at        timestamptz,

    constraint total_covers_amount check (total >= amount),
    constraint held_out_of_what_is_left check (held between 0 and greatest(0, captured - refunded - charged_back)),
    constraint captured_has_its_time check ((paid_captured > 0) = (captured_at is not null)),
    constraint only_offline_has_a_reference check ((method = 'OFFLINE') = (reference is not null)),
    constraint somebodys check (donor_user_id is not null or history_group is not null),
    -- A state says what its sums say.
    constraint uncaptured_states_have_no_money check (
        (status in ('INITIATED', 'AUTHORIZED', 'FAILED', 'CANCELLED', 'EXPIRED')) = (paid_captured = 0)),
    constraint expired_by_the_clock check (status <> 'EXPIRED' or expired),
    constraint disputed_while_held check ((status = 'DISPUTED') = (paid_captured > 0 and paid_held > 0))
) with (fillfactor = 80);

create index donation_of_campaign on donation (campaign_id, id);
create index donation_changes on donation (updated_at, id);
create index donation_open on donation (created_at) where status = 'INITIATED';
create index donation_wall on donation (campaign_id, captured_at desc, id desc)
    where captured - refunded - charged_back > 0;
create index donation_of_user on donation (donor_user_id, id) where donor_user_id is not null;
create index donation_of_group on donation (history_group, id) where history_group is not null;
create index donation_of_address on donation (lower(donor_email)) where donor_email is not null;
create index donation_external on donation (external_reference) where external_reference is not null;
create index donation_suspended on donation (id) where unmatched <> '{}';

-- What each event told of a donation's state and what it did: what came late or twice did nothing.
create table donation_transition (
    seq             bigint generated always as identity primary key,
    donation_id     uuid not null,
    from_status     text not null,
    to_status       text not null,
    told            text not null,
    effect          text not null check (effect in ('APPLIED', 'LATE', 'REPEATED', 'REFUSED')),
    cause           text not null,
    cause_event_id  uuid,
    payment_version bigint,
    at              timestamptz not null default now(),
    constraint without_effect_nothing_changes check (effect = 'APPLIED' or from_status = to_status)
);
create index transition_of_donation on donation_transition (donation_id, seq);

-- Payment events of a donation that is not here (a restored backup): the newest waits until it is.
create table pending_payment (
    donation_id uuid   primary key,
    version     bigint not null,
    envelope    text   not null,
    received_at timestamptz not null default now()
);
