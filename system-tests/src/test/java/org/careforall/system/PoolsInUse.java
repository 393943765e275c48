// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many connections of each of the server's pools are in use, by its own metrics. */
final class PoolsInUse {

    private static final Pattern METRIC =
            Pattern.compile("connectionpool_(managed|free)Connections\\{datasource=\"(\\w+)\".*} (\\S+)");

    private PoolsInUse() {}

    /** By the pool's name; pools that are all free are left out. */
    static Map<String, Double> of(Api api) {
        Map<String, Double> used = new TreeMap<>();
        Matcher metrics = METRIC.matcher(api.get("/metrics").expect(200).body());
        metrics.results().forEach(metric -> used.merge(metric.group(2), connections(metric), Double::sum));
        if (used.isEmpty()) {
            throw new AssertionError("no metric of a pool");
        }
        used.values().removeIf(count -> count == 0);
        return used;
    }

    private static double connections(MatchResult metric) {
        double count = Double.parseDouble(metric.group(3));
        return metric.group(1).equals("managed") ? count : -count;
    }
}
