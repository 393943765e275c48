// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record NoticePage(
        List<NoticeView> items, @Schema(nullable = true) String next) {}
