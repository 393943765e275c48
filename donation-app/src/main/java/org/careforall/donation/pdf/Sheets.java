// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * The A4 pages of a document, drawn from the top left, in points. The same drawings give the same bytes: no clock, no
 * chance. For one thread.
 */
public final class Sheets implements AutoCloseable {

    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    /** How much thicker bold letters are, as a part of their size: PDFBox brings the regular cut only. */
    private static final float BOLD = 0.028f;

    private static final double ACROSS = 0.7;
    private static final float LARGEST = 150;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private PDPageContentStream page;

    /**
     * Begins with a blank page.
     *
     * @param made the date that the document carries
     */
    public Sheets(String title, String author, Locale language, Instant made) throws IOException {
        typeface = Typeface.in(document);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(typeface.clean(title));
        about.setAuthor(typeface.clean(author));
        Calendar date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        document.setDocumentId(made.toEpochMilli());
        addPage();
    }

    /** Goes on with a blank page. */
    public void addPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage blank = new PDPage(PDRectangle.A4);
        document.addPage(blank);
        page = new PDPageContentStream(document, blank);
    }

    /** How many there are. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** Goes back to a page, counted from 0, to add to it. */
    public void turnTo(int number) throws IOException {
        page.close();
        page = new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true, true);
    }

    /** The lines that a text takes. */
    public List<String> wrap(String text, Style style, float width) throws IOException {
        return typeface.wrap(typeface.clean(text), style.size(), width);
    }

    /** Draws a text in as many lines as it needs; y is the first one's base line. Returns the next one's. */
    public float paragraph(float x, float y, float width, String text, Style style) throws IOException {
        float at = y;
        for (String line : wrap(text, style, width)) {
            text(x, at, line, style);
            at += style.leading();
        }
        return at;
    }

    /** Draws one line; y is its base line. */
    public void text(float x, float y, String text, Style style) throws IOException {
        draw(Matrix.getTranslateInstance(x, HEIGHT - y), PlainText.visual(typeface.clean(text)), style);
    }

    /** Draws one line that ends at x. */
    public void textEndingAt(float x, float y, String text, Style style) throws IOException {
        text(x - width(text, style), y, text, style);
    }

    /** How wide one line is. */
    public float width(String text, Style style) throws IOException {
        return typeface.width(typeface.clean(text), style.size());
    }

    /** Draws a word across the page's middle, upwards and as large as it fits. */
    public void acrossPage(String text, Ink ink) throws IOException {
        double angle = Math.atan2(HEIGHT, WIDTH);
        double room = Math.hypot(HEIGHT, WIDTH) * ACROSS;
        float size = (float) Math.min(LARGEST, room / width(text, new Style(1, true, ink)));
        Style style = new Style(size, true, ink);
        float half = width(text, style) / 2;
        Matrix place = Matrix.getRotateInstance(
                angle, (float) (WIDTH / 2 - half * Math.cos(angle)), (float) (HEIGHT / 2 - half * Math.sin(angle)));
        draw(place, typeface.clean(text), style);
    }

    private void draw(Matrix place, String text, Style style) throws IOException {
        Ink ink = style.ink();
        page.beginText();
        page.setFont(typeface.font(), style.size());
        page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (style.bold()) {
            page.setStrokingColor(ink.red(), ink.green(), ink.blue());
            page.setLineWidth(style.size() * BOLD);
        }
        page.setTextMatrix(place);
        page.showText(text);
        page.endText();
    }

    /** Fills a rectangle; y is its upper edge. */
    public void fill(float x, float y, float width, float height, Ink ink) throws IOException {
        page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        page.addRect(x, HEIGHT - y - height, width, height);
        page.fill();
    }

    /** Ends the document. */
    public byte[] toBytes() throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
