-- SPDX-License-Identifier: Apache-2.0
-- Campaigns are ordered by the part of their goal that they have: minor units of two currencies can't be compared.

-- goal: null until the campaign is approved. funded: 1 is the whole goal.
alter table campaign_total add column goal bigint check (goal > 0);
update campaign_total t set goal = c.goal_amount from campaign c where c.id = t.campaign_id and c.approved_at is not null;
alter table campaign_total
    add column funded double precision not null generated always as (coalesce(raised::float8 / goal, 0)) stored;

drop index campaign_total_most_funded;
create index campaign_total_most_funded on campaign_total (funded desc, campaign_id desc);

-- Made anew every half a minute.
drop table campaign_trend;
create table campaign_trend (
    campaign_id uuid primary key,
    share       double precision not null check (share > 0)
);
create index campaign_trend_first on campaign_trend (share desc, campaign_id desc);
