package org.laodongmei.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID provider on this machine but another site than ours, with real keys, that checks what
 * it is asked as strictly as one should and lies in its tokens about whatever a test wants.
 */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "laodongmei";
    public static final String SECRET = "a secret & more";

    public String subject = "248289761001";
    public String name = "wang";

    /** What a test makes of a token's claims before they are signed. */
    public UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

    /** Whether tokens are signed by a key that is not among those it shows. */
    public boolean forged;

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    public FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", ask -> answer(ask, 200, new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange ask) throws IOException {
        answer(
                ask,
                200,
                json(
                        Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize",
                                "token_endpoint", issuer() + "/token",
                                "jwks_uri", issuer() + "/keys",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256"))));
    }

    private void authorize(HttpExchange ask) throws IOException {
        URI back = agree(issuer() + ask.getRequestURI());
        ask.getResponseHeaders().set("Location", back.toString());
        ask.sendResponseHeaders(302, -1);
        ask.close();
    }

    /** What a browser gets for that address once its owner has agreed: the address back. */
    public URI agree(String address) {
        Map<String, String> asked = values(URI.create(address).getRawQuery());
        if (!address.startsWith(issuer() + "/authorize?")
                || !asked.get("client_id").equals(CLIENT)
                || !asked.get("response_type").equals("code")
                || !asked.get("code_challenge_method").equals("S256")
                || !asked.get("scope").contains("openid")) {
            throw new IllegalArgumentException(address);
        }
        String code = "c" + codes.size();
        codes.put(code, asked);
        return URI.create(
                asked.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange ask) throws IOException {
        String body = new String(ask.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> given = values(body);
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        String client = encoded(CLIENT) + ":" + encoded(SECRET);
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(client.getBytes(StandardCharsets.UTF_8));
        boolean sound =
                asked != null
                        && basic.equals(ask.getRequestHeaders().getFirst("Authorization"))
                        && asked.get("redirect_uri").equals(given.get("redirect_uri"))
                        && asked.get("code_challenge")
                                .equals(challenge(given.get("code_verifier")));
        if (!sound) {
            answer(ask, 400, json(Map.of("error", "invalid_grant")));
            return;
        }
        answer(
                ask,
                200,
                json(
                        Map.of(
                                "access_token", "x",
                                "token_type", "Bearer",
                                "id_token", idToken(asked.get("nonce")))));
    }

    private String idToken(String nonce) {
        Instant now = InstantSource.system().instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(subject)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", nonce)
                        .claim("preferred_username", name);
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                            lie.apply(claims).build());
            token.sign(new RSASSASigner(forged ? otherKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> values(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        return new JsonMapper().writeValueAsString(value);
    }

    private static void answer(HttpExchange ask, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ask.getResponseHeaders().set("Content-Type", "application/json");
        ask.sendResponseHeaders(status, bytes.length);
        ask.getResponseBody().write(bytes);
        ask.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
