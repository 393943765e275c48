// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The app's database for what is written in SQL; inside a transaction it is the same connection as JPA's. */
@ApplicationScoped
public class AppDatabase {

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    /** A dependent reference, so that classes take the database in their constructor and tests give them theirs. */
    @Produces
    DataSource database() {
        return database;
    }
}
