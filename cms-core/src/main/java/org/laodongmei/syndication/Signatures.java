package org.laodongmei.syndication;

import static org.laodongmei.db.tables.Tables.WEBHOOK;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;

import org.laodongmei.db.tables.tables.records.WebhookRecord;
import org.laodongmei.people.secret.Vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Secrets, kept sealed, and what is signed with them. */
final class Signatures {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    Signatures(Vault vault) {
        this.vault = vault;
    }

    /** A new secret, as the convention writes it. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    String seal(String secret) {
        return vault.seal(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers of something that is sent; two signatures while the former secret goes on. */
    Map<String, String> headers(WebhookRecord row, String id, String body, Instant now) {
        List<String> signatures = new ArrayList<>();
        signatures.add(sign(row.get(WEBHOOK.SECRET), id, body, now));
        if (row.getFormer() != null && row.getFormerUntil() > now.toEpochMilli()) {
            signatures.add(sign(row.get(WEBHOOK.FORMER), id, body, now));
        }
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                String.join(" ", signatures));
    }

    private String sign(String sealed, String id, String body, Instant now) {
        String secret = new String(vault.open(sealed), StandardCharsets.UTF_8);
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret that was made here signs nothing", e);
        }
    }
}
