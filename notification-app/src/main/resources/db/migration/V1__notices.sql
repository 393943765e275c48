-- SPDX-License-Identifier: Apache-2.0
-- What people are told, where they are found, and the mails that wait.

-- Where people are found: a copy from the users' events, newest version only.
create table recipient (
    user_id uuid   primary key,
    version bigint not null check (version > 0),
    email   text   not null
);

-- Whose campaign it is and what it is called: a copy from the campaigns' events, newest version only. A row without an
-- owner is a stub: a gift was heard of before its campaign, and waits here to meet it.
create table campaign (
    id              uuid   primary key,
    version         bigint not null default 0 check (version >= 0),
    owner_id        uuid,
    title           text,
    -- owners of busy campaigns get a mail now and then, not for each gift
    owner_mailed_at timestamptz,
    constraint known_or_stub check ((version = 0) = (owner_id is null) and (owner_id is null) = (title is null))
);

-- One thing that one person is told, once: kind and subject say who that is (the donor or the campaign's owner).
-- user_id is null for guests, and for an owner who is not known yet.
create table notice (
    id          uuid        primary key,
    kind        text        not null check (kind in
                    ('GIFT_THANKS', 'GIFT_REFUNDED', 'GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED')),
    subject_id  uuid        not null,
    -- tells apart what may happen several times: the sum refunded so far, or the campaign's version; else 0
    occurrence  bigint      not null check (occurrence >= 0),
    campaign_id uuid        not null,
    donation_id uuid,
    user_id     uuid,
    amount      bigint      check (amount > 0),
    currency    text        check (currency ~ '^[A-Z]{3}$'),
    donor_name  text,
    reason      text,
    created_at  timestamptz not null,
    read_at     timestamptz,
    constraint told_once unique (kind, subject_id, occurrence),
    constraint money_with_currency check ((amount is null) = (currency is null))
);
create index notice_of_user on notice (user_id, id desc) where user_id is not null;
create index notice_unread on notice (user_id) where user_id is not null and read_at is null;
create index notice_without_owner on notice (campaign_id)
    where user_id is null and kind in ('GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED');

-- Mails to be sent; a row goes when its mail was taken by the server. Without an address, the recipient's is looked up.
create table mail_outbox (
    notice_id uuid        primary key references notice,
    address   text,
    due_at    timestamptz not null,
    attempts  int         not null default 0 check (attempts >= 0),
    failed_at timestamptz,
    error     text
);
create index mail_due on mail_outbox (due_at) where failed_at is null;
create index mail_failed on mail_outbox (notice_id) where failed_at is not null;

-- Which kinds somebody wants no mail for (or does): what is not here is wanted.
create table preference (
    user_id uuid    not null,
    kind    text    not null,
    email   boolean not null,
    primary key (user_id, kind)
);
