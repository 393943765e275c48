// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes what all apps share: how callers sign in, the API as a whole, and what every operation may answer, so that no
 * operation has to: 400 and 406 for headers that cannot be read or met, 401 for an {@code Authorization} header that is not valid
 * (on open operations too), 500 and 503; what bodies, ids, cursors and limits may be answered with; and what each error is: a
 * problem of RFC 9457 with its example.
 */
final class StandardAnswers {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "Problem";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Malformed: the path, a header or the body",
            "406", "Accept asks for what this operation does not produce",
            "401", "No token where one is needed, or an Authorization header that is not valid",
            "500", "Something went wrong on our side; the trace id names it",
            "503", "Not now: the database does not answer; see Retry-After");

    /** Adds the answers that the operation may give beside its own. */
    Operation describe(Operation operation) {
        APIResponses answers =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        EVERYWHERE.forEach((status, description) -> add(answers, status, description));
        describeWhatIsRead(operation, answers);
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                describe(answer);
            }
        });
        return operation.responses(answers);
    }

    /** What every body, id, cursor and limit may be answered with. */
    private static void describeWhatIsRead(Operation operation, APIResponses answers) {
        if (operation.getRequestBody() != null) {
            add(answers, "413", "Too large");
            add(answers, "415", "Another media type than is taken");
        }
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH && isId(parameter.getSchema())) {
                add(answers, "404", "There is none with this id, or it is no id");
            }
            if ("limit".equals(parameter.getName())) {
                add(answers, "422", "limit is not 1 to 100");
            }
        }
    }

    /** By reference where JAX-RS' own type was read, in place where an annotation adds to it. */
    private static boolean isId(Schema schema) {
        return schema != null
                && ("uuid".equals(schema.getFormat())
                        || schema.getRef() != null && schema.getRef().endsWith("/UUID"));
    }

    private static void add(APIResponses answers, String status, String description) {
        if (!answers.hasAPIResponse(status)) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    /** A problem, also where the operation has a form of its own for what it refuses: much is refused before it is asked. */
    private static void describe(APIResponse answer) {
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        if (!content.hasMediaType(MEDIA_TYPE)) {
            content.addMediaType(MEDIA_TYPE, OASFactory.createMediaType());
        }
        content.getMediaType(MEDIA_TYPE).schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        answer.content(content);
    }

    /** Adds what all operations share. */
    void describe(OpenAPI document) {
        if (document.getComponents() == null) {
            document.components(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, problem());
        document.getComponents()
                .addSecurityScheme(
                        OperationSecurity.CLIENT,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("A machine client's id and secret (RFC 6749, section 2.3.1)"))
                .addSecurityScheme(
                        OperationSecurity.BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token from POST /api/users/token"));
        document.info(OASFactory.createInfo()
                .title("CareForAll")
                .version("1.0")
                .description("A giving platform that organisations run themselves."));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem (RFC 9457)")
                .addProperty("type", text("/problems/validation"))
                .addProperty("title", text("Validation failed"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(422))
                .addProperty("detail", text("Some fields are not valid."))
                .addProperty("instance", text("/api/donations"))
                .addProperty("traceId", text("4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .required(List.of("field", "message"))
                                        .addProperty("field", text("amount.amount"))
                                        .addProperty("code", text("amount-too-small"))
                                        .addProperty("message", text("must be at least 0.50 USD"))
                                        .addProperty(
                                                "parameters",
                                                OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.OBJECT)
                                                        .description("What the message speaks of; money in minor units")
                                                        .addExample(new TreeMap<>(
                                                                Map.of("currency", "USD", "minimum", 50))))))
                .required(List.of("type", "title", "status", "traceId"));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }
}
