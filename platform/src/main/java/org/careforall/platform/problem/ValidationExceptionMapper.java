// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.ext.Provider;

/** The type that servers map by themselves, to answers that are no problems. */
@Provider
public class ValidationExceptionMapper extends ProblemMapper<ValidationException> {}
