-- SPDX-License-Identifier: Apache-2.0

-- Double entry, append-only. An amount is what the account gets; a transaction's amounts sum to zero in each currency.
create table ledger_transaction (
    id             uuid primary key,
    donation_id    uuid not null,
    campaign_id    uuid not null,
    kind           text not null check (kind in ('CAPTURE', 'REFUND', 'CHARGEBACK', 'HOLD', 'PLATFORM_LOSS', 'SUSPENSE')),
    reversal       boolean not null,
    cause_event_id uuid not null,
    occurred_at    timestamptz not null,
    booked_at      timestamptz not null default now(),
    -- The database transaction that wrote it: none but this one may write its lines.
    written_in     xid8 not null default pg_current_xact_id(),
    constraint booked_once unique (cause_event_id, kind)
);
create index ledger_of_campaign on ledger_transaction (campaign_id, donation_id);

-- No foreign key: ledger_lines_belong checks the same and more, once for each statement.
create table ledger_entry (
    transaction_id uuid     not null,
    line           smallint not null check (line > 0),
    account        text     not null check (account ~
        '^(campaign:[0-9a-f-]{36}|held:[0-9a-f-]{36}|provider_clearing|fees|suspense|platform_loss)$'),
    amount         bigint   not null check (amount <> 0),
    currency       text     not null check (currency ~ '^[A-Z]{3}$'),
    primary key (transaction_id, line)
);

create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: a correction is a reversal', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on ledger_transaction
    for each statement execute function append_only();
create trigger append_only before update or delete or truncate on ledger_entry
    for each statement execute function append_only();
create trigger append_only before update or delete or truncate on donation_transition
    for each statement execute function append_only();

create function ledger_lines_belong() returns trigger language plpgsql as $$
begin
    if exists (
        select from line left join ledger_transaction t on t.id = line.transaction_id
        where t.written_in is distinct from pg_current_xact_id())
    then
        raise exception 'a line without its transaction, or of one that was booked before'
            using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger ledger_lines_belong after insert on ledger_entry
    referencing new table as line for each statement execute function ledger_lines_belong();

create function ledger_transaction_balances() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger_entry where transaction_id = new.id)
        or exists (
            select from ledger_entry where transaction_id = new.id group by currency having sum(amount) <> 0)
    then
        raise exception 'ledger transaction % does not sum to zero', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_transaction_balances();
