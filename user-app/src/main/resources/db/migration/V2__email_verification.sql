-- SPDX-License-Identifier: Apache-2.0
-- Links that were sent to addresses; only the SHA-256 of each one's secret is kept.
create table email_verification (
    hash         bytea       primary key check (length(hash) = 32),
    account_id   uuid        not null references account on delete cascade,
    -- the address that it was sent to: another one is not verified by it
    email        text        not null,
    requested_at timestamptz not null,
    expires_at   timestamptz not null
);
create index email_verification_by_account on email_verification (account_id, requested_at);
create index email_verification_by_expiry on email_verification (expires_at);
