// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careforall.platform.database.Columns;

/** What somebody looks for, as PostgreSQL's text search takes it: every word, or one that it may have been meant to be. */
final class Words {

    /**
     * The words as the index has them; those of scripts without blanks in pieces. A word's other spellings: umlauts written
     * out and not, and for a word that no approved campaign uses and that no language ignores, the three that are most like it.
     */
    private static final String PREPARE = """
            with word as materialized (
                select row_number() over (order by given.position, w.position) as position, left(w.word, 200) as word,
                    given.word as given, gram_length(ascii(w.word)) is not null as cut,
                    (select true from campaign_word v where v.word = left(w.word, 200)) as known
                from unnest(?::text[]) with ordinality as given (word, position)
                cross join lateral string_to_table(words_of(given.word), ' ') with ordinality as w (word, position)
                where w.word <> ''),
            typed as materialized (
                select position, word as spelling, true as typed, s.stemmer, s.stem
                from word cross join lateral stems_looked_for(word, given) s where not cut),
            other as (
                select position, trim(words_of(replace(replace(replace(normalize(lower(given), nfc),
                    'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'))) as spelling
                from word where not cut and given ~* '[äöü]'
                union
                select position, replace(replace(replace(replace(word, 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a')
                from word where not cut and word ~ '[aou]e|aa'
                union
                select position, meant.word from word
                cross join lateral (
                    select v.word from campaign_word v where v.word % word.word
                    order by similarity(v.word, word.word) desc, v.word limit 3) meant
                where not cut and known is null
                    and (select count(*) from typed t where t.position = word.position and t.stem is null) = 0),
            stemmed as (
                select * from typed
                union all
                select position, spelling, false, s.stemmer, s.stem
                from other cross join lateral stems_looked_for(spelling, '-') s)
            select position, typed, stem, array_agg(stemmer order by stemmer) as stemmers,
                sum(count(*)) over (partition by position, spelling, typed) as all_stemmers, null::text[] as pieces
            from stemmed group by position, spelling, typed, stem
            union all
            select position, true, word, '{}', 0, grams_looked_for(word) from word where cut
            union all
            select position, true, word, '{}', 0, null from word
            where not cut and (select count(*) from typed t where t.position = word.position) = 0
            order by 1, 2 desc""";

    private Words() {}

    /** What to look for. */
    static TextQuery toQuery(Connection connection, List<String> words) throws SQLException {
        if (words.isEmpty()) {
            return TextQuery.ALL;
        }
        Map<Long, Word> all = new TreeMap<>();
        try (PreparedStatement prepare = connection.prepareStatement(PREPARE)) {
            prepare.setArray(1, connection.createArrayOf("text", words.toArray()));
            try (ResultSet row = prepare.executeQuery()) {
                while (row.next()) {
                    Word word = all.computeIfAbsent(row.getLong("position"), position -> new Word());
                    if (row.getArray("pieces") == null) {
                        word.add(
                                row.getString("stem"),
                                Columns.texts(row, "stemmers"),
                                row.getInt("all_stemmers"),
                                row.getBoolean("typed"));
                    } else {
                        word.cutInto(Columns.texts(row, "pieces"));
                    }
                }
            }
        }
        return Word.sayNothing(all.values()) ? TextQuery.ALL : query(all.values());
    }

    private static TextQuery query(Collection<Word> words) {
        List<String> match = new ArrayList<>();
        List<String> rank = new ArrayList<>();
        boolean one = words.size() == 1;
        for (Word word : words) {
            if (!word.isNothing(one)) {
                match.add(word.match(one));
                rank.add(word.rank(one));
            }
        }
        return new TextQuery(String.join(" & ", match), String.join(" & ", rank));
    }
}
