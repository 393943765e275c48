// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns down loggers that would flood a console or a test's report, where no logging configuration says otherwise.
 *
 * @param loggers held, for the logging framework itself forgets a logger that nobody holds
 */
record QuietLogs(List<Logger> loggers) {

    private static final Map<String, Level> LEVELS = Map.of(
            "org.apache.activemq.audit", Level.OFF,
            "org.apache.activemq.audit.base", Level.OFF,
            "org.apache.activemq.audit.message", Level.OFF,
            "org.apache.activemq.audit.resource", Level.OFF,
            "org.apache.activemq", Level.WARNING,
            "com.icegreen.greenmail", Level.WARNING,
            "io.zonky.test", Level.WARNING);

    static QuietLogs on() {
        List<Logger> loggers = LEVELS.keySet().stream().map(Logger::getLogger).toList();
        loggers.stream()
                .filter(logger -> logger.getLevel() == null)
                .forEach(logger -> logger.setLevel(LEVELS.get(logger.getName())));
        return new QuietLogs(loggers);
    }
}
