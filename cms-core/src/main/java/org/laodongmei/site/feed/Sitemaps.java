package org.laodongmei.site.feed;

import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Sitemaps by sitemaps.org with Google's image extension: an index, and a part a year of at most
 * 50,000 addresses, so that an edit rewrites one part.
 */
public final class Sitemaps {

    /** The most that the protocol allows in a part. */
    private static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final Edition edition;

    public Sitemaps(Edition edition) {
        this.edition = edition;
    }

    /** Path of a year's part, below the site folder. */
    public static String path(Group year) {
        return "sitemaps/" + year.key() + ".xml";
    }

    /** The index of all parts. */
    public byte[] index() {
        return document(
                "sitemapindex",
                xml -> {
                    for (Group year : edition.catalog().years().values()) {
                        xml.writeStartElement("sitemap");
                        text(xml, "loc", edition.absolute("/" + path(year)));
                        newest(year).ifPresent(at -> text(xml, "lastmod", at.toString()));
                        xml.writeEndElement();
                    }
                    xml.writeStartElement("sitemap");
                    text(xml, "loc", edition.absolute("/sitemaps/lists.xml"));
                    xml.writeEndElement();
                });
    }

    private static Optional<Instant> newest(Group year) {
        return year.items().stream().map(Item::modified).max(Instant::compareTo);
    }

    /** The entries of a year. */
    public byte[] part(Group year) {
        return document(
                "urlset",
                xml -> {
                    for (Item item : year.items().subList(0, Math.min(MOST, year.items().size()))) {
                        xml.writeStartElement("url");
                        text(xml, "loc", edition.absolute(item.url()));
                        text(xml, "lastmod", item.modified().toString());
                        Optional<Asset> cover =
                                edition.asset(item.entry().cover()).filter(Asset::isPicture);
                        if (cover.isPresent()) {
                            Asset asset = cover.get();
                            xml.writeStartElement(IMAGES, "image");
                            xml.writeStartElement(IMAGES, "loc");
                            xml.writeCharacters(
                                    edition.absolute(
                                            asset.base() + asset.widths().getLast() + ".jpg"));
                            xml.writeEndElement();
                            xml.writeEndElement();
                        }
                        xml.writeEndElement();
                    }
                });
    }

    /** The home page and the newest page of each list. */
    public byte[] lists(List<Group> groups) {
        return document(
                "urlset",
                xml -> {
                    for (String path :
                            List.of("/", "/archive/", "/sitemap/", "/tags/", "/feeds/")) {
                        url(xml, path);
                    }
                    for (Group group : groups) {
                        url(xml, group.url());
                    }
                });
    }

    private void url(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeStartElement("url");
        text(xml, "loc", edition.absolute(path));
        xml.writeEndElement();
    }

    /** What robots may read; search results are not for them. */
    public byte[] robots() {
        return ("User-agent: *\nDisallow: /search/\n\nSitemap: "
                        + edition.absolute("/sitemap.xml")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] document(String root, Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("image", IMAGES);
            xml.setPrefix("image", IMAGES);
            part.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a sitemap cannot be written", e);
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) {
        try {
            xml.writeStartElement(NAMESPACE, name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a sitemap cannot be written", e);
        }
    }
}
