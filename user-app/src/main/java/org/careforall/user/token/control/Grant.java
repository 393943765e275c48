// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import java.util.Optional;
import org.careforall.user.token.entity.AccessToken;
import org.careforall.user.token.entity.OpaqueSecret;

/** What was granted. @param refreshToken empty for machines, which have their secret */
public record Grant(AccessToken accessToken, Optional<OpaqueSecret> refreshToken) {}
