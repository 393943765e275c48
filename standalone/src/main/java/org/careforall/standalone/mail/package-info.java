// SPDX-License-Identifier: Apache-2.0
/** A mail server that delivers nothing and shows everything: what the house would have sent, read in a browser. */
package org.careforall.standalone.mail;
