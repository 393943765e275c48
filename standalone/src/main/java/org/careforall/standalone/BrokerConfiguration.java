// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The broker's configuration, with what depends on this machine put in. */
final class BrokerConfiguration {

    static final String ROLE = "careforall";

    private static final Map<String, String> SUBSCRIPTIONS = Map.of(
            "donation.campaign-events", "careforall.campaign",
            "donation.payment-events", "careforall.payment",
            "payment.donation-events", "careforall.donation",
            "payment.campaign-events", "careforall.campaign",
            "campaign.donation-events", "careforall.donation",
            "notification.user-events", "careforall.user",
            "notification.campaign-events", "careforall.campaign",
            "notification.donation-events", "careforall.donation");

    private BrokerConfiguration() {}

    static Configuration of(Path directory, int port) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        Path data = Directories.real(directory);
        configuration.setJournalDirectory(data.resolve("journal").toString());
        configuration.setBindingsDirectory(data.resolve("bindings").toString());
        configuration.setPagingDirectory(data.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(data.resolve("large").toString());
        configuration.setJournalType(JournalType.NIO);
        configuration.setGlobalMaxSize(64L * 1024 * 1024);
        configuration.addAcceptorConfiguration("tcp", "tcp://localhost:" + port);
        configuration.setSecurityEnabled(true);
        Role role = new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
        configuration.getSecurityRoles().put("#", Set.of(role));
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of("careforall.dead"))
                        .setDefaultGroupRebalance(true));
        SUBSCRIPTIONS.forEach((queue, address) -> {
            CoreAddressConfiguration addressConfiguration = new CoreAddressConfiguration()
                    .setName(address)
                    .addRoutingType(RoutingType.MULTICAST)
                    .addQueueConfig(QueueConfiguration.of(queue)
                            .setAddress(address)
                            .setRoutingType(RoutingType.MULTICAST)
                            .setDurable(true));
            configuration.addAddressConfiguration(addressConfiguration);
        });
        return configuration;
    }
}
