// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.util.Optional;

/** A notice with what its campaign is called; empty while the campaign is not heard of. */
public record Told(Notice notice, Optional<String> campaignTitle) {}
