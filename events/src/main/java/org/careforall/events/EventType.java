// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CloudEvents {@code type} of a record, with its version: a contract that only grows; a break is a new version. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** For example {@code org.careforall.donation.captured.v1}. */
    String value();
}
