-- SPDX-License-Identifier: Apache-2.0
-- Accounts, roles and permissions, tokens and the keys that sign them.

create table account (
    id             uuid        primary key,
    version        bigint      not null default 1 check (version > 0),
    -- normalised by the app: trimmed, lower case
    email          text        not null check (email = lower(email) and length(email) between 3 and 254),
    email_verified boolean     not null default false,
    name           text        not null check (length(name) between 1 and 100),
    -- Argon2id in its encoded form, parameters and salt inside
    password_hash  text        not null check (password_hash like '$argon2id$%'),
    registered_at  timestamptz not null,
    constraint one_account_per_email unique (email)
);

-- What an operation may ask for. A new permission is a row in a migration: the code that asks for it comes with it.
create table permission (
    name text primary key check (name ~ '^[a-z][a-z-]*:[a-z][a-z-]*$')
);

-- Roles are data: named sets of permissions that an administrator may change.
create table role (
    name    text   primary key check (name ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version bigint not null default 1 check (version > 0)
);

create table role_permission (
    role       text not null references role,
    permission text not null references permission,
    primary key (role, permission)
);

create table account_role (
    account_id uuid not null references account,
    role       text not null references role,
    primary key (account_id, role)
);
create index account_role_by_role on account_role (role);

-- Machine clients. The secret is 256 random bits, so a plain SHA-256 of it is enough.
create table client (
    id          uuid        primary key,
    name        text        not null check (length(name) between 1 and 100),
    secret_hash bytea       not null check (length(secret_hash) = 32),
    created_at  timestamptz not null,
    created_by  uuid        not null
);

create table client_role (
    client_id uuid not null references client,
    role      text not null references role,
    primary key (client_id, role)
);

-- One login and all refresh tokens that descend from it.
create table refresh_family (
    id         uuid        primary key,
    account_id uuid        not null references account,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index refresh_family_by_account on refresh_family (account_id);
create index refresh_family_by_expiry on refresh_family (expires_at);

-- Only the SHA-256 of a token is kept. Used ones stay as long as their family, so that a reuse is noticed.
create table refresh_token (
    hash       bytea       primary key check (length(hash) = 32),
    family_id  uuid        not null references refresh_family on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_by_family on refresh_token (family_id);

-- RSA keys: private as PKCS #8, public as X.509 SubjectPublicKeyInfo, both DER.
create table signing_key (
    kid         text        primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null,
    retired_at  timestamptz
);
create unique index one_key_signs on signing_key ((true)) where retired_at is null;

-- Logins that are under way or failed, per account and address, in windows of time. Keys are hashes of both.
create table login_attempts (
    bucket   text        primary key,
    attempts int         not null,
    ends_at  timestamptz not null
);
create index login_attempts_by_end on login_attempts (ends_at);

insert into permission (name) values
    ('donation:give'),
    ('campaign:create'),
    ('campaign:review'),
    ('campaign:manage'),
    ('campaign:approve-own'),
    ('donation:read'),
    ('payment:refund'),
    ('set-aside:read'),
    ('user:manage'),
    ('role:manage'),
    ('payment:receive'),
    ('set-aside:replay'),
    ('ledger:read'),
    ('donation:reconcile'),
    ('webhook:replay'),
    ('notification:manage');

insert into role (name) values ('DONOR'), ('CAMPAIGN_OWNER'), ('SUB_ADMIN'), ('ADMIN');

insert into role_permission (role, permission) values
    ('DONOR', 'donation:give'),
    ('CAMPAIGN_OWNER', 'campaign:create'),
    ('SUB_ADMIN', 'campaign:review'),
    ('SUB_ADMIN', 'donation:read'),
    ('SUB_ADMIN', 'payment:refund'),
    ('SUB_ADMIN', 'campaign:manage'),
    ('SUB_ADMIN', 'set-aside:read');
insert into role_permission (role, permission) select 'ADMIN', name from permission;
