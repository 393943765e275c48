// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;

/** Unreadable JSON. */
@Provider
public class JsonExceptionMapper extends ProblemMapper<JsonProcessingException> {}
