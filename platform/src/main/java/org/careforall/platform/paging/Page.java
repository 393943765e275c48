// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param items what is on it
 * @param next what {@code ?after=} takes for the next one; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items, @Schema(nullable = true) String next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
