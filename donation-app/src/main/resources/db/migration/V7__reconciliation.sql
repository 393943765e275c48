-- SPDX-License-Identifier: Apache-2.0

-- Comparisons of provider, payments, donations, ledger and totals, per campaign.
create table reconciliation (
    id         uuid        primary key,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure    text,
    campaigns  int         not null default 0,
    constraint ended_or_running check ((state = 'RUNNING') = (ended_at is null)),
    constraint failed_with_a_reason check ((state = 'FAILED') = (failure is not null))
);
create unique index one_reconciliation_runs on reconciliation ((true)) where state = 'RUNNING';
create index reconciliation_by_end on reconciliation (ended_at desc) where ended_at is not null;

create table reconciliation_difference (
    reconciliation_id uuid   not null references reconciliation on delete cascade,
    number            int    not null,
    campaign_id       uuid   not null,
    currency          text   not null,
    figure            text   not null,
    one_source        text   not null,
    one_amount        bigint not null,
    other_source      text   not null,
    other_amount      bigint not null,
    primary key (reconciliation_id, number)
);
