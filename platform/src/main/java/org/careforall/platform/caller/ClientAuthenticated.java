// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation reads HTTP Basic credentials of a client itself (RFC 6749, section 2.3.1); elsewhere they are refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ClientAuthenticated {}
