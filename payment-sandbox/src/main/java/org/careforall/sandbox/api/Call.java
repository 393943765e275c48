// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import org.careforall.sandbox.books.Entity;
import org.careforall.sandbox.books.Entry;

/**
 * One API call on its way: what it brought, and the entry that it writes.
 *
 * @param id the last variable of its path, empty without one
 */
public record Call(Params params, String id, Entry entry) {

    /** The thing that the path names. */
    public <T extends Entity> T subject(Class<T> kind, String what, String param) {
        return entry.find(kind, id).orElseThrow(() -> ApiError.noSuch(what, id, param));
    }
}
