package kr.ieum.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What production must be told before it starts. Each has a name as an environment variable, and the application reads
 * it by the property of the same name. The framework would complain about some of them too, but later and at length.
 */
public enum RequiredSettings {
    IEUM_DB_URL("ieum.db.url", "PostgreSQL, like jdbc:postgresql://host:5432/ieum"),
    IEUM_DB_USER("ieum.db.user", "the database user that owns the schemas"),
    IEUM_DB_PASSWORD("ieum.db.password", "that user's password"),
    IEUM_OIDC_ISSUER("ieum.oidc.issuer", "the identity provider's issuer URL"),
    IEUM_OIDC_CLIENT_SECRET("ieum.oidc.client-secret", "the secret of the identity provider's client for the pages"),
    IEUM_SESSION_KEY("ieum.session-key", "encrypts the session cookies of people; 32 bytes in base64"),
    IEUM_DATA_KEY("ieum.data-key", "encrypts contact data and bank accounts; 32 bytes in base64"),
    IEUM_INDEX_KEY("ieum.index-key", "makes encrypted data searchable; 32 bytes in base64"),
    IEUM_AUDIT_KEY_FILE("ieum.audit-key-file", "signs the audit trail; a PEM file with an Ed25519 private key"),
    IEUM_TAX_OFFICE_URL("ieum.tax-office.url", "the tax office's business number API"),
    IEUM_TAX_OFFICE_KEY("ieum.tax-office.key", "the service key for that API"),
    IEUM_PAYER_NAME("ieum.payer.name", "the agency as payment files name it"),
    IEUM_PAYER_BANK("ieum.payer.bank", "the bank of the agency's account; three digits"),
    IEUM_PAYER_ACCOUNT("ieum.payer.account", "the agency's account that payments leave; digits");

    private final String property;
    private final String purpose;

    RequiredSettings(String property, String purpose) {
        this.property = property;
        this.purpose = purpose;
    }

    /** The name by which the application reads it. */
    public String property() {
        return property;
    }

    /** Whether whoever starts the application has set it, as an environment variable or a system property. */
    public boolean isGiven() {
        return value() != null;
    }

    /** @throws CannotStart naming every setting that is missing or wrong, in one line */
    public static void check() {
        List<String> wrong = new ArrayList<>();
        for (RequiredSettings setting : values()) setting.complaint().ifPresent(wrong::add);
        if (!wrong.isEmpty()) throw new CannotStart("set " + String.join(", ", wrong) + ".");
    }

    private Optional<String> complaint() {
        String value = value();
        if (value == null) return Optional.of(name() + " (" + purpose + ")");
        return isWellFormed(value) ? Optional.empty() : Optional.of(name() + " rightly (" + purpose + ")");
    }

    private boolean isWellFormed(String value) {
        return switch (this) {
            case IEUM_DB_URL -> value.startsWith("jdbc:postgresql:");
            case IEUM_OIDC_ISSUER, IEUM_TAX_OFFICE_URL -> value.startsWith("http://") || value.startsWith("https://");
            case IEUM_SESSION_KEY, IEUM_DATA_KEY, IEUM_INDEX_KEY -> isKeyOf32Bytes(value);
            case IEUM_AUDIT_KEY_FILE -> Files.isReadable(Path.of(value));
            case IEUM_PAYER_BANK -> value.matches("\\d{3}");
            case IEUM_PAYER_ACCOUNT -> value.matches("\\d{6,16}");
            case IEUM_DB_USER, IEUM_DB_PASSWORD, IEUM_OIDC_CLIENT_SECRET, IEUM_TAX_OFFICE_KEY, IEUM_PAYER_NAME -> true;
        };
    }

    private static boolean isKeyOf32Bytes(String value) {
        try {
            return Base64.getDecoder().decode(value).length == 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private @Nullable String value() {
        String value = System.getProperty(property, System.getenv(name()));
        return value == null || value.isBlank() ? null : value;
    }
}
