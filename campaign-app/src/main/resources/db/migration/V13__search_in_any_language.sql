-- SPDX-License-Identifier: Apache-2.0

-- Search in any language; why it is like this: docs/adr, "Search in any language". Texts and what is looked for in them go through
-- the same functions. PostgreSQL's own parser is not asked: what it takes for a letter depends on the server's locale.

alter table campaign
    -- BCP 47, what the owner says; null: as the script of each word suggests
    add column language text check (language ~ '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$' and length(language) <= 35),
    drop column search_document,
    drop column search_head;
drop trigger campaign_words on campaign;
drop function learn_words();
drop function words_of(text);
drop function searchable(text);

-- What readers take for the same, written the same way: compatibility forms (full width, ligatures, presentation forms), capitals
-- and accents; then what is left out (points, nuktas, tatweel, marks and controls that are not seen); then one for one: Greek tonos
-- and final sigma, Cyrillic, Arabic alefs, yehs, waws, hehs and kafs, chandrabindu, Katakana, digits.
create function searchable(given text) returns text
    language sql immutable strict parallel safe
    return translate(
        regexp_replace(
            lower(unaccent('unaccent'::regdictionary, lower(normalize(given, nfkc)))),
            '[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670'
            '\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f'
            '\ufe00-\ufe0f\ufeff]',
            '', 'g'),
        'άέήίόύώϊϋΐΰς'
            'ёґѐѝ'
            || U&'\0623\0625\0622\0671\0649\06CC\0626\0624\0629\06C3\06A9\06D5\06C1\06C2\06C0\06BE'
            || U&'\0901\0981'
            || 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'
            || '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙០១២៣៤៥៦៧៨៩၀၁၂၃၄၅၆၇၈၉',
        'αεηιουωιυιυσ'
            'егеи'
            || U&'\0627\0627\0627\0627\064A\064A\064A\0648\0647\0647\0643\0647\0647\0647\0647\0647'
            || U&'\0902\0982'
            || 'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'
            || '0123456789012345678901234567890123456789012345678901234567890123456789');

-- The words of a text with a blank between. In scripts that set none between words, what stands between two other signs is one word.
create function words_of(given text) returns text
    language sql immutable strict parallel safe
    return case
        -- only ASCII: the same, much quicker
        when length(given) = octet_length(given) then translate(lower(given), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~' || E'\t\n\r', repeat(' ', 35))
        else regexp_replace(
            regexp_replace(searchable(given),
            '[\x01-\x2f\x3a-\x60\x7b-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u02b0-\u02ff\u0375\u037e\u0384\u0385\u0387\u0482'
            '\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9'
            '\u0700-\u070d\u0964\u0965\u0970\u09f2-\u09fb\u0af0\u0af1\u0bf0-\u0bfa\u0df4\u0e3f\u0e4f\u0e5a\u0e5b\u0f01-\u0f17\u0f34\u0f36'
            '\u0f38\u0f3a-\u0f3d\u0f85\u0fbe-\u0fda\u104a-\u104f\u1360-\u1368\u1400\u166d\u166e\u1680\u169b\u169c\u16eb-\u16ed\u17d4-\u17d6'
            '\u17d8-\u17db\u1800-\u180a\u1944\u1945\u1fbd-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe\u2000-\u206f'
            '\u207a-\u207e\u208a-\u208e\u20a0-\u20cf\u2190-\u2bff\u2ce5-\u2cea\u2cf9-\u2cff\u2e00-\u2e7f\u2ff0-\u3004\u3008-\u3020\u3030'
            '\u3036\u3037\u303d-\u303f\u309b\u309c\u30a0\u30fb\u3190-\u319f\u31c0-\u31e3\u3200-\u33ff\u4dc0-\u4dff\ua490-\ua4cf\ua4fe\ua4ff'
            '\ua60d-\ua60f\uab5b\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\ufff9-\uffff\U0001d000-\U0001d35f\U0001f000-\U0001faff'
            '\U000e0000-\U000e007f]+', ' ', 'g'),
            '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaa7f]+)'
        '|([\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+)',
        ' \1\2 ', 'g')
    end;

-- How many letters in a row are looked for together, by a word's first letter; null where blanks stand between words. Han, Kana and
-- Hangul say much with one sign, Thai and its neighbours little.
create function gram_length(first integer) returns integer
    language sql immutable strict parallel safe
    return case
        when first < x'0e00'::int then null
        when first between x'0e00'::int and x'0eff'::int or first between x'1000'::int and x'109f'::int
            or first between x'1780'::int and x'17ff'::int or first between x'1950'::int and x'19df'::int
            or first between x'1a20'::int and x'1aaf'::int or first between x'a9e0'::int and x'a9ff'::int
            or first between x'aa60'::int and x'aa7f'::int then 3
        when first between x'2e80'::int and x'a4cf'::int or first between x'ac00'::int and x'd7a3'::int
            or first between x'f900'::int and x'faff'::int or first between x'20000'::int and x'3ffff'::int then 2
    end;

-- Every so many letters in a row of a word, and the fewer at its end, so that one letter is found as a beginning.
create function grams_of(word text, length integer) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(letter || coalesce(second, '') || case length when 3 then coalesce(third, '') else '' end order by position)
        from (select letter, position, lead(letter) over w as second, lead(letter, 2) over w as third
              from string_to_table(word, null) with ordinality as l (letter, position) window w as (order by position)) g);

