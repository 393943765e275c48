// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.utils.XMLUtil;
import org.w3c.dom.Element;

/** The {@code artemis} module's {@code broker.xml}, with what depends on this start put in. */
final class BrokerConfiguration {

    /** The role that {@code broker.xml} gives its permissions to. */
    static final String ROLE = "amq";

    private BrokerConfiguration() {}

    static Configuration of(Path directory, String host, int port) throws Exception {
        // not through system properties: two brokers in one process would overwrite each other's
        String xml = fill(
                read(),
                Map.of(
                        "BROKER_HOST", host,
                        "BROKER_PORT", Integer.toString(port),
                        "BROKER_DATA", OwnerOnly.folder(directory).toString()));
        Element core = (Element)
                XMLUtil.stringToElement(xml).getElementsByTagNameNS("*", "core").item(0);
        ConfigurationImpl configuration = new ConfigurationImpl();
        new FileConfigurationParser().parseMainConfig(core, configuration);
        configuration.setJMXManagementEnabled(false);
        return configuration;
    }

    static String fill(String xml, Map<String, String> values) {
        String filled = xml;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replaceAll(
                    "\\$\\{" + value.getKey() + "(:[^}]*)?}",
                    java.util.regex.Matcher.quoteReplacement(value.getValue()));
        }
        return filled;
    }

    private static String read() throws IOException {
        try (InputStream xml = BrokerConfiguration.class.getResourceAsStream("/broker.xml")) {
            if (xml == null) {
                throw new IOException("broker.xml is not on the class path");
            }
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
