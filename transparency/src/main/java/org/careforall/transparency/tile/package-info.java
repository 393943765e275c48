// SPDX-License-Identifier: Apache-2.0
/** Tiles and entry bundles: C2SP tlog-tiles. */
package org.careforall.transparency.tile;
