-- SPDX-License-Identifier: Apache-2.0

-- Donations whose net changed: written by whoever settles, in the same transaction; emptied by the one numberer. No key
-- on the donation: nobody waits for anybody here.
create table receipt_pending (
    seq         bigint generated always as identity primary key,
    donation_id uuid not null,
    retry_at    timestamptz not null default now(),
    failure     text
);
create index receipt_due on receipt_pending (retry_at, seq);

-- Who issued: as it was said when a receipt was issued, whatever the settings say later.
create table receipt_issuer (
    id           integer generated always as identity primary key,
    name         text not null,
    address      text not null,
    registration text not null,
    unique (name, address, registration)
);

create table receipt_series (
    prefix      text   primary key,
    last_serial bigint not null check (last_serial > 0)
);

-- amount: the campaign's part, net of what was given back. total: with the fees that the donor covered.
create table receipt (
    id             uuid    primary key,
    prefix         text    not null references receipt_series,
    serial         bigint  not null check (serial > 0),
    -- The number before it must be there, and none is ever deleted: so there are no gaps.
    previous       bigint  generated always as (nullif(serial - 1, 0)) stored,
    donation_id    uuid    not null,
    -- The second receipt of a donation replaces the first, and so on.
    edition        integer not null check (edition > 0),
    issuer_id      integer not null references receipt_issuer,
    currency       text    not null check (currency ~ '^[A-Z]{3}$'),
    amount         bigint  not null check (amount > 0),
    total          bigint  not null check (total >= amount),
    method         text    not null check (method in ('CARD', 'OFFLINE')),
    donor_name     text,
    donor_email    text,
    campaign_title text    not null,
    given_at       timestamptz not null,
    issued_at      timestamptz not null,
    voided_at      timestamptz,
    constraint numbered_once unique (prefix, serial),
    constraint one_edition_after_the_other unique (donation_id, edition),
    constraint without_gaps foreign key (prefix, previous) references receipt (prefix, serial)
);
create unique index receipt_in_force on receipt (donation_id) where voided_at is null;

-- What a receipt says of money never changes; it becomes void once. Personal data may be erased.
create trigger append_only before delete or truncate on receipt for each statement execute function append_only();
create trigger written_once
    before update of id, prefix, serial, donation_id, edition, issuer_id, currency, amount, total, method, given_at,
        issued_at on receipt for each statement execute function append_only();
create trigger void_once before update of voided_at on receipt
    for each row when (old.voided_at is not null) execute function append_only();

-- Gifts from before there were receipts.
insert into receipt_pending (donation_id)
select id from donation where captured - refunded - charged_back > 0 order by captured_at, id;
