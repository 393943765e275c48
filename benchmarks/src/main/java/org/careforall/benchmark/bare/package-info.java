// SPDX-License-Identifier: Apache-2.0
/** The least that a server can do that reads a row: what our own reads are held against. */
package org.careforall.benchmark.bare;
