// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.migration;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the schema is in place: readiness asks. */
@ApplicationScoped
public class SchemaState {

    private volatile boolean current;

    void migrated() {
        current = true;
    }

    /** True once all scripts are applied. */
    public boolean isCurrent() {
        return current;
    }
}
