-- SPDX-License-Identifier: Apache-2.0

-- Gifts that ended unpaid with their campaign; what their payment tells afterwards of tries without money changes nothing.
alter table donation add column campaign_cancelled boolean not null default false;
-- every row has the default: there is nothing to validate
alter table donation add constraint one_ending check (not (expired and campaign_cancelled)) not valid;
create index donation_unpaid_of_campaign on donation (campaign_id, id) where status in ('INITIATED', 'FAILED');

-- When this app learnt of the cancellation; gifts that were being pledged at that moment are looked for a while. Those
-- that were cancelled before this script count as learnt now, so that their unpaid gifts end, too.
alter table campaign_replica add column cancelled_seen_at timestamptz;
update campaign_replica set cancelled_seen_at = now() where status = 'CANCELLED';
create index campaign_cancelled on campaign_replica (cancelled_seen_at) where cancelled_seen_at is not null;
