// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ws.rs.ext.Provider;

/** Whatever no other mapper takes. */
@Provider
public class ThrowableMapper extends ProblemMapper<Throwable> {}
