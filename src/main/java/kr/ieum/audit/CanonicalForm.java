package kr.ieum.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of an event that are stored, hashed and sealed: JSON with its members in a fixed order. */
@ApplicationScoped
class CanonicalForm {
    /** Reads it back without the limits that requests from outside have. */
    static final ObjectMapper READER = new ObjectMapper();

    private final ObjectMapper json;

    CanonicalForm(ObjectMapper json) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    byte[] bytes(AuditEvent event, Instant at) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", event.id);
        members.put("at", at);
        members.put("actor", event.actor.account());
        members.put("actorName", event.actor.name());
        members.put("company", event.company());
        members.put("duties", event.actor.duties());
        members.put("address", event.actor.address());
        members.put("action", event.action);
        members.put("subjectKind", event.subjectKind);
        members.put("subjectId", event.subjectId);
        members.put("companies", event.companies);
        members.put("round", event.round);
        members.put("reason", event.reason);
        members.put("ruleVersion", event.ruleVersion);
        members.put("before", event.before);
        members.put("after", event.after);
        members.put("transfers", event.transfers);
        members.values().removeIf(value -> value == null);
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
