// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record's component that may be null, so that its JSON may leave the field out. What does not carry it is always there: the
 * schemas that callers and consumers read (AsyncAPI, OpenAPI) list it as {@code required}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Nullable {}
