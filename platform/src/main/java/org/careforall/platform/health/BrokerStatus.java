// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.health;

/** Whether the broker answers. */
public interface BrokerStatus {

    /** False when it does not, or was not heard of for a while. */
    boolean up();
}
