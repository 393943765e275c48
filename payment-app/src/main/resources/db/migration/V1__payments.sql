-- SPDX-License-Identifier: Apache-2.0

-- All payment of one donation. The row is made by whichever comes first, the donation's event or the provider's
-- (known = false until the donation's event came); the other one locks it.
create table payment (
    donation_id      uuid primary key,
    version          bigint not null default 0 check (version >= 0),
    known            boolean not null default false,
    donation_version bigint not null default 0,
    donation_status  text,
    campaign_id      uuid,
    donor_user_id    uuid,
    method           text check (method in ('CARD', 'OFFLINE')),
    asked_amount     bigint check (asked_amount > 0),
    asked_currency   text check (asked_currency ~ '^[A-Z]{3}$'),
    status           text not null default 'PENDING'
                     check (status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'FAILED', 'CANCELLED')),
    authorized       bigint not null default 0 check (authorized >= 0),
    captured         bigint not null default 0 check (captured >= 0),
    refunded         bigint not null default 0 check (refunded >= 0),
    charged_back     bigint not null default 0 check (charged_back >= 0),
    held             bigint not null default 0 check (held >= 0),
    updated_at       timestamptz not null default now(),
    constraint known_is_complete check (not known or (campaign_id is not null and method is not null
        and asked_amount is not null and asked_currency is not null and donation_status is not null)),
    constraint money_is_of_a_known_donation check (known or authorized + captured + refunded + charged_back + held = 0)
);

-- One try to take the money: one intent at the provider, or one receipt of cash.
create table attempt (
    id                 uuid primary key,
    donation_id        uuid not null references payment,
    number             integer not null check (number > 0),
    provider           text not null check (provider in ('stripe', 'offline')),
    our_own            boolean not null,
    intent_id          text,
    session_id         text,
    session_url        text,
    session_expires_at timestamptz,
    status             text not null
                       check (status in ('UNKNOWN', 'OPEN', 'FAILED', 'AUTHORIZED', 'CANCELLED', 'EXPIRED', 'CAPTURED')),
    fits               boolean not null default true,
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    authorized         bigint not null default 0 check (authorized >= 0),
    captured           bigint not null default 0 check (captured >= 0),
    refunded           bigint not null default 0 check (refunded >= 0),
    charged_back       bigint not null default 0 check (charged_back >= 0),
    held               bigint not null default 0 check (held >= 0),
    refund_peak        bigint not null default 0 check (refund_peak >= 0),
    refund_last        bigint not null default 0 check (refund_last >= 0),
    refund_last_at     timestamptz,
    failure            text,
    capture_asked      boolean not null default false,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint attempt_number unique (donation_id, number),
    constraint attempt_intent unique (intent_id),
    constraint attempt_session unique (session_id),
    constraint only_a_capture_has_money check (status = 'CAPTURED' or captured = 0),
    constraint a_capture_has_money check (status <> 'CAPTURED' or captured > 0)
);

-- Whatever happens, one donation is taken once; what comes beside it does not fit.
create unique index one_fitting_capture on attempt (donation_id) where status = 'CAPTURED' and fits;
create index attempt_unsettled on attempt (updated_at) where status in ('UNKNOWN', 'OPEN', 'FAILED', 'AUTHORIZED');

-- Where an event that names only the intent and one that names the donation too meet.
create table intent (
    intent_id   text primary key,
    donation_id uuid
);

-- What the provider told, each event once and for ever.
create table webhook_event (
    id          text primary key check (length(id) between 1 and 255),
    type        text not null,
    state       text not null check (state in ('applied', 'parked', 'ignored', 'foreign')),
    donation_id uuid,
    intent_id   text,
    body        bytea,
    told_at     timestamptz not null,
    received_at timestamptz not null default now()
);
create index webhook_event_received on webhook_event (received_at, id);
create index webhook_event_waiting_donation on webhook_event (donation_id) where state in ('parked', 'foreign');
create index webhook_event_waiting_intent on webhook_event (intent_id) where state in ('parked', 'foreign');
create index webhook_event_of_donation on webhook_event (donation_id, received_at);

-- Money given back. Ours are reserved here and committed before the provider is called.
create table refund (
    id                 uuid primary key,
    donation_id        uuid not null references payment,
    attempt_id         uuid not null references attempt,
    provider_refund_id text,
    request_key        text,
    amount             bigint not null check (amount > 0),
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    reason             text,
    requested_by       uuid,
    status             text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    failure            text,
    failed_at          timestamptz,
    created_at         timestamptz not null default now(),
    settled_at         timestamptz,
    constraint refund_at_provider unique (provider_refund_id),
    constraint refund_asked_once unique (request_key)
);
create index refund_of_donation on refund (donation_id, created_at, id);
create index refund_unsettled on refund (created_at) where status = 'PENDING';

-- A donor's bank takes back, or only asks.
create table dispute (
    id              text primary key,
    donation_id     uuid not null references payment,
    attempt_id      uuid not null references attempt,
    amount          bigint not null check (amount > 0),
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    status          text not null check (status in ('INQUIRY', 'OPEN', 'CLOSED', 'WON', 'LOST')),
    reason          text,
    evidence_due_by timestamptz,
    told_at         timestamptz not null
);
create index dispute_of_donation on dispute (donation_id);

-- The donor asks for the money back; staff or the campaign's owner decides.
create table refund_request (
    id           uuid primary key,
    donation_id  uuid not null references payment,
    requested_by uuid not null,
    amount       bigint check (amount > 0),
    reason       text not null,
    status       text not null default 'OPEN' check (status in ('OPEN', 'REFUNDED', 'DECLINED')),
    created_at   timestamptz not null default now()
);
create unique index one_open_request on refund_request (donation_id) where status = 'OPEN';

-- Who may decide about a campaign's refunds.
create table campaign_owner (
    campaign_id uuid primary key,
    owner_id    uuid not null,
    version     bigint not null
);

-- Cash or a bank transfer that staff saw arrive: the book of receipts.
create table cash_receipt (
    attempt_id  uuid primary key references attempt,
    donation_id uuid not null references payment,
    received_at timestamptz not null,
    reference   text,
    received_by uuid not null
);

-- Who does a job that only one instance shall do at a time, until when.
create table lease (
    name  text primary key,
    until timestamptz not null
);
