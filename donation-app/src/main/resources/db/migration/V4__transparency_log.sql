-- SPDX-License-Identifier: Apache-2.0

-- The transparency log (ADR 0007): every ledger transaction is a leaf of a Merkle tree.

-- What is booked and not in the log yet. Filled in the transaction that books, emptied by one numberer after it.
create table log_pending (
    transaction_id uuid primary key
);

-- Which transaction is which leaf, and the salt that hides the donation in it. What the leaf says is not kept again: it is made
-- of the ledger's rows whenever it is asked for, so that a changed row shows.
create table log_leaf (
    leaf_index     bigint primary key check (leaf_index >= 0),
    transaction_id uuid   not null unique,
    salt           bytea  not null check (length(salt) = 16)
);

-- The leaves' hashes, and those above them (C2SP tlog-tiles): 1 to 256 of them in a row.
create table log_tile (
    level  smallint not null check (level between 0 and 63),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, index)
);
-- Hashes do not compress.
alter table log_tile alter column hashes set storage external;

-- How far the log has grown, and what was signed last.
create table log_head (
    one             boolean primary key default true check (one),
    size            bigint not null check (size >= 0),
    checkpoint_size bigint check (checkpoint_size <= size),
    root            bytea,
    checkpoint      text,
    key             text
);
insert into log_head (size) values (0);

create function log_pending_fill() returns trigger language plpgsql as $$
begin
    insert into log_pending (transaction_id) select id from booked;
    return null;
end $$;

create trigger log_pending_fill after insert on ledger_transaction
    referencing new table as booked for each statement execute function log_pending_fill();

create function log_only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% of the log only grows', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on log_leaf
    for each statement execute function append_only();
create trigger append_only before delete or truncate on log_tile
    for each statement execute function append_only();
create trigger append_only before delete or truncate on log_head
    for each statement execute function append_only();
create trigger only_grows before update on log_tile for each row
    when (substring(new.hashes from 1 for length(old.hashes)) <> old.hashes
        or (new.level, new.index) <> (old.level, old.index))
    execute function log_only_grows();
create trigger only_grows before update on log_head for each row
    when (new.size < old.size or new.checkpoint_size < old.checkpoint_size)
    execute function log_only_grows();

-- Canonical JSON (RFC 8785) has no larger integers.
alter table ledger_entry
    add constraint amount_fits_the_log check (amount between -9007199254740991 and 9007199254740991);

insert into log_pending (transaction_id) select id from ledger_transaction;
