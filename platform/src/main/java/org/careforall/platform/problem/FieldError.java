// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path as the caller wrote it, such as {@code amount.currency}
 * @param message what is wrong, for a person
 */
public record FieldError(String field, String message) {}
