// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes the first key when there is none. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstSigningKey {

    @Inject
    private RotateKeys rotateKeys;

    @PostConstruct
    void create() {
        rotateKeys.ensureOne();
    }
}
