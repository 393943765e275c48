// SPDX-License-Identifier: Apache-2.0
/** What the log's entries say: canonical JSON (RFC 8785) without anything of a person. */
package org.careforall.transparency.leaf;
