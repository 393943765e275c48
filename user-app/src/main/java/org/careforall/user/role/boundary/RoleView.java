// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.boundary;

import java.util.List;
import org.careforall.user.role.entity.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role. */
public record RoleView(
        @Schema(examples = "SUB_ADMIN") String name,

        @Schema(examples = "[\"campaign:review\", \"donation:read\"]")
        List<String> permissions) {

    static RoleView of(Role role) {
        return new RoleView(role.name(), role.permissions());
    }
}
