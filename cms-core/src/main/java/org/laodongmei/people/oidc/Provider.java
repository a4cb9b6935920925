package org.laodongmei.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Speaks OpenID Connect Core 1.0 with one provider: authorization code with PKCE, tokens checked by
 * Nimbus. What the provider says of itself is read when somebody first comes, and each hour.
 */
final class Provider {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_BYTES = 200_000;
    private static final Duration FRESH = Duration.ofHours(1);

    /** So long nobody waits for it again after it could not be reached. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final URI back;
    private final InstantSource clock;
    private @Nullable Known known;
    private Instant failed = Instant.EPOCH;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {}

    /** Whom the provider vouches for; the name is what the configured claim has, or empty. */
    record Person(String subject, String name) {}

    Provider(OidcSettings settings, String back, InstantSource clock) {
        this.settings = settings;
        this.back = URI.create(back);
        this.clock = clock;
    }

    /** Where a browser goes to come back with a code. */
    String address(String state, String nonce, String verifier) throws UnreachableProvider {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI()
                .toString();
    }

    /** Who came back with that code; empty when the provider does not vouch for anybody. */
    Optional<Person> person(String code, String nonce, String verifier) throws UnreachableProvider {
        Known provider = known();
        try {
            TokenResponse answer =
                    OIDCTokenResponseParser.parse(
                            bounded(request(provider.metadata(), code, verifier)).send());
            if (!(answer instanceof OIDCTokenResponse tokens)) {
                return Optional.empty();
            }
            JWT token = tokens.getOIDCTokens().getIDToken();
            IDTokenClaimsSet claims = provider.validator().validate(token, new Nonce(nonce));
            return Optional.of(new Person(claims.getSubject().getValue(), name(claims)));
        } catch (BadJOSEException e) {
            return Optional.empty();
        } catch (IOException | ParseException | JOSEException e) {
            throw new UnreachableProvider("no token from " + settings.issuer(), e);
        }
    }

    private HTTPRequest request(OIDCProviderMetadata metadata, String code, String verifier) {
        ClientID id = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
        boolean inForm =
                ways != null
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        ClientAuthentication client =
                inForm ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
        return new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        client,
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(verifier)))
                .build()
                .toHTTPRequest();
    }

    private static HTTPRequest bounded(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private String name(IDTokenClaimsSet claims) {
        String name = settings.claim().isEmpty() ? null : claims.getStringClaim(settings.claim());
        return name == null ? "" : name;
    }

    private synchronized Known known() throws UnreachableProvider {
        Instant now = clock.instant();
        Known provider = known;
        if (provider != null && provider.at().plus(FRESH).isAfter(now)) {
            return provider;
        }
        if (failed.plus(LEFT_ALONE).isAfter(now)) {
            throw new UnreachableProvider("left alone for a moment: " + settings.issuer(), null);
        }
        try {
            provider = read(now);
            known = provider;
            return provider;
        } catch (GeneralException | IOException e) {
            failed = now;
            throw new UnreachableProvider(
                    "cannot read what it says of itself: " + settings.issuer(), e);
        }
    }

    private Known read(Instant now) throws GeneralException, IOException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, Provider::bounded);
        if (metadata.getJWKSetURI() == null
                || metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null) {
            throw new GeneralException("it does not say where its keys or its endpoints are");
        }
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.<SecurityContext>create(
                                metadata.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(
                                        CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                        .build();
        IDTokenValidator validator =
                new IDTokenValidator(
                        issuer,
                        new ClientID(settings.clientId()),
                        new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys),
                        null);
        return new Known(metadata, validator, now);
    }
}
