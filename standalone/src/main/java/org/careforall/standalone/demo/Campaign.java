// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

/**
 * A campaign that takes gifts.
 *
 * @param id its id
 * @param plan what it was made from
 */
record Campaign(String id, CampaignPlan plan) {}
