// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Nothing but {@link RowResource}. */
@ApplicationPath("/")
public class BareApplication extends Application {}
