// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.entity;

import java.util.List;

/**
 * A named set of permissions.
 *
 * @param name two to forty capital letters, digits and underscores
 * @param version counts the changes, from 1
 * @param permissions sorted
 */
public record Role(String name, long version, List<String> permissions) {

    /** Holds every permission that there is, always. */
    public static final String ADMIN = "ADMIN";

    /** The form of a name. */
    public static final String NAME = "[A-Z][A-Z0-9_]{1,39}";

    /** Copies and sorts the permissions. */
    public Role {
        permissions = permissions.stream().sorted().distinct().toList();
    }
}
