// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a document: Liberation Sans, which PDFBox brings. Latin, Greek, Cyrillic, Hebrew; it shapes nothing. */
final class Typeface {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDFont font;
    private final CmapLookup glyphs;

    private Typeface(PDFont font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Embeds the characters that will be used. */
    static Typeface in(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // a ligature would be found again as another text
            font.setEnableGsub(false);
            return new Typeface(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /** The text without what cannot be drawn. */
    String clean(String text) {
        return PlainText.clean(text, point -> glyphs.getGlyphId(point) != 0);
    }

    /** In points; of cleaned text. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Lines that are no wider than this, in points; a word that is wider itself is broken. */
    List<String> wrap(String cleaned, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cleaned.strip().split(" +")) {
            if (line.length() > 0 && width(line + " " + word, size) <= width) {
                line.append(' ').append(word);
                continue;
            }
            flush(line, lines);
            for (String character : PlainText.characters(word)) {
                if (line.length() > 0 && width(line + character, size) > width) {
                    flush(line, lines);
                }
                line.append(character);
            }
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (line.length() > 0) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
