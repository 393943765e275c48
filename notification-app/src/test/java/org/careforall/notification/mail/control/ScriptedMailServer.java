// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that answers every recipient with what the test says, and keeps the mails that it takes. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final String recipientReply;
    private final String extensions;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedMailServer(String recipientReply) throws IOException {
        this(recipientReply, "");
    }

    /** @param extension that it offers, such as SMTPUTF8; empty for none */
    ScriptedMailServer(String recipientReply, String extension) throws IOException {
        this.recipientReply = recipientReply;
        this.extensions = extension;
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "mail-server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Headers and bodies, as they came. */
    List<String> mails() {
        return mails;
    }

    /** MAIL and RCPT, as they came. */
    List<String> envelopes() {
        return commands;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                talk(socket);
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("MAIL") || line.startsWith("RCPT")) {
                commands.add(line);
            }
            if (line.startsWith("EHLO") && !extensions.isEmpty()) {
                say(out, "250-localhost\r\n250 " + extensions);
            } else if (line.startsWith("RCPT")) {
                say(out, recipientReply);
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                StringBuilder mail = new StringBuilder();
                for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
                say(out, "250 taken");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