-- The dictionaries of PostgreSQL for the words of a script, by a word's first letter; the first is taken when nobody says which
-- language it is.
create function stemmers_of(first integer) returns text[]
    language sql immutable strict parallel safe
    return case
        when first < x'0370'::int or first between x'1e00'::int and x'1eff'::int then array['english', 'french', 'german', 'spanish',
            'italian', 'portuguese', 'dutch', 'danish', 'swedish', 'norwegian', 'finnish', 'hungarian', 'romanian', 'turkish',
            'irish', 'lithuanian', 'indonesian', 'catalan', 'basque', 'simple']
        when first < x'0400'::int or first between x'1f00'::int and x'1fff'::int then array['greek', 'simple']
        when first < x'0530'::int then array['russian', 'simple']
        when first < x'0590'::int then array['armenian', 'simple']
        when first between x'0600'::int and x'077f'::int then array['arabic', 'simple']
        when first between x'0900'::int and x'097f'::int then array['hindi', 'nepali', 'simple']
        when first between x'0b80'::int and x'0bff'::int then array['tamil', 'simple']
        else array['simple']
    end;

-- The dictionary for a language, as BCP 47 names it; 'simple', which keeps words as they are, where PostgreSQL has none.
create function stemmer_of(language text) returns text
    language sql immutable strict parallel safe
    return case split_part(language, '-', 1)
        when 'en' then 'english' when 'fr' then 'french' when 'de' then 'german' when 'es' then 'spanish'
        when 'it' then 'italian' when 'pt' then 'portuguese' when 'nl' then 'dutch' when 'da' then 'danish'
        when 'sv' then 'swedish' when 'no' then 'norwegian' when 'nb' then 'norwegian' when 'nn' then 'norwegian'
        when 'fi' then 'finnish' when 'hu' then 'hungarian' when 'ro' then 'romanian' when 'tr' then 'turkish'
        when 'ga' then 'irish' when 'lt' then 'lithuanian' when 'id' then 'indonesian' when 'ca' then 'catalan'
        when 'eu' then 'basque' when 'el' then 'greek' when 'ru' then 'russian' when 'hy' then 'armenian'
        when 'ar' then 'arabic' when 'hi' then 'hindi' when 'ne' then 'nepali' when 'ta' then 'tamil'
        else 'simple'
    end;

-- A word of a campaign's language has its dictionary, a word in another script that script's first.
create function stemmer_for(stemmer text, stemmers text[]) returns text
    language sql immutable parallel safe
    return case when stemmer = any (stemmers) then stemmer else stemmers[1] end;

-- What a word comes to in a dictionary; null for words that say nothing there. Twice in Arabic: an ending may stand behind another.
create function stem_of(stemmer text, word text) returns text
    language sql immutable strict parallel safe
    return case stemmer
        when 'simple' then word
        when 'english' then (ts_lexize('english_stem'::regdictionary, word))[1]
        when 'arabic' then (ts_lexize('arabic_stem'::regdictionary, (ts_lexize('arabic_stem'::regdictionary, word))[1]))[1]
        else (ts_lexize((stemmer || '_stem')::regdictionary, word))[1]
    end;

-- A text's stems where they stand, and once '~' with the name of each dictionary that made one: so a query can say which dictionary's
-- stem it means. No word is longer than what can be looked for. A loop: row by row in SQL it took ten times as long. It needs its
-- search path where pg_restore has none.
create function search_vector(language text, given text, weight text) returns tsvector
    language plpgsql immutable parallel safe set search_path from current as $$
declare
    named text := stemmer_of(language);
    stemmers text[];
    stemmer text;
    dictionary regdictionary;
    script integer;
    last_script integer := -1;
    used text[] := '{}';
    word text;
    stem text;
    first integer;
    grams integer;
    place integer := 0;
    found text[] := '{}';
