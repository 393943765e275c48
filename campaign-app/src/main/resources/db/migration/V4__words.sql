-- SPDX-License-Identifier: Apache-2.0

-- Every word that any campaign uses. A word that was mistyped is set right here, by three letters in a row at a time;
-- then whole words are looked for, which an index answers exactly. Comparing with each campaign's text instead took
-- ten times as long.
create table campaign_word (word text primary key);

create function words_of(given text) returns text[]
    language sql immutable strict parallel safe
    return tsvector_to_array(to_tsvector('simple', searchable(given)));

-- In the words' order: two that write the same new words wait for each other and do not deadlock.
create function learn_words() returns trigger language plpgsql as $$
begin
    insert into campaign_word (word)
    select word from unnest(words_of(new.title || ' ' || new.summary || ' ' || new.story)) word
    where length(word) between 3 and 40
    order by word
    on conflict do nothing;
    return null;
end $$;

create trigger campaign_words after insert or update of title, summary, story on campaign
    for each row execute function learn_words();

insert into campaign_word (word)
select distinct word from campaign, unnest(words_of(title || ' ' || summary || ' ' || story)) word
where length(word) between 3 and 40
on conflict do nothing;

create index campaign_word_by_trigrams on campaign_word using gin (word gin_trgm_ops);

drop index campaign_by_trigrams;
alter table campaign drop column search_text;

-- From its approval on every campaign has a total, so that the most funded are read from an index.
insert into campaign_total (campaign_id, currency, as_of)
select id, goal_currency, now() from campaign where approved_at is not null
on conflict do nothing;
