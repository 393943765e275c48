// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem (413) where it gets too large, whatever its length was said to be. */
final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream body, long most) {
        super(body);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw RequestFilter.tooLarge();
        }
    }
}
