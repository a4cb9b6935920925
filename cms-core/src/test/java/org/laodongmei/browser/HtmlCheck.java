package org.laodongmei.browser;

import nu.validator.client.EmbeddedValidator;

import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Nu HTML checker, in this process: about 0.1 s a page, 1.5 s for the first. */
public final class HtmlCheck {

    private HtmlCheck() {}

    /**
     * What is wrong with a whole page, each as {@code line.column-line.column: error: what}; empty
     * when it is valid. Warnings count.
     */
    public static List<String> problems(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setForceHTML(true);
        try {
            String told =
                    validator.validate(
                            new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return told.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.startsWith(":") ? line.substring(1) : line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
