// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

/** Does what a call asks for. What it throws as {@link ApiError} has changed nothing. */
@FunctionalInterface
public interface Operation {
    Outcome run(Call call);
}
