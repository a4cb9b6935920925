package org.laodongmei.people;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An authenticator and the browser before it, which obey: they lie about whatever a test wants
 * (WebAuthn level 3, sections 6.1 and 5.8.1).
 */
public final class SoftKey {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int CARRIES_KEY = 0x40;

    public String origin = "http://localhost:8080";
    public String host = "localhost";
    public boolean verified = true;
    public long uses;

    /** What the site called its owner. */
    public String handle = "";

    private final KeyPair pair;
    private final byte[] id = new byte[16];

    public SoftKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** What {@code navigator.credentials.create} gives for these options. */
    public String create(String options) {
        JsonNode asked = JSON.readTree(options);
        handle = asked.at("/user/id").asString();
        Map<Integer, Object> key = new LinkedHashMap<>();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        key.put(1, 2);
        key.put(3, -7);
        key.put(-1, 1);
        key.put(-2, coordinate(open.getW().getAffineX()));
        key.put(-3, coordinate(open.getW().getAffineY()));
        byte[] data = data(CARRIES_KEY, concat(new byte[16], new byte[] {0, 16}, id, cbor(key)));
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data);
        return credential(
                Map.of(
                        "clientDataJSON",
                        base64(client("webauthn.create", asked)),
                        "attestationObject",
                        base64(cbor(attestation))));
    }

    /** What {@code navigator.credentials.get} gives for these options. */
    public String get(String options) {
        JsonNode asked = JSON.readTree(options);
        uses++;
        byte[] client = client("webauthn.get", asked);
        byte[] data = data(0, new byte[0]);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", base64(client));
        response.put("authenticatorData", base64(data));
        response.put("signature", base64(sign(concat(data, sha256(client)))));
        response.put("userHandle", handle.isEmpty() ? null : handle);
        return credential(response);
    }

    private String credential(Map<String, Object> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id", base64(id),
                        "rawId", base64(id),
                        "type", "public-key",
                        "response", response,
                        "clientExtensionResults", Map.of()));
    }

    private byte[] client(String type, JsonNode asked) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("type", type);
        client.put("challenge", asked.get("challenge").asString());
        client.put("origin", origin);
        client.put("crossOrigin", false);
        return JSON.writeValueAsBytes(client);
    }

    private byte[] data(int flags, byte[] key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(sha256(host.getBytes(StandardCharsets.UTF_8)));
            out.writeByte(PRESENT | (verified ? VERIFIED : 0) | flags);
            out.writeInt((int) uses);
            out.write(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] cbor(Object value) {
        return new CBORMapper().writeValueAsBytes(value);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
