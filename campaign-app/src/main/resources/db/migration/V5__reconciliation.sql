-- SPDX-License-Identifier: Apache-2.0

-- Each time the totals were compared with the ledger, and what differed still after a time of quiet.
create table reconciliation (
    id         uuid primary key,
    status     text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    started_at timestamptz not null,
    -- when it last gave a sign of life
    seen_at    timestamptz not null,
    as_of      timestamptz,
    checked    integer     not null default 0 check (checked >= 0),
    reached    uuid,
    failure    text,
    check ((as_of is null) = (status = 'RUNNING')),
    check ((failure is null) = (status <> 'FAILED'))
);

create unique index reconciliation_one_runs on reconciliation (status) where status = 'RUNNING';
create index reconciliation_latest on reconciliation (started_at desc);

create table reconciliation_difference (
    reconciliation_id uuid    not null references reconciliation,
    campaign_id       uuid    not null,
    figure            text    not null,
    kept              bigint  not null,
    ledger            bigint  not null,
    moving            boolean not null,
    primary key (reconciliation_id, campaign_id, figure),
    check (kept <> ledger)
);
