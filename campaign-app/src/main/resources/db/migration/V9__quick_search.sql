-- SPDX-License-Identifier: Apache-2.0

-- What is ranked is small and stands in the row itself; what is long (story, its HTML, all words) stands outside. Ranking
-- ten thousand campaigns reads 8,000 pages instead of 40,000. Adding the column writes the table anew, so that old rows
-- are stored like that too.
alter table campaign set (toast_tuple_target = 1024);
alter table campaign alter column search_document set storage external;
alter table campaign
    add column search_head tsvector storage main generated always as (
        setweight(to_tsvector('english', searchable(title)), 'A')
            || setweight(to_tsvector('english', searchable(summary)), 'B')) stored;

-- What was given within the last 24 hours, made anew every half a minute: read in the index's order, not added up for
-- each reader. Holds those only that were given something.
create table campaign_trend (
    campaign_id uuid primary key,
    raised      bigint not null check (raised > 0)
);
create index campaign_trend_first on campaign_trend (raised desc, campaign_id desc);
