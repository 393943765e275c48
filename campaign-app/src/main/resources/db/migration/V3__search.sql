-- SPDX-License-Identifier: Apache-2.0

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Small letters without accents. Immutable as long as nobody edits the dictionary's rules.
create function searchable(given text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, given));

alter table campaign
    add column search_document tsvector generated always as (
        setweight(to_tsvector('english', searchable(title)), 'A')
            || setweight(to_tsvector('english', searchable(summary)), 'B')
            || setweight(to_tsvector('english', searchable(story)), 'C')) stored,
    add column search_text text generated always as (searchable(title || ' ' || summary)) stored;

create index campaign_by_words on campaign using gin (search_document);
create index campaign_by_trigrams on campaign using gin (search_text gin_trgm_ops);
create index campaign_by_category on campaign (category, approved_at desc, id desc) where approved_at is not null;
create index campaign_ending_soon on campaign (coalesce(ends_at, 'infinity'::timestamptz), id)
    where approved_at is not null;
