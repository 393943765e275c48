-- SPDX-License-Identifier: Apache-2.0

-- Statements and stored balances are projected from the ledger after the commit (docs/adr/0008-ledger-accounts.md).
create index ledger_by_time on ledger_transaction (booked_at, id);

-- Every transaction that was booked before this moment is projected, and none will be booked before it any more.
create table ledger_projection (
    one   boolean     primary key default true check (one),
    until timestamptz not null
);
insert into ledger_projection (until) values ('2000-01-01T00:00:00Z');

-- An account's lines in the order of its statement, each with the balance after it.
create table account_line (
    account        text        not null,
    currency       text        not null,
    booked_at      timestamptz not null,
    transaction_id uuid        not null,
    line           smallint    not null,
    amount         bigint      not null,
    balance        bigint      not null,
    primary key (account, currency, booked_at, transaction_id, line)
);

create table account_balance (
    account  text   not null,
    currency text   not null,
    balance  bigint not null,
    primary key (account, currency)
);

-- The net beneath the horizon: after a clock that was set back, or a stall that hid a writer from it, what is booked now
-- is booked where it will still be projected, and no statement that was given out changes.
create function ledger_books_no_past() returns trigger language plpgsql as $$
begin
    new.booked_at := greatest(new.booked_at, (select until from ledger_projection));
    return new;
end $$;

create trigger ledger_books_no_past before insert on ledger_transaction
    for each row execute function ledger_books_no_past();

-- Money that did not fit, by attempt, and which of it staff accepted: then it counts in the gift's sums.
alter table donation
    add column misfits  jsonb  not null default '{}',
    add column accepted bigint not null default 0 check (accepted >= 0),
    -- captured and paid_captured: not above what was promised
    drop constraint donation_check,
    drop constraint donation_check1,
    add constraint captured_as_promised_or_accepted check (captured between 0 and amount + accepted),
    add constraint paid_as_asked_or_accepted check (paid_captured between 0 and total + accepted),
    add constraint accepted_is_captured check (accepted <= paid_captured);

alter table ledger_transaction
    drop constraint ledger_transaction_kind_check,
    add constraint ledger_transaction_kind_check check (kind in
        ('CAPTURE', 'REFUND', 'CHARGEBACK', 'HOLD', 'PLATFORM_LOSS', 'SUSPENSE', 'ACCEPTANCE'));

-- Who accepted what, once for each attempt.
create table suspense_acceptance (
    id          uuid        primary key,
    donation_id uuid        not null,
    attempt_id  uuid        not null unique,
    amount      bigint      not null,
    currency    text        not null,
    accepted_by uuid        not null,
    note        text,
    accepted_at timestamptz not null default now()
);
create index acceptance_of_donation on suspense_acceptance (donation_id);
create trigger append_only before update or delete or truncate on suspense_acceptance
    for each statement execute function append_only();
