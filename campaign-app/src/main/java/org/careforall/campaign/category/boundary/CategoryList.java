// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.boundary;

import java.util.List;
import org.careforall.campaign.category.entity.Category;

/** All categories: few enough for one page. */
public record CategoryList(List<Category> items) {}
