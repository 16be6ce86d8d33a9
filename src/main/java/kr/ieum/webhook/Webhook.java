package kr.ieum.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.secret.Encrypted;
import org.jspecify.annotations.Nullable;

/** Where an owner's system listens, and the secret it knows us by. */
@Entity
@Table(name = "webhook", schema = "webhook")
class Webhook {
    private static final Duration CHANGE_OVER = Duration.ofHours(24);

    @Id
    private UUID ownerId;

    @Version
    private long version;

    private String ownerKind;
    private String url;

    @Convert(converter = Encrypted.class)
    private String secret;

    @Convert(converter = Encrypted.class)
    private @Nullable String previousSecret;

    private @Nullable Instant previousUntil;
    private boolean enabled;
    private @Nullable String disabledReason;
    private Instant setAt;

    @SuppressWarnings("NullAway.Init")
    Webhook() {}

    @SuppressWarnings("NullAway.Init")
    Webhook(WebhookOwner owner, String url, String secret, Instant now) {
        this.ownerId = owner.id();
        this.ownerKind = owner.kind();
        this.secret = secret;
        point(url, now);
    }

    /** Leads elsewhere from now on, and is tried again if it had been given up. */
    final void point(String newUrl, Instant now) {
        url = newUrl;
        enabled = true;
        disabledReason = null;
        setAt = now;
    }

    /** The secret so far signs too for a day. */
    void renewSecret(String newSecret, Instant now) {
        previousSecret = secret;
        previousUntil = now.plus(CHANGE_OVER);
        secret = newSecret;
    }

    void disable(String reason) {
        enabled = false;
        disabledReason = reason;
    }

    WebhookOwner owner() {
        return new WebhookOwner(ownerKind, ownerId);
    }

    long version() {
        return version;
    }

    String url() {
        return url;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** The secrets that sign at that moment. */
    List<String> secrets(Instant now) {
        return previousSecret != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }

    WebhookView view() {
        return new WebhookView(ownerId, version, url, enabled, disabledReason, setAt, null);
    }

    /** The only view that tells the secret: given once, when it was made. */
    WebhookView viewWithSecret() {
        return new WebhookView(ownerId, version, url, enabled, disabledReason, setAt, secret);
    }
}
