// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP/1.1 over one kept connection, for one thread: so lean that the generator takes little of the machine. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    /** What came back; a status of 0 says that nothing did. */
    record Answer(int status, String body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    private final URI base;
    private Socket socket;
    private InputStream in;

    Wire(URI base) {
        this.base = base;
    }

    Answer get(String path, String headers) {
        return send("GET " + path + " HTTP/1.1\r\n", headers, "");
    }

    /** @param headers lines that end in CRLF */
    Answer post(String path, String headers, String body) {
        return send("POST " + path + " HTTP/1.1\r\n", headers, body);
    }

    private Answer send(String first, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = first + "Host: " + base.getAuthority() + "\r\n" + headers
                + (first.startsWith("POST") ? "Content-Length: " + content.length + "\r\n" : "") + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        try {
            connect();
            socket.getOutputStream().write(all);
            return read();
        } catch (IOException e) {
            close();
            return new Answer(0, e.toString());
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
    }

    private Answer read() throws IOException {
        String line = line();
        if (line.length() < 12) {
            throw new IOException("the connection ended");
        }
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            last |= lower.startsWith("connection:") && lower.endsWith("close");
        }
        String body = chunked ? chunks() : text(length);
        if (last) {
            close();
        }
        return new Answer(status, body);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            System.err.println("not closed: " + e);
        }
        socket = null;
    }
}
