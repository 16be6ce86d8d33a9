package kr.ieum.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document of a kind, with who wrote it. */
@Entity
@Table(name = "kind_version", schema = "referral")
class KindVersion {
    @Id
    private UUID id;

    /** The row's own counter; the version's name is {@link #name}. */
    @Version
    private long version;

    private String kind;
    private String name;
    private String document;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private KindVersionStatus status = KindVersionStatus.DRAFT;

    private String writtenBy;
    private Instant writtenAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    KindVersion() {}

    @SuppressWarnings("NullAway.Init")
    KindVersion(UUID id, ReferralKind kind, String document, String account, Instant now) {
        this.id = id;
        this.kind = kind.code();
        this.name = kind.version();
        write(kind, document, account, now);
    }

    final void write(ReferralKind read, String text, String account, Instant now) {
        if (status != KindVersionStatus.DRAFT)
            throw ReferralProblem.KIND_VERSION_FIXED.with("version", name, "state", status);
        document = text;
        contentHash = read.contentHash();
        writtenBy = account;
        writtenAt = now;
    }

    void publish(Instant now) {
        status = status.to(KindVersionStatus.PUBLISHED, name);
        publishedAt = now;
    }

    void retire() {
        status = status.to(KindVersionStatus.RETIRED, name);
    }

    /** @throws kr.ieum.platform.problem.Refused when somebody decides on another text than the stored one */
    void mustBe(String hash) {
        if (!contentHash.equals(hash)) throw ReferralProblem.OTHER_KIND_CONTENT.with("contentHash", contentHash);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    KindVersionStatus status() {
        return status;
    }

    String document() {
        return document;
    }

    KindVersionView view() {
        return new KindVersionView(version, kind, name, status, contentHash, writtenBy, writtenAt, publishedAt);
    }
}
