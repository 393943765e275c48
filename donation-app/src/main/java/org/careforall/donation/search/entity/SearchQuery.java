// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.JsonColumn;

/** The SQL of a search: conditions are written out here, values are bound. */
final class SearchQuery {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    SearchQuery(SearchFilter filter) {
        this(filter, "select *");
    }

    private SearchQuery(SearchFilter filter, String columns) {
        sql = new StringBuilder(columns).append(" from donation where true");
        filter.campaignId().ifPresent(id -> and("campaign_id = ?", id));
        if (!filter.status().isEmpty()) {
            String[] names = filter.status().stream().map(Enum::name).toArray(String[]::new);
            and("status = any(?)", (Object) names);
        }
        filter.donor().ifPresent(this::donor);
        filter.reference().ifPresent(text -> and("(reference = ? or external_reference = ?)", text, text));
        if (!filter.metadata().isEmpty()) {
            and("metadata @> ?::jsonb", JsonColumn.write(filter.metadata()));
        }
        filter.from().ifPresent(from -> and("created_at >= ?", timestamp(from)));
        filter.to().ifPresent(to -> and("created_at < ?", timestamp(to)));
        if (filter.namedOnly()) {
            and("not anonymous");
        }
    }

    /** The metadata keys of all that the filter finds; by change, of all that changed since. */
    static SearchQuery metadataKeys(SearchFilter filter) {
        SearchQuery query = new SearchQuery(filter, "select distinct jsonb_object_keys(metadata) as key");
        query.and("metadata <> '{}'");
        filter.updatedSince().ifPresent(since -> query.and("updated_at >= ?", timestamp(since)));
        query.sql.append(" order by key");
        return query;
    }

    /** By change, oldest first, up to a moment before which nothing can change any more. */
    SearchQuery changed(Instant since, Instant until, Optional<SearchPosition> after) {
        and("updated_at >= ? and updated_at < ?", timestamp(since), timestamp(until));
        after.ifPresent(last -> and("(updated_at, id) > (?, ?)", timestamp(last.time()), last.id()));
        sql.append(" order by updated_at, id");
        return this;
    }

    /** By creation, newest first. */
    SearchQuery newest(Optional<SearchPosition> after) {
        after.ifPresent(last -> and("id < ?", last.id()));
        sql.append(" order by id desc");
        return this;
    }

    PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        sql.append(" limit ?");
        values.add(limit);
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private void donor(String donor) {
        Optional<UUID> account = account(donor);
        if (account.isPresent()) {
            and("donor_user_id = ?", account.get());
        } else if (donor.contains("@")) {
            and("lower(donor_email) = lower(?)", EmailAddress.known(donor).value());
        } else {
            and("starts_with(lower(donor_name), ?)", donor.toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<UUID> account(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void and(String condition, Object... bound) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(bound));
    }
}
