package org.laodongmei.search.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer shows of its document. Kept as one column of bytes: Lucene's stored fields are
 * compressed in blocks, and unpacking ten of them took longer than finding and ranking ten answers
 * among fifty thousand.
 */
public record Shown(
        String id,
        String kind,
        String path,
        String title,
        String summary,
        String text,
        Instant date,
        String channel,
        List<String> tags,
        @Nullable String cover) {

    static Shown of(SearchDocument document) {
        return new Shown(
                document.id(),
                document.kind(),
                document.path(),
                document.title(),
                document.summary(),
                document.text(),
                document.date(),
                document.channel(),
                document.tags(),
                document.cover());
    }

    /** The document of that number. */
    public static Shown read(IndexReader reader, int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues column = leaf.reader().getBinaryDocValues(Fields.SHOWN);
        if (column == null || !column.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " of the search index shows nothing");
        }
        BytesRef bytes = column.binaryValue();
        return read(
                new DataInputStream(
                        new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length)));
    }

    private static Shown read(DataInputStream in) throws IOException {
        String id = text(in);
        String kind = text(in);
        String path = text(in);
        String title = text(in);
        String summary = text(in);
        String text = text(in);
        Instant date = Instant.ofEpochMilli(in.readLong());
        String channel = text(in);
        List<String> tags = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tags.add(text(in));
        }
        return new Shown(
                id,
                kind,
                path,
                title,
                summary,
                text,
                date,
                channel,
                tags,
                in.readBoolean() ? text(in) : null);
    }

    BytesRef bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 3 + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String one : List.of(id, kind, path, title, summary, text)) {
                put(out, one);
            }
            out.writeLong(date.toEpochMilli());
            put(out, channel);
            out.writeInt(tags.size());
            for (String tag : tags) {
                put(out, tag);
            }
            out.writeBoolean(cover != null);
            if (cover != null) {
                put(out, cover);
            }
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
