package org.laodongmei.transfer.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files of assets are called in an export: the beginning of their SHA-256 and the name they
 * came with.
 */
public final class MediaNames {

    private static final Pattern EXPORTED = Pattern.compile("([0-9a-f]{8})-(.+)");
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cs}/\\\\:*?\"<>|]+");
    private static final int LONGEST = 80;

    private MediaNames() {}

    /**
     * The name of an asset's file: fit for any file system, equal assets and names give equal ones.
     */
    public static String of(String sha256, String name) {
        String fit = UNFIT.matcher(name).replaceAll("_").strip();
        if (fit.codePointCount(0, fit.length()) > LONGEST) {
            int dot = fit.lastIndexOf('.');
            String ending = dot > 0 && fit.length() - dot < 10 ? fit.substring(dot) : "";
            fit = fit.substring(0, fit.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return sha256.substring(0, 8) + '-' + (fit.isEmpty() ? "file" : fit);
    }

    /** The name that a file's asset had before an export put the hash in front of it. */
    public static String original(Path file) throws IOException {
        String name = file.getFileName().toString();
        Matcher exported = EXPORTED.matcher(name);
        return exported.matches() && sha256(file).startsWith(exported.group(1))
                ? exported.group(2)
                : name;
    }

    /** The name as a part of a link's destination. */
    public static String inLink(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .forEach(c -> {
                    if (c > 0x7F
                            ? Character.isLetterOrDigit(c)
                            : Character.isLetterOrDigit(c) || "-_.~!$+,;=@".indexOf(c) >= 0) {
                        out.appendCodePoint(c);
                    } else {
                        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                        }
                    }
                });
        return out.toString();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
