// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.platform.database.Columns;

/** What somebody looks for, as PostgreSQL's text search takes it: every word, or one that it may have been meant to be. */
final class Words {

    /**
     * Small letters without accents, without words that say nothing ("the"); for a word that no approved campaign uses, the three
     * that are most like it.
     */
    private static final String PREPARE = """
            select w.word, case when exists (select 1 from campaign_word v where v.word = w.word) then '{}'
                   else array(select v.word from campaign_word v where v.word % w.word
                              order by similarity(v.word, w.word) desc, v.word limit 3) end as meant
            from (select searchable(word) as word, position
                  from unnest(?::text[]) with ordinality as t (word, position)) w
            where numnode(plainto_tsquery('english', w.word)) > 0
            order by position""";

    private Words() {}

    /** A tsquery's text; empty when there is nothing to look for. */
    static String toQuery(Connection connection, List<String> words) throws SQLException {
        if (words.isEmpty()) {
            return "";
        }
        try (PreparedStatement prepare = connection.prepareStatement(PREPARE)) {
            prepare.setArray(1, connection.createArrayOf("text", words.toArray()));
            List<String> all = new ArrayList<>();
            try (ResultSet row = prepare.executeQuery()) {
                while (row.next()) {
                    all.add(anyOf(row.getString("word"), Columns.texts(row, "meant")));
                }
            }
            return String.join(" & ", all);
        }
    }

    private static String anyOf(String word, List<String> meant) {
        return Stream.concat(Stream.of(word), meant.stream())
                .map(Words::quoted)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
