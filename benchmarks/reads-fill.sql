-- SPDX-License-Identifier: Apache-2.0
-- 100,000 campaigns and a million gifts in campaign-app's database, as its projection leaves them. Ids follow from numbers.
insert into campaign_slug select 'measured-campaign-' || n, md5('campaign' || n)::uuid from generate_series(1, 100000) n;
insert into campaign (id, version, slug, status, owner_id, owner_name, title, summary, story, story_html, category, goal_amount,
    goal_currency, metadata, approved_at, created_at, updated_at)
select md5('campaign' || n)::uuid, 3, 'measured-campaign-' || n, 'ACTIVE', md5('owner' || n % 1000)::uuid, 'Owner ' || n % 1000,
    'Measured campaign ' || n, 'What it is for, in a sentence or two that a reader can take in, number ' || n || '.',
    repeat('It *matters* to many people in the valley. ', 20), repeat('<p>It <em>matters</em> to many people in the valley.</p>', 20),
    'medical', 5000000, 'USD', '{}', now(), now() - interval '1 day', now()
from generate_series(1, 100000) n;
insert into gift (donation_id, campaign_id, version, currency, captured, donor_key, captured_at)
select md5('gift' || n)::uuid, md5('campaign' || 1 + n % 100000)::uuid, 3, 'USD', 1000, 'k1:' || md5('donor' || n), now() - interval '2 days'
from generate_series(1, 1000000) n;
insert into campaign_total (campaign_id, currency, goal, captured, raised, donations, donors, shown_donors, last_donation_at, as_of)
select campaign_id, 'USD', 5000000, sum(captured), sum(captured), count(*), count(*), count(*), max(captured_at), now() from gift
where donor_key like 'k1:%' and captured_at < now() - interval '1 day' group by campaign_id
on conflict do nothing;
analyze campaign, campaign_slug, gift, campaign_total, campaign_word;
