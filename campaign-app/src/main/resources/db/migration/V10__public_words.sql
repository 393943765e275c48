-- SPDX-License-Identifier: Apache-2.0

-- The words of approved campaigns only, and no longer than any of them uses one: else a single misspelling, in a draft
-- that nobody sees or put right since, would be taken for a word, and nobody who mistypes it would find what is meant.
drop trigger campaign_words on campaign;

-- In the words' order: two that write the same new words wait for each other and do not deadlock. What two transactions
-- forget and learn at the same moment may end up forgotten: then it is looked for with similar ones, and still found.
create or replace function learn_words() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if new.approved_at is null then
        return null;
    end if;
    insert into campaign_word (word)
    select word from unnest(words_of(new.title || ' ' || new.summary || ' ' || new.story)) word
    where length(word) between 3 and 40
    order by word
    on conflict do nothing;
    if tg_op = 'UPDATE' then
        -- an index finds the campaigns of each word, however many there are
        delete from campaign_word w
        where w.word = any (array(
                select word from unnest(words_of(old.title || ' ' || old.summary || ' ' || old.story)) word
                except
                select word from unnest(words_of(new.title || ' ' || new.summary || ' ' || new.story)) word))
            and not exists (
                select 1 from campaign c
                where c.search_document @@ plainto_tsquery('english', w.word) and c.approved_at is not null);
    end if;
    return null;
end $$;

create trigger campaign_words after insert or update of title, summary, story, approved_at on campaign
    for each row execute function learn_words();

truncate campaign_word;
insert into campaign_word (word)
select distinct word from campaign, unnest(words_of(title || ' ' || summary || ' ' || story)) word
where approved_at is not null and length(word) between 3 and 40;
