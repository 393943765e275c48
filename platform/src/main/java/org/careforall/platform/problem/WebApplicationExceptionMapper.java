// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses: paths, methods, media types. */
@Provider
public class WebApplicationExceptionMapper extends ProblemMapper<WebApplicationException> {}
