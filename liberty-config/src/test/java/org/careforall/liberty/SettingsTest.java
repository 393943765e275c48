// SPDX-License-Identifier: Apache-2.0
package org.careforall.liberty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What Liberty takes in silence, or with a warning that we hide, and then does otherwise. */
class SettingsTest {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Set<String> OF_THE_SERVER =
            Set.of("shared.app.dir", "shared.resource.dir", "shared.config.dir");

    @Test
    void aVariableHasADefaultSoThatTheEnvironmentWins() {
        assertThat(Xml.settings("variable")).isNotEmpty().allSatisfy(variable -> assertThat(
                        variable.hasAttribute("defaultValue") && !variable.hasAttribute("value"))
                .as(variable.getAttribute("name"))
                .isTrue());
    }

    @Test
    void everyVariableThatIsReadIsDeclared() {
        Set<String> known = new TreeSet<>(OF_THE_SERVER);
        Xml.settings("variable").forEach(variable -> known.add(variable.getAttribute("name")));
        assertThat(attributes()
                        .flatMap(a -> REFERENCE.matcher(a.getValue()).results())
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    /** A variable with the name of the attribute that it fills is an endless loop, and its element is dropped. */
    @Test
    void noVariableIsNamedLikeItsAttribute() {
        assertThat(attributes()).noneMatch(a -> a.getValue().equalsIgnoreCase("${" + a.getName() + "}"));
    }

    @Test
    void everyReferenceHasItsElement() {
        Set<String> ids = Xml.settings("*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(attributes().filter(a -> a.getName().endsWith("Ref")).map(Attr::getValue))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void aServerOnlyIncludesWhatIsThere() {
        assertThat(Xml.files("servers")).hasSize(6).allSatisfy(file -> {
            Element server = Xml.read(file).getDocumentElement();
            assertThat(Xml.elements(server.getChildNodes())).isNotEmpty().allSatisfy(include -> {
                assertThat(include.getTagName()).isEqualTo("include");
                assertThat(Xml.LIBERTY.resolve(include.getAttribute("location").replace("${shared.config.dir}/", "")))
                        .exists();
            });
        });
    }

    private static Stream<Attr> attributes() {
        return Xml.settings("*").flatMap(SettingsTest::attributes);
    }

    private static Stream<Attr> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
    }
}
