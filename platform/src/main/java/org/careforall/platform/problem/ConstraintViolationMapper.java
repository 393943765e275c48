// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ext.Provider;

/** What Bean Validation refuses. */
@Provider
public class ConstraintViolationMapper extends ProblemMapper<ConstraintViolationException> {}
