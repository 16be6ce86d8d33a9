package kr.ieum.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document of a programme's rules, with who wrote, reviewed and published it. */
@Entity
@Table(name = "rule_version", schema = "programme")
class RuleVersion {
    @Id
    private UUID id;

    /** The row's own counter; the rule version's name is {@link #name}. */
    @Version
    private long version;

    private String programme;
    private String name;
    private String document;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private RuleVersionStatus status;

    private String writtenBy;
    private Instant writtenAt;
    private @Nullable String reviewedBy;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    RuleVersion() {}

    @SuppressWarnings("NullAway.Init")
    RuleVersion(UUID id, RuleSet rules, String document, String writtenBy, Instant now) {
        this.id = id;
        this.programme = rules.programme();
        this.name = rules.version();
        this.status = RuleVersionStatus.DRAFT;
        write(rules, document, writtenBy, now);
    }

    /** Replaces the text of a draft. What somebody has reviewed becomes a draft again. */
    final void write(RuleSet rules, String text, String account, Instant now) {
        if (status != RuleVersionStatus.DRAFT && status != RuleVersionStatus.REVIEWED)
            throw ProgrammeProblem.VERSION_FIXED.with("version", name, "state", status);
        document = text;
        contentHash = rules.contentHash();
        writtenBy = account;
        writtenAt = now;
        status = RuleVersionStatus.DRAFT;
        reviewedBy = null;
    }

    void review(String account) {
        if (account.equals(writtenBy)) throw ProgrammeProblem.OWN_DRAFT.with("writtenBy", writtenBy);
        status = status.to(RuleVersionStatus.REVIEWED, name);
        reviewedBy = account;
    }

    void publish(String account, Instant now) {
        status = status.to(RuleVersionStatus.PUBLISHED, name);
        publishedBy = account;
        publishedAt = now;
    }

    void retire() {
        status = status.to(RuleVersionStatus.RETIRED, name);
    }

    /** @throws kr.ieum.platform.problem.Refused when somebody decides on another text than the stored one */
    void mustBe(String hash) {
        if (!contentHash.equals(hash)) throw ProgrammeProblem.OTHER_CONTENT.with("contentHash", contentHash);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String document() {
        return document;
    }

    RuleVersionStatus status() {
        return status;
    }

    RuleVersionView view() {
        return new RuleVersionView(
                version,
                programme,
                name,
                status,
                contentHash,
                writtenBy,
                writtenAt,
                reviewedBy,
                publishedBy,
                publishedAt);
    }
}
