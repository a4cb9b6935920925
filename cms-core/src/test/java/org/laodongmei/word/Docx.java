package org.laodongmei.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents, as Word does it. */
public final class Docx {

    private static final String ROOT =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                    + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><w:body>";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int pictures;

    public Docx paragraph(String text) {
        return xml("<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>");
    }

    /** A line in the middle, in strong letters, as titles are set by hand. */
    public Docx headline(String text) {
        return xml(
                "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>"
                        + text
                        + "</w:t></w:r></w:p>");
    }

    public Docx picture(byte[] bytes, String alt) {
        String name = "image" + ++pictures + ".jpeg";
        parts.put("word/media/" + name, bytes);
        relation("pic" + pictures, "media/" + name, "");
        return drawing("r:embed='pic" + pictures + "'", alt);
    }

    /** One that is not in the document: at an address, or in a file of whoever opens it. */
    Docx linkedPicture(String address) {
        relation("pic" + ++pictures, address, " TargetMode='External'");
        return drawing("r:link='pic" + pictures + "'", "");
    }

    private Docx drawing(String blip, String alt) {
        return xml(
                "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='p' descr='"
                        + alt
                        + "'/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip "
                        + blip
                        + "/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void relation(String id, String target, String mode) {
        relations.append(
                ("<Relationship Id='%s' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'"
                                + " Target='%s'%s/>")
                        .formatted(id, target, mode));
    }

    Docx xml(String xml) {
        body.append(xml);
        return this;
    }

    Docx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public byte[] bytes() {
        return bytes("");
    }

    /** With something before the root of the text. */
    byte[] bytes(String prologue) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                + "<Default Extension='jpeg' ContentType='image/jpeg'/>"
                                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
                        .getBytes(UTF_8));
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>"));
        all.put(
                "word/document.xml",
                (prologue + ROOT + body + "</w:body></w:document>").getBytes(UTF_8));
        all.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] relationships(String inside) {
        return ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + inside
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
