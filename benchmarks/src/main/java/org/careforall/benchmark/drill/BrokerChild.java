// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import org.careforall.standalone.BrokerMain;

/** The broker's process: ends when the drill that started it is gone, however it went. */
public final class BrokerChild {

    private BrokerChild() {}

    public static void main(String[] arguments) {
        Proxy.daemon("parent", BrokerChild::endWithParent);
        BrokerMain.main(arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said; the end is the message
            }
        } catch (IOException e) {
            System.err.println("the drill is gone: " + e);
        }
        Runtime.getRuntime().halt(1);
    }
}
