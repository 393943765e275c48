-- SPDX-License-Identifier: Apache-2.0

-- The state of each campaign by its newest event: a cancelled one takes no payment any more. What was there before this
-- table is asked for once at campaign-app (status is null until then).
create table campaign_state (
    campaign_id uuid   primary key,
    version     bigint not null check (version >= 0),
    status      text,
    constraint known_by_an_event check (version = 0 or status is not null)
);
create index campaign_state_unknown on campaign_state (campaign_id) where status is null;

insert into campaign_state (campaign_id, version) select campaign_id, 0 from campaign_owner;
