// SPDX-License-Identifier: Apache-2.0
/** Accounts, tokens, roles and permissions. */
package org.careforall.user;
