package kr.ieum.application.scoring;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.ApplicationId;
import kr.ieum.platform.database.StoredJson;

/** What one reviewer gives one application. He may change it until the ranking is confirmed. */
@Entity
@Table(name = "score_sheet", schema = "application")
class ScoreSheet {
    private static final TypeReference<List<Score>> ENTRIES = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID applicationId;
    private String reviewer;
    private String entries;

    /** Hundredths of a point. */
    private long total;

    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    ScoreSheet() {}

    @SuppressWarnings("NullAway.Init")
    ScoreSheet(UUID id, ApplicationId application, String reviewer) {
        this.id = id;
        this.applicationId = application.value();
        this.reviewer = reviewer;
    }

    /** @param sum of points times weights */
    void write(List<Score> scores, long sum, StoredJson json, Instant now) {
        entries = json.write(scores);
        total = sum;
        givenAt = now;
    }

    String reviewer() {
        return reviewer;
    }

    long version() {
        return version;
    }

    UUID application() {
        return applicationId;
    }

    ScoreSheetView view(StoredJson json) {
        return new ScoreSheetView(
                version, new ApplicationId(applicationId), reviewer, json.read(entries, ENTRIES), total, givenAt);
    }
}
