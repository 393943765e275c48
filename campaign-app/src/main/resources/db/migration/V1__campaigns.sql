-- SPDX-License-Identifier: Apache-2.0

create table category (
    slug     text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name     text    not null,
    position integer not null
);

insert into category (slug, name, position) values
    ('medical', 'Medical', 1),
    ('education', 'Education', 2),
    ('disaster', 'Disaster relief', 3),
    ('community', 'Community', 4),
    ('children', 'Children and families', 5),
    ('environment', 'Environment', 6),
    ('animals', 'Animals', 7),
    ('hunger', 'Food and hunger', 8),
    ('refugees', 'Refugees', 9),
    ('memorial', 'Memorial', 10),
    ('culture', 'Arts and culture', 11),
    ('other', 'Other', 12);

-- A slug once taken is never given again, whatever becomes of its campaign: links last.
create table campaign_slug (
    slug        text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    campaign_id uuid not null
);

-- What the public sees stands in the main columns; a change that waits for review, in the pending ones.
create table campaign (
    id                     uuid primary key,
    version                bigint      not null check (version > 0),
    slug                   text        not null unique,
    status                 text        not null
        check (status in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'COMPLETED', 'CANCELLED')),
    owner_id               uuid        not null,
    owner_name             text,
    title                  text        not null,
    summary                text        not null,
    story                  text        not null,
    story_html             text        not null,
    category               text        not null references category (slug),
    goal_amount            bigint      not null check (goal_amount > 0),
    goal_currency          text        not null check (goal_currency ~ '^[A-Z]{3}$'),
    ends_at                timestamptz,
    cover_image_url        text,
    latitude               double precision check (latitude between -90 and 90),
    longitude              double precision check (longitude between -180 and 180),
    place_name             text,
    beneficiary            text,
    external_reference     text,
    metadata               text        not null default '{}',
    pending_title          text,
    pending_goal_amount    bigint check (pending_goal_amount > 0),
    pending_goal_currency  text check (pending_goal_currency = goal_currency),
    pending_beneficiary    text,
    pending_since          timestamptz,
    rejection_reason       text,
    approved_at            timestamptz,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    check ((latitude is null) = (longitude is null)),
    check ((pending_since is null) = (pending_title is null)),
    check ((pending_since is null) = (pending_goal_amount is null)),
    check ((pending_since is null) = (pending_goal_currency is null)),
    check (pending_since is null or approved_at is not null),
    -- what was approved once never becomes a draft again, and what was not is never public
    check (case status
               when 'DRAFT' then approved_at is null
               when 'IN_REVIEW' then approved_at is null
               when 'CANCELLED' then true
               else approved_at is not null
           end)
);

create index campaign_by_owner on campaign (owner_id, created_at desc, id desc);
create index campaign_newest on campaign (approved_at desc, id desc) where approved_at is not null;
create index campaign_ending on campaign (ends_at, id) where status in ('ACTIVE', 'PAUSED') and ends_at is not null;
create index campaign_in_review on campaign (updated_at, id) where status = 'IN_REVIEW' or pending_since is not null;
create index campaign_by_place on campaign (latitude, longitude) where latitude is not null;
create index campaign_by_reference on campaign (external_reference) where external_reference is not null;

create table campaign_history (
    campaign_id uuid        not null,
    version     bigint      not null,
    at          timestamptz not null,
    action      text        not null,
    from_status text,
    to_status   text        not null,
    actor_kind  text        not null check (actor_kind in ('OWNER', 'STAFF', 'SYSTEM')),
    actor_id    uuid,
    reason      text,
    changes     text        not null,
    open        boolean     not null,
    primary key (campaign_id, version)
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger campaign_history_stays before update or delete on campaign_history
    for each row execute function refuse_rewriting();

create table campaign_update (
    id          uuid primary key,
    campaign_id uuid        not null references campaign (id),
    title       text        not null,
    body        text        not null,
    body_html   text        not null,
    created_at  timestamptz not null
);

create index campaign_update_newest on campaign_update (campaign_id, id desc);