begin
    foreach word in array string_to_array(words_of(given), ' ') loop
        continue when word = '';
        place := least(place + 1, 16383);
        first := ascii(word);
        grams := case when first < 3584 then null else gram_length(first) end;
        if grams is not null then
            found := found || (select array_agg(gram || ':' || place || weight) from unnest(grams_of(word, grams)) gram);
            continue;
        end if;
        script := case when first < 880 then 0 else first / 16 end;
        if script <> last_script then
            stemmers := stemmers_of(first);
            stemmer := case when named = any (stemmers) then named else stemmers[1] end;
            dictionary := case when stemmer <> 'simple' then stemmer || '_stem' end;
            last_script := script;
            if stemmer <> all (used) then
                used := used || stemmer;
            end if;
        end if;
        stem := left(word, 200);
        if stemmer <> 'simple' then
            stem := (ts_lexize(dictionary, stem))[1];
            if stemmer = 'arabic' then
                stem := (ts_lexize(dictionary, stem))[1];
            end if;
        end if;
        if stem is not null then
            found := found || (stem || ':' || place || weight);
        end if;
    end loop;
    return (array_to_string(found, ' ') || ' ' || coalesce('~' || nullif(array_to_string(used, ' ~'), ''), ''))::tsvector;
end $$;

alter table campaign
    add column search_document tsvector storage external generated always as (
        search_vector(language, title, 'A') || search_vector(language, summary, 'B') || search_vector(language, story, 'C')) stored,
    add column search_head tsvector storage main generated always as (
        search_vector(language, title, 'A') || search_vector(language, summary, 'B')) stored;
create index campaign_by_words on campaign using gin (search_document);

-- The dictionaries that the words of any campaign went through: only these are asked what a word comes to that is looked for.
create table campaign_stemmer (name text primary key);

-- Words whose misspellings can be recognised: none that is cut into pieces, and none too short or too long for it.
create function learnable_words(given text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct word), '{}') from string_to_table(words_of(given), ' ') word
        where length(word) between 3 and 40 and gram_length(ascii(word)) is null);

-- The pieces that all must be there for a word that is cut into pieces; one too short to be cut is the beginning of one.
create function grams_looked_for(word text) returns text[]
    language sql immutable strict parallel safe
    return case
        when length(word) < gram_length(ascii(word)) then array[word || ':*']
        else (grams_of(word, gram_length(ascii(word))))[1:length(word) - gram_length(ascii(word)) + 1]
    end;

-- What a word comes to in each dictionary that is used for its script; null where it says nothing, as it was typed: lists of such
-- words know them with their accents.
create function stems_looked_for(word text, typed text) returns table (stemmer text, stem text)
    language sql stable parallel safe
begin atomic
    select s.stemmer, case when stem_of(s.stemmer, lower(normalize(typed, nfc))) is not null then stem_of(s.stemmer, word) end
    from unnest(stemmers_of(ascii(word))) s (stemmer) join campaign_stemmer used on used.name = s.stemmer;
end;

-- In the words' order: two that write the same new words wait for each other and do not deadlock. What two transactions
-- forget and learn at the same moment may end up forgotten: then it is looked for with similar ones, and still found.
create function learn_words() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    insert into campaign_stemmer (name)
    select substr(l.lexeme, 2) from unnest(new.search_document) l where l.lexeme like '~%' order by 1
    on conflict do nothing;
    if new.approved_at is null then
        return null;
    end if;
    insert into campaign_word (word)
    select word from unnest(learnable_words(new.title || ' ' || new.summary || ' ' || new.story)) word
    order by word
    on conflict do nothing;
    if tg_op = 'UPDATE' then
        -- an index finds the campaigns of each word, however many there are
        delete from campaign_word w
        where w.word = any (array(
                select word from unnest(learnable_words(old.title || ' ' || old.summary || ' ' || old.story)) word
                except
                select word from unnest(learnable_words(new.title || ' ' || new.summary || ' ' || new.story)) word))
            and not exists (
                select 1 from stems_looked_for(w.word, w.word) s
                join campaign c on c.search_document @@ quote_literal(s.stem)::tsquery and c.approved_at is not null);
    end if;
    return null;
end $$;

create trigger campaign_words after insert or update of title, summary, story, language, approved_at on campaign
    for each row execute function learn_words();

insert into campaign_stemmer (name)
select distinct substr(l.lexeme, 2) from campaign, unnest(search_document) l where l.lexeme like '~%';
truncate campaign_word;
insert into campaign_word (word)
select distinct word from campaign, unnest(learnable_words(title || ' ' || summary || ' ' || story)) word
where approved_at is not null;
