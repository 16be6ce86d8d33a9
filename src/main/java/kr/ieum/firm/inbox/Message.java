package kr.ieum.firm.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.problem.Language;
import org.jspecify.annotations.Nullable;

/** A message in a firm's inbox. It is written by set-based SQL, and only ever marked as read. */
@Entity
@Table(name = "message", schema = "firm")
class Message {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID firmId;

    @Enumerated(EnumType.STRING)
    private Notice kind;

    private String facts;
    private Instant writtenAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    Message() {}

    /** The first reading counts. */
    void read(Instant now) {
        if (readAt == null) readAt = now;
    }

    UUID id() {
        return id;
    }

    FirmId firm() {
        return new FirmId(firmId);
    }

    long version() {
        return version;
    }

    MessageView view(StoredJson json, Language language) {
        Map<String, String> told = facts(json);
        return new MessageView(
                id, version, kind, kind.subject(language), kind.text(language, told), told, writtenAt, readAt);
    }

    private Map<String, String> facts(StoredJson json) {
        return json.read(facts, FACTS);
    }
}
