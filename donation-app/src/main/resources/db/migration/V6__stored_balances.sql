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
