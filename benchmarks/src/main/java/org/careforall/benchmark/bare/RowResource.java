// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.bare;

import jakarta.annotation.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One row by its key, as JSON: no headers, no checks, no names of its own. */
@Path("/totals")
public class RowResource {

    @Resource(lookup = "jdbc/bare")
    private DataSource database;

    /** What is read. */
    public record Row(UUID campaignId, String currency, long captured, long refunded, long donations, long donors) {}

    @GET
    @Path("{campaign}")
    @Produces(MediaType.APPLICATION_JSON)
    public Row row(@PathParam("campaign") UUID campaign) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select currency, captured, refunded, donations, donors from campaign_total where campaign_id = ?")) {
            select.setObject(1, campaign);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Row(
                        campaign, row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }
    }
}
