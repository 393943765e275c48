// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import jakarta.enterprise.context.RequestScoped;

/** Who makes this request; a guest until the filter has seen a token. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.guest();

    /** The caller. */
    public Caller get() {
        return caller;
    }

    void set(Caller caller) {
        this.caller = caller;
    }
}
