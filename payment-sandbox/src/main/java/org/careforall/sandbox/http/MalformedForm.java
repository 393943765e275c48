// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

/** A form that can't be read. */
public final class MalformedForm extends RuntimeException {
    MalformedForm(String message) {
        super(message);
    }
}
