-- SPDX-License-Identifier: Apache-2.0
-- 100,000 campaigns of 100 words each, out of 30,000 words of which some are frequent: what stands in one of three campaigns, what in one.
select setseed(0.42);
create temporary table word as
    select n, translate(substr(md5('word' || n), 1, 5 + n % 5), '0123456789', 'ghijklmnop') as word from generate_series(1, 30000) n;
create unique index on word (n);
create temporary table written as
    select c.n, string_agg(w.word, ' ' order by i) filter (where i <= 5) as title,
        string_agg(w.word, ' ' order by i) filter (where i between 6 and 20) as summary,
        string_agg(w.word, ' ' order by i) filter (where i > 20) as story
    from generate_series(1, 100000) c (n)
    cross join lateral (select i, 1 + floor(30000 * power(random(), 3))::int as pick, c.n as of_campaign from generate_series(1, 100) i) p
    join word w on w.n = p.pick
    group by c.n;
insert into campaign_slug select 'searched-campaign-' || n, md5('campaign' || n)::uuid from written;
insert into campaign (id, version, slug, status, owner_id, owner_name, title, summary, story, story_html, category, goal_amount,
    goal_currency, metadata, approved_at, created_at, updated_at)
select md5('campaign' || n)::uuid, 3, 'searched-campaign-' || n, 'ACTIVE', md5('owner' || n % 1000)::uuid, 'Owner ' || n % 1000,
    initcap(title), summary, story, '<p>' || story || '</p>', 'medical', 5000000, 'USD', '{}', now() - n * interval '1 minute',
    now() - interval '1 day', now()
from written;
insert into campaign_total (campaign_id, currency, goal, as_of) select c.id, 'USD', c.goal_amount, now() from campaign c join written on c.id = md5('campaign' || n)::uuid;
analyze campaign, campaign_slug, campaign_word, campaign_total;
-- What people type: a word of a title with two letters in the wrong order, which is no word here.
select left(word, 2) || substr(word, 4, 1) || substr(word, 3, 1) || substr(word, 5) from word
where length(word) >= 7 and substr(word, 3, 1) <> substr(word, 4, 1) and n < 20000 order by md5(n::text) limit 400;
