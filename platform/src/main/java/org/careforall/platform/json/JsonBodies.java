// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.problem.Problems;

/** Reads and writes JSON bodies with {@link Json}, before the server's own binding is asked. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** What JAX-RS reads and writes as it is. */
    private static final List<Class<?>> OTHERS = List.of(
            CharSequence.class, byte[].class, InputStream.class, Reader.class, File.class, StreamingOutput.class);

    private static final Logger LOG = Logger.getLogger(JsonBodies.class.getName());

    @Inject
    private Json json;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isBound(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object read = json.mapper().readValue(body, json.mapper().constructType(generic));
            if (read == null || read instanceof JsonNode node && node.isMissingNode()) {
                throw Problems.badRequest("malformed", "The body is empty.");
            }
            return read;
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            LOG.log(Level.FINE, "a body was not read to its end", e);
            throw Problems.badRequest("malformed", "The body is broken off, or in no encoding of JSON.");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isBound(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json.write(value));
    }

    private static boolean isBound(Class<?> type) {
        return OTHERS.stream().noneMatch(other -> other.isAssignableFrom(type));
    }
}
