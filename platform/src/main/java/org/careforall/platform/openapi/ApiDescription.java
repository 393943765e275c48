// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes of what the server read from the annotations the document that callers generate clients from. What the code declares
 * already is not annotated once more: the method's name is the operation's id, its one declaration of access is its security, and
 * the components of its records that are never null are required.
 */
public class ApiDescription implements OASFilter {

    private static final String NOT_BLANK = "\\S";

    private final StandardAnswers answers = new StandardAnswers();

    @Override
    public Operation filterOperation(Operation operation) {
        return answers.describe(operation);
    }

    /** Who moves money without a key is answered 400 everywhere. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        return "Idempotency-Key".equals(parameter.getName()) ? parameter.required(true) : parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return schema.getPattern() == null ? schema : schema.pattern(anchored(schema.getPattern()));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        answers.describe(document);
        RequiredFields required = new RequiredFields();
        Paths paths = document.getPaths() == null ? OASFactory.createPaths() : document.getPaths();
        for (PathItem path : paths.getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                ResourceMethod method = ResourceMethod.named(operation.getOperationId());
                operation.setOperationId(method.operationId(setting("careforall.app", "")));
                operation.setSecurity(OperationSecurity.of(method, operation));
                required.read(method);
            }
        }
        required.apply(document.getComponents());
        document.paths(absolute(paths))
                .addServer(OASFactory.createServer()
                        .url(setting("public.url", "http://localhost:9080").replaceAll("/+$", "")));
    }

    /** Bean Validation asks for the whole text to match, JSON Schema for a part of it; so does what the scanner makes of NotBlank. */
    private static String anchored(String pattern) {
        return pattern.equals(NOT_BLANK) || pattern.startsWith("^") && pattern.endsWith("$")
                ? pattern
                : "^(?:" + pattern + ")$";
    }

    /** From the server's root, whatever runs beside this app; the app's own root without its slash. */
    private static Paths absolute(Paths paths) {
        String root = "/api/" + setting("careforall.app", "") + "s";
        Map<String, PathItem> absolute = new LinkedHashMap<>();
        paths.getPathItems().forEach((path, item) -> absolute.put((root + path).replaceAll("/+$", ""), item));
        paths.setPathItems(absolute);
        return paths;
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
