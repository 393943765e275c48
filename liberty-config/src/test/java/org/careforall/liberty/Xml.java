// SPDX-License-Identifier: Apache-2.0
package org.careforall.liberty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The configuration files as trees. */
final class Xml {

    static final Path LIBERTY = Path.of("src/main/liberty");

    private Xml() {}

    static Document broker() {
        return read(Xml.class.getResourceAsStream("/broker.xml"));
    }

    static List<Path> files(String folder) {
        try (Stream<Path> found = Files.walk(LIBERTY.resolve(folder))) {
            return found.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is configured in every server, and all apps. */
    static Stream<Document> settings() {
        return Stream.concat(files("shared").stream(), files("apps").stream()).map(Xml::read);
    }

    static Stream<Element> settings(String tag) {
        return settings().flatMap(document -> elements(document, tag));
    }

    static Document read(Path file) {
        try {
            return read(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Element> elements(Document document, String tag) {
        return elements(document.getElementsByTagName(tag));
    }

    static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document read(InputStream source) {
        try (source) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
