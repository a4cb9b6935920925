package org.laodongmei.transfer.wxr;

import org.laodongmei.transfer.wxr.Item.Term;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an export from front to back, an item at a time, whatever its size. There is no document
 * type, no entity and nothing outside the file; depth and texts are bounded.
 */
final class Reader {

    private static final int DEEPEST = 64;

    /** Characters of all texts of an item. */
    private static final long HEAVIEST = 24L << 20;

    private static final int MOST_PARTS = 5_000;
    private static final String WORDPRESS = "http://wordpress.org/export/";

    /** The rest, such as what plug-ins keep, may be large and is of no use. */
    private static final Set<String> META =
            Set.of("_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt");

    /** Hears what an export says. */
    interface Listener {

        /** Something of the site: {@code title}, {@code wp:base_blog_url}, … */
        void site(String name, String text);

        /** An author, a category or a tag, by the names of its elements. */
        void term(String what, Map<String, String> texts);

        void item(Item item);
    }

    private final Bounded in;
    private final XMLStreamReader xml;
    private final Listener listener;
    private int depth;
    private long weight;

    private Reader(Bounded in, XMLStreamReader xml, Listener listener) {
        this.in = in;
        this.xml = xml;
        this.listener = listener;
    }

    /** Where an export breaks off; what was told before is good. */
    static final class Broken extends Exception {

        private final int line;

        Broken(int line, String reason) {
            super(reason, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * Reads a file to its end, or to where it breaks.
     *
     * @throws IOException if it cannot be opened
     */
    static void read(Path file, Listener listener) throws IOException, Broken {
        try (Bounded in = ExportFile.open(file)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            XMLStreamReader xml;
            try {
                xml = factory.createXMLStreamReader(in);
            } catch (XMLStreamException e) {
                throw broken(1, e);
            }
            Reader reader = new Reader(in, xml, listener);
            try {
                reader.all();
            } catch (XMLStreamException | RuntimeException e) {
                throw broken(xml.getLocation().getLineNumber(), e);
            }
        }
    }

    private static Broken broken(int line, Exception e) {
        String told = String.valueOf(e.getMessage());
        Throwable cause = e.getCause();
        if (cause instanceof IOException io && io.getMessage() != null) {
            told = io.getMessage();
        }
        int at = told.indexOf("Message: ");
        String reason = (at < 0 ? told : told.substring(at + 9)).strip();
        return new Broken(Math.max(line, 1), reason.lines().findFirst().orElse("no XML"));
    }

    private void all() throws XMLStreamException, Broken {
        boolean rss = false;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.DTD) {
                throw new Broken(line(), "it has a document type, which no export has");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = name();
                if (!rss) {
                    if (!name.equals("rss")) {
                        throw new Broken(line(), "it is no export of WordPress: <" + name + ">");
                    }
                    rss = true;
                } else {
                    part(name);
                }
            }
        }
    }

    private void part(String name) throws XMLStreamException, Broken {
        weight = 0;
        switch (name) {
            case "channel" -> {
                // Its parts are what comes next.
            }
            case "item" -> listener.item(item());
            case "wp:author", "wp:category", "wp:tag", "wp:term" -> listener.term(name, texts());
            default -> listener.site(name, text());
        }
    }

    private Item item() throws XMLStreamException, Broken {
        int line = line();
        Map<String, String> texts = new HashMap<>();
        List<Term> terms = new ArrayList<>();
        Map<String, String> meta = new HashMap<>();
        int comments = 0;
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = name();
            switch (name) {
                case "category" -> {
                    String domain = attribute("domain");
                    String nicename = attribute("nicename");
                    String text = text();
                    if (terms.size() < MOST_PARTS) {
                        terms.add(new Term(domain, nicename, text));
                    }
                }
                case "wp:postmeta" -> {
                    Map<String, String> pair = texts();
                    String key = pair.getOrDefault("wp:meta_key", "");
                    if (META.contains(key)) {
                        meta.put(key, pair.getOrDefault("wp:meta_value", ""));
                    }
                }
                case "wp:comment" -> {
                    comments++;
                    skip();
                }
                default -> texts.putIfAbsent(name, text());
            }
        }
        String type = texts.getOrDefault("wp:post_type", "post").strip();
        return new Item(line, type, texts, terms, meta, comments);
    }

    /** The texts of the elements of an element, which end with it. */
    private Map<String, String> texts() throws XMLStreamException, Broken {
        Map<String, String> texts = new HashMap<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                texts.putIfAbsent(name(), text());
            }
        }
        return texts;
    }

    /** The text of an element to its end, without that of elements in it. */
    private String text() throws XMLStreamException, Broken {
        StringBuilder text = new StringBuilder();
        int inside = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inside-- == 0) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    weight += xml.getTextLength();
                    if (weight > HEAVIEST) {
                        throw new Broken(line(), "an item is too large");
                    }
                    if (inside == 0) {
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Broken(line(), "it has an entity of its own");
                default -> {
                    // Comments and instructions to programs say nothing.
                }
            }
        }
    }

    private void skip() throws XMLStreamException, Broken {
        int inside = 1;
        while (inside > 0) {
            int event = next();
            inside +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() throws XMLStreamException, Broken {
        int event = xml.next();
        in.told();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new Broken(line(), "elements are nested more than " + DEEPEST + " deep");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The versions 1.0, 1.1 and 1.2 differ in the address of their namespace only. */
    private String name() {
        String space = String.valueOf(xml.getNamespaceURI());
        String local = xml.getLocalName();
        if (space.startsWith(WORDPRESS)) {
            return (space.endsWith("/excerpt/") ? "excerpt:" : "wp:") + local;
        }
        return switch (space) {
            case "http://purl.org/rss/1.0/modules/content/" -> "content:" + local;
            case "http://purl.org/dc/elements/1.1/" -> "dc:" + local;
            case "null", "" -> local;
            default -> space + ":" + local;
        };
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
