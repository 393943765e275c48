-- SPDX-License-Identifier: Apache-2.0
set session_replication_role = replica;
set synchronous_commit = off;
set client_min_messages = warning;
select growth.copy('gift', '{"donation_id": "growth.older(o.donation_id, n)"}', :first, :last);
select growth.copy('inbox', '{"event_id": "growth.older(o.event_id, n)"}', :first, least(:last, :recent));
select growth.copy('campaign_donor', '{"donor_key": "o.donor_key || n"}', :first, :last);
create table if not exists growth.campaign_total as select * from campaign_total;
create table if not exists growth.campaign_hour as select * from campaign_hour;
update campaign_total t set captured = t.captured + (:last - :first + 1) * o.captured, raised = t.raised + (:last - :first + 1) * o.raised,
    donations = t.donations + (:last - :first + 1) * o.donations, donors = t.donors + (:last - :first + 1) * o.donors,
    shown_donors = t.shown_donors + (:last - :first + 1) * o.shown_donors
from growth.campaign_total o where o.campaign_id = t.campaign_id;
update campaign_hour t set raised = t.raised + (:last - :first + 1) * o.raised, donations = t.donations + (:last - :first + 1) * o.donations
from growth.campaign_hour o where o.campaign_id = t.campaign_id and o.hour = t.hour;
