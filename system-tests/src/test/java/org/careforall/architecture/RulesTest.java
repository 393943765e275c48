// SPDX-License-Identifier: Apache-2.0
package org.careforall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps every rule, and for every rule there is a class that breaks it, so that none passes for lack of subjects. */
class RulesTest {

    private static final List<String> MODULES = List.of(
            "events",
            "money",
            "platform",
            "transparency",
            "user-app",
            "campaign-app",
            "donation-app",
            "payment-app",
            "notification-app");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .importPaths(
                    fixtures("org/careforall/donation"),
                    fixtures("org/careforall/payment"),
                    fixtures("org/careforall/events"),
                    fixtures("org/careforall/money"),
                    fixtures("org/careforall/platform"),
                    fixtures("org/careforall/transparency"));

    static Stream<Arguments> rules() {
        return Arrays.stream(Rules.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .map(field -> Arguments.of(field.getName(), rule(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(String name, ArchRule rule) {
        for (String module : MODULES) {
            assertThat(Files.isDirectory(Path.of("..", module, "target", "classes")))
                    .as(module)
                    .isTrue();
        }
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aFixtureBreaks(String name, ArchRule rule) {
        assertThat(rule.allowEmptyShould(true).evaluate(FIXTURES).hasViolation())
                .as(name)
                .isTrue();
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path fixtures(String folder) {
        return Path.of("target", "test-classes", folder);
    }
}
