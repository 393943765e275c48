// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.address.EmailAddress;
import org.careforall.user.account.entity.Accounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the administrator's account that ADMIN_EMAIL and ADMIN_PASSWORD ask for, once: an account with that address is left
 * as it is, its password too.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "admin.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "admin.password")
    private Optional<String> password;

    @Inject
    private Accounts accounts;

    @Inject
    private BootstrapAdministrator bootstrap;

    @PostConstruct
    void create() {
        if (email.isEmpty() || password.isEmpty()) {
            return;
        }
        EmailAddress address = EmailAddress.parse(email.get())
                .orElseThrow(() -> new IllegalStateException("ADMIN_EMAIL is not an e-mail address"))
                .inLowerCase();
        if (!accounts.exists(address) && bootstrap.create(address, password.get())) {
            LOG.log(Level.INFO, "The administrator {0} was made.", address);
        }
    }
}
