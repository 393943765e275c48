// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ws.rs.ext.Provider;

/** Problems that the code throws itself. */
@Provider
public class ProblemExceptionMapper extends ProblemMapper<ProblemException> {}
