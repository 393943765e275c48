// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.careforall.platform.outgoing.HeaderText;

/** Answers that are CSV files, written while they are read. */
public final class CsvAnswer {

    /** The media type. */
    public static final String TYPE = "text/csv";

    private static final MediaType CSV_TYPE = MediaType.valueOf(TYPE);

    private CsvAnswer() {}

    /** Writes the file's lines. */
    public interface Content {

        /** @throws IOException when the caller has gone */
        void writeTo(Writer writer) throws IOException;
    }

    /** Only who names it gets it: a caller that takes anything gets JSON. */
    public static boolean isAskedFor(HttpHeaders headers) {
        return CSV_TYPE.equals(headers.getAcceptableMediaTypes().stream()
                .map(type -> new MediaType(type.getType(), type.getSubtype()))
                .findFirst()
                .orElse(MediaType.WILDCARD_TYPE));
    }

    /** The file as an answer. */
    public static Response of(String fileName, CsvStyle style, Content content) {
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(style.mark());
            content.writeTo(writer);
            writer.flush();
        };
        return Response.ok(lines, TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + HeaderText.fileName(fileName) + "\"")
                .build();
    }
}
