// SPDX-License-Identifier: Apache-2.0
package org.careforall.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds docker-compose.yml to its schema, to the settings that are really read, and to the files that the build makes. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");

    /** Keys of the Compose Specification that we use; a misspelt one is ignored by no compose, and found here. */
    private static final Set<String> SERVICE_KEYS = Set.of(
            "build",
            "image",
            "restart",
            "networks",
            "ports",
            "environment",
            "volumes",
            "depends_on",
            "healthcheck",
            "profiles");

    private static final Set<String> BUILD_KEYS = Set.of("context", "dockerfile", "target");
    private static final Set<String> HEALTHCHECK_KEYS = Set.of("test", "interval", "timeout", "retries");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");

    private static final Set<String> APPS = Set.of("user", "campaign", "donation", "payment", "notification");

    private static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
    }

    @Test
    void topLevelAndServiceKeysAreThoseOfTheSpecification() {
        assertThat(compose.keySet()).allSatisfy(key -> assertThat(key).matches("services|networks|volumes|x-.*"));
        services()
                .forEach(
                        (name, service) -> assertThat(service.keySet()).as(name).isSubsetOf(SERVICE_KEYS));
    }

    @Test
    void whatOurImagesWriteIsForTheirUserAlone() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("deploy/Dockerfile"));

        assertThat(lines.stream().filter(line -> line.startsWith("CMD ")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("CMD [\"sh\", \"-c\", \"umask 077 && exec "));
        assertThat(String.join("\n", lines)).contains("mkdir -m 700 /data");
        services().forEach((name, service) -> {
            if (service.containsKey("build")) {
                assertThat(list(service, "volumes")).as(name).allMatch(volume -> volume.endsWith(":/data"));
            }
        });
    }

    @Test
    void whatStandsUnderAServiceIsAsTheSpecificationSays() {
        services().forEach((name, service) -> {
            assertThat(mapOf(service, "build").keySet()).as(name).isSubsetOf(BUILD_KEYS);
            assertThat(mapOf(service, "healthcheck").keySet()).as(name).isSubsetOf(HEALTHCHECK_KEYS);
            assertThat(list(service, "ports"))
                    .as(name)
                    .allMatch(port -> port.matches("([0-9.]+:)?(\\$\\{[A-Z_]+:-[0-9]+}|[0-9]+):[0-9]+"));
            assertThat(list(service, "volumes")).as(name).allMatch(volume -> volume.matches("[^:]+:/[^:]+(:ro)?"));
            assertThat(service.getOrDefault("restart", "no")).as(name).isIn("no", "always", "unless-stopped");
            assertThat(environment(name).keySet()).as(name).allMatch(key -> key.matches("[A-Z][A-Z0-9_]*"));
            if (service.get("depends_on") instanceof Map<?, ?> conditions) {
                conditions.values().forEach(condition -> assertThat(
                                map(condition).get("condition"))
                        .as(name)
                        .isIn(CONDITIONS));
            }
        });
    }

    @Test
    void aHealthcheckIsWhatDependsOnHealthNeeds() {
        services().forEach((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> conditions) {
                conditions.keySet().forEach(other -> assertThat(services().get(other))
                        .as(name + " waits for " + other)
                        .containsKey("healthcheck"));
            }
        });
    }

    /** Gifts booked without money, and mails that nobody gets: neither may happen by leaving a setting out. */
    @Test
    void nothingGoesToAStandInUnlessItIsAskedFor() {
        assertThat(services().get("sandbox").get("profiles")).isEqualTo(List.of("tools"));
        assertThat(services().get("mail").get("profiles")).isEqualTo(List.of("tools"));
        assertThat(environment("payment").get("STRIPE_API_BASE")).isEqualTo("${STRIPE_API_BASE:-}");
        assertThat(environment("notification").get("SMTP_HOST")).startsWith("${SMTP_HOST:?");
    }

    /** What is published on all interfaces is the gateway alone. */
    @Test
    void onlyTheGatewayIsReachedFromOutside() {
        services().forEach((name, service) -> {
            if (!name.equals("gateway")) {
                assertThat(list(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void everyServiceIsBuiltOrPulledAtAFixedVersion() {
        services().forEach((name, service) -> {
            assertThat(service.containsKey("build") ^ service.containsKey("image"))
                    .as(name)
                    .isTrue();
            if (service.get("image") instanceof String image) {
                assertThat(image).as(name).matches(".+:v?[0-9][0-9.]*");
            }
        });
    }

    @Test
    void whatAServiceNamesExists() {
        services().forEach((name, service) -> {
            assertThat(dependencies(service)).as(name).isSubsetOf(services().keySet());
            list(service, "networks")
                    .forEach(network -> assertThat(map(compose.get("networks"))).containsKey(network));
            list(service, "volumes").forEach(volume -> {
                String source = volume.split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(ROOT.resolve(source)).as(name).exists();
                } else {
                    assertThat(map(compose.get("volumes"))).as(name).containsKey(source);
                }
            });
        });
    }

    @Test
    void everyAppHasAServiceAndAServerConfiguration() {
        assertThat(services().keySet()).containsAll(APPS);
        for (String app : APPS) {
            assertThat(environment(app).get("LIBERTY_SERVER")).isEqualTo(app);
            assertThat(ROOT.resolve("liberty-config/target/usr/servers/" + app + "/server.xml"))
                    .exists();
        }
    }

    @Test
    void everySettingOfAnAppIsReadSomewhere() throws IOException {
        Set<String> read = settingsThatAreRead();
        for (String app : APPS) {
            Set<String> given = new TreeSet<>(environment(app).keySet());
            given.remove("LIBERTY_SERVER");
            assertThat(read).as(app).containsAll(given);
        }
    }

    @Test
    void everySecretMustBeGivenAndNoneIsWrittenDown() {
        services().forEach((name, service) -> environment(name).forEach((key, value) -> {
            if (key.matches(".*(PASSWORD|SECRET|SECRET_KEY|_KEY)$") && !key.equals("SMTP_PASSWORD")) {
                assertThat(value).as(name + " " + key).matches("\\$\\{" + key + ":\\?.*}");
            }
        }));
    }

    @Test
    void theImagesCopyFilesThatTheBuildMakes() throws IOException {
        List<String> sources = Files.readAllLines(ROOT.resolve("deploy/Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY --chown=careforall"))
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(2).limit(words.length - 3))
                .toList();
        assertThat(sources).hasSizeGreaterThan(6);
        assertThat(sources)
                .allSatisfy(source -> assertThat(ROOT.resolve(source)).exists());
    }

    @Test
    void theGatewayKnowsEveryApp() throws IOException {
        String gateway = Files.readString(ROOT.resolve("deploy/nginx/gateway.conf"));
        for (String app : APPS) {
            assertThat(gateway).contains("server " + app + ":9080").contains("location /api/" + app + "s");
        }
    }

    /** {@code ${some.name}} in the server's configuration, and names that app code asks MicroProfile Config for. */
    private static Set<String> settingsThatAreRead() throws IOException {
        Pattern variable =
                Pattern.compile("\\$\\{([A-Za-z0-9_.]+)}|name ?= ?\"([A-Za-z0-9_.]+)\"|\"([a-z]+(?:\\.[a-z0-9]+)+)\"");
        Set<String> names = new TreeSet<>();
        for (String folder : List.of(
                "liberty-config/src",
                "platform/src/main",
                "user-app/src/main",
                "campaign-app/src/main",
                "donation-app/src/main",
                "payment-app/src/main",
                "notification-app/src/main")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(xml|java|properties)"))
                        .toList()) {
                    Matcher found = variable.matcher(Files.readString(file));
                    while (found.find()) {
                        Stream.of(1, 2, 3)
                                .map(found::group)
                                .filter(name -> name != null)
                                .map(name -> name.replace('.', '_').toUpperCase(Locale.ROOT))
                                .forEach(names::add);
                    }
                }
            }
        }
        return names;
    }

    private static Map<String, Map<String, Object>> services() {
        return map(compose.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    private static Map<String, String> environment(String service) {
        Object environment = services().get(service).get("environment");
        return environment == null
                ? Map.of()
                : map(environment).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue())));
    }

    private static Set<String> dependencies(Map<String, Object> service) {
        Object dependencies = service.get("depends_on");
        if (dependencies instanceof List<?> names) {
            return names.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return dependencies == null ? Set.of() : map(dependencies).keySet();
    }

    private static Map<String, Object> mapOf(Map<String, Object> service, String key) {
        return service.get(key) == null ? Map.of() : map(service.get(key));
    }

    private static List<String> list(Map<String, Object> service, String key) {
        return service.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
