// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every method of every app's resources that the API's description does not hide, as its class says. */
final class ResourceMethods {

    /** @param verb in lower case */
    record ResourceMethod(String verb, String path) {}

    private ResourceMethods() {}

    static List<ResourceMethod> all() {
        return Stream.of("user", "campaign", "donation", "payment", "notification")
                .flatMap(app -> new ClassFileImporter()
                        .importPath(Path.of("..", app + "-app", "target", "classes")).stream()
                                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                                .flatMap(type -> type.getMethods().stream()
                                        .filter(method -> !isHidden(method))
                                        .flatMap(method -> verb(method)
                                                .map(verb -> new ResourceMethod(verb, path(app, type, method)))
                                                .stream())))
                .toList();
    }

    private static boolean isHidden(JavaMethod method) {
        return method.tryGetAnnotationOfType(Operation.class)
                .filter(Operation::hidden)
                .isPresent();
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(String app, JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .orElse("");
        String whole = "/api/" + app + "s/"
                + type.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + "/" + own;
        return whole.replaceAll("/{2,}", "/").replaceAll(":[^}]+}", "}");
    }
}
