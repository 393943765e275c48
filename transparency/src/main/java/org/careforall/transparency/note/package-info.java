// SPDX-License-Identifier: Apache-2.0
/** Signed notes and checkpoints: C2SP signed-note and tlog-checkpoint. */
package org.careforall.transparency.note;
