package kr.ieum.web.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Proposal;

/**
 * A decision that one person has made, as whoever looks at it may second it or take it back.
 *
 * @param own whether the reader made it, and so cannot second it
 * @param said its words by the fields of the form they were written in
 * @param path where that form is sent
 */
record Awaited(UUID id, String by, Instant at, boolean own, Map<String, String> said, String path) {

    /** @param root the pointer to what the form holds; empty for all of it */
    static Awaited of(Proposal proposal, String root, Caller reader, String path) {
        Map<String, String> said = new LinkedHashMap<>();
        read(proposal.content()).at(root).fields().forEachRemaining(field -> {
            if (!field.getValue().isNull())
                said.put(field.getKey(), field.getValue().asText());
        });
        boolean own = proposal.proposedBy().equals(reader.account());
        return new Awaited(proposal.id(), proposal.proposedBy(), proposal.proposedAt(), own, said, path);
    }

    private static JsonNode read(String content) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().readTree(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
