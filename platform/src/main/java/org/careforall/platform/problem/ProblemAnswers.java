// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careforall.platform.json.Json;
import org.careforall.platform.trace.TraceContext;

/** Problems as {@code application/problem+json}, unless they name another type that their readers ask for. */
@ApplicationScoped
public class ProblemAnswers {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private Json json;

    /** For CDI's proxies. */
    protected ProblemAnswers() {}

    /** Made by CDI. */
    @Inject
    public ProblemAnswers(Json json) {
        this.json = json;
    }

    /** The answer to the request at this path. */
    public Response to(String path, Problem problem) {
        Map<String, Object> headers =
                new LinkedHashMap<>(Map.of("Content-Type", MEDIA_TYPE, "Cache-Control", "no-store"));
        headers.putAll(problem.headers());
        Response.ResponseBuilder answer = Response.status(problem.status()).entity(body(path, problem));
        headers.forEach(answer::header);
        return answer.build();
    }

    /** Its body alone, as UTF-8. */
    byte[] body(String path, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.slug());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", path);
        body.put("traceId", TraceContext.current().traceId());
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        body.putAll(problem.extensions());
        return json.write(body);
    }
}
