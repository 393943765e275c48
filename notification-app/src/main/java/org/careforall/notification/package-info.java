// SPDX-License-Identifier: Apache-2.0
/** What people are told, on the site and by e-mail. */
package org.careforall.notification;
