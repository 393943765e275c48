-- SPDX-License-Identifier: Apache-2.0

alter table campaign
    add column stop_at_goal boolean not null default false,
    add column refunds_requested_at timestamptz;

-- Which part of the goal was told of, in percent; it never falls. look_at: when so much is raised, there is something
-- to tell or to do.
alter table campaign_total
    add column milestone smallint not null default 0 check (milestone in (0, 25, 50, 75, 100)),
    add column look_at bigint check (look_at > 0);

update campaign_total t set look_at = (c.goal_amount * 25 + 99) / 100
from campaign c where c.id = t.campaign_id and c.approved_at is not null and c.status <> 'CANCELLED';

-- Holds those only that are to be looked at now: nearly always none.
create index campaign_total_look on campaign_total (campaign_id) where raised >= look_at;
